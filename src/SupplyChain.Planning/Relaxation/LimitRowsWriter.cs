using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Limits;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Relaxation;

/// <summary>Writes limits as rows over columns that say "begun by this wave".</summary>
internal static class LimitRowsWriter
{
    /// <summary>Adds a row for every limit that can bind.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="program">The program to add to.</param>
    /// <param name="column">Column of a candidate and a wave, or -1 where it cannot have begun.</param>
    /// <returns>The rows added.</returns>
    public static IEnumerable<int> Write(PlanProblem problem, LinearProgram program, Func<int, int, int> column) =>
        [.. problem.Limits.Rows.Select(limit => Write(limit, program, column)).Where(row => row >= 0)];

    /// <summary>Adds the row of a limit if it can bind; returns its number, or -1.</summary>
    public static int Write(LimitRow limit, LinearProgram program, Func<int, int, int> column)
    {
        Int128 total = 0, largest = 1;
        foreach (Int128 need in limit.Needs.Units)
        {
            total += need;
            largest = Int128.Max(largest, need);
        }
        if (!limit.IsFloor && total <= limit.Amount)
            return -1;
        double scale = 1 / (double)largest;
        for (int at = 0; at < limit.Needs.Candidates.Length; at++)
        {
            int candidate = limit.Needs.Candidates[at], now = column(candidate, limit.Wave), before = limit.IsCumulative ? -1 : column(candidate, limit.Wave - 1);
            if (now < 0 || now == before)
                continue;
            double need = (double)limit.Needs.Units[at] * scale;
            program.AddEntry(now, need);
            if (before >= 0)
                program.AddEntry(before, -need);
        }
        // Sums are whole units: half a unit more cuts no plan off, lets none in, and is out of reach of a solver's tolerance where units are large enough.
        double amount = ((double)limit.Amount + (limit.IsFloor ? -0.5 : 0.5)) * scale;
        double rounding = 1e-15 * (limit.Needs.Candidates.Length + Math.Abs(amount));
        return limit.IsFloor ? program.EndRow(amount - rounding, double.PositiveInfinity) : program.EndRow(double.NegativeInfinity, amount + rounding);
    }
}
