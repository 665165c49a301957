using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Data;

public class RecordTests
{
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Every_kind_of_line_break_ends_a_record(string lineBreak)
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", TemporaryFolder.GoodSites.Replace("\n", lineBreak, StringComparison.Ordinal));
        Assert.Empty(result.Diagnostics);
        Assert.Equal([2, 3], result.Network!.Sites.Select(s => s.Source!.Line));
    }

    [Fact]
    public void Line_breaks_may_be_mixed_and_lines_blank()
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", "\n\r\nsupplier,customer,value_per_day\r\n\n   \r\rmill,sewing,x\n,,\n\nsewing,mill,y");
        Assert.Equal([(7, 13), (10, 13)], Positions(result));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_name()
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", "\uFEFF" + TemporaryFolder.GoodSites.Replace("industry", "indusrty", StringComparison.Ordinal));
        Assert.Equal("SC1004", result.Codes);
        Assert.Equal([(1, 4)], Positions(result));
    }

    [Fact]
    public void A_value_may_hold_line_breaks_commas_and_quotes()
    {
        LoadResult result = TemporaryFolder.LoadWith(
            "sites.csv", "id,industry,name,output_per_day,operating_level\nmill,cloth,\"The \"\"old\"\" mill,\r\nRiver Road\",100,0\nsewing,masks,,300,1\n");
        Assert.Empty(result.Diagnostics);
        Assert.Equal("The \"old\" mill,\r\nRiver Road", result.Network!.FindSite("mill")!.Name);
        Assert.Equal(4, result.Network.FindSite("sewing")!.Source!.Line);
    }

    [Fact]
    public void The_line_of_a_problem_is_where_its_field_begins_in_a_record_that_spans_lines()
    {
        LoadResult result = TemporaryFolder.LoadWith(
            "sites.csv", "id,industry,name,output_per_day,tier\n\n\"mi\nll\",\"clo\rth\",\"a\r\n\r\nb\",many,0\nsewing,masks,c,few,\n");
        Assert.Equal([(7, 4), (7, 9), (8, 16)], Positions(result, "sites.csv"));
        Assert.Equal("b\",many,0", result.Diagnostics.First(d => d.Position!.Line == 7).SourceLine);
    }

    [Fact]
    public void A_value_that_spans_lines_is_marked_on_its_first()
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", "id,industry,output_per_day\nmill,cloth,\"1\n2\"\nsewing,masks,3\n");
        Assert.Equal(
            "net/sites.csv:2:12: error SC3001: '1\uFFFD2' is not a number\n"
            + "  2 | mill,cloth,\"1\n"
            + "    |            ^^\n"
            + "  hint: write digits with a point for decimals and nothing else, such as 1250.5\n", result.Text);
    }

    [Fact]
    public void More_or_fewer_fields_than_the_header_are_errors()
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", "supplier,customer,value_per_day\nmill,sewing\nmill,sewing,1,5\nmill,sewing,60\n");
        Assert.Equal(
            "net/links.csv:2:12: error SC1009: the record has 2 fields, the header 3\n"
            + "  2 | mill,sewing\n"
            + "    |            ^\n"
            + "  hint: write a comma for each empty value, too\n"
            + "net/links.csv:3:15: error SC1009: the record has 4 fields, the header 3\n"
            + "  3 | mill,sewing,1,5\n"
            + "    |               ^\n"
            + "  hint: a comma inside a value needs quotes around the value\n", result.Text);
    }

    [Theory]
    [InlineData("mi\"ll,cloth,100", "a quote stands inside a value that does not begin with one", 2, 1)]
    [InlineData("mill, \"cloth\",100", "a quote stands inside a value that does not begin with one", 2, 6)]
    [InlineData("mill,\"cloth\" x,100", "text follows the closing quote of a value", 2, 6)]
    [InlineData("mill,\"cloth,100", "a quote is opened and not closed", 2, 6)]
    public void Quotes_that_do_not_pair_up_are_reported_where_they_stand(string row, string message, int line, int column)
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", $"id,industry,output_per_day\n{row}\nsewing,masks,300\n");
        Diagnostic problem = Assert.Single(result.Diagnostics, d => d.Code.Id == "SC1010");
        Assert.Equal((message, line, column), (problem.Message, problem.Position!.Line, problem.Position.Column));
        Assert.DoesNotContain(result.Diagnostics, d => d.Code.Id is "SC1009" or "SC2003");
    }

    [Theory]
    [InlineData("id,industry,x_note\nmill,cloth,\"open\nsewing,masks,\n", 2)]
    [InlineData("id,industry,colour\nmill,cloth,a\nsewing,masks,\"open\n", 3)]
    [InlineData("id,industry,x_note\nmill,cloth,a\nsewing,masks,\"open\"\"", 3)]
    [InlineData("id,industry,x_note\nmill,cloth,a\nsewing,masks,\"", 3)]
    public void A_quote_left_open_at_the_end_of_the_file_is_found_in_any_column(string text, int line)
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", text);
        Diagnostic problem = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("SC1010", "a quote is opened and not closed", line), (problem.Code.Id, problem.Message, problem.Position!.Line));
    }

    [Theory]
    [InlineData("", "SC1007")]
    [InlineData("\n\n", "SC1007")]
    [InlineData("id,industry\n", "SC4001")]
    public void A_file_without_rows_is_one_error(string sites, string code) =>
        Assert.Equal(code, TemporaryFolder.LoadWith("sites.csv", sites).Codes);

    [Fact]
    public void Links_may_be_a_header_alone()
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", "supplier,customer");
        Assert.Equal("SC4006", result.Codes);
        Assert.Empty(result.Network!.Links);
    }

    private static List<(int Line, int Column)> Positions(LoadResult result, string file = "") =>
        [.. result.Diagnostics.Where(d => d.Position!.File.EndsWith(file, StringComparison.Ordinal)).Select(d => (d.Position!.Line, d.Position.Column))];
}
