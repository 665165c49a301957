using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Explanation;

/// <summary>Says of each restart of a plan what it adds to the others.</summary>
internal static class PickReasons
{
    /// <summary>One entry per restart, by candidate.</summary>
    public static IReadOnlyDictionary<int, PlannedRestart> Explain(PlanQuestion question, Schedule schedule)
    {
        PlanProblem problem = question.Problem;
        var levels = new ScheduleLevels(problem, schedule, CancellationToken.None);
        double[] weighted = question.Total.ValueOfNode;
        return schedule.Restarts.ToDictionary(candidate => candidate, candidate => new PlannedRestart
        {
            Site = problem.Candidates[candidate],
            Wave = schedule.WaveOf(candidate),
            EffectWave = problem.EffectWave(candidate, schedule.WaveOf(candidate)) is var effect && effect <= problem.Waves ? effect : null,
            IsPinned = problem.Pins[candidate] is not null,
            LastInValue = -levels.Try(candidate, 0, weighted, CancellationToken.None),
        });
    }
}
