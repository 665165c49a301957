namespace SupplyChain.Engine;

/// <summary>
/// Per row, how much its suppliers may change before its node has to be looked at again. Most changes need no look: a row that does
/// not bind may fall as it likes, and rise up to the level of its node.
/// </summary>
internal sealed class RowStates
{
    private readonly CollapsedRows _network;

    // Apart from the rest, a byte per row: the one thing most changes need to know fits in the processor's cache.
    private readonly bool[] _canFallFreely;
    private readonly double[] _pending;
    private readonly double[] _slack;

    public RowStates(CollapsedRows network, double[] own, double[] losses)
    {
        _network = network;
        _canFallFreely = new bool[network.Rows.RowCount];
        _pending = new double[network.Rows.RowCount];
        _slack = new double[network.Rows.RowCount];
        double[] rowLosses = new double[network.Rows.RowCount];
        for (int row = 0; row < rowLosses.Length; row++)
            rowLosses[row] = network.Rows.RowLoss(row, losses);
        for (int node = 0; node < network.NodeCount; node++)
            Settle(node, rowLosses.AsSpan(network.Rows.RowStart[node]..network.Rows.RowStart[node + 1]), own[node], losses[node]);
    }

    private RowStates(RowStates other)
    {
        _network = other._network;
        _canFallFreely = (bool[])other._canFallFreely.Clone();
        _pending = (double[])other._pending.Clone();
        _slack = (double[])other._slack.Clone();
    }

    public int Count => _pending.Length;

    public RowStates Copy() => new(this);

    /// <summary>The row does not bind, and what it has risen since its node was last looked at is nothing: a fall has no effect.</summary>
    public bool CanFallFreely(int row) => _canFallFreely[row];

    /// <summary>Change of the row since its node was last looked at, as far as it could matter, and loss of the node less that of the
    /// row; a slack of 0 marks the one row that binds.</summary>
    public (double Pending, double Slack) this[int row]
    {
        get => (_pending[row], _slack[row]);
        set
        {
            (_pending[row], _slack[row]) = value;
            _canFallFreely[row] = value.Slack > 0 && value.Pending <= 0;
        }
    }

    /// <summary>Notes a change of a supplier; returns whether the node has to be looked at again.</summary>
    public bool Change(int row, double change, double tolerance)
    {
        double before = _pending[row], after = before + change, slack = _slack[row];
        _pending[row] = after;
        _canFallFreely[row] = slack > 0 && after <= 0;
        // Rising by more than its slack, falling where it binds, or first one and then the other.
        return after > slack + tolerance || (after < -tolerance && slack == 0) || before * change < 0;
    }

    /// <summary>Marks the row of a node that binds, and how far the others are from it. Rows that tie with it, or with the node's own
    /// condition, may fall without effect: they get the least positive slack.</summary>
    public void Settle(int node, ReadOnlySpan<double> rowLosses, double own, double loss)
    {
        int first = _network.Rows.RowStart[node], binding = -1;
        double worst = own;
        for (int r = 0; r < rowLosses.Length; r++)
        {
            if (rowLosses[r] > worst)
                (binding, worst) = (r, rowLosses[r]);
        }
        for (int r = 0; r < rowLosses.Length; r++)
        {
            _pending[first + r] = 0;
            _slack[first + r] = r == binding ? 0 : Math.Max(double.Epsilon, loss - rowLosses[r]);
            _canFallFreely[first + r] = r != binding;
        }
    }
}
