using SupplyChain.Formats;
using SupplyChain.Formats.Tables;

namespace SupplyChain.Tests.Formats.Tables;

/// <summary>Inter-country tables in the layouts of the OECD: old and new labels give the same network.</summary>
public class OecdIcioTests
{
    public static TheoryData<string> Editions => ["ICIO2016_2003.csv", "ICIO2021_2018.csv", "2022_SML.csv"];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_edition_gives_one_site_per_country_and_industry(string file)
    {
        SupplyNetwork network = Import(file).Made();

        Assert.Equal(12, network.Sites.Count);
        Site site = network.Site("CN1_A01_02");
        Assert.Equal(("A01_02", "CN1", "A01_02"), (site.Industry, site.Region, site.Product));
        Assert.Equal("USD million", network.Information.Currency);
        Assert.Equal(Measure.ValueAdded, network.Information.Measure);
        // AUS agriculture sells 30 to AUS food in a year.
        Assert.Equal(30 / 365.0, network.Link("AUS_A01_02", "AUS_C10T12"), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Taxes_value_added_and_totals_are_told_by_their_labels_and_balance(string file)
    {
        ImportResult result = Import(file);

        Assert.Equal(file.StartsWith("ICIO2016", StringComparison.Ordinal) ? 5 : 3, Count(result.Single("SC5524")));
        Assert.Equal(19, Count(result.Single("SC5525")));
        Assert.False(result.Says("SC5601"), string.Join("\n", result.Of("SC5601").Select(r => r.Message)));
        Assert.False(result.Says("SC5522") || result.Says("SC5523"), "nothing is guessed");
        SupplyNetwork network = result.Made();
        foreach (Site site in network.Sites)
        {
            double bought = network.InputsOf(site).Sum(c => c.Links.Sum(l => l.ValuePerDay));
            Assert.Equal(0.01 * site.BaselineOutputPerDay, site.BaselineOutputPerDay - bought - site.ValueAddedPerDay!.Value, 1e-6);
        }
    }

    [Fact]
    public void The_same_industry_of_two_countries_supplies_one_product_so_that_they_stand_in_for_each_other()
    {
        SupplyNetwork network = Import("2022_SML.csv").Made();

        InputClass grain = Assert.Single(network.InputClasses, c => c.Customer.Id == "AUS_C10T12" && c.Product == "A01_02");
        Assert.Contains(grain.Links, l => l.Supplier.Id == "AUS_A01_02");
        Assert.Contains(grain.Links, l => l.Supplier.Region is "CN1" or "NZL");
        SupplyNetwork apart = Import("2022_SML.csv", new() { ProductPerSite = true }).Made();
        Assert.All(apart.InputClasses, c => Assert.Single(c.Links));
    }

    [Fact]
    public void A_country_whose_parts_stand_apart_is_empty_itself_and_makes_no_sites()
    {
        ImportResult result = Import("2022_SML.csv");

        DataRemark empty = result.Single("SC5624");
        Assert.Equal((8, "3 sectors are empty, row, column and output alike, and become no sites: CHN_A01_02, CHN_C10T12, CHN_H49"), (empty.Row, empty.Message));
        Assert.DoesNotContain(result.Made().Sites, s => s.Region == "CHN");
    }

    [Fact]
    public void The_discrepancy_column_of_the_old_edition_is_named_with_its_largest_value()
    {
        DataRemark discrepancy = Import("ICIO2016_2003.csv").Single("SC5608");

        Assert.Equal((6, 35, "0.5"), (discrepancy.Row, discrepancy.Column, discrepancy.ValueSeen));
        Assert.Contains("2 values that add up to 0.25", discrepancy.Message, StringComparison.Ordinal);
    }

    private static ImportResult Import(string file, TableOptions? options = null) =>
        InputOutputTables.Import(Path.Combine(TableFiles.Committed, "oecd-icio", file), options);

    private static int Count(DataRemark remark) => int.Parse(remark.Message.Split(' ')[0], null);
}
