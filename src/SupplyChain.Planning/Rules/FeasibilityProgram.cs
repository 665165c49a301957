using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Relaxation;
using SupplyChain.Planning.Search;

namespace SupplyChain.Planning.Rules;

/// <summary>Asks whether any plan keeps a set of rules, whatever it is worth: pins, limits and floors over the restarts alone.</summary>
internal sealed class FeasibilityProgram(PlanProblem problem, HighsLibrary? highs, Deadline deadline)
{
    // A question of this kind is answered in milliseconds; one that is not is taken to have an answer.
    private const double Seconds = 20;

    /// <summary>A schedule with as few restarts as possible that keeps the rules; null if there is none, or none was found.</summary>
    /// <param name="rules">Which rows of the limit table and which pinned candidates count.</param>
    /// <param name="isProved">Whether it is certain that there is none.</param>
    public Schedule? Find(RuleSet rules, out bool isProved)
    {
        var program = new LinearProgram();
        int[][] begun = AddColumns(program, rules);
        foreach (int row in rules.Rows)
            LimitRowsWriter.Write(problem.Limits.Rows[row], program, (candidate, wave) => wave < 1 ? -1 : begun[wave - 1][candidate]);
        EngineAnswer answer = Solve(program);
        isProved = answer.Status == EngineStatus.Infeasible;
        if (answer.Columns is null)
            return null;
        var schedule = new Schedule(problem);
        for (int candidate = 0; candidate < problem.Count; candidate++)
        {
            int wave = Array.FindIndex(begun, columns => columns[candidate] >= 0 && answer.Columns[columns[candidate]] > 0.5) + 1;
            if (wave > 0)
                schedule.Set(candidate, wave);
        }
        return schedule;
    }

    private int[][] AddColumns(LinearProgram program, RuleSet rules)
    {
        int[][] begun = [.. Enumerable.Range(0, problem.Waves).Select(_ => new int[problem.Count])];
        for (int candidate = 0; candidate < problem.Count; candidate++)
        {
            int? pin = rules.Pins.Contains(candidate) ? problem.Pins[candidate] : null;
            int before = -1;
            for (int wave = 1; wave <= problem.Waves; wave++)
            {
                if (wave >= problem.Candidates[candidate].EarliestWave && (pin is not > 0 || pin == wave))
                {
                    int column = program.AddColumn(0, 1, wave == problem.Waves ? -1 : 0, isInteger: true);
                    if (before >= 0)
                    {
                        program.AddEntry(before, 1);
                        program.AddEntry(column, -1);
                        program.EndRow(double.NegativeInfinity, 0);
                    }
                    before = column;
                }
                begun[wave - 1][candidate] = before;
            }
            if (pin is not null && before >= 0)
                program.SetBounds(before, 1, 1);
            else if (pin is not null)
                program.EndRow(1, double.PositiveInfinity);
        }
        return begun;
    }

    private EngineAnswer Solve(LinearProgram program)
    {
        if (program.ColumnCount == 0)
            return WithoutColumns(program);
        double seconds = Math.Min(Seconds, Math.Max(1, deadline.SecondsLeft));
        if (highs is null)
            return WrappedHighs.Solve(program, 1, seconds, CancellationToken.None);
        using var model = new HighsModel(highs, program);
        model.Real("time_limit"u8, seconds);
        return model.Solve(CancellationToken.None);
    }

    // Where no site may restart there is nothing to ask an engine: every sum is 0.
    private static EngineAnswer WithoutColumns(LinearProgram program)
    {
        bool isPossible = true;
        for (int row = 0; row < program.RowCount; row++)
            isPossible &= program.RowLower[row] <= 0 && program.RowUpper[row] >= 0;
        return new EngineAnswer { Status = isPossible ? EngineStatus.Solved : EngineStatus.Infeasible, Columns = isPossible ? [] : null, Engine = "" };
    }
}
