using SupplyChain.Building;
using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Data;

/// <summary>The way in for readers that have columns: sites and links as arrays, ids as numbers.</summary>
public class ColumnEntryTests
{
    [Fact]
    public void A_network_of_columns_is_the_same_as_one_of_entries()
    {
        (SupplyNetwork expected, SupplyNetwork actual) = (Entries().Build(), Columns(0.5).Build());

        Assert.Equal(expected.Sites.Select(s => (s.Id, s.Name, s.Industry, s.Region, s.BaselineOutputPerDay, s.OperatingLevel, s.Needs.GetValueOrDefault("teams"))),
            actual.Sites.Select(s => (s.Id, s.Name, s.Industry, s.Region, s.BaselineOutputPerDay, s.OperatingLevel, s.Needs.GetValueOrDefault("teams"))));
        Assert.Equal(expected.Links.Select(l => (l.Supplier.Id, l.Customer.Id, l.Product, l.ValuePerDay)), actual.Links.Select(l => (l.Supplier.Id, l.Customer.Id, l.Product, l.ValuePerDay)));
        Assert.Equal("c.csv:11", DiagnosticFormatter.At(actual.FindSite("mill")!.Source!));
    }

    [Fact]
    public void What_is_wrong_in_columns_is_reported_by_the_row_it_came_from()
    {
        Assert.False(Columns(1.5).TryBuild(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal(["c.csv:10: error SC3002: operating_level 1.5 must be from 0 to 1"], diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString()));
    }

    [Fact]
    public void A_builder_builds_again_after_more_was_added()
    {
        SupplyNetworkBuilder builder = Columns(0.5);
        SupplyNetwork first = builder.Build();
        builder.AddSite(new SiteEntry { Id = "a", Industry = "new", OutputPerDay = 5 }).AddLink("a", "sewing", 2).AddLink("mill", "a", 1);
        SupplyNetwork second = builder.Build();

        Assert.Equal([("mill", "sewing", 60.0)], first.Links.Select(l => (l.Supplier.Id, l.Customer.Id, l.ValuePerDay)));
        Assert.Equal([("mill", "a", 1.0), ("mill", "sewing", 60.0), ("a", "sewing", 2.0)], second.Links.Select(l => (l.Supplier.Id, l.Customer.Id, l.ValuePerDay)));
        Assert.Equal(2, first.Sites.Count);
        Assert.Equal("mill", second.FindSite("mill")!.Id);
    }

    private static SupplyNetworkBuilder Entries() => new SupplyNetworkBuilder()
        .AddSite(new SiteEntry { Id = "sewing", Industry = "masks", OutputPerDay = 300, OperatingLevel = 0.5 })
        .AddSite(new SiteEntry { Id = "mill", Name = "The mill", Industry = "cloth", Region = "north", OutputPerDay = 100, Needs = new Dictionary<string, double> { ["teams"] = 2 } })
        .AddLink("mill", "sewing", 60);

    private static SupplyNetworkBuilder Columns(double level)
    {
        var builder = new SupplyNetworkBuilder();
        var sources = new RowSources();
        sources.Add(0, "c.csv", 10);
        double[]?[] numbers = new double[SiteNumbers.All.Count][];
        numbers[(int)SiteNumber.OutputPerDay] = [300, 100];
        numbers[(int)SiteNumber.OperatingLevel] = [level, double.NaN];
        builder.SiteBlocks.Add(new SiteBlock
        {
            Ids = ["sewing", "mill"],
            Names = [null, "The mill"],
            Industries = new TextColumn(["masks", "cloth"], [0, 1]),
            Regions = new TextColumn(["north"], [-1, 0]),
            Numbers = numbers,
            Resources = ["teams"],
            Needs = [[0, 2]],
            Sources = sources,
        });
        builder.Links.NumberBy(builder.SitesByOrder(1));
        builder.Links.Add(new LinkBlock
        {
            Count = 1,
            Suppliers = [builder.Links.NumberOf("mill")],
            Customers = [builder.Links.NumberOf("sewing")],
            Values = [60],
            Products = null,
            Importances = null,
            Covers = null,
            LeadTimes = null,
        });
        return builder;
    }
}
