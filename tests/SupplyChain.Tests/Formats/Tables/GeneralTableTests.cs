using SupplyChain.Formats;
using SupplyChain.Formats.Tables;

namespace SupplyChain.Tests.Formats.Tables;

/// <summary>Tables nobody has described: what is seen is used, what is guessed is said, what cannot be told is refused with its place.</summary>
public class GeneralTableTests
{
    private const string Plain = "code,farm,mill,shop,final,output\nfarm,1,6,0,3,10\nmill,2,1,5,12,20\nshop,0,1,0,9,10\n";

    [Fact]
    public void A_square_with_labels_output_and_final_demand_needs_no_description()
    {
        ImportResult result = Import("code,farm,mill,shop,final demand,output\nfarm,1,6,0,3,10\nmill,2,1,5,12,20\nshop,0,1,0,9,10\n", new() { Days = 1 });
        SupplyNetwork network = result.Made();

        Assert.Equal((3, 6), (network.Sites.Count, network.Links.Count));
        Assert.Equal((10.0, 3.0), (network.Site("farm").BaselineOutputPerDay, network.Site("farm").FinalDemandPerDay));
        Assert.Equal(6, network.Link("farm", "mill"));
        Assert.Equal(2, result.Of("SC5523").Length);
        Assert.Equal("by its name, the column 'final demand' is taken as final demand", result.Of("SC5523")[0].Message);
        Assert.Equal(RemarkKind.Assumption, result.Single("SC5621").Kind);
        Assert.Equal(Importance.None, Assert.Single(network.Links, l => l.Supplier.Id == "farm" && l.Customer.Id == "farm").Importance);
        Assert.Equal(Importance.Other, Assert.Single(network.Links, l => l.Supplier.Id == "farm" && l.Customer.Id == "mill").Importance);
    }

    [Fact]
    public void A_column_nobody_can_name_is_refused_and_a_description_names_it()
    {
        ImportResult refused = Import(Plain);
        Assert.Null(refused.Network);
        DataRemark unknown = refused.Single("SC5521");
        Assert.Equal((1, 5, "final"), (unknown.Row, unknown.Column, unknown.ValueSeen));
        Assert.Contains("\"columns\"", unknown.Fix, StringComparison.Ordinal);

        TableDescription description = TableDescription.Parse("""{"columns": {"final": "final-demand", "output": "output"}, "currency": "EUR million", "factor": 0.001, "days": 1, "title": "A village"}""");
        SupplyNetwork network = Import(Plain, new() { Description = description }).Made();
        Assert.Equal(0.006, network.Link("farm", "mill"), 1e-15);
        Assert.Equal(("EUR million", "A village"), (network.Information.Currency, network.Information.Title));
    }

    [Fact]
    public void Titles_notes_marks_and_blanks_around_the_table_are_passed_over_and_named()
    {
        string text = "\uFEFFInput-output table of the village,,,,,\n,,,,,\nUnit: EUR,,,,,\ncode, farm ,mill\u00A0,shop,final demand,output\n farm,1,6,0,3,10\nmill,2,1,5,12,20\nshop,0,1,0,9,10\n,,,,,\nSource: the village clerk,,,,,\n";
        ImportResult result = Import(text, new() { Days = 1 });

        Assert.Equal((10.0, 6.0), (result.Made().Site("farm").BaselineOutputPerDay, result.Made().Link("farm", "mill")));
        Assert.Equal([1, 3, 9], result.Of("SC5515").Select(r => r.Row));
        Assert.Equal([(4, 2), (4, 3), (5, 1)], result.Of("SC5516").Select(r => (r.Row, r.Column)));
    }

