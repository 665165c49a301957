namespace SupplyChain.Engine;

/// <summary>
/// Certifies losses where gains exceed 1. From above: a vector U with F(U) &lt;= U lies above the least fixed point (Tarski). From below: the
/// rows that bind form an affine map below F whose own least fixed point is no more than the residual away.
/// </summary>
/// <remarks>
/// Both need w with <c>w &gt;= 1 + C w</c> over the rows that bind or nearly do: U is the loss plus a small multiple of w, and the distance from
/// below is at most the residual times w. If there is no such w, or no multiple up to 1e-3 passes the test, nothing is certified and the bound is 1.
/// </remarks>
internal static class AmplificationCertificate
{
    private const double Binding = 1e-9;
    private const double LargestStep = 1e-3;

    // w need not be exact: w - C w of at least this much is enough.
    private const double LeastStep = 0.5;

    public static double Accuracy(IndexedNetwork network, double[] own, double[] losses, bool[] isLost, double residual)
    {
        double error = residual + network.AmplifiedRoundingBound;
        if (Growth(network, own, losses, isLost) is not { } growth)
            return 1;
        double below = 0;
        double[] upper = new double[losses.Length];
        for (int node = 0; node < upper.Length; node++)
            below = Math.Max(below, isLost[node] ? 0 : error * growth[node]);
        for (double step = 2 * error; step <= LargestStep; step *= 16)
        {
            double above = 0;
            for (int node = 0; node < upper.Length; node++)
            {
                upper[node] = isLost[node] ? 1 : Math.Min(1, losses[node] + (step * growth[node]));
                above = Math.Max(above, upper[node] - losses[node]);
            }
            if (IsAbove(network, own, upper))
                return Math.Min(1, Math.Max(above, below));
        }
        return 1;
    }

    /// <summary>Nodes that make nothing for sure: stopped, or with a row that leaves nothing and whose suppliers are all lost. Found by
    /// following rows, without any arithmetic, so exact.</summary>
    public static bool[] Lost(CollapsedRows network, double[] own)
    {
        ProductionRows rows = network.Rows;
        int[] missing = new int[rows.RowCount];
        for (int row = 0; row < rows.RowCount; row++)
            missing[row] = rows.FirstLink(row + 1) - rows.FirstLink(row);
        bool[] isLost = new bool[network.NodeCount];
        var work = new Stack<int>();
        for (int node = 0; node < isLost.Length; node++)
        {
            if (own[node] == 1)
                Lose(node);
        }
        while (work.TryPop(out int node))
        {
            for (int at = network.DependentStart[node]; at < network.DependentStart[node + 1]; at++)
            {
                int row = network.DependentRow[at];
                if (--missing[row] == 0 && rows.Leak[row] == 0)
                    Lose(network.NodeOfRow[row]);
            }
        }
        return isLost;

        void Lose(int node)
        {
            if (!isLost[node])
                work.Push(node);
            isLost[node] = true;
        }
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

    private static double[]? Growth(IndexedNetwork network, double[] own, double[] losses, bool[] isLost)
    {
        ProductionRows binding = BindingRows(network.Collapsed, own, losses, isLost);
        double[] growth = new double[losses.Length];
        new FixedPointSolver(network.Collapsed, binding).Solve(new double[losses.Length], growth, offset: 1);
        double least = 1;
        for (int node = 0; node < growth.Length; node++)
        {
            if (!(growth[node] >= 1) || !double.IsFinite(growth[node]))
                return null;
            least = Math.Min(least, growth[node] - (binding.LossFromInputs(node, growth) * (1 + network.AmplifiedRoundingBound)));
        }
        return least < LeastStep ? null : Array.ConvertAll(growth, g => g / least);
    }

    // Rows that bind or nearly do, with the terms that are above their thresholds or nearly are, as linear rows; lost suppliers cannot lose more.
    private static ProductionRows BindingRows(CollapsedRows network, double[] own, double[] losses, bool[] isLost)
    {
        ProductionRows rows = network.Rows;
        var writer = new ProductionRowsWriter(network.NodeCount);
        for (int node = 0; node < network.NodeCount; node++)
        {
            for (int row = rows.RowStart[node]; row < rows.RowStart[node + 1] && !isLost[node]; row++)
            {
                if (rows.RowLoss(row, losses) < Math.Max(own[node], losses[node]) - Binding)
                    continue;
                double sum = 0;
                for (int term = rows.TermStart[row]; term < rows.TermStart[row + 1]; term++)
                {
                    if (rows.Threshold[term] != 0 && rows.TermSum(term, losses) <= rows.Threshold[term] - Binding)
                        continue;
                    for (int link = rows.LinkStart[term]; link < rows.LinkStart[term + 1]; link++)
                    {
                        if (isLost[rows.Supplier[link]])
                            continue;
                        writer.Link(rows.Supplier[link], rows.Gain[link]);
                        sum += rows.Gain[link];
                    }
                }
                writer.EndTerm(0, sum);
                writer.EndRow(1 - sum);
            }
            writer.EndNode();
        }
        return writer.ToRows();
    }
}
