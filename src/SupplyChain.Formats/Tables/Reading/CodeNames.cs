namespace SupplyChain.Formats.Tables.Reading;

/// <summary>A list of codes and names beside a table.</summary>
internal static class CodeNames
{
    /// <summary>Names by code: the first two columns under a header. Nothing depends on them, so what cannot be read is left out.</summary>
    public static Dictionary<string, string> Read(string path)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using RowSource source = DelimitedRows.Open(path, new TableRemarks(new DataReport()));
        source.Read();
        while (source.Read())
        {
            if (LabelText.Clean(source.Text(0)) is { Length: > 0 } code && LabelText.Clean(source.Text(1)) is { Length: > 0 } name)
                names.TryAdd(code, name);
        }
        return names;
    }
}
