using SupplyChain.Ranking;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Ranking;

public class RankingPropertyTests
{
    private const int Networks = 300;

    [Fact]
    public void Every_value_equals_brute_force_on_random_networks()
    {
        for (int seed = 0; seed < Networks; seed++)
        {
            SupplyNetwork network = RandomNetworks.Create(seed, 10).Build();
            Site[] candidates = [.. network.Sites.Where(s => s.IsCandidate)];
            foreach (Measure measure in new[] { Measure.Output, Measure.Final })
            {
                double Value(Site s) => s.Weight * (measure == Measure.Final ? s.FinalDemandPerDay : s.BaselineOutputPerDay);
                double all = PlainIteration.Value(network, Value, candidates);
                RestartRanking ranking = network.RankRestarts(new() { Measure = measure, IncludeCredit = true, Permutations = 4 });
                foreach (RankedRestart r in ranking.Restarts)
                {
                    double tolerance = 1e-9 * Math.Max(1, all);
                    Close(PlainIteration.Value(network, Value, [r.Site]), r.AlonePerDay, tolerance, seed);
                    Close(all - PlainIteration.Value(network, Value, candidates.Where(c => c != r.Site)), r.HeldUpPerDay!.Value, tolerance, seed);
                    Close(PlainIteration.Value(network, s => s.FinalDemandPerDay, [r.Site]), r.AloneFinalPerDay, tolerance, seed);
                    Assert.True(r.AloneDownstreamPerDay >= -tolerance && r.AloneOwnPerDay >= -tolerance, $"seed {seed}");
                }
                Close(all, ranking.Restarts.Sum(r => r.CreditPerDay!.Value), 1e-9 * Math.Max(1, all), seed);
            }
        }
    }

    [Fact]
    public void More_restarts_never_lower_a_level()
    {
        for (int seed = 0; seed < Networks; seed++)
        {
            SupplyNetwork network = RandomNetworks.Create(seed, 15).Build();
            var random = new Random(seed);
            var restarted = new List<Site>();
            double[] before = EngineLevels.Of(network, restarted);
            foreach (Site site in network.Sites.Where(s => s.IsCandidate).OrderBy(_ => random.Next()))
            {
                restarted.Add(site);
                double[] after = EngineLevels.Of(network, restarted);
                for (int i = 0; i < after.Length; i++)
                    Assert.True(after[i] >= before[i] - 1e-12, $"seed {seed} site {i}: {before[i]} fell to {after[i]}");
                before = after;
            }
        }
    }

    [Fact]
    public void The_order_of_additions_changes_no_bit()
    {
        for (int seed = 0; seed < Networks; seed++)
        {
            SupplyNetworkBuilder builder = Detailed(seed, 14), shuffled = Shuffle(builder, seed);
            AssertSame(builder.Build().RankRestarts(WithCredit), shuffled.Build().RankRestarts(WithCredit), 0, id => id, seed);
        }
    }

