using SupplyChain.Formats;
using SupplyChain.Formats.Tables;

namespace SupplyChain.Tests.Formats.Tables;

/// <summary>Use and make tables become industries that buy of industries: a case worked by hand, and the United States in 2017.</summary>
public class BeaTableTests
{
    // Two industries make two commodities: farms make all grain (80) and 10 of the flour, mills make 90 of the flour.
    private const string Make = "code,grain,flour,T008\nfarms,80,10,90\nmills,0,90,90\nT007,80,100,180\n";

    // Mills buy 60 grain, of it 6 from abroad; farms buy 20 flour; the rest is final. Imports stand with a minus sign.
    private const string Use = "code,farms,mills,T001,F01000,F05000,T004,T007\n"
        + "grain,5,60,65,21,-6,15,80\nflour,20,0,20,80,0,80,100\nscrap,0,3,3,-3,0,-3,0\n"
        + "T005,25,63,88,0,0,0,0\nV00100,65,27,92,0,0,0,0\nT006,65,27,92,0,0,0,0\nT008,90,90,180,0,0,0,0\n";

    private const string Imports = "code,farms,mills,T001,F01000,F05000,T004\ngrain,0,6,6,0,-6,-6\nflour,0,0,0,0,0,0\nscrap,0,0,0,0,0,0\n";

    private const string MakeWithScrap = "code,grain,flour,scrap,T008\nfarms,80,10,0,90\nmills,0,90,0,90\nT007,80,100,0,180\n";

    [Fact]
    public void Each_maker_has_its_share_of_the_making_in_every_sale()
    {
        using TableFiles files = new TableFiles().With("use.csv", Use).With("make.csv", MakeWithScrap).With("import.csv", Imports);
        ImportResult result = InputOutputTables.Import(files.Folder, new() { Days = 1, DefaultImportance = Importance.Essential });
        SupplyNetwork network = result.Made();

        // D = [80/80, 10/100; 0, 90/100]; domestic U = [5, 54; 20, 0]; Z = D U.
        Assert.Equal(5 + 0.1 * 20, network.Link("farms", "farms"), 1e-12);
        Assert.Equal(54, network.Link("farms", "mills"), 1e-12);
        Assert.Equal(0.9 * 20, network.Link("mills", "farms"), 1e-12);
        Assert.Equal(0, network.Link("mills", "mills"));
        Assert.Equal((90.0, 27.0), (network.Site("mills").BaselineOutputPerDay, network.Site("mills").ValueAddedPerDay!.Value));
        // Of the 60 that mills buy of what farms make, 6 come from abroad and keep arriving.
        Assert.Equal(0.1, Assert.Single(network.InputClasses, c => c.Customer.Id == "mills" && c.Product == "farms").OutsideShare, 1e-12);
        Assert.Contains("'scrap': purchases of 3 a year", result.Single("SC5711").Message, StringComparison.Ordinal);
        Assert.Equal(RemarkKind.Assumption, result.Single("SC5707").Kind);
    }

    [Fact]
    public void A_use_table_without_its_make_table_is_refused_with_what_is_missing()
    {
        using TableFiles files = new TableFiles().With("use.csv", Use);
        ImportResult result = files.Import("use.csv");

        Assert.Null(result.Network);
        Assert.Contains("who makes it", result.Single("SC5708").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_different_code_sets_are_refused_with_the_codes_that_differ()
    {
        using TableFiles files = new TableFiles().With("use.csv", Use).With("make.csv", Make);
        ImportResult result = files.Import("use.csv");

        Assert.Null(result.Network);
        Assert.Contains("there only scrap", result.Single("SC5709").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_United_States_of_2017_load_with_the_counts_of_their_description()
    {
        using TableFiles files = TableFiles.Unpack("us-bea-io-2017");
        ImportResult result = InputOutputTables.Import(files.Folder);
        SupplyNetwork network = result.Made();

        Assert.Equal(402, network.Sites.Count);
        Assert.Equal("Oilseed farming", network.Site("1111A0").Name);
        Assert.Contains(result.Of("SC5622"), r => r.Message.StartsWith("402 rows by 402 columns, 48,754 cells", StringComparison.Ordinal));
        DataRemark[] negative = result.Of("SC5603");
        Assert.Equal(8, negative.Length);
        Assert.Contains(negative, r => r is { Row: 401, ValueSeen: "-303" } && r.Message.Contains("'481000' buys of 'S00402'", StringComparison.Ordinal));
        Assert.Contains(negative, r => r is { Row: 2, Column: 394, ValueSeen: "-250" });
        Assert.Contains(result.Of("SC5606"), r => r.Message.StartsWith("28 sectors sell nothing", StringComparison.Ordinal));
        Assert.Contains(result.Of("SC5607"), r => r.Message.Contains("4200ID, 814000", StringComparison.Ordinal));
        // The largest differences of the published totals that the publisher's rounding leaves.
        Assert.Contains(result.Of("SC5602"), r => r.Message.Contains("totals 'T001' differ", StringComparison.Ordinal) && r.Message.Contains("at most by 25 ", StringComparison.Ordinal));
        Assert.Contains(result.Of("SC5602"), r => r.Message.Contains("totals 'T005' differ", StringComparison.Ordinal) && r.Message.Contains("at most by 13 ", StringComparison.Ordinal));
        Assert.False(result.Says("SC5601"));
        // Output and value added of the year, in million USD.
        Assert.Equal(network.Sites.Sum(s => s.BaselineOutputPerDay), network.Links.Sum(l => l.ValuePerDay) + network.Sites.Sum(s => s.FinalDemandPerDay), 1e-6);
        Assert.Equal(19_612_103, network.Sites.Sum(s => s.ValueAddedPerDay!.Value) * 365, 1.0);
    }

    [Fact]
    public void Industries_are_matched_by_code_though_the_two_tables_list_them_in_different_order()
    {
        using TableFiles files = TableFiles.Unpack("us-bea-io-2017");
        SupplyNetwork network = InputOutputTables.Import(files.Folder).Made();

        // The use table has 331314 before 331313, the make table the other way round.
        string[] make = File.ReadLines(files.At("make_2017_detail_after_redefinitions.csv")).First(l => l.StartsWith("331313,", StringComparison.Ordinal)).Split(',');
        string[] outputs = File.ReadLines(files.At("use_2017_detail_producer_after_redefinitions.csv")).Last().Split(',');
        string[] header = File.ReadLines(files.At("use_2017_detail_producer_after_redefinitions.csv")).First().Split(',');
        Assert.Equal(double.Parse(make[^1], null), double.Parse(outputs[Array.IndexOf(header, "331313")], null));
        Assert.Equal(double.Parse(make[^1], null) / 365, network.Site("331313").BaselineOutputPerDay, 1e-9);
    }
}
