using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables;

/// <summary>What the user says of sectors: industry, names, the code in a coarser table, the code in a matrix of ratings, columns to keep.</summary>
internal sealed class SectorFile
{
    private readonly Dictionary<string, Dictionary<string, string>> _rows = new(StringComparer.Ordinal);

    private SectorFile()
    {
    }

    public static SectorFile Empty { get; } = new();

    public bool Has(string column) => _rows.Values.Any(r => r.ContainsKey(column));

    /// <summary>What the file says; null if it says nothing.</summary>
    public string? Find(string code, string column) => _rows.GetValueOrDefault(code)?.GetValueOrDefault(column);

    /// <summary>Columns to keep, without the prefix <c>x_</c>.</summary>
    public IEnumerable<(string Name, string Value)> OwnColumns(string code) =>
        (_rows.GetValueOrDefault(code) ?? []).Where(c => c.Key.StartsWith("x_", StringComparison.Ordinal)).Select(c => (c.Key[2..], c.Value));

    public static SectorFile? Read(string path, TableRemarks remarks, CancellationToken cancellationToken)
    {
        using RowSource? source = RowSourceOpener.Open(path, null, remarks, cancellationToken);
        return source is null ? null : Read(source, remarks);
    }

    /// <summary>The map of the 153 sectors of the Chinese table to its 42.</summary>
    public static SectorFile ChineseMap()
    {
        var file = new SectorFile();
        using var reader = new StreamReader(TableLayouts.Open("china-153-to-42.csv"));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(',') is [string code, string coarse])
                file._rows[code] = new Dictionary<string, string>(StringComparer.Ordinal) { ["coarse"] = coarse };
        }
        return file;
    }

    private static SectorFile? Read(RowSource source, TableRemarks remarks)
    {
        string[] header = source.Read() ? [.. Enumerable.Range(0, source.Count).Select(c => LabelText.Clean(source.Text(c)).ToLowerInvariant())] : [];
        int code = Array.IndexOf(header, "code");
        if (code < 0)
        {
            remarks.Add(TableCodes.NoCodeColumn, new TablePlace(source.File, source.Sheet, 1), string.Join(", ", header.Take(12)));
            return null;
        }
        var file = new SectorFile();
        for (int column = 0; column < header.Length; column++)
        {
            if (header[column].Length > 0 && header[column] is not ("code" or "industry" or "name" or "name_zh" or "coarse" or "rating") && !header[column].StartsWith("x_", StringComparison.Ordinal))
                remarks.Add(TableCodes.ColumnUnknown, new TablePlace(source.File, source.Sheet, 1, column + 1, header[column]), header[column]);
        }
        while (source.Read())
        {
            string id = LabelText.Clean(source.Text(code));
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (int column = 0; column < header.Length; column++)
            {
                if (column != code && LabelText.Clean(source.Text(column)) is { Length: > 0 } text)
                    row[header[column]] = text;
            }
            if (!file._rows.TryAdd(id, row))
                remarks.Add(TableCodes.DuplicateRow, new TablePlace(source.File, source.Sheet, source.Number, code + 1, id), id, 0);
        }
        return file;
    }
}
