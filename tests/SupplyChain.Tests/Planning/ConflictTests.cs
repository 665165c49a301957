using SupplyChain.Planning;

namespace SupplyChain.Tests.Planning;

public class ConflictTests
{
    [Fact]
    public void Pins_that_need_more_than_there_is_are_named_with_the_limit()
    {
        RestartPlan plan = Network().PlanRestarts(new PlanOptions
        {
            Limits = [Teams(3), new Limit { Resource = Limit.Restarts, Amount = 5 }],
            Pins = [new PlanPin("a"), new PlanPin("b"), new PlanPin("c")],
        });
        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        PlanConflict conflict = Assert.Single(plan.Conflicts);
        Assert.Equal([Teams(3)], conflict.Limits);
        Assert.Equal(1, conflict.Wave);
        // Each needs two teams: any two of the three are too many, and the third takes no part.
        Assert.Equal(2, conflict.Pinned.Count);
    }

    [Fact]
    public void A_floor_above_a_limit_is_named_with_it_and_with_nothing_else()
    {
        var floor = new Limit { Resource = "teams", Region = "north", Wave = 2, Amount = 3, Kind = LimitKind.Floor };
        RestartPlan plan = Network().PlanRestarts(new PlanOptions { Waves = 3, Limits = [Teams(2), floor, new Limit { Resource = Limit.Restarts, Amount = 1 }], Pins = [new PlanPin("c")] });
        Assert.All(plan.Conflicts, c => Assert.Empty(c.Pinned));
        Assert.Contains(plan.Conflicts, c => c.Limits.Contains(floor) && c.Wave == 2 && c.Limits.Count == 2);
    }

    [Fact]
    public void A_pin_before_the_site_is_ready_is_a_conflict_by_itself()
    {
        PlanConflict conflict = Assert.Single(Network(earliestOfA: 3).PlanRestarts(new PlanOptions { Waves = 2, Pins = [new PlanPin("a", 2), new PlanPin("b", 1)] }).Conflicts);
        Assert.Empty(conflict.Limits);
        Assert.Equal("a", Assert.Single(conflict.Pinned).Id);
    }

    [Fact]
    public void Conflicts_that_have_nothing_in_common_are_all_named()
    {
        var floor = new Limit { Resource = "teams", Region = "south", Amount = 9, Kind = LimitKind.Floor };
        RestartPlan plan = Network(earliestOfA: 2).PlanRestarts(new PlanOptions { Pins = [new PlanPin("a")], Limits = [floor] });
        Assert.Equal(2, plan.Conflicts.Count);
        Assert.Contains(plan.Conflicts, c => c.Limits.SequenceEqual([floor]) && c.Pinned.Count == 0);
        Assert.Contains(plan.Conflicts, c => c.Limits.Count == 0 && c.Pinned.Single().Id == "a");
    }

    [Fact]
    public void A_floor_of_more_restarts_than_there_are_candidates_says_so_wave_by_wave()
    {
        var floor = new Limit { Resource = Limit.Restarts, Amount = 3, Kind = LimitKind.Floor };
        RestartPlan plan = Network().PlanRestarts(new PlanOptions { Waves = 2, Bans = ["a", "b"], Limits = [floor] });

        Assert.Equal([1, 2], plan.Conflicts.Select(c => c.Wave));
        Assert.Equal("the floor (as given) demands 3 restarts (all regions) in wave 1, with only 1 candidate", plan.DescribeConflicts()[0].In(Language.English));
        Assert.Equal("下限（按给定值）要求资源“复工数”至少 3（所有地区，第 1 批），而可复工对象只有 1 个", plan.DescribeConflicts()[0].In(Language.Chinese));
    }

    [Fact]
    public void A_floor_where_no_site_may_restart_is_named()
    {
        var floor = new Limit { Resource = "teams", Amount = 1, Kind = LimitKind.Floor };
        RestartPlan plan = Network().PlanRestarts(new PlanOptions { Bans = ["a", "b", "c"], Limits = [floor] });
        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        Assert.Equal([floor], Assert.Single(plan.Conflicts).Limits);
    }

    [Fact]
    public void Sums_that_only_just_fit_are_no_conflict()
    {
        // On paper 0.1 + 0.2 is 0.3; in binary it is more.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(Site("a", "north", 0.1))
            .AddSite(Site("b", "north", 0.2))
            .AddLimit(new Limit { Resource = "teams", Amount = 0.3 })
            .AddLimit(new Limit { Resource = "teams", Amount = 0.3, Kind = LimitKind.Floor })
            .Build();
        RestartPlan plan = network.PlanRestarts();
        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.Equal(2, plan.Waves[0].Restarts.Count);
        Assert.All(plan.Waves[0].Used, u => Assert.Equal((0.3, 0.3), (u.Amount, u.Allowed)));
    }

    private static Limit Teams(double amount) => new() { Resource = "teams", Amount = amount };

    private static SupplyNetwork Network(int earliestOfA = 1) => new SupplyNetworkBuilder()
        .AddSite(Site("a", "north", 2) with { EarliestWave = earliestOfA })
        .AddSite(Site("b", "north", 2))
        .AddSite(Site("c", "south", 2))
        .AddLink("a", "b", 3)
        .Build();

    private static SiteEntry Site(string id, string region, double teams) =>
        new() { Id = id, Industry = "k" + id, Region = region, OutputPerDay = 10, OperatingLevel = 0, Needs = new Dictionary<string, double> { ["teams"] = teams } };
}
