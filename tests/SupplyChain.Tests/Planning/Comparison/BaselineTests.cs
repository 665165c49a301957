using SupplyChain.Diagnostics;
using SupplyChain.Planning;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning.Comparison;

/// <summary>Lists people use, tried under the limits of a plan, on networks small enough to fill by hand.</summary>
public sealed class BaselineTests
{
    private static readonly Limit TwoPerWave = new() { Resource = Limit.Restarts, Amount = 2 };

    /// <summary>Four stopped sites; a supplies b, which is large, so a alone unblocks nothing that runs.</summary>
    private static SupplyNetworkBuilder Sites() => new SupplyNetworkBuilder()
        .AddSite(Site("a", "cloth", 10, line: 5, teams: 3))
        .AddSite(Site("b", "masks", 40, line: 4, teams: 1))
        .AddSite(Site("c", "masks", 20, line: 2, teams: 2))
        .AddSite(Site("d", "steel", 50, line: 3, teams: 4))
        .AddSite(new SiteEntry { Id = "e", Industry = "cars", OutputPerDay = 100 })
        .AddLink("a", "b", 5)
        .AddLink("c", "e", 20);

    [Theory]
    // By output: d 50, b 40. Without a, b makes nothing: 50 a day.
    [InlineData(BaselineKind.LargestOutput, new[] { "d", "b" }, 50)]
    // Alone, c brings 20 and lets e make 100; d 50, a 10, b 0.
    [InlineData(BaselineKind.BestAlone, new[] { "c", "d" }, 170)]
    // Sectors: masks 60, steel 50, cloth 10 (cars have no candidate). Masks: b, then c.
    [InlineData(BaselineKind.BySector, new[] { "b", "c" }, 120)]
    // Needs of 1, 2, 3, 4 teams of 10; restarts count the same for all: b, then c.
    [InlineData(BaselineKind.Easiest, new[] { "b", "c" }, 120)]
    // Rows 2, 3, 4, 5 of the file: c, d.
    [InlineData(BaselineKind.FirstCome, new[] { "c", "d" }, 170)]
    public void Each_rule_of_thumb_fills_the_wave_in_its_own_order(BaselineKind kind, string[] restarts, double value)
    {
        RestartPlan plan = Sites().Build().PlanRestarts(new PlanOptions { Limits = [TwoPerWave, new Limit { Resource = "teams", Amount = 10 }] });

        PlanBaseline baseline = plan.Baselines.Single(b => b.Kind == kind);
        Assert.Equal(restarts, baseline.Restarts.Select(r => r.Site));
        Assert.All(baseline.Restarts, r => Assert.Equal(1, r.Wave));
        Assert.Equal(value, baseline.Value, 1e-9);
        Assert.Equal(2, baseline.PassedOver);
        Assert.True(baseline.MeetsFloors);
        Assert.True(baseline.Value <= plan.Value + 1e-9);
    }

    [Fact]
    public void A_rule_of_thumb_passes_over_what_does_not_fit_and_takes_it_in_a_later_wave()
    {
        // 4 teams a wave: d (4) fills wave 1; b (1) and c (2) fit into wave 2, a (3) does not.
        RestartPlan plan = Sites().Build().PlanRestarts(new PlanOptions { Waves = 2, WaveDays = 7, Limits = [new Limit { Resource = "teams", Amount = 4 }] });

        PlanBaseline largest = plan.Baselines.Single(b => b.Kind == BaselineKind.LargestOutput);
        Assert.Equal([new ListedRestart("d", 1), new ListedRestart("b", 2), new ListedRestart("c", 2)], largest.Restarts);
        Assert.Equal(7 * (50 + 50 + 120), largest.Value, 1e-9);
        Assert.Equal(1, largest.PassedOver);
    }

    [Fact]
    public void A_resource_there_is_none_of_makes_a_site_the_hardest()
    {
        SupplyNetwork network = Sites().AddSite(new SiteEntry
        {
            Id = "f",
            Industry = "steel",
            OutputPerDay = 1,
            OperatingLevel = 0,
            Needs = new Dictionary<string, double> { ["masks"] = 1 },
        }).Build();
        RestartPlan plan = network.PlanRestarts(new PlanOptions
        {
            Limits = [new Limit { Resource = "masks", Amount = 0 }, new Limit { Resource = "masks", Amount = 5, Wave = 2, Kind = LimitKind.Stock }, new Limit { Resource = "teams", Amount = 100 }],
            Waves = 2,
        });

        PlanBaseline easiest = plan.Baselines.Single(b => b.Kind == BaselineKind.Easiest);
        Assert.Equal(["b", "c", "a", "d"], easiest.Restarts.Select(r => r.Site));
        Assert.Equal(1, easiest.PassedOver);
    }

    [Fact]
    public void An_own_list_keeps_its_waves_and_its_order_and_counts_what_finds_no_place()
    {
        var own = new RestartList
        {
            Name = "mayor.csv",
            // e runs, wave 9 does not exist, d is named for a wave that is full by then.
            Restarts = [new("c", 2), new("e"), new("a"), new("b", 1), new("d", 1)],
        };
        RestartPlan plan = Sites().Build().PlanRestarts(new PlanOptions { Waves = 2, Limits = [TwoPerWave], Compare = [own, own with { Name = "late", Restarts = [new("c", 9)] }] });

        PlanBaseline mayor = plan.Baselines.Single(b => b.Name == "mayor.csv");
        Assert.Equal(BaselineKind.Own, mayor.Kind);
        Assert.Equal([new ListedRestart("a", 1), new ListedRestart("b", 1), new ListedRestart("c", 2)], mayor.Restarts);
        Assert.Equal(2, mayor.PassedOver);
        Assert.Equal(50 + 170, mayor.Value, 1e-9);
        PlanBaseline late = plan.Baselines.Single(b => b.Name == "late");
        Assert.Empty(late.Restarts);
        Assert.Equal((0.0, 1), (late.Value, late.PassedOver));
    }

