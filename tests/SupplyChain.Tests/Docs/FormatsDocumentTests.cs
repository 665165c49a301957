using System.Globalization;
using SupplyChain.Formats.Graphs;
using SupplyChain.Formats.Networks;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Tests.Docs;

public sealed class FormatsDocumentTests
{
    private static readonly string Text = GeneratedText.Read("formats.md");

    [Fact]
    public void Every_format_is_listed_with_what_is_done_with_it()
    {
        foreach (NetworkFormat format in NetworkFormats.All.Where(f => f.Extensions.Count > 0))
        {
            string row = Text.Split('\n').Single(l => l.StartsWith("| " + string.Join(", ", format.Extensions.Select(e => $"`{e}`")) + " |", StringComparison.Ordinal));
            Assert.EndsWith(format.Write is null ? "| yes | |" : "| yes | yes |", row, StringComparison.Ordinal);
        }
        Assert.Contains(string.Join(", ", WorkbookNetwork.SheetNames.Select(s => $"`{s}`")), Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_are_those_of_the_readers()
    {
        foreach ((string name, long value, string unit) in new[]
        {
            ("expanded size of a workbook", WorkbookLimits.ExpandedBytes >> 20, " MB"), ("expansion of one of its parts, beyond 1 MB", WorkbookLimits.ExpansionRatio, " times"),
            ("files in a workbook", WorkbookLimits.Parts, ""), ("rows of a sheet", WorkbookLimits.Rows, ""), ("columns of a sheet", WorkbookLimits.Columns, ""),
            ("cells of a workbook", WorkbookLimits.Cells, ""), ("an old workbook", WorkbookLimits.OldWorkbookBytes >> 20, " MB"),
            ("a text file for `import`", WorkbookLimits.TextBytes >> 20, " MB"), ("a GraphML file", GraphMlDocument.LongestFile >> 20, " MB"),
        })
            Assert.Contains($"| {name} | {value.ToString("#,0", CultureInfo.InvariantCulture)}{unit} |\n", Text, StringComparison.Ordinal);
    }
}
