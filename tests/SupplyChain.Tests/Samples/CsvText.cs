using System.Text;

namespace SupplyChain.Tests.Samples;

/// <summary>A small CSV file in memory: a header and rows of text, as the samples write them.</summary>
internal sealed class CsvText
{
    private CsvText(string[] header, List<string[]> rows) => (Header, Rows) = (header, rows);

    public string[] Header { get; }

    public List<string[]> Rows { get; }

    public static CsvText Read(string path) => Parse(File.ReadAllText(path));

    public static CsvText Parse(string text)
    {
        string[][] lines = [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Fields)];
        return new CsvText(lines[0], [.. lines[1..]]);
    }

    public int Column(string name) => Array.IndexOf(Header, name) is var at and >= 0 ? at : throw new ArgumentException($"no column {name}");

    public string Cell(string[] row, string column) => row[Column(column)];

    public override string ToString() => string.Concat(Rows.Prepend(Header).Select(row => string.Join(',', row.Select(Quoted)) + "\n"));

    private static string Quoted(string field) => field.AsSpan().ContainsAny(',', '"') ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static string[] Fields(string line)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        bool quoted = false;
        for (int at = 0; at < line.Length; at++)
        {
            if (quoted && line[at] == '"' && at + 1 < line.Length && line[at + 1] == '"')
                field.Append(line[at++]);
            else if (line[at] == '"')
                quoted = !quoted;
            else if (line[at] == ',' && !quoted)
                Take();
            else
                field.Append(line[at]);
        }
        Take();
        return [.. fields];

        void Take()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
