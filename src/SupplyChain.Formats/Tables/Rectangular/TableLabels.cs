using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Rectangular;

/// <summary>The labels of a row or a column, each part at its place.</summary>
/// <param name="Full">The label as it stands in the table: what patterns and keys are compared with.</param>
/// <param name="Code">Code of the sector without its region.</param>
internal sealed record TableLabel(string Full, string Code)
{
    public string Region { get; init; } = "";

    public string? Name { get; init; }

    public string? ChineseName { get; init; }

    public string? Origin { get; init; }

    public IEnumerable<string> Words => new[] { Full, Name, ChineseName }.OfType<string>().Where(w => w.Length > 0);
}

/// <summary>Finds out which label column and which header row hold codes, regions and names.</summary>
internal sealed class TableLabels
{
    private readonly RawTable _table;
    private readonly TableDescription _description;
    private readonly int _codeColumn, _codeRow, _regionColumn = -1, _regionRow = -1, _originColumn, _nameColumn = -1, _chineseColumn = -1;

    private readonly HashSet<string>?[] _once;

    public TableLabels(RawTable table, TableDescription description)
    {
        _once = new HashSet<string>?[table.Header.Length];
        (_table, _description) = (table, description);
        HashSet<string>[] columns = [.. Enumerable.Range(0, table.LabelCount).Select(k => table.Rows.Select(r => r.Labels[k]).ToHashSet(StringComparer.Ordinal))];
        (_codeColumn, _codeRow) = Best(columns, -1, -1);
        _originColumn = Named("origin");
        if (Named("code") is var code and >= 0)
            (_codeColumn, _codeRow) = (code, BestRow(columns[code], -1));
        if (Named("region") is var region and >= 0 || (region = RegionColumn(columns)) >= 0)
            (_regionColumn, _regionRow) = (region, table.Header.Length > 1 ? BestRow(columns[region], _codeRow) : -1);
        _nameColumn = Named("name");
        _chineseColumn = Named("name_zh");
        for (int k = 0; k < table.LabelCount; k++)
        {
            if (k == _codeColumn || k == _regionColumn || k == _originColumn || k == _nameColumn || k == _chineseColumn)
                continue;
            bool chinese = table.Rows.Count(r => LabelText.IsChinese(r.Labels[k])) * 2 > table.Rows.Count;
            if (chinese && _chineseColumn < 0)
                _chineseColumn = k;
            else if (!chinese && _nameColumn < 0)
                _nameColumn = k;
        }
    }

    /// <summary>Column of the file that holds the codes, from 1.</summary>
    public int CodeColumn => _codeColumn + 1;

    /// <summary>Row of the file that holds the codes of columns, from 1.</summary>
    public int CodeRow => _table.HeaderNumbers[_codeRow];

    public TableLabel OfRow(RawRow row)
    {
        string code = row.Labels[_codeColumn];
        if (code.Length == 0)
            code = row.Labels.FirstOrDefault(l => l.Length > 0) ?? "";
        return Make(code, _regionColumn < 0 ? null : row.Labels[_regionColumn]) with
        {
            Name = _nameColumn < 0 ? OnlyNames(code, chinese: false) : row.Labels[_nameColumn],
            ChineseName = _chineseColumn < 0 ? OnlyNames(code, chinese: true) : row.Labels[_chineseColumn],
            Origin = _originColumn < 0 ? null : row.Labels[_originColumn],
        };
    }

    public TableLabel OfColumn(int column)
    {
        string code = _table.Header[_codeRow][column];
        if (code.Length == 0)
            code = _table.Header.Select(h => h[column]).FirstOrDefault(l => l.Length > 0) ?? "";
        TableLabel label = Make(code, _regionRow < 0 ? null : _table.Header[_regionRow][column]);
        for (int row = 0; row < _table.Header.Length; row++)
        {
            // What stands over several columns is the heading of a group, not a name.
            if (row != _codeRow && row != _regionRow && _table.Header[row][column] is { Length: > 0 } name && IsOnce(row, name))
                label = LabelText.IsChinese(name) ? label with { ChineseName = name } : label with { Name = name };
        }
        return label;
    }

    private bool IsOnce(int row, string name) => (_once[row] ??= [.. _table.Header[row].GroupBy(h => h, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.Key)]).Contains(name);

    private static string? OnlyNames(string code, bool chinese) => chinese && LabelText.IsChinese(code) ? code : null;

    private TableLabel Make(string code, string? region)
    {
        if (region is { Length: > 0 })
            return new TableLabel(region + "_" + code, code) { Region = region };
        if (_description.RegionSeparator is { Length: > 0 } separator && code.IndexOf(separator, StringComparison.Ordinal) is var at and > 0)
            return new TableLabel(code, code[(at + separator.Length)..]) { Region = code[..at] };
        return new TableLabel(code, code);
    }

    private int Named(string part)
    {
        if (_description.LabelColumns?.GetValueOrDefault(part) is not { } column)
            return -1;
        int named = Array.FindIndex(_table.LabelHeads, h => string.Equals(h, LabelText.Clean(column), StringComparison.OrdinalIgnoreCase));
        return named >= 0 ? named : int.TryParse(column, out int number) && number >= 1 && number <= _table.LabelCount ? number - 1 : -1;
    }

    // Regions repeat: a second header row that names what a second label column names.
    private int RegionColumn(HashSet<string>[] columns)
    {
        if (_table.Header.Length < 2 || columns.Length < 2)
            return -1;
        (int column, int row) = Best(columns, _codeColumn, _codeRow);
        return column >= 0 && Matched(columns[column], row) > 0 && columns[column].Count < _table.Rows.Count ? column : -1;
    }

    private (int Column, int Row) Best(HashSet<string>[] columns, int notColumn, int notRow)
    {
        (int column, int row, double most) = (notColumn < 0 ? 0 : -1, notRow < 0 ? 0 : -1, 0);
        for (int k = 0; k < columns.Length; k++)
        {
            for (int r = 0; r < _table.Header.Length; r++)
            {
                if (k == notColumn || r == notRow)
                    continue;
                // Where regions and sectors match alike, the further column is the finer one.
                double matched = Matched(columns[k], r) / (double)Math.Max(1, columns[k].Count);
                if (matched > 0 && matched >= Math.Min(most, 0.8))
                    (column, row, most) = (k, r, matched);
            }
        }
        return (column, row);
    }

    private int BestRow(HashSet<string> labels, int notRow) =>
        Enumerable.Range(0, _table.Header.Length).Where(r => r != notRow).OrderByDescending(r => Matched(labels, r)).First();

    private int Matched(HashSet<string> labels, int headerRow) => _table.Header[headerRow].Distinct(StringComparer.Ordinal).Count(h => h.Length > 0 && labels.Contains(h));
}
