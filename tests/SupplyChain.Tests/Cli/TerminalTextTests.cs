using SupplyChain.Cli;
using SupplyChain.Cli.Rendering;
using SupplyChain.Tests.Reporting;

namespace SupplyChain.Tests.CommandLine;

public sealed class TerminalTextTests
{
    [Fact]
    public void Marks_that_turn_the_direction_of_writing_reach_no_terminal()
    {
        var text = new StringWriter();

        new TableReportRenderer(new TableLayout { Texts = new Texts(Language.English) }).Render(ExampleReports.Names("evil\u202Egpj.exe\u2066\u2069", "\u200Eplain\u200F"), text);

        Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069]", text.ToString());
        Assert.Contains("evil\uFFFDgpj.exe\uFFFD\uFFFD", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("\u200Eplain\u200F", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_about_data_show_no_marks_that_turn_the_direction_of_writing() =>
        Assert.Contains("'evil\uFFFDgpj'", SupplyChain.Tests.Data.TemporaryFolder.LoadWith("links.csv", "supplier,customer,value_per_day\nevil\u202Egpj,sewing,5\n").Text, StringComparison.Ordinal);
}
