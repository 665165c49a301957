namespace SupplyChain.Engine;

/// <summary>
/// Per row, how much its suppliers may change before its node has to be looked at again. Most changes need no look: a row that does
/// not bind may fall as it likes, and rise up to the level of its node.
/// </summary>
internal struct RowState
{
    /// <summary>Change of the row since its node was last looked at, as far as it could matter.</summary>
    public double Pending;

    /// <summary>Loss of the node less that of the row. 0 marks the one row that binds; the least positive number one that ties with it
    /// or with the node's own condition, and so may fall without effect.</summary>
    public double Slack;

    /// <summary>Journal epoch in which the row was last recorded.</summary>
    public int RecordedIn;
}

internal static class RowStates
{
    public static RowState[] Of(CollapsedRows network, double[] own, double[] losses)
    {
        var states = new RowState[network.Rows.RowCount];
        double[] rowLosses = new double[network.Rows.RowCount];
        for (int row = 0; row < states.Length; row++)
            rowLosses[row] = network.Rows.RowLoss(row, losses);
        for (int node = 0; node < network.NodeCount; node++)
            Settle(states, network.Rows.RowStart[node], rowLosses.AsSpan(network.Rows.RowStart[node]..network.Rows.RowStart[node + 1]), own[node], losses[node]);
        return states;
    }

    /// <summary>Marks the row that binds, and how far the others are from it.</summary>
    public static void Settle(RowState[] states, int firstRow, ReadOnlySpan<double> rowLosses, double own, double loss)
    {
        int binding = -1;
        double worst = own;
        for (int r = 0; r < rowLosses.Length; r++)
        {
            if (rowLosses[r] > worst)
                (binding, worst) = (r, rowLosses[r]);
        }
        for (int r = 0; r < rowLosses.Length; r++)
        {
            ref RowState state = ref states[firstRow + r];
            state.Pending = 0;
            state.Slack = r == binding ? 0 : Math.Max(double.Epsilon, loss - rowLosses[r]);
        }
    }
}