    [Fact]
    public void Numbers_as_people_write_them_are_read_and_listed_and_what_is_not_known_makes_no_link()
    {
        string text = "code,farm,mill,shop,final demand,output\nfarm,1,\"6,000\",-,3,\"10,004\"\nmill,NA,1,５,\"12,000\",\"20,000\"\nshop,,1,0,9,10\n";
        ImportResult result = Import(text, new() { Days = 1, Tolerance = 1 });
        SupplyNetwork network = result.Made();

        Assert.Equal(6000, network.Link("farm", "mill"));
        Assert.Equal(5, network.Link("mill", "shop"));
        Assert.Equal(0, network.Link("mill", "farm"));
        Assert.Equal([(2, 3, "6,000"), (2, 6, "10,004"), (3, 4, "５"), (3, 5, "12,000"), (3, 6, "20,000")], result.Of("SC5509").Select(Place));
        Assert.Equal((2, 4, "-"), Place(result.Single("SC5510")));
        Assert.Equal((3, 2, "NA"), Place(result.Single("SC5511")));
        Assert.Equal((4, 2), (result.Single("SC5513").Row, result.Single("SC5513").Column));
    }

    [Fact]
    public void Text_where_a_number_belongs_is_refused_with_row_column_and_value()
    {
        ImportResult result = Import("code,a,b,final demand\na,1,two,3\nb,4,5,6\n");

        Assert.Null(result.Network);
        Assert.Equal((2, 3, "two"), Place(result.Single("SC5508")));
    }

    [Fact]
    public void A_comma_that_separates_no_thousands_is_not_taken_for_one() =>
        Assert.Equal((2, 3, "1,5"), Place(Import("code,a,b,final demand\na,1,\"1,5\",3\nb,4,5,6\n").Single("SC5508")));

    [Fact]
    public void A_negative_cell_is_no_link_and_the_balance_of_its_row_holds()
    {
        ImportResult result = Import("code,a,b,c,final demand,output\na,1,-2,3,8,10\nb,1,1,1,7,10\nc,0,0,1,9,10\n", new() { Days = 1 });
        SupplyNetwork network = result.Made();

        Assert.Equal(0, network.Link("a", "b"));
        Assert.Equal(6, network.Site("a").FinalDemandPerDay);
        DataRemark negative = result.Single("SC5603");
        Assert.Equal((RemarkKind.Refusal, (2, 3, "-2")), (negative.Kind, Place(negative)));
    }

    [Fact]
    public void Sales_above_output_are_scaled_to_it()
    {
        ImportResult result = Import("code,a,b,inventory changes,output\na,4,8,-2,10\nb,1,1,8,10\n", new() { Days = 1 });
        SupplyNetwork network = result.Made();

        Assert.Equal(8 * 10 / 12.0, network.Link("a", "b"), 1e-12);
        Assert.Equal(0, network.Site("a").FinalDemandPerDay);
        Assert.Contains("multiplied by 0.833333", result.Single("SC5614").Message, StringComparison.Ordinal);
        Assert.Equal((2, 4, "-2"), Place(result.Single("SC5605")));
    }

    [Fact]
    public void Totals_among_the_sectors_make_no_sites_whether_they_are_labelled_or_not()
    {
        string text = "code,a,b,goods,c,d,Total,final demand,output\na,1,2,3,1,1,5,5,10\nb,2,1,3,0,2,5,5,10\ngoods,3,3,6,1,3,10,10,20\nc,1,0,1,1,1,3,7,10\nd,0,1,1,2,0,3,7,10\nTotal,4,4,8,4,4,16,24,40\n";
        ImportResult result = Import(text, new() { Days = 1 });
        SupplyNetwork network = result.Made();

        Assert.Equal(["a", "b", "c", "d"], network.Sites.Select(s => s.Id));
        Assert.Equal("the row 'goods' is the sum of rows 2 to 3: a total among the sectors, which becomes no site", result.Single("SC5526").Message);
        Assert.Equal((RemarkKind.Repair, 4), (result.Single("SC5526").Kind, result.Single("SC5526").Row));
        Assert.Equal("Total", Assert.Single(result.Of("SC5522")).ValueSeen);
        Assert.False(result.Says("SC5601"), string.Join("\n", result.Of("SC5601").Select(r => r.Message)));
    }

