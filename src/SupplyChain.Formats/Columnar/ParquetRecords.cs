using SupplyChain.Data;

namespace SupplyChain.Formats.Columnar;

/// <summary>The rows of a Parquet file as records, a group at a time; the names of the columns come first.</summary>
internal sealed class ParquetRecords : RecordTable
{
    private readonly ParquetTable _table;
    private readonly TableSchema _schema;
    private readonly CancellationToken _cancellation;
    private readonly string[] _names;
    private string?[][] _columns = [];
    private int _group, _row = -1, _rows;
    private bool _isHeader;

    public ParquetRecords(ParquetTable table, TableSchema schema, CancellationToken cancellation)
    {
        (_table, _schema, _cancellation, _names) = (table, schema, cancellation, table.Names);
        Count = _names.Length;
    }

    /// <inheritdoc/>
    public override string this[int column] => (uint)column >= (uint)_names.Length ? "" : _isHeader ? _names[column] : _columns[column] is { Length: > 0 } values ? values[_row] ?? "" : "";

    /// <inheritdoc/>
    public override bool Read()
    {
        if (_row < 0 && !_isHeader)
        {
            _isHeader = true;
            return true;
        }
        _isHeader = false;
        _row++;
        while (_row >= _rows)
        {
            if (_group >= _table.GroupCount)
                return false;
            ReadGroup(_group++).GetAwaiter().GetResult();
            _row = 0;
        }
        Line++;
        return true;
    }

    // Columns nobody reads are not read from the file either.
    private async Task ReadGroup(int index)
    {
        _rows = _table.RowsOf(index);
        _columns = new string?[_names.Length][];
        for (int i = 0; i < _names.Length; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            _columns[i] = _schema.Find(_names[i].Trim()) is not null && _table.Fields[i] is { } field && ParquetColumns.CanRead(field)
                ? await _table.Shown(index, field, _cancellation).ConfigureAwait(false)
                : [];
        }
    }
}