    [Fact]
    public void Renaming_sites_changes_values_by_at_most_1e12()
    {
        for (int seed = 0; seed < Networks; seed++)
        {
            SupplyNetwork network = Detailed(seed, 14, withThresholds: seed % 2 == 0).Build();
            string Renamed(string id) => "n" + (999 - int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture));
            AssertSame(network.RankRestarts(), Copy(network, Renamed, 1).RankRestarts(), 1e-12 * network.Sites.Sum(s => s.Weight * s.BaselineOutputPerDay), Renamed, seed);
        }
    }

    // The first is exact in floating point; the others round every value.
    [Theory]
    [InlineData(1024)]
    [InlineData(7.3)]
    [InlineData(1e-6)]
    public void Scaling_all_values_scales_the_answer(double scale)
    {
        for (int seed = 0; seed < Networks; seed++)
        {
            SupplyNetwork network = Detailed(seed, 14).Build();
            RestartRanking plain = network.RankRestarts(), scaled = Copy(network, id => id, scale).RankRestarts();
            var byId = scaled.Restarts.ToDictionary(r => r.Site.Id);
            Assert.Equal(plain.Restarts.Count, byId.Count);
            double tolerance = 1e-11 * scale * network.Sites.Sum(s => s.Weight * s.BaselineOutputPerDay);
            foreach (RankedRestart r in plain.Restarts)
            {
                Close(scale * r.AlonePerDay, byId[r.Site.Id].AlonePerDay, tolerance, seed);
                Close(scale * r.HeldUpPerDay!.Value, byId[r.Site.Id].HeldUpPerDay!.Value, tolerance, seed);
                Close(scale * r.HeldUpFinalPerDay!.Value, byId[r.Site.Id].HeldUpFinalPerDay!.Value, tolerance, seed);
            }
        }
    }

    [Fact]
    public void A_copy_of_a_network_is_the_same_network()
    {
        for (int seed = 0; seed < Networks; seed++)
        {
            SupplyNetwork network = Detailed(seed, 14).Build(), copy = Copy(network, id => id, 1);
            Assert.Equal(network.Sites.Select(Essence), copy.Sites.Select(Essence));
            Assert.Equal(network.Links.Select(EssenceOfLink), copy.Links.Select(EssenceOfLink));
        }

        static object Essence(Site s) => (s.Id, s.Industry, s.Product, s.Region, s.BaselineOutputPerDay, s.FinalDemandPerDay);
        static object EssenceOfLink(Link l) => (l.Supplier.Id, l.Customer.Id, l.Product, l.ValuePerDay, l.IsValueAssumed, l.Importance);
    }

    [Fact]
    public void A_site_that_would_restart_at_a_lower_level_is_no_candidate_and_keeps_its_level()
    {
        SupplyNetworkBuilder builder = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "half", Industry = "parts", OutputPerDay = 40, OperatingLevel = 0.8, RestartLevel = 0.3 })
            .AddSite(new SiteEntry { Id = "stopped", Industry = "bolts", OutputPerDay = 20, OperatingLevel = 0 })
            .AddSite(new SiteEntry { Id = "last", Industry = "machines", OutputPerDay = 100 })
            .AddLink("half", "last", 30)
            .AddLink("stopped", "last", 10);
        builder.AddScenario(new Scenario { Name = "flood", Changes = [new ScenarioChange { Site = "half", OperatingLevel = 0.5 }] });
        SupplyNetwork network = builder.Build();

        foreach ((Scenario? scenario, double level) in new[] { (null, 0.8), (network.Scenarios[0], 0.5) })
        {
            RestartRanking ranking = network.RankRestarts(new() { Scenario = scenario, IncludeCredit = true });

            RankedRestart only = Assert.Single(ranking.Restarts);
            Assert.Equal(("stopped", 1), (only.Site.Id, ranking.CandidateCount));
            // The site itself, and its customer, which it now holds back.
            Assert.Equal((40 * level) + 20 + (100 * level), ranking.AllRestarted.OutputPerDay, 1e-9);
            Assert.Equal(20 + (100 * level), only.HeldUpPerDay!.Value, 1e-9);
        }
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            SupplyNetwork network = RandomNetworks.Create(seed, 30).Build();
            AssertSame(network.RankRestarts(WithCredit with { Threads = 1 }), network.RankRestarts(WithCredit with { Threads = 5 }), 0, id => id, seed);
        }
    }

    private static RankingOptions WithCredit { get; } = new() { By = RankingOrder.Credit, Permutations = 10, Seed = 3 };

    private static void AssertSame(RestartRanking a, RestartRanking b, double tolerance, Func<string, string> renamed, int seed)
    {
        Assert.Equal(a.Restarts.Count, b.Restarts.Count);
        var byId = b.Restarts.ToDictionary(r => r.Site.Id);
        foreach (RankedRestart x in a.Restarts)
        {
            RankedRestart y = byId[renamed(x.Site.Id)];
            Close(x.AlonePerDay, y.AlonePerDay, tolerance, seed);
            Close(x.AloneOwnPerDay, y.AloneOwnPerDay, tolerance, seed);
            Close(x.HeldUpPerDay!.Value, y.HeldUpPerDay!.Value, tolerance, seed);
            Close(x.HeldUpFinalPerDay!.Value, y.HeldUpFinalPerDay!.Value, tolerance, seed);
            Close(x.CreditPerDay ?? 0, y.CreditPerDay ?? 0, tolerance, seed);
            Close(x.CreditStandardError ?? 0, y.CreditStandardError ?? 0, tolerance, seed);
            if (tolerance == 0)
                Assert.Equal(x.Rank, y.Rank);
        }
        if (tolerance == 0)
            Assert.Equal(a.Accuracy, b.Accuracy);
    }

    private static SupplyNetworkBuilder Shuffle(SupplyNetworkBuilder builder, int seed)
    {
        var random = new Random(seed + 77);
        var shuffled = new SupplyNetworkBuilder();
        SupplyNetwork network = builder.Build();
        foreach (Link l in network.Links.OrderBy(_ => random.Next()))
            shuffled.AddLink(Entry(l, id => id, 1));
        foreach (SiteEntry s in builder.Sites.OrderBy(_ => random.Next()))
            shuffled.AddSite(s);
        foreach (InputRule rule in builder.InputRules.OrderBy(_ => random.Next()))
            shuffled.AddInputRule(rule);
        return shuffled;
    }

    /// <summary>A random network whose sites make products of their own, and some of whose links name a product or state an importance.</summary>
    private static SupplyNetworkBuilder Detailed(int seed, int maximumSites, bool withThresholds = true)
    {
        var random = new Random(seed + 1234);
        SupplyNetworkBuilder plain = RandomNetworks.Create(seed, maximumSites, withThresholds);
        SupplyNetwork network = plain.Build();
        var builder = new SupplyNetworkBuilder();
        foreach (SiteEntry s in plain.Sites)
            builder.AddSite(s with { Product = random.Next(3) == 0 ? $"k{random.Next(4)}" : null });
        foreach (Link l in network.Links)
        {
            string? product = random.Next(4) == 0 ? $"p{random.Next(2)}" : null;
            // Follows from the input class, since links of one class may not contradict one another.
            Importance? own = product is null ? null : (Importance)((l.Customer.Index + product[1]) % 4);
            builder.AddLink(new LinkEntry(l.Supplier.Id, l.Customer.Id, l.IsValueAssumed ? null : l.ValuePerDay) { Product = product, Importance = own });
        }
        foreach (InputRule rule in plain.InputRules)
            builder.AddInputRule(rule);
        return builder;
    }

    private static LinkEntry Entry(Link l, Func<string, string> rename, double scale) =>
        new(rename(l.Supplier.Id), rename(l.Customer.Id), l.IsValueAssumed ? null : scale * l.ValuePerDay) { Product = l.Product, Importance = l.Importance };

    private static SupplyNetwork Copy(SupplyNetwork network, Func<string, string> rename, double scale)
    {
        var copy = new SupplyNetworkBuilder();
        foreach (Site s in network.Sites)
        {
            copy.AddSite(new SiteEntry
            {
                Id = rename(s.Id),
                Industry = s.Industry,
                Product = s.Product,
                Region = s.Region,
                OutputPerDay = scale * s.BaselineOutputPerDay,
                OperatingLevel = s.OperatingLevel,
                RestartLevel = s.RestartLevel,
                Weight = s.Weight,
                OutsideShare = s.OutsideShare,
                Surge = s.Surge,
            });
        }
        foreach (Link l in network.Links)
            copy.AddLink(Entry(l, rename, scale));
        foreach (InputRule rule in network.InputRules)
            copy.AddInputRule(rule);
        return copy.Build();
    }

    private static void Close(double expected, double actual, double tolerance, int seed) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, $"seed {seed}: expected {expected}, got {actual}");
}
