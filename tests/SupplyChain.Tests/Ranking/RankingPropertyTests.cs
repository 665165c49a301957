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
            SupplyNetworkBuilder builder = RandomNetworks.Create(seed, 14), shuffled = Shuffle(builder, seed);
            AssertSame(builder.Build().RankRestarts(WithCredit), shuffled.Build().RankRestarts(WithCredit), 0, id => id, seed);
        }
    }

    [Fact]
    public void Renaming_sites_changes_values_by_at_most_1e12()
    {
        for (int seed = 0; seed < Networks; seed++)
        {
            SupplyNetwork network = RandomNetworks.Create(seed, 14, withThresholds: seed % 2 == 0).Build();
            string Renamed(string id) => "n" + (999 - int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture));
            AssertSame(network.RankRestarts(), Copy(network, Renamed, 1).RankRestarts(), 1e-12 * network.Sites.Sum(s => s.Weight * s.BaselineOutputPerDay), Renamed, seed);
        }
    }

    [Fact]
    public void Scaling_all_values_scales_the_answer()
    {
        for (int seed = 0; seed < Networks; seed++)
        {
            SupplyNetwork network = RandomNetworks.Create(seed, 14).Build();
            RestartRanking plain = network.RankRestarts(), scaled = Copy(network, id => id, 1024).RankRestarts();
            foreach (RankedRestart r in plain.Restarts)
                Close(1024 * r.HeldUpPerDay!.Value, scaled.Restarts.Single(s => s.Site.Id == r.Site.Id).HeldUpPerDay!.Value, 1e-9 * Math.Max(1, r.HeldUpPerDay!.Value), seed);
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
            shuffled.AddLink(l.Supplier.Id, l.Customer.Id, l.IsValueAssumed ? null : l.ValuePerDay);
        foreach (SiteEntry s in builder.Sites.OrderBy(_ => random.Next()))
            shuffled.AddSite(s);
        foreach (InputRule rule in builder.InputRules.OrderBy(_ => random.Next()))
            shuffled.AddInputRule(rule);
        return shuffled;
    }

    private static SupplyNetwork Copy(SupplyNetwork network, Func<string, string> rename, double scale)
    {
        var copy = new SupplyNetworkBuilder();
        foreach (Site s in network.Sites)
        {
            copy.AddSite(new SiteEntry
            {
                Id = rename(s.Id),
                Industry = s.Industry,
                OutputPerDay = scale * s.BaselineOutputPerDay,
                OperatingLevel = s.OperatingLevel,
                RestartLevel = s.RestartLevel,
                Weight = s.Weight,
                OutsideShare = s.OutsideShare,
                Surge = s.Surge,
            });
        }
        foreach (Link l in network.Links)
            copy.AddLink(rename(l.Supplier.Id), rename(l.Customer.Id), l.IsValueAssumed ? null : scale * l.ValuePerDay);
        foreach (InputRule rule in network.InputRules)
            copy.AddInputRule(rule);
        return copy.Build();
    }

    private static void Close(double expected, double actual, double tolerance, int seed) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, $"seed {seed}: expected {expected}, got {actual}");
}
