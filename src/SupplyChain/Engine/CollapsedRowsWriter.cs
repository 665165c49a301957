namespace SupplyChain.Engine;

/// <summary>Rewrites site rows for nodes: suppliers become nodes, and what a node takes from itself is solved for.</summary>
/// <remarks>
/// A row <c>L = R + a L</c> with own share a becomes <c>L = R / (1 - a)</c>; 1 - a is summed up from the other shares and
/// the leak, never subtracted, so that a leak of 1e-12 keeps all its digits (Grassmann, Taksar and Heyman 1985).
/// A row that holds nothing but its own node says L &gt;= L and is dropped.
/// </remarks>
internal sealed class CollapsedRowsWriter
{
    private readonly ProductionRows _rows;
    private readonly int[] _nodeOfSite;
    private readonly ProductionRowsWriter _writer;
    private readonly int[] _slotOfNode;
    private readonly List<(int Supplier, double Gain)> _links = [];

    private CollapsedRowsWriter(ProductionRows rows, int[] nodeOfSite, int nodeCount)
    {
        (_rows, _nodeOfSite, _writer) = (rows, nodeOfSite, new ProductionRowsWriter(nodeCount));
        _slotOfNode = new int[nodeCount];
        Array.Fill(_slotOfNode, -1);
    }

    public static ProductionRows Write(ProductionRows rows, int[] nodeOfSite, int[] memberStart, int[] members)
    {
        int nodes = memberStart.Length - 1;
        var writer = new CollapsedRowsWriter(rows, nodeOfSite, nodes);
        for (int node = 0; node < nodes; node++)
        {
            for (int m = memberStart[node]; m < memberStart[node + 1]; m++)
            {
                for (int row = rows.RowStart[members[m]]; row < rows.RowStart[members[m] + 1]; row++)
                    writer.WriteRow(row, node);
            }
            writer._writer.EndNode();
        }
        return writer._writer.ToRows();
    }

    private void WriteRow(int row, int node)
    {
        double scale = Scale(row, node);
        if (scale == 0)
            return;
        // Terms without a threshold never stop at 0 and so add up to one.
        Gather(row, term => _rows.Threshold[term] == 0, node, keepOwn: false);
        WriteTerm(scale, 0, scale * _links.Sum(link => link.Gain));
        for (int term = _rows.TermStart[row]; term < _rows.TermStart[row + 1]; term++)
        {
            if (_rows.Threshold[term] == 0)
                continue;
            int only = term;
            Gather(row, t => t == only, node, keepOwn: true);
            WriteTerm(scale, _rows.Threshold[term] * scale, _rows.FullLoss[term] * scale);
        }
        _writer.EndRow(_rows.Leak[row] * scale);
    }

    // 1 / (1 - own share); 0 if the row holds nothing but its own node. Own shares inside a term with a threshold stay: they are no linear part.
    private double Scale(int row, int node)
    {
        double own = 0, others = 0;
        for (int term = _rows.TermStart[row]; term < _rows.TermStart[row + 1]; term++)
        {
            if (_rows.Threshold[term] != 0)
            {
                others += _rows.FullLoss[term];
                continue;
            }
            for (int link = _rows.LinkStart[term]; link < _rows.LinkStart[term + 1]; link++)
            {
                if (_nodeOfSite[_rows.Supplier[link]] == node)
                    own += _rows.Gain[link];
                else
                    others += _rows.Gain[link];
            }
        }
        return own == 0 ? 1 : others == 0 ? 0 : 1 / (others + _rows.Leak[row]);
    }

    private void Gather(int row, Func<int, bool> isWanted, int node, bool keepOwn)
    {
        _links.Clear();
        for (int term = _rows.TermStart[row]; term < _rows.TermStart[row + 1]; term++)
        {
            for (int link = _rows.LinkStart[term]; isWanted(term) && link < _rows.LinkStart[term + 1]; link++)
            {
                int supplier = _nodeOfSite[_rows.Supplier[link]];
                if (supplier == node && !keepOwn)
                    continue;
                int slot = _slotOfNode[supplier];
                if (slot < 0)
                {
                    _slotOfNode[supplier] = _links.Count;
                    _links.Add((supplier, _rows.Gain[link]));
                }
                else
                {
                    _links[slot] = (supplier, _links[slot].Gain + _rows.Gain[link]);
                }
            }
        }
        foreach ((int supplier, _) in _links)
            _slotOfNode[supplier] = -1;
    }

    private void WriteTerm(double scale, double threshold, double fullLoss)
    {
        foreach ((int supplier, double gain) in _links)
            _writer.Link(supplier, gain * scale);
        _writer.EndTerm(threshold, fullLoss);
    }
}
