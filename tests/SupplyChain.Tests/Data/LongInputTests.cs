using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Data;

public class LongInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void A_field_of_ten_million_characters_is_one_error_with_a_short_excerpt(string quote)
    {
        string text = $"supplier,customer,value_per_day\nmill,sewing,5\n\n\nmill,{quote}{new string('x', 10_000_000)}{quote},4\n";
        Diagnostic problem = Assert.Single(TemporaryFolder.LoadWith("links.csv", text).Diagnostics);
        Assert.Equal("SC1011 a field of more than 100000 characters", problem.Code + " " + problem.Message);
        Assert.Equal((5, 6), (problem.Position!.Line, problem.Position.Column));
        Assert.InRange(problem.SourceLine!.Length, 100, 170);
    }

    [Fact]
    public void A_quote_that_swallows_a_large_file_is_reported_where_it_opens()
    {
        string text = "supplier,customer,value_per_day\nmill,\"sewing,5\n" + string.Concat(Enumerable.Repeat("mill,sewing,5\n", 20_000));
        Diagnostic problem = Assert.Single(TemporaryFolder.LoadWith("links.csv", text).Diagnostics);
        Assert.Equal(("SC1011", 2, 6), (problem.Code.Id, problem.Position!.Line, problem.Position.Column));
    }

    [Fact]
    public void A_line_of_ten_million_characters_is_read_if_its_fields_are_short()
    {
        string text = "supplier,customer,value_per_day\nmill,sewing,5" + new string(',', 10_000_000) + "\nsewing,mill,x\n";
        Diagnostic problem = Assert.Single(TemporaryFolder.LoadWith("links.csv", text).Diagnostics);
        Assert.Equal(("SC3001", 3), (problem.Code.Id, problem.Position!.Line));
    }

    [Fact]
    public void A_line_without_end_is_given_up()
    {
        Diagnostic problem = Assert.Single(TemporaryFolder.LoadWith("links.csv", "supplier,customer\nmill,sewing" + new string(',', 17_000_000)).Diagnostics);
        Assert.Equal("SC1011 a line of more than 16777216 characters", problem.Code + " " + problem.Message);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_mark()
    {
        string note = new('n', 300);
        LoadResult result = TemporaryFolder.LoadWith("links.csv", $"supplier,customer,x_a,value_per_day,x_b\nmill,sewing,{note},many,{note}\n");
        Diagnostic problem = result.Diagnostics[^1];
        Assert.Equal((2, 314), (problem.Position!.Line, problem.Position.Column));
        Assert.Equal("many", problem.SourceLine!.Substring(problem.MarkStart, problem.MarkLength));
        Assert.Equal(162, problem.SourceLine.Length);
        Assert.StartsWith("…nnn", problem.SourceLine, StringComparison.Ordinal);
        Assert.EndsWith("nnn…", problem.SourceLine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_value_is_cut_in_the_message()
    {
        string value = new string('9', 5000) + "x";
        Diagnostic problem = TemporaryFolder.LoadWith("links.csv", $"supplier,customer,value_per_day\nmill,sewing,{value}\n").Diagnostics[0];
        Assert.Equal($"'{new string('9', 200)}…' is not a number", problem.Message);
    }

    [Fact]
    public void A_hundred_thousand_links_load_with_every_value_in_its_place()
    {
        const int Count = 100_000;
        using var folder = new TemporaryFolder();
        folder.With("sites.csv", "id,industry\n" + string.Concat(Enumerable.Range(0, Count).Select(i => $"s{i},i{i % 7}\n")))
            .With("links.csv", "supplier,customer,value_per_day\n" + string.Concat(Enumerable.Range(0, Count).Select(i => $"s{i},s{(i + 1) % Count},{i + 1}.5\n")));
        SupplyNetwork network = folder.Load().Network!;
        Assert.Equal(Count, network.Sites.Count);
        Assert.Equal(Count, network.Links.Count);
        Assert.All(network.Links, l => Assert.Equal(int.Parse(l.Supplier.Id[1..], System.Globalization.CultureInfo.InvariantCulture) + 1.5, l.ValuePerDay));
    }

    [Fact]
    public void A_hundred_thousand_dangling_links_are_all_reported_and_twenty_shown()
    {
        string text = "supplier,customer\n" + string.Concat(Enumerable.Repeat("mil,sewing\n", 100_000));
        LoadResult result = TemporaryFolder.LoadWith("links.csv", text);
        Assert.Equal(100_000, result.Diagnostics.Count);
        Assert.Equal((20 * 4) + 1, result.Text.Count(c => c == '\n'));
        Assert.EndsWith("... and 99980 more SC2002\n", result.Text, StringComparison.Ordinal);
    }
}
