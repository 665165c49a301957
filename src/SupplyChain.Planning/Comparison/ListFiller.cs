using SupplyChain.Planning.Limits;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Comparison;

/// <summary>Carries a list out under the limits of the plan: wave by wave, whoever fits in the order of the list.</summary>
/// <remarks>Pins come first, then what floors demand as far as the list has it, then the rest. Nothing ever exceeds a limit; a floor may be missed, because the list
/// does not hold enough for it or because what came before is in the way.</remarks>
internal static class ListFiller
{
    /// <summary>Fills the waves.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="list">Candidates in order, each with the wave it is meant for, 0 for the first with room.</param>
    public static Schedule Fill(PlanProblem problem, IReadOnlyList<(int Candidate, int Wave)> list)
    {
        var schedule = new Schedule(problem);
        PlacePins(schedule, list);
        for (int wave = 1; wave <= problem.Waves; wave++)
        {
            foreach (int row in FloorsOf(problem.Limits, wave))
                Place(schedule, list, wave, c => schedule.Use.IsMissed(row) && CountsIn(problem.Limits, c, row));
            Place(schedule, list, wave, _ => true);
        }
        return schedule;
    }

    // Those that have to restart in one wave leave the others their choice.
    private static void PlacePins(Schedule schedule, IReadOnlyList<(int Candidate, int Wave)> list)
    {
        PlanProblem problem = schedule.Problem;
        IEnumerable<int> order = list.Select(l => l.Candidate).Concat(Enumerable.Range(0, problem.Count)).Where(c => problem.Pins[c] is not null);
        foreach (int candidate in order.OrderBy(c => problem.Pins[c] == 0))
        {
            for (int wave = 1; wave <= problem.Waves; wave++)
            {
                if (schedule.CanAdd(candidate, wave))
                    schedule.Set(candidate, wave);
            }
        }
    }

    private static void Place(Schedule schedule, IReadOnlyList<(int Candidate, int Wave)> list, int wave, Func<int, bool> isWanted)
    {
        foreach ((int candidate, int meant) in list)
        {
            if ((meant == 0 || meant == wave) && schedule.CanAdd(candidate, wave) && isWanted(candidate))
                schedule.Set(candidate, wave);
        }
    }

    private static IEnumerable<int> FloorsOf(LimitTable limits, int wave) =>
        Enumerable.Range(0, limits.Rows.Length).Where(row => limits.Rows[row].IsFloor && limits.Rows[row].Wave == wave);

    private static bool CountsIn(LimitTable limits, int candidate, int row) => Array.BinarySearch(limits.Rows[row].Needs.Candidates, candidate) >= 0;
}
