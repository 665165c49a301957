namespace SupplyChain.Engine;

/// <summary>Collects rows node by node. Links of gain 0 are left out, and with them terms and rows that cannot bind.</summary>
internal sealed class ProductionRowsWriter(int nodeCount)
{
    private readonly List<int> _rowStart = new(nodeCount + 1) { 0 }, _termStart = [0], _linkStart = [0], _supplier = [];
    private readonly List<double> _threshold = [], _fullLoss = [], _gain = [], _leak = [];

    public void Link(int supplier, double gain)
    {
        if (gain > 0)
        {
            _supplier.Add(supplier);
            _gain.Add(gain);
        }
    }

    /// <summary>Ends a term; returns whether there is anything in it.</summary>
    public bool EndTerm(double threshold, double fullLoss)
    {
        if (_linkStart[^1] == _supplier.Count)
            return false;
        _linkStart.Add(_supplier.Count);
        _threshold.Add(threshold);
        _fullLoss.Add(fullLoss);
        return true;
    }

    public void EndRow(double leak)
    {
        if (_termStart[^1] == _threshold.Count)
            return;
        _termStart.Add(_threshold.Count);
        _leak.Add(leak);
    }

    public void EndNode() => _rowStart.Add(_leak.Count);

    public ProductionRows ToRows() => new()
    {
        RowStart = [.. _rowStart],
        TermStart = [.. _termStart],
        LinkStart = [.. _linkStart],
        Threshold = [.. _threshold],
        FullLoss = [.. _fullLoss],
        Supplier = [.. _supplier],
        Gain = [.. _gain],
        Leak = [.. _leak],
    };
}
