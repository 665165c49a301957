namespace SupplyChain.Tests.Data;

public class ReferenceTests
{
    [Fact]
    public void A_link_that_misses_its_site_names_the_site_that_was_probably_meant()
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", "supplier,customer,value_per_day\nmil,sewing,1\nmill,unheard-of,1\n");
        Assert.Equal(
            "net/links.csv:2:1: error SC2002: supplier 'mil' is not in sites.csv\n"
            + "  2 | mil,sewing,1\n"
            + "    | ^^^\n"
            + "  hint: did you mean 'mill' (sites.csv:2)?\n"
            + "net/links.csv:3:6: error SC2003: customer 'unheard-of' is not in sites.csv\n"
            + "  3 | mill,unheard-of,1\n"
            + "    |      ^^^^^^^^^^\n"
            + "  hint: add the site, or correct the id; ids are compared exactly\n", result.Text);
    }

    [Theory]
    [InlineData("MILL")]
    [InlineData("mill ")]
    [InlineData("  Mill   ")]
    public void An_id_that_differs_in_case_or_blanks_is_another_id_and_the_hint_says_which(string written)
    {
        LoadResult result = TemporaryFolder.LoadWith("links.csv", $"supplier,customer,value_per_day\n{written},sewing,1\n");
        Assert.Equal("SC2002", result.Codes);
        Assert.Equal("did you mean 'mill' (sites.csv:2)?", result.Diagnostics[0].Hint);
    }

    [Fact]
    public void Ids_that_differ_only_in_case_or_blanks_are_kept_with_a_warning()
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", TemporaryFolder.GoodSites + "Mill ,cloth,north,5,1,0\n");
        Assert.Equal("SC2004 SC4006", result.Codes);
        Assert.NotNull(result.Network!.FindSite("Mill "));
        Assert.Null(result.Network.FindSite("Mill"));
    }

    [Fact]
    public void Two_sites_of_one_id_are_an_error_that_names_the_first()
    {
        LoadResult result = TemporaryFolder.LoadWith("sites.csv", TemporaryFolder.GoodSites + "mill,cloth,north,5,1,0\n");
        Assert.Equal(
            "net/sites.csv:4:1: error SC2001: site 'mill' appears twice\n"
            + "  4 | mill,cloth,north,5,1,0\n"
            + "    | ^^^^\n"
            + "  hint: the first is at net/sites.csv:2\n", result.Text);
    }

    [Fact]
    public void Every_problem_of_every_file_is_reported_in_one_run_by_file_and_line()
    {
        using TemporaryFolder folder = TemporaryFolder.Good()
            .With("sites.csv", "id,industry,region,operating_level,needs_teams\nmill,cloth,north,1.4,x\nsewing,,south,1,0\nsewing,masks,south,1,0\n")
            .With("links.csv", "supplier,customer,value_per_day,importance\nmill,sewing,0,essential\nmill,sewing,1,vital\nmill,sewing,2,other\nmil,sewing,2,\n")
            .With("inputs.csv", "product,importance,enough_at\ncloth,other,0\ncloth,none,1\n")
            .With("limits.csv", "resource,amount,kind\nmasks,5,daily\n,-1,\n")
            .With("scenarios/today.csv", "site,operating_level\nmil,2\n")
            .With("network.json", "{\"measure\": \"profit\"}");
        Assert.Equal(
            [
                "inputs.csv:2:13 SC3002", "inputs.csv:3:0 SC2007",
                "limits.csv:2:1 SC2009", "limits.csv:2:9 SC3004", "limits.csv:3:1 SC3003", "limits.csv:3:2 SC3002",
                "links.csv:2:13 SC3002", "links.csv:3:15 SC3004", "links.csv:4:15 SC2008", "links.csv:5:1 SC2002",
                "network.json:1:13 SC3004", "scenarios/today.csv:2:1 SC2010", "scenarios/today.csv:2:5 SC3002",
                "sites.csv:2:18 SC3002", "sites.csv:2:22 SC3001", "sites.csv:3:8 SC3003", "sites.csv:4:1 SC2001",
            ],
            folder.Load().Diagnostics.Where(d => d.Code.Id is not ("SC2006" or "SC2011"))
                .Select(d => $"{d.Position!.File[(folder.Path.Length + 1)..]}:{d.Position.Line}:{d.Position.Column} {d.Code}"));
    }

    [Theory]
    [InlineData("sites.csv", "id;industry\nmill;cloth\n", "SC1003")]
    [InlineData("sites.csv", "id,industri\nmill,cloth\n", "SC1004")]
    [InlineData("sites.csv", "", "SC1007")]
    [InlineData("sites.csv", "id,industry\nmill,cloth,5\nsewing,masks\n", "SC1009")]
    [InlineData("sites.csv", "id,industry\nmill,\"cloth\nsewing,masks\n", "SC1010")]
    [InlineData("links.csv", "supplier,customer\nmill,sewing,5\n", "SC1009")]
    public void What_follows_from_an_unreadable_row_or_file_is_not_reported(string file, string text, string code)
    {
        using TemporaryFolder folder = TemporaryFolder.Good().With("limits.csv", "resource,region,amount\nteams,south,4\n")
            .With("scenarios/a.csv", "site,operating_level\nsewing,0\n").With(file, text);
        Assert.Single(folder.Load().Codes.Split(' ').Distinct(), code);
    }

    [Fact]
    public void Empty_and_star_match_all()
    {
        using TemporaryFolder folder = TemporaryFolder.Good()
            .With("inputs.csv", "customer_industry,product,importance,outside_share,enough_at\n*,,other,,\nmasks,*,,0.25,\n,cloth,,,0.5\n")
            .With("limits.csv", "resource,region,wave,amount,kind\nteams,*,,2,\nrestarts,north,2,1,floor\n")
            .With("scenarios/all.csv", "site,industry,region,operating_level,restart_level\n*,,*,0.5,\nmill,,,,0.75\n");
        LoadResult result = folder.Load();
        Assert.Empty(result.Diagnostics);
        InputClass inputs = Assert.Single(result.Network!.InputClasses);
        Assert.Equal((Importance.Other, 0.25, 0.5), (inputs.Importance, inputs.OutsideShare, inputs.EnoughAt));
        Assert.Equal([(null, null, LimitKind.PerWave), ("north", 2, LimitKind.Floor)], result.Network.Limits.Select(l => (l.Region, l.Wave, l.Kind)));
        ScenarioChange first = result.Network.FindScenario("all")!.Changes[0];
        Assert.Equal((null, null, null, 0.5, null), (first.Site, first.Industry, first.Region, first.OperatingLevel, first.RestartLevel));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        using TemporaryFolder straight = Generated(rows => rows), reversed = Generated(rows => rows.Reverse());
        SupplyNetwork a = straight.Load().Network!, b = reversed.Load().Network!;
        Assert.Equal(a.Sites.Select(Written), b.Sites.Select(Written));
        Assert.Equal(a.Links.Select(Written), b.Links.Select(Written));

        static object Written<T>(T value) => value switch
        {
            Site s => (s.Id, s.BaselineOutputPerDay, s.FinalDemandPerDay, s.Tier),
            Link l => (l.Supplier.Id, l.Customer.Id, l.Product, l.ValuePerDay, l.IsValueAssumed, l.Importance, l.InventoryCoverDays),
            _ => throw new InvalidOperationException(),
        };

        static TemporaryFolder Generated(Func<IEnumerable<string>, IEnumerable<string>> order)
        {
            var random = new Random(7);
            string[] sites = [.. Enumerable.Range(0, 30).Select(i => $"s{i},i{i % 4},{(i % 5 == 0 ? "" : "2")}\n")];
            string[] links = [.. Enumerable.Range(0, 200).Select(i =>
                $"s{i % 30},s{random.Next(30)},{(random.Next(4) == 0 ? "" : "0." + random.Next(1, 999))},{(random.Next(2) == 0 ? "" : "p")},{random.Next(9)}\n")];
            return new TemporaryFolder().With("sites.csv", "id,industry,tier\n" + string.Concat(order(sites)))
                .With("links.csv", "supplier,customer,value_per_day,product,inventory_cover_days\n" + string.Concat(order(links)));
        }
    }
}
