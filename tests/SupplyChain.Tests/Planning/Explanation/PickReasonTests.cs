using SupplyChain.Planning;

namespace SupplyChain.Tests.Planning.Explanation;

/// <summary>Reasons of picks on networks worked by hand.</summary>
public sealed class PickReasonTests
{
    [Fact]
    public void Two_suppliers_that_one_customer_needs_both_of_are_each_others_bundle()
    {
        // Cloth and wire are both essential to the mask maker, who runs at 0 for want of them.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(Stopped("cloth", 0.5)).AddSite(Stopped("wire", 0.4)).AddSite(Stopped("alone", 3))
            .AddSite(new SiteEntry { Id = "masks", Industry = "masks", OutputPerDay = 100 })
            .AddLink("cloth", "masks", 0.5).AddLink("wire", "masks", 0.4).Build();

        Dictionary<string, PlannedRestart> picks = Picks(network.PlanRestarts(new PlanOptions()));

        Assert.Equal(100.5, picks["cloth"].LastInValue!.Value, 1e-9);
        Assert.Equal(0.5, picks["cloth"].LastInOwn!.Value, 1e-9);
        Assert.Equal(100.4, picks["wire"].LastInValue!.Value, 1e-9);
        Assert.Equal(0.4, picks["wire"].LastInOwn!.Value, 1e-9);
        Assert.Equal(["wire"], Ids(picks["cloth"]));
        Assert.Equal(["cloth"], Ids(picks["wire"]));
        Assert.Empty(Ids(picks["alone"]));
        Assert.All(picks.Values, p => Assert.Null(p.Replacement));
    }

    [Fact]
    public void A_chain_hangs_on_every_link_before_and_after()
    {
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(Stopped("fibre", 0.1)).AddSite(Stopped("yarn", 0.1)).AddSite(Stopped("cloth", 100))
            .AddLink("fibre", "yarn", 0.1).AddLink("yarn", "cloth", 0.1).Build();

        Dictionary<string, PlannedRestart> picks = Picks(network.PlanRestarts(new PlanOptions()));

        Assert.Equal(100.2, picks["fibre"].LastInValue!.Value, 1e-9);
        Assert.Equal(100.1, picks["yarn"].LastInValue!.Value, 1e-9);
        Assert.Equal(100, picks["cloth"].LastInValue!.Value, 1e-9);
        Assert.Equal(100, picks["cloth"].LastInOwn!.Value, 1e-9);
        Assert.Equal(["cloth", "yarn"], Ids(picks["fibre"]));
        Assert.Equal(["cloth", "fibre"], Ids(picks["yarn"]));
        Assert.Equal(["fibre", "yarn"], Ids(picks["cloth"]));
    }

    [Fact]
    public void Two_sites_that_are_each_others_only_source_are_each_others_bundle()
    {
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(Stopped("a", 10)).AddSite(Stopped("b", 20))
            .AddLink("a", "b", 10).AddLink("b", "a", 10).Build();

        Dictionary<string, PlannedRestart> picks = Picks(network.PlanRestarts(new PlanOptions()));

        Assert.All(picks.Values, p => Assert.Equal(30, p.LastInValue!.Value, 1e-9));
        Assert.Equal(["b"], Ids(picks["a"]));
        Assert.Equal(["a"], Ids(picks["b"]));
        Assert.Equal((10.0, 20.0), (picks["a"].LastInOwn!.Value, picks["b"].LastInOwn!.Value));
    }

