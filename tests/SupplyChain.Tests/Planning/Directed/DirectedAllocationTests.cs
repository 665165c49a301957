using SupplyChain.Planning;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning.Directed;

/// <summary>Directed allocation on networks worked by hand and against an independent program.</summary>
public sealed class DirectedAllocationTests
{
    /// <summary>
    /// Two mills make cloth, 50 each a day for each of two mask makers. The small maker's masks are worth little, those of the large one 1,000 a day. Only one mill may restart.
    /// In proportion each maker gets half its cloth; directed, the large one gets all there is, as far as its links carry it.
    /// </summary>
    private static SupplyNetworkBuilder Cloth() => new SupplyNetworkBuilder()
        .AddSite(new SiteEntry { Id = "mill-1", Industry = "cloth", OutputPerDay = 100, OperatingLevel = 0 })
        .AddSite(new SiteEntry { Id = "mill-2", Industry = "cloth", OutputPerDay = 100, OperatingLevel = 0, Restart = RestartRule.Never })
        .AddSite(new SiteEntry { Id = "large", Industry = "masks", OutputPerDay = 1000 })
        .AddSite(new SiteEntry { Id = "small", Industry = "masks", OutputPerDay = 200 })
        .AddLink("mill-1", "large", 50).AddLink("mill-2", "large", 50).AddLink("mill-1", "small", 50).AddLink("mill-2", "small", 50);

    [Theory]
    // In proportion: 100 + 500 + 100. With a factor of 1 a link carries 50: nothing to choose. With 2, all 100 go to the large maker: 100 + 1000.
    [InlineData(1, 700)]
    [InlineData(1.5, 100 + 750 + 50)]
    [InlineData(2, 1100)]
    [InlineData(5, 1100)]
    public void What_is_scarce_goes_where_it_counts_most_as_far_as_links_carry_it(double factor, double expected)
    {
        RestartPlan plan = Cloth().Build().PlanRestarts(new PlanOptions { DirectedFactor = factor });

        Assert.Equal(700, plan.Value, 1e-9);
        Assert.Equal(expected, plan.Directed!.Value, 1e-6);
        Assert.InRange(plan.Directed.Bound, plan.Directed.Value, expected + 1e-6);
        Assert.Equal(factor, plan.Directed.Factor);
        Assert.Equal(0, plan.Directed.TodayGainPerDay, 1e-9);
        Assert.Equal(expected, plan.Waves[0].Restarts[0].DirectedLastInValue!.Value, 1e-6);
        Assert.StartsWith("HiGHS", plan.Directed.Engine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_customer_that_pooling_starves_is_saved_if_the_goods_of_others_may_go_to_it()
    {
        // The one mill runs at a quarter. In proportion nobody gets more than a quarter; directed, the clinic (essential, 1,000) gets its whole 25.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "mill", Industry = "cloth", OutputPerDay = 100, OperatingLevel = 0, RestartLevel = 0.25 })
            .AddSite(new SiteEntry { Id = "clinic", Industry = "care", OutputPerDay = 1000 })
            .AddSite(new SiteEntry { Id = "flags", Industry = "flags", OutputPerDay = 80 })
            .AddLink("mill", "clinic", 25).AddLink("mill", "flags", 75).Build();

        RestartPlan plan = network.PlanRestarts(new PlanOptions { Waves = 3, WaveDays = 2 });

        Assert.Equal(6 * (25 + 250 + 20), plan.Value, 1e-9);
        Assert.Equal(6 * (25 + 1000), plan.Directed!.Value, 1e-6);
    }

    [Fact]
    public void What_directed_allocation_gains_today_is_not_counted_for_the_plan()
    {
        // The mill runs at a quarter today, and its restart would raise it to a half: 250 more in proportion, nothing more for a clinic that had all it needs.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "mill", Industry = "cloth", OutputPerDay = 100, OperatingLevel = 0.25, RestartLevel = 0.5 })
            .AddSite(new SiteEntry { Id = "clinic", Industry = "care", OutputPerDay = 1000 })
            .AddSite(new SiteEntry { Id = "flags", Industry = "flags", OutputPerDay = 75 })
            .AddLink("mill", "clinic", 25).AddLink("mill", "flags", 75).Build();

        RestartPlan plan = network.PlanRestarts(new PlanOptions());

        Assert.Equal(25 + 250 + 18.75, plan.Value, 1e-9);
        Assert.Equal(750 - 18.75, plan.Directed!.TodayGainPerDay, 1e-6);
        Assert.Equal(25 + 25, plan.Directed.Value, 1e-6);
    }

    [Fact]
    public void A_restart_that_only_one_rule_supports_can_be_told_by_its_two_numbers()
    {
        // The maker takes cloth from a running mill, which sends half of it to a shop that only counts its goods, and from the mill that restarts. Directed with a factor of 2, the
        // running mill serves the maker alone. By the measure final, only masks count.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "running", Industry = "cloth", OutputPerDay = 100, FinalDemandPerDay = 0 })
            .AddSite(new SiteEntry { Id = "stopped", Industry = "cloth", OutputPerDay = 50, OperatingLevel = 0, FinalDemandPerDay = 0 })
            .AddSite(new SiteEntry { Id = "masks", Industry = "masks", OutputPerDay = 500 })
            .AddSite(new SiteEntry { Id = "shop", Industry = "shop", OutputPerDay = 60, FinalDemandPerDay = 0 })
            .AddLink("running", "masks", 50).AddLink("running", "shop", 50).AddLink("stopped", "masks", 50).Build();

        RestartPlan plan = network.PlanRestarts(new PlanOptions { Measure = Measure.Final, DirectedFactor = 2 });

        PlannedRestart pick = Assert.Single(plan.Waves[0].Restarts);
        Assert.Equal(250, pick.LastInValue!.Value, 1e-9);
        Assert.Equal(0, pick.DirectedLastInValue);
        Assert.Equal(250, plan.Directed!.TodayGainPerDay, 1e-6);
    }

    [Fact]
    public void Where_everything_is_supplied_in_full_both_rules_agree()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            SupplyNetworkBuilder builder = RandomNetworks.Create(seed, 10);
            for (int i = 0; i < builder.Sites.Count; i++)
                builder.Sites[i] = builder.Sites[i] with { OperatingLevel = 1, RestartLevel = 1 };
            if (!builder.TryBuild(out SupplyNetwork? network, out _))
                continue;
            double[] own = [.. network.Sites.Select(_ => 1.0)];
            double full = network.Sites.Sum(s => s.Weight * s.BaselineOutputPerDay);
            Assert.Equal(full, network.Sites.Sum(s => s.Weight * s.BaselineOutputPerDay * PlainIteration.Levels(network, own)[s.Index]), 1e-6);
            RestartPlan plan = network.PlanRestarts(new PlanOptions { DirectedFactor = 3 });
            Assert.Equal((0.0, 0.0), (plan.Directed!.Value, plan.Directed.TodayGainPerDay));
        }
    }