    [Fact]
    public void Pins_come_first_and_bans_never_even_if_a_list_says_otherwise()
    {
        RestartPlan plan = Sites().Build().PlanRestarts(new PlanOptions
        {
            Waves = 2,
            Limits = [TwoPerWave],
            Pins = [new PlanPin("a", 2)],
            Bans = ["d"],
            Compare = [new RestartList { Name = "own", Restarts = [new("d"), new("c")] }],
        });

        Assert.All(plan.Baselines, b => Assert.Contains(new ListedRestart("a", 2), b.Restarts));
        Assert.All(plan.Baselines, b => Assert.DoesNotContain(b.Restarts, r => r.Site == "d"));
        PlanBaseline own = plan.Baselines.Single(b => b.Kind == BaselineKind.Own);
        Assert.Equal([new ListedRestart("c", 1), new ListedRestart("a", 2)], own.Restarts);
        Assert.Equal(1, own.PassedOver);
    }

    [Fact]
    public void A_floor_is_met_before_the_rest_of_the_list_and_told_if_it_is_not()
    {
        SupplyNetworkBuilder builder = Sites().AddSite(new SiteEntry { Id = "s", Industry = "cloth", Region = "south", OutputPerDay = 1, OperatingLevel = 0 });
        Limit floor = new() { Resource = Limit.Restarts, Region = "south", Amount = 1, Kind = LimitKind.Floor };
        RestartPlan plan = builder.Build().PlanRestarts(new PlanOptions
        {
            Limits = [TwoPerWave, floor],
            Compare = [new RestartList { Name = "without", Restarts = [new("d"), new("c")] }],
        });

        PlanBaseline largest = plan.Baselines.Single(b => b.Kind == BaselineKind.LargestOutput);
        Assert.Equal(["d", "s"], largest.Restarts.Select(r => r.Site).Order());
        Assert.True(largest.MeetsFloors);
        PlanBaseline without = plan.Baselines.Single(b => b.Kind == BaselineKind.Own);
        Assert.Equal(["d", "c"], without.Restarts.Select(r => r.Site));
        Assert.False(without.MeetsFloors);
    }

    [Fact]
    public void No_list_beats_a_proved_plan_or_breaks_a_limit_on_random_networks()
    {
        int compared = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            SupplyNetwork network = RandomNetworks.Create(seed, 9, withThresholds: false).Build();
            int waves = 1 + (seed % 2), most = random.Next(1, 4);
            Limit[] limits =
            [
                new() { Resource = Limit.Restarts, Amount = most, Kind = seed % 3 == 0 ? LimitKind.Stock : LimitKind.PerWave },
                new() { Resource = Limit.Restarts, Region = network.Sites[0].Region, Amount = 1, Kind = LimitKind.Standing },
            ];
            RestartPlan plan = network.PlanRestarts(new PlanOptions { Waves = waves, Limits = limits, Compare = [new RestartList { Name = "own", Restarts = [new("s1", 2), new("s0")] }] });
            Assert.True(plan.Bound - plan.Value <= 1e-6 * Math.Max(1, plan.Bound), $"seed {seed}: value {plan.Value}, bound {plan.Bound}, gap {plan.RelativeGap}");
            Assert.Equal(6, plan.Baselines.Count);
            foreach (PlanBaseline baseline in plan.Baselines)
            {
                Assert.True(baseline.Value <= plan.Value + 1e-6 * Math.Abs(plan.Value) + 1e-9, $"seed {seed}: {baseline.Kind} {baseline.Value} above {plan.Value}");
                for (int wave = 1; wave <= waves; wave++)
                {
                    int count = baseline.Restarts.Count(r => seed % 3 == 0 ? r.Wave <= wave : r.Wave == wave);
                    Assert.True(count <= (seed % 3 == 0 ? wave * most : most), $"seed {seed}: {baseline.Kind}");
                }
                Assert.True(baseline.Restarts.Count(r => network.FindSite(r.Site)!.Region == network.Sites[0].Region) <= 1, $"seed {seed}: {baseline.Kind}");
                double expected = Enumerable.Range(1, waves).Sum(wave => PlainIteration.Value(network, s => s.Weight * s.BaselineOutputPerDay,
                    baseline.Restarts.Where(r => r.Wave <= wave).Select(r => network.FindSite(r.Site)!)));
                Assert.Equal(expected, baseline.Value, 1e-6);
                compared += baseline.Restarts.Count > 0 ? 1 : 0;
            }
        }
        Assert.True(compared > 200, $"{compared} lists restarted something");
    }

    private static SiteEntry Site(string id, string industry, double output, int line, double teams) => new()
    {
        Id = id,
        Industry = industry,
        OutputPerDay = output,
        OperatingLevel = 0,
        Source = new SourcePosition("sites.csv", line),
        Needs = new Dictionary<string, double> { ["teams"] = teams },
    };
}