    [Fact]
    public void A_substitute_takes_the_place_of_a_supplier_that_fails_its_inspection()
    {
        // Two mills of one product: the larger one in the plan, the smaller one able to do 40 of its 60.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(Stopped("large", 60)).AddSite(Stopped("small", 40)).AddSite(new SiteEntry { Id = "masks", Industry = "masks", OutputPerDay = 1000 })
            .AddSite(new SiteEntry { Id = "other", Industry = "steel", OutputPerDay = 5, OperatingLevel = 0 })
            .AddLink(new LinkEntry("large", "masks", 60) { Product = "cloth" }).AddLink(new LinkEntry("small", "masks", 40) { Product = "cloth" }).Build();

        RestartPlan plan = network.PlanRestarts(new PlanOptions { Limits = [new Limit { Resource = Limit.Restarts, Amount = 1 }], WaveDays = 2 });

        PlannedRestart pick = Assert.Single(plan.Waves[0].Restarts);
        Assert.Equal("large", pick.Site.Id);
        Assert.Equal(2 * 660, pick.LastInValue!.Value, 1e-9);
        Assert.Equal(2 * 60, pick.LastInOwn!.Value, 1e-9);
        Assert.Equal("small", pick.Replacement!.Site.Id);
        Assert.Equal(1, pick.Replacement.Wave);
        Assert.Equal(2 * (660 - 440), pick.Replacement.Loss, 1e-9);
    }

    [Fact]
    public void A_replacement_uses_what_the_failed_one_would_have_used_and_meets_its_floor()
    {
        // The south is promised one restart; its best failed, so the second of the south comes, though the north has a better one.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(Stopped("n1", 50) with { Region = "north" }).AddSite(Stopped("n2", 40) with { Region = "north" })
            .AddSite(Stopped("s1", 10) with { Region = "south" }).AddSite(Stopped("s2", 1) with { Region = "south" }).Build();
        RestartPlan plan = network.PlanRestarts(new PlanOptions
        {
            Limits = [new Limit { Resource = Limit.Restarts, Amount = 2 }, new Limit { Resource = Limit.Restarts, Region = "south", Amount = 1, Kind = LimitKind.Floor }],
        });

        Dictionary<string, PlannedRestart> picks = Picks(plan);
        Assert.Equal(["n1", "s1"], picks.Keys.Order());
        Assert.Equal(("s2", 9.0), (picks["s1"].Replacement!.Site.Id, picks["s1"].Replacement!.Loss));
        Assert.Equal(("n2", 10.0), (picks["n1"].Replacement!.Site.Id, picks["n1"].Replacement!.Loss));
    }

    [Fact]
    public void A_replacement_begins_in_the_first_wave_it_may_and_fits()
    {
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(Stopped("first", 50)).AddSite(Stopped("late", 40) with { EarliestWave = 2 }).AddSite(Stopped("second", 45)).Build();
        RestartPlan plan = network.PlanRestarts(new PlanOptions { Waves = 3, Limits = [new Limit { Resource = Limit.Restarts, Amount = 1 }] });

        Dictionary<string, PlannedRestart> picks = Picks(plan);
        Assert.Equal((1, 2, 3), (picks["first"].Wave, picks["second"].Wave, picks["late"].Wave));
        Assert.Equal((150.0, 90.0, 40.0), (picks["first"].LastInValue!.Value, picks["second"].LastInValue!.Value, picks["late"].LastInValue!.Value));
        // Every site is in the plan already: nothing is left to take a place.
        Assert.All(picks.Values, p => Assert.Null(p.Replacement));

        RestartPlan single = network.PlanRestarts(new PlanOptions { Waves = 3, Limits = [new Limit { Resource = Limit.Restarts, Amount = 1, Kind = LimitKind.Standing }] });
        PlannedRestart only = Assert.Single(Picks(single).Values);
        Assert.Equal(new Replacement(network.FindSite("second")!, 1, 15), only.Replacement);
    }

    private static SiteEntry Stopped(string id, double output) => new() { Id = id, Industry = id, OutputPerDay = output, OperatingLevel = 0 };

    private static Dictionary<string, PlannedRestart> Picks(RestartPlan plan) => plan.Waves.SelectMany(w => w.Restarts).ToDictionary(r => r.Site.Id);

    private static IEnumerable<string> Ids(PlannedRestart pick) => pick.Bundle!.Select(s => s.Id);
}
