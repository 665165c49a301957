using System.Text;
using System.Text.RegularExpressions;
using SupplyChain.Building;
using SupplyChain.Data;
using SupplyChain.Resources;
using SupplyChain.Tests.Data;

namespace SupplyChain.Tests.Docs;

public class DataFormatDocumentTests
{
    private const string Document = "data-format.md";

    [Fact]
    public void The_column_tables_are_those_of_the_schema()
    {
        string text = GeneratedText.Read(Document);
        foreach (TableSchema table in NetworkSchema.Tables)
            text = GeneratedText.Replace(text, $"<!-- columns: {table.Name} -->\n", "<!-- end -->", Table(table));
        GeneratedText.Check(Document, text);
    }

    [Fact]
    public void The_smallest_folder_loads_without_an_error()
    {
        string[] blocks = [.. Regex.Matches(GeneratedText.Read(Document), "```csv\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value)];
        using TemporaryFolder folder = new TemporaryFolder().With("sites.csv", blocks[0]).With("links.csv", blocks[1]);
        LoadResult result = folder.Load();
        Assert.Equal("SC4007", result.Codes);
        Assert.Equal(["cloth-mill"], result.Network!.Sites.Where(s => s.IsCandidate).Select(s => s.Id));
    }

    [Fact]
    public void The_example_of_network_json_loads_without_a_word()
    {
        string block = Regex.Match(GeneratedText.Read(Document), "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        LoadResult result = TemporaryFolder.LoadWith("network.json", block);
        Assert.Empty(result.Diagnostics);
        Assert.Equal("First network", result.Network!.Information.Title);
    }

    private static string Table(TableSchema table)
    {
        var text = new StringBuilder("| column | type | unit | default | meaning |\n|---|---|---|---|---|\n");
        foreach (ColumnSchema column in table.Columns)
        {
            string name = column.IsPrefix ? column.Key + (column.Key == NetworkSchema.NeedsPrefix ? "RESOURCE" : "ANYTHING") : column.Key;
            string unit = column.Unit.Length == 0 ? "" : Text("Unit." + column.Unit);
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{name}` | {Type(column)} | {unit} | {Default(column)} | {column.Meaning(table).In(Language.English)} |\n");
        }
        return text.ToString();
    }

    private static string Type(ColumnSchema column)
    {
        string range = column.Range.Describe(1).In(Language.English);
        return column.Type switch
        {
            ColumnType.Text => "text",
            ColumnType.Match => "text or `*`",
            ColumnType.Number => column.Range == ValueRange.Finite ? "number" : "number, " + range,
            ColumnType.Whole => "whole number, " + range,
            ColumnType.WholeOrAll => "whole number, " + range + ", or `*`",
            _ => string.Join(", ", column.Words.Select(w => $"`{w}`")),
        };
    }

    private static string Default(ColumnSchema column) =>
        column.IsRequired ? "**required**"
        : column.Default.Length == 0 ? "empty"
        : column.Default[0] == '@' ? Text("Default." + column.Default[1..])
        : $"`{column.Default}`";

    private static string Text(string key) => new LocalizedText(key).In(Language.English);
}
