namespace SupplyChain.Engine;

/// <summary>
/// How far an error in one equation can grow on its way through the network: v with <c>v[i] &gt;= 1 + max over rows of i of C v</c>.
/// If every node misses its equation by at most r, no loss is off by more than <c>r * v[i]</c>.
/// </summary>
/// <remarks>
/// v bounds the expected number of steps of a token that walks from customer to supplier under the least favourable choice of rows.
/// It depends on the rows alone, so one computation certifies every state of the network: |L - L*| &lt;= r + C |L - L*| under the
/// row that binds, hence |L - L*| &lt;= r v. Infinite where gains exceed 1 in a loop.
/// </remarks>
internal static class CascadeLength
{
    // v need not be exact, only an upper bound: with v - C v >= 0.5 everywhere, v / 0.5 is one.
    private const double LeastStep = 0.5;

    public static double[] Compute(CollapsedRows network, double roundingBound)
    {
        ProductionRows rows = WithoutThresholds(network.Rows);
        double[] lengths = new double[network.NodeCount];
        new FixedPointSolver(network, rows).Solve(new double[network.NodeCount], lengths, offset: 1, skip: component =>
        {
            int first = network.ComponentStart[component], end = network.ComponentStart[component + 1];
            if (!network.IsAmplifying[component] && !DrawsOnInfinite(rows, lengths, first, end))
                return false;
            Array.Fill(lengths, double.PositiveInfinity, first, end - first);
            return true;
        });
        double least = 1;
        for (int node = 0; node < lengths.Length; node++)
        {
            if (double.IsNaN(lengths[node]))
                lengths[node] = double.PositiveInfinity;
            if (double.IsFinite(lengths[node]))
                least = Math.Min(least, lengths[node] - (rows.LossFromInputs(node, lengths) * (1 + roundingBound)));
        }
        // What the solver did not bring to an end certifies nothing.
        double divisor = least < LeastStep ? 0 : least;
        return Array.ConvertAll(lengths, length => length / divisor);
    }

    private static bool DrawsOnInfinite(ProductionRows rows, double[] lengths, int first, int end)
    {
        int firstLink = rows.FirstLinkOfNode(first), endLink = rows.FirstLinkOfNode(end);
        for (int link = firstLink; link < endLink; link++)
        {
            if (double.IsPositiveInfinity(lengths[rows.Supplier[link]]))
                return true;
        }
        return false;
    }

    // Without thresholds every gain counts in full, and what is left of a row is what its gains leave.
    private static ProductionRows WithoutThresholds(ProductionRows rows) => new()
    {
        RowStart = rows.RowStart,
        TermStart = rows.TermStart,
        LinkStart = rows.LinkStart,
        Threshold = new double[rows.Threshold.Length],
        FullLoss = rows.FullLoss,
        Supplier = rows.Supplier,
        Gain = rows.Gain,
        Leak = [.. Enumerable.Range(0, rows.RowCount).Select(row => rows.IsLinear(row) ? rows.Leak[row] : 1 - rows.GainSum(row))],
    };
}