    [Fact]
    public void A_total_that_misses_its_parts_by_rounding_is_one_remark_and_by_more_one_remark_each()
    {
        string text = "code,a,b,c,total intermediate use,final demand,output\na,101,202,303,605,1000,1606\nb,10,20,30,60,40,100\nc,1,2,3,16,94,100\n";
        ImportResult result = Import(text, new() { Days = 1 });

        DataRemark rounding = Assert.Single(result.Of("SC5602"), r => r.Message.Contains("intermediate", StringComparison.Ordinal));
        Assert.Equal("1 totals 'total intermediate use' differ from the sums of their parts by rounding, at most by 1 (a: stated 605, sum 606)", rounding.Message);
        Assert.Equal((2, 5, "605"), Place(rounding));
        DataRemark missed = Assert.Single(result.Of("SC5601"), r => r.Message.Contains("intermediate", StringComparison.Ordinal));
        Assert.Equal("c: 'total intermediate use' is stated as 16, and its parts add up to 6, which is -10 off: more than rounding", missed.Message);
        Assert.Equal((4, 5, "16"), Place(missed));
    }

    [Fact]
    public void A_sector_with_the_name_of_something_else_is_a_sector_where_it_has_a_row_and_a_column()
    {
        ImportResult result = Import("code,farm,Government,shop,households\nfarm,1,2,3,4\nGovernment,5,6,7,8\nshop,1,1,1,1\n", new() { Days = 1 });

        Assert.Equal(["Government", "farm", "shop"], result.Made().Sites.Select(s => s.Id));
        Assert.Equal("households", result.Single("SC5523").ValueSeen);
    }

