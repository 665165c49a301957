namespace SupplyChain.Engine;

/// <summary>
/// Per row, what is known of its loss since it was last summed up, and per node, which of its rows binds. Most changes need no look at
/// a node: a row that does not bind may fall as it likes, and rise up to the level of its node.
/// </summary>
internal sealed class RowStates
{
    private readonly CollapsedRows _network;

    // Apart from the rest, a byte per row: the one thing most changes need to know fits in the processor's cache.
    private readonly bool[] _canFallFreely;

    // Loss when last summed up; falls that had no effect were not noted, so the true loss may be less.
    private readonly double[] _upper;

    // Changes noted since.
    private readonly double[] _pending;
    private readonly int[] _bindingRow;

    public RowStates(CollapsedRows network, double[] own, double[] losses)
    {
        _network = network;
        ProductionRows rows = network.Rows;
        _canFallFreely = new bool[rows.RowCount];
        _upper = new double[rows.RowCount];
        _pending = new double[rows.RowCount];
        _bindingRow = new int[rows.NodeCount];
        Array.Fill(_canFallFreely, true);
        for (int node = 0; node < rows.NodeCount; node++)
        {
            int binding = -1;
            double worst = own[node];
            for (int row = rows.RowStart[node]; row < rows.RowStart[node + 1]; row++)
            {
                _upper[row] = rows.RowLoss(row, losses);
                if (_upper[row] > worst)
                    (binding, worst) = (row, _upper[row]);
            }
            _bindingRow[node] = -1;
            Bind(node, binding);
        }
    }

    private RowStates(RowStates other)
    {
        _network = other._network;
        _canFallFreely = (bool[])other._canFallFreely.Clone();
        _upper = (double[])other._upper.Clone();
        _pending = (double[])other._pending.Clone();
        _bindingRow = (int[])other._bindingRow.Clone();
    }

    public int Count => _pending.Length;

    public RowStates Copy() => new(this);

    /// <summary>The row does not bind and has not risen: a fall has no effect.</summary>
    public bool CanFallFreely(int row) => _canFallFreely[row];

    /// <summary>The row whose loss is that of its node; -1 if the node's own condition is. Of rows that tie one binds: the others may fall
    /// without effect as long as it stands.</summary>
    public int BindingRow(int node) => _bindingRow[node];

    public void Bind(int node, int row)
    {
        int before = _bindingRow[node];
        _bindingRow[node] = row;
        if (before >= 0)
            _canFallFreely[before] = before != row && _pending[before] <= 0;
        if (row >= 0)
            _canFallFreely[row] = false;
    }

    /// <summary>No less than the row's loss.</summary>
    public double UpperBound(int row) => _upper[row] + Math.Max(0, _pending[row]);

    /// <summary>Sums a row up and notes the result.</summary>
    public double SumUp(int row, double[] losses)
    {
        double loss = _network.Rows.RowLoss(row, losses);
        Restore(row, loss, 0);
        return loss;
    }

    public (double Upper, double Pending) Get(int row) => (_upper[row], _pending[row]);

    public void Restore(int row, double upper, double pending)
    {
        (_upper[row], _pending[row]) = (upper, pending);
        _canFallFreely[row] = pending <= 0 && _bindingRow[_network.NodeOfRow[row]] != row;
    }

    /// <summary>Notes a change that a supplier passes on; returns whether the node has to be looked at again: because the row has risen above it, or
    /// fallen where it binds, or done first one and then the other.</summary>
    public bool Change(int row, double change, double lossOfNode, double tolerance)
    {
        double before = _pending[row], after = before + change;
        bool binds = _bindingRow[_network.NodeOfRow[row]] == row;
        _pending[row] = after;
        _canFallFreely[row] = !binds && after <= 0;
        return _upper[row] + after > lossOfNode + tolerance || (binds && after < -tolerance) || before * change < 0;
    }
}