    [Theory]
    [InlineData(Measure.Output, 1)]
    [InlineData(Measure.Output, 2.5)]
    [InlineData(Measure.Final, 1)]
    [InlineData(Measure.Final, 1.5)]
    public void Values_equal_those_of_an_independent_program_and_levels_are_never_worth_less_than_in_proportion(Measure measure, double factor)
    {
        (int plans, int better, int picks) = (0, 0, 0);
        for (int seed = 0; seed < 70; seed++)
        {
            var random = new Random(seed);
            SupplyNetworkBuilder builder = RandomNetworks.Create(seed, 10);
            for (int i = 0; i < builder.Sites.Count; i++)
                builder.Sites[i] = builder.Sites[i] with { RestartWaves = random.Next(4) == 0 ? 1 : null };
            if (!builder.TryBuild(out SupplyNetwork? network, out _))
                continue;
            int waves = random.Next(1, 4);
            RestartPlan plan = network.PlanRestarts(new PlanOptions
            {
                Waves = waves,
                WaveDays = 2,
                Measure = measure,
                DirectedFactor = factor,
                Limits = [new Limit { Resource = Limit.Restarts, Amount = random.Next(1, 3) }],
            });
            Dictionary<Site, int> effects = plan.Waves.SelectMany(w => w.Restarts).ToDictionary(r => r.Site, r => r.Wave + r.Site.RestartWaves);
            double today = Optimum(0, null), tolerance = 1e-6 * network.Sites.Sum(s => s.Weight * s.BaselineOutputPerDay) * waves;
            double expected = 2 * Enumerable.Range(1, waves).Sum(wave => Optimum(wave, null) - today);
            Assert.True(Math.Abs(expected - plan.Directed!.Value) <= tolerance, $"seed {seed}: {plan.Directed.Value}, not {expected}; bound {plan.Directed.Bound}; today {today}, gain {plan.Directed.TodayGainPerDay}, in proportion {InProportion(0)}; {waves} waves {string.Join(" ", Enumerable.Range(1, waves).Select(w => Optimum(w, null)))}");
            Assert.True(plan.Directed.Bound >= expected - (1e-9 * tolerance) && plan.Directed.Bound <= expected + tolerance, $"seed {seed}: bound {plan.Directed.Bound} of {expected}");
            for (int wave = 0; wave <= waves; wave++)
            {
                double pooled = InProportion(wave);
                Assert.True(Optimum(wave, null) >= pooled - tolerance, $"seed {seed}, wave {wave}");
                better += Optimum(wave, null) > pooled + tolerance ? 1 : 0;
            }
            Assert.True(Math.Abs(plan.Directed.TodayGainPerDay - (today - InProportion(0))) <= tolerance, $"seed {seed}: today");
            foreach (PlannedRestart pick in plan.Waves.SelectMany(w => w.Restarts))
            {
                double lost = 2 * Enumerable.Range(1, waves).Sum(wave => Optimum(wave, null) - Optimum(wave, pick.Site));
                Assert.True(Math.Abs(lost - pick.DirectedLastInValue!.Value) <= tolerance, $"seed {seed}, {pick.Site.Id}: {pick.DirectedLastInValue}, not {lost}");
                picks++;
            }
            plans++;

            double Optimum(int wave, Site? without) => DirectedOracle.Optimum(network, Own(wave, without), measure, factor);

            double InProportion(int wave) => network.Sites.Zip(PlainIteration.Levels(network, Own(wave, null)),
                (s, h) => s.Weight * (measure == Measure.Final ? s.FinalDemandPerDay : s.BaselineOutputPerDay) * h).Sum();

            double[] Own(int wave, Site? without) => [.. network.Sites.Select(s => s != without && effects.TryGetValue(s, out int effect) && effect <= wave ? s.RestartLevel : s.OperatingLevel)];
        }
        Assert.True(plans > 40 && better > 15 && picks > 50, $"{plans} plans, {better} states better than in proportion, {picks} picks");
    }

    [Fact]
    public void It_is_left_out_if_not_wanted() => Assert.Null(Cloth().Build().PlanRestarts(new PlanOptions { Directed = false }).Directed);
}