    [Fact]
    public void A_double_label_is_refused_with_both_places()
    {
        ImportResult result = Import("code,a,b,b,final demand\na,1,2,3,4\nb,1,2,3,4\nb,1,2,3,4\n");

        Assert.Null(result.Network);
        Assert.Equal((4, 1, "b"), Place(result.Single("SC5518")));
        Assert.Contains("the first one is row 3", result.Single("SC5518").Message, StringComparison.Ordinal);
        Assert.Contains("the first one is column 3", result.Single("SC5519").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_written_in_two_ways_are_matched_and_listed()
    {
        ImportResult result = Import("code,1,2,C10-12,final demand\n001,1,2,3,4\n002,1,2,3,4\nC10_C12,1,2,3,4\n", new() { Days = 1 });

        Assert.Equal(["001", "002", "C10_C12"], result.Made().Sites.Select(s => s.Id));
        Assert.Equal(["1", "2", "C10-12"], result.Of("SC5527").Select(r => r.ValueSeen));
        Assert.Equal(2, result.Made().Link("001", "002"));
    }

    [Fact]
    public void A_code_that_a_spreadsheet_made_a_date_of_is_matched_by_its_place_if_no_other_is_left()
    {
        ImportResult result = Import("code,01-09,12-Oct,13-15,final demand\n01-09,1,2,3,4\n10-12,1,2,3,4\n13-15,1,2,3,4\n", new() { Days = 1 });

        DataRemark guess = result.Single("SC5528");
        Assert.Equal((1, 3, "12-Oct"), Place(guess));
        Assert.Contains("'10-12' (row 3)", guess.Message, StringComparison.Ordinal);
        Assert.Equal(2, result.Made().Link("01-09", "10-12"));
        ImportResult two = Import("code,9-Jan,12-Oct,13-15,final demand\n01-09,1,2,3,4\n10-12,1,2,3,4\n13-15,1,2,3,4\n");
        Assert.Null(two.Network);
        Assert.Equal(["01-09", "10-12"], two.Of("SC5520").Select(r => r.ValueSeen));
        Assert.Equal(["9-Jan", "12-Oct"], two.Of("SC5521").Select(r => r.ValueSeen));
    }

    [Fact]
    public void Columns_in_another_order_than_rows_are_matched_by_label()
    {
        ImportResult result = Import("code,b,a,c,final demand\na,1,2,3,4\nb,5,6,7,8\nc,1,1,1,1\n", new() { Days = 1 });

        Assert.Equal((1, 6), (result.Made().Link("a", "b"), result.Made().Link("b", "a")));
        Assert.Equal((1, 2, "b"), Place(result.Single("SC5529")));
    }

    [Fact]
    public void A_sector_without_output_makes_no_site_and_what_it_buys_is_said()
    {
        ImportResult result = Import("code,a,b,c,final demand,output\na,1,2,3,4,10\nb,0,0,0,0,0\nc,1,1,1,7,10\n", new() { Days = 1 });

        Assert.Equal(["a", "c"], result.Made().Sites.Select(s => s.Id));
        Assert.Equal("'b' has no output (0) and becomes no site; it sells 0 to sectors and buys 3", result.Single("SC5609").Message);
        Assert.Equal(6, result.Made().Site("a").FinalDemandPerDay);
        Assert.StartsWith("2 cells are sales to sectors without output", result.Single("SC5618").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_a_value_too_few_is_refused_with_both_counts()
    {
        ImportResult result = Import("code,a,b,final demand\na,1,2,3\nb,4,5\n");

        Assert.Null(result.Network);
        Assert.Equal("the row has 3 values and the header 4", result.Single("SC5506").Message);
        Assert.Equal(3, result.Single("SC5506").Row);
    }

    [Theory]
    [InlineData("")]
    [InlineData("one line of text")]
    [InlineData("a,b,c\n")]
    public void What_is_no_table_is_refused(string text) => Assert.True(Import(text).Says("SC5503"));

    [Fact]
    public void Imports_in_the_cells_are_taken_out_in_proportion_by_the_stated_formula()
    {
        // a: output 80 and imports 20, of which nothing is exported again: share 20 / (80 + 20 - 20).
        ImportResult result = Import("code,a,b,final demand,exports,imports,output\na,10,40,30,20,20,80\nb,10,10,80,0,0,100\n", new() { Days = 1, DefaultImportance = Importance.Essential });
        SupplyNetwork network = result.Made();

        Assert.Equal(40 * 0.75, network.Link("a", "b"), 1e-12);
        Assert.Equal(0.25, Assert.Single(network.InputClasses, c => c.Customer.Id == "b" && c.Product == "a").OutsideShare, 1e-12);
        Assert.Equal(80 - 0.75 * 50, network.Site("a").FinalDemandPerDay, 1e-12);
        Assert.Contains("25 % (a)", result.Single("SC5701").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_cells_are_counted_and_left_to_final_demand_when_asked()
    {
        ImportResult result = Import("code,a,b,final demand\na,1,0.01,8\nb,3,2,0.5\n", new() { Days = 1, SmallestLink = 0.1 });

        Assert.Equal(0, result.Made().Link("a", "b"));
        Assert.Equal(8.01, result.Made().Site("a").FinalDemandPerDay, 1e-12);
        Assert.StartsWith("1 cells are below 0.1 a day, together 0.01, the largest 0.01 (from 'a' to 'b')", result.Single("SC5615").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_use_is_kept_without_effect_rated_or_left_out_as_asked()
    {
        const string table = "code,a,b,final demand\na,4,1,5\nb,3,2,5\n";

        Assert.Equal(Importance.None, Own(new()));
        Assert.Equal(Importance.Other, Own(new() { OwnUse = OwnUse.AsRated }));
        Assert.Equal(9, Import(table, new() { Days = 1, OwnUse = OwnUse.LeftOut }).Made().Site("a").FinalDemandPerDay);

        static Importance Own(TableOptions options) => Import(table, options).Made().Links.First(l => l.Supplier == l.Customer).Importance;
    }

    private static ImportResult Import(string text, TableOptions? options = null) => TableFiles.ImportText(text, options);

    private static (int Row, int Column, string? Value) Place(DataRemark remark) => (remark.Row, remark.Column, remark.ValueSeen);
}
