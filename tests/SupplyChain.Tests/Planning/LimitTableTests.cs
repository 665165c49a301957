using SupplyChain.Planning.Limits;

namespace SupplyChain.Tests.Planning;

public class LimitTableTests
{
    private static readonly SupplyNetwork Network = Three();

    [Fact]
    public void Needs_that_add_up_to_the_limit_on_paper_fit()
    {
        LimitUse use = Use(1, new Limit { Resource = "teams", Amount = 0.6 });
        use.Add(0, 1);
        use.Add(1, 1);
        Assert.True(use.Fits(2, 1), "0.1 + 0.2 + 0.3 are 0.6");
        use.Add(2, 1);
        Assert.True(use.IsWithinLimits());
        use.Remove(2, 1);
        use.Remove(1, 1);
        use.Remove(0, 1);
        Assert.Equal(0, use.Used(0));
    }

    [Fact]
    public void One_part_in_ten_to_the_sixteenth_too_much_does_not_fit()
    {
        LimitUse use = Use(1, new Limit { Resource = "teams", Amount = 0.5999999999999999 });
        use.Add(0, 1);
        use.Add(1, 1);
        Assert.False(use.Fits(2, 1));
        use.Add(2, 1);
        Assert.True(use.IsExceeded(0));
        Assert.False(use.IsWithinLimits());
    }

    [Fact]
    public void Teams_unused_in_a_wave_are_lost()
    {
        LimitTable table = Table(2, new Limit { Resource = "teams", Amount = 0.3 });
        Assert.Equal([(1, 3, false), (2, 3, false)], table.Rows.Select(r => (r.Wave, (int)r.Amount, r.IsCumulative)));
        var use = new LimitUse(table);
        use.Add(0, 1);
        Assert.True(use.Fits(2, 2), "what wave 1 takes does not count in wave 2");
        Assert.False(use.Fits(2, 1));
    }

    [Fact]
    public void Goods_carry_over_and_deliveries_add_up()
    {
        LimitTable table = Table(3,
            new Limit { Resource = "teams", Amount = 0.1, Kind = LimitKind.Stock },
            new Limit { Resource = "teams", Amount = 0.25, Wave = 2, Kind = LimitKind.Stock },
            new Limit { Resource = "teams", Amount = 5, Wave = 9, Kind = LimitKind.Stock });
        // 0.1, then 0.2 + 0.25, then 0.3 + 0.25; what arrives after the last wave does not count.
        Assert.Equal([(1, 10, true), (2, 45, true), (3, 55, true)], table.Rows.Select(r => (r.Wave, (int)r.Amount, r.IsCumulative)));
        Assert.All(table.Rows, r => Assert.Equal(3, r.Sources.Count));
        var use = new LimitUse(table);
        use.Add(0, 1);
        Assert.True(use.Fits(2, 2));
        use.Add(2, 2);
        Assert.False(use.Fits(1, 2));
        Assert.False(use.Fits(1, 3));
    }

    [Fact]
    public void Exposure_counts_every_restart_begun_so_far_and_never_grows()
    {
        LimitTable table = Table(2, new Limit { Resource = "teams", Amount = 0.3, Kind = LimitKind.Standing });
        Assert.Equal([(1, 3, true), (2, 3, true)], table.Rows.Select(r => (r.Wave, (int)r.Amount, r.IsCumulative)));
        var use = new LimitUse(table);
        use.Add(0, 1);
        Assert.True(use.Fits(1, 2));
        Assert.False(use.Fits(2, 2));
    }

    [Fact]
    public void A_floor_forbids_nothing_and_is_missed_until_it_is_met()
    {
        LimitTable table = Table(1, new Limit { Resource = "teams", Amount = 0.4, Kind = LimitKind.Floor }, new Limit { Resource = "teams", Amount = 0, Kind = LimitKind.Floor });
        Assert.Single(table.Rows);
        var use = new LimitUse(table);
        Assert.True(use.IsMissed(0));
        use.Add(2, 1);
        Assert.True(use.IsMissed(0));
        use.Add(0, 1);
        Assert.False(use.IsMissed(0));
        Assert.True(use.IsHeldByFloor(0, 1));
        Assert.True(use.Fits(1, 1));
        use.Add(1, 1);
        Assert.False(use.IsHeldByFloor(0, 1));
        Assert.True(use.IsHeldByFloor(2, 1));
        Assert.True(use.IsWithinLimits());
    }

    [Fact]
    public void A_limit_of_a_region_counts_the_sites_of_that_region_only()
    {
        LimitTable table = Table(1, new Limit { Resource = Limit.Restarts, Region = "north", Amount = 1 });
        Assert.Equal([0, 1], table.Rows[0].Needs.Candidates);
        Assert.Equal([(Int128)1, 1], table.Rows[0].Needs.Units);
        Assert.Equal(0, table.RowsOf(2).Length);
    }

    [Fact]
    public void A_limit_for_one_wave_says_nothing_of_the_others_and_one_past_the_last_nothing_at_all()
    {
        Assert.Equal(2, Assert.Single(Table(3, new Limit { Resource = "teams", Amount = 1, Wave = 2 }).Rows).Wave);
        Assert.Empty(Table(3, new Limit { Resource = "teams", Amount = 1, Wave = 4 }).Rows);
    }

    [Fact]
    public void The_same_limit_twice_is_two_limits_and_the_same_stock_twice_is_twice_the_goods()
    {
        var limit = new Limit { Resource = "teams", Amount = 1 };
        Assert.Equal(2, Table(1, limit, limit).Rows.Length);
        Limit stock = limit with { Kind = LimitKind.Stock };
        Assert.Equal(2, Table(1, stock, stock).Rows.Single().AmountValue);
    }

    [Fact]
    public void What_does_not_fit_alone_never_fits()
    {
        LimitTable table = Table(2,
            new Limit { Resource = "teams", Amount = 0.2 },
            new Limit { Resource = "teams", Amount = 0.1, Wave = 2 },
            new Limit { Resource = "teams", Amount = 9, Kind = LimitKind.Floor });
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(c => table.FitsAlone(c, 1)));
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(c => table.FitsAlone(c, 2)));
        LimitTable exposure = Table(2, new Limit { Resource = "teams", Amount = 0.1, Wave = 2, Kind = LimitKind.Standing });
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(c => exposure.FitsAlone(c, 1)));
    }

    private static LimitUse Use(int waves, params Limit[] limits) => new(Table(waves, limits));

    private static LimitTable Table(int waves, params Limit[] limits) => LimitTable.Create(limits, Network.Sites, waves);

    private static SupplyNetwork Three() => new SupplyNetworkBuilder()
        .AddSite(Site("a", "north", 0.1))
        .AddSite(Site("b", "north", 0.2))
        .AddSite(Site("c", "south", 0.3))
        .Build();

    private static SiteEntry Site(string id, string region, double teams) =>
        new() { Id = id, Industry = "k", Region = region, OutputPerDay = 1, OperatingLevel = 0, Needs = new Dictionary<string, double> { ["teams"] = teams } };
}
