using SupplyChain.Diagnostics;
using SupplyChain.Tests.Data;

using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Diagnostics;

public class DiagnosticFormatterTests
{
    [Fact]
    public void A_mark_under_Chinese_text_takes_two_places_for_each_character()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("sites.csv", "id,industry,output_per_day,operating_level\n熔喷布厂,cloth,5,0\n口罩一厂,masks,6,1\n")
            .With("links.csv", "supplier,x_via,customer,value_per_day\n熔喷布厂,a,口罩二厂,5\n");
        Assert.Equal(
            "net/links.csv:2:8: error SC2003: customer '口罩二厂' is not in sites.csv\n"
            + "  2 | 熔喷布厂,a,口罩二厂,5\n"
            + "    |            ^^^^^^^^\n"
            + "  hint: did you mean '口罩一厂' (sites.csv:3)?\n", folder.Load().Text);
    }

    [Fact]
    public void Tabs_before_the_mark_are_repeated() => Assert.Contains(
        "  2 | a\tb,many,mill,sewing\n    |  \t  ^^^^\n",
        TemporaryFolder.LoadWith("links.csv", "x_note,value_per_day,supplier,customer\na\tb,many,mill,sewing\n").Text, StringComparison.Ordinal);

    [Fact]
    public void After_twenty_of_one_code_the_rest_are_counted_where_the_twentieth_stands()
    {
        string rows = string.Concat(Enumerable.Range(0, 23).Select(i => $"nobody-{i:00},sewing,5\n"));
        string text = TemporaryFolder.LoadWith("links.csv", "supplier,customer,value_per_day\n" + rows + "mill,sewing,x\n").Text;
        Assert.Contains("supplier 'nobody-19' is not in sites.csv", text, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody-20", text, StringComparison.Ordinal);
        Assert.Contains("\n... and 3 more SC2002\nnet/links.csv:25:13: error SC3001", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_the_data_never_reach_the_terminal()
    {
        string text = TemporaryFolder.LoadWith("links.csv", "supplier,customer,value_per_day\n\u001b[31mred,sewing\u202E,5\u0007\n").Text;
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.Contains("supplier '\uFFFD[31mred' is not in sites.csv", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_has_a_text_and_every_text_of_a_code_belongs_to_one()
    {
        var known = DiagnosticCodes.All.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(known.Count, DiagnosticCodes.All.Count);
        Assert.All(known, id => Assert.NotNull(SupplyChain.Resources.TextCatalog.Library.Find(Language.English, id)));
        string resx = File.ReadAllText(Path.Combine(Repository.Root, "src", "SupplyChain", "Resources", "TextsEnglish.resx"));
        foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(resx, "name=\"(SC[0-9]{4})"))
            Assert.Contains(match.Groups[1].Value, known);
    }
}
