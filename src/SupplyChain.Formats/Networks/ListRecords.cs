using SupplyChain.Data;

namespace SupplyChain.Formats.Networks;

/// <summary>Records that stand in memory, each with the line it was read from; the names of the columns come first.</summary>
internal sealed class ListRecords : RecordTable
{
    private readonly string[] _names;
    private readonly IReadOnlyList<(string?[] Fields, int Line)> _rows;
    private readonly int _headerLine;
    private readonly CancellationToken _cancellation;
    private int _next = -1;
    private string?[] _fields = [];

    public ListRecords(string[] names, int headerLine, IReadOnlyList<(string?[] Fields, int Line)> rows, CancellationToken cancellation)
    {
        (_names, _headerLine, _rows, _cancellation) = (names, headerLine, rows, cancellation);
        Count = names.Length;
    }

    /// <inheritdoc/>
    public override string this[int column] => (uint)column < (uint)_fields.Length ? _fields[column] ?? "" : "";

    /// <inheritdoc/>
    public override bool Read()
    {
        if (_next >= _rows.Count)
            return false;
        if ((_next & 0xFFF) == 0)
            _cancellation.ThrowIfCancellationRequested();
        (_fields, Line) = _next < 0 ? (_names, _headerLine) : _rows[_next];
        _next++;
        return true;
    }
}
