namespace SupplyChain.Engine;

/// <summary>
/// Certifies losses where gains exceed 1: a vector U with F(U) &lt;= U lies above the least fixed point (Tarski), and what iteration
/// from below has reached lies under it if every row is rounded down on the way.
/// </summary>
/// <remarks>U is the computed loss plus a small multiple of how far an error grows through the rows that bind there; if no multiple up to
/// 1e-3 passes the test, nothing is certified and the bound is 1.</remarks>
internal static class AmplificationCertificate
{
    private const double Binding = 1e-9;
    // So close to a full loss that 1 itself serves as the bound: where gains exceed 1 nothing in between would pass the test.
    private const double Saturated = 1 - 1e-9;

    private const double LargestStep = 1e-3;
    private const int LowerSweeps = 100_000;
    private const int GrowthSweeps = 2_000;
    private const double GrowthLimit = 1e9;

    public static double Accuracy(IndexedNetwork network, double[] own, double[] losses, double error)
    {
        if (Growth(network, own, losses) is not { } growth)
            return 1;
        double[] lower = Below(network, own), upper = new double[losses.Length];
        for (double step = 4 * error; step <= LargestStep; step *= 16)
        {
            double largest = 0;
            for (int node = 0; node < upper.Length; node++)
            {
                upper[node] = losses[node] >= Saturated ? 1 : Math.Min(1, losses[node] + (step * growth[node]));
                largest = Math.Max(largest, upper[node] - Math.Min(losses[node], lower[node]));
            }
            if (IsAbove(network, own, upper))
                return largest;
        }
        return 1;
    }

    // Sweeps from the sites' own losses upwards, every row rounded down: each of them lies below the least fixed point, however early they stop.
    private static double[] Below(IndexedNetwork network, double[] own)
    {
        CollapsedRows collapsed = network.Collapsed;
        double[] lower = (double[])own.Clone();
        for (int component = 0; component < collapsed.ComponentCount; component++)
        {
            bool changed = true;
            for (int sweep = 0; changed && sweep < LowerSweeps; sweep++)
            {
                changed = false;
                for (int node = collapsed.ComponentStart[component]; node < collapsed.ComponentStart[component + 1]; node++)
                {
                    double loss = Math.Min(1, collapsed.Rows.LossFromInputs(node, lower) - network.AmplifiedRoundingBound);
                    if (loss > lower[node])
                        (lower[node], changed) = (loss, true);
                }
            }
        }
        return lower;
    }

    private static bool IsAbove(IndexedNetwork network, double[] own, double[] upper)
    {
        ProductionRows rows = network.Collapsed.Rows;
        for (int node = 0; node < upper.Length; node++)
        {
            // No loss exceeds 1, so there is nothing to prove there.
            if (upper[node] < 1 && Math.Max(own[node], rows.LossFromInputs(node, upper) + network.AmplifiedRoundingBound) > upper[node])
                return false;
        }
        return true;
    }

    // 1 + the largest growth through a row that binds or nearly binds, by plain sweeps; null if it does not settle.
    private static double[]? Growth(IndexedNetwork network, double[] own, double[] losses)
    {
        ProductionRows rows = network.Collapsed.Rows;
        double[] growth = new double[losses.Length];
        Array.Fill(growth, 1);
        for (int sweep = 0; sweep < GrowthSweeps; sweep++)
        {
            bool changed = false;
            for (int node = 0; node < growth.Length; node++)
            {
                double value = 1;
                for (int row = rows.RowStart[node]; row < rows.RowStart[node + 1]; row++)
                {
                    if (losses[node] < Saturated && rows.RowLoss(row, losses) >= losses[node] - Binding && losses[node] > own[node] - Binding)
                        value = Math.Max(value, 1 + RowGrowth(rows, row, losses, growth));
                }
                // A growth slightly too large costs accuracy, not truth: what counts is the test of U.
                if (value > growth[node] * 1.001)
                    (growth[node], changed) = (value * 1.001, true);
                if (growth[node] > GrowthLimit)
                    return null;
            }
            if (!changed)
                return growth;
        }
        return null;
    }

    private static double RowGrowth(ProductionRows rows, int row, double[] losses, double[] growth)
    {
        double sum = 0;
        for (int term = rows.TermStart[row]; term < rows.TermStart[row + 1]; term++)
        {
            if (rows.Threshold[term] == 0 || rows.TermSum(term, losses) > rows.Threshold[term] - Binding)
                sum += rows.TermSum(term, growth);
        }
        return sum;
    }
}
