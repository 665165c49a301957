using SupplyChain.Planning;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning.Explanation;

/// <summary>Reasons of picks against the plain definition: leave out, try every other, compute every value by plain iteration.</summary>
public sealed class PickReasonsAgainstEnumerationTests
{
    [Fact]
    public void Reasons_equal_those_of_trying_everything_on_random_networks_with_waves_regions_and_leads()
    {
        (int bundles, int replacements, int picks) = (0, 0, 0);
        for (int seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            SupplyNetworkBuilder builder = RandomNetworks.Create(seed, 10);
            for (int i = 0; i < builder.Sites.Count; i++)
            {
                builder.Sites[i] = builder.Sites[i] with
                {
                    OutputPerDay = random.Next(3) == 0 ? 0.01 : random.Next(1, 100),
                    EarliestWave = random.Next(4) == 0 ? 2 : null,
                    RestartWaves = random.Next(4) == 0 ? 1 : null,
                };
            }
            if (!builder.TryBuild(out SupplyNetwork? network, out _))
                continue;
            int waves = random.Next(1, 4);
            Limit[] limits =
            [
                new() { Resource = Limit.Restarts, Amount = random.Next(1, 4) },
                new() { Resource = Limit.Restarts, Amount = random.Next(1, 3), Region = network.Sites[0].Region, Kind = LimitKind.Standing },
            ];
            RestartPlan plan = network.PlanRestarts(new PlanOptions { Waves = waves, WaveDays = 3, Limits = limits });
            var oracle = new Oracle(network, waves, limits);
            Dictionary<Site, int> chosen = plan.Waves.SelectMany(w => w.Restarts).ToDictionary(r => r.Site, r => r.Wave);
            double value = oracle.Value(chosen), tolerance = 1e-7 + (1e-7 * value);
            Assert.Equal(value, plan.Value, tolerance);
            foreach (PlannedRestart pick in plan.Waves.SelectMany(w => w.Restarts))
            {
                string where = $"seed {seed}, {pick.Site.Id}";
                double lost = value - oracle.Value(Without(chosen, pick.Site));
                Assert.True(Math.Abs(lost - pick.LastInValue!.Value) <= tolerance, $"{where}: adds {pick.LastInValue!.Value}, not {lost}");
                double own = oracle.OwnValue(chosen, pick.Site) - oracle.OwnValue(Without(chosen, pick.Site), pick.Site);
                Assert.True(Math.Abs(own - pick.LastInOwn!.Value) <= tolerance, $"{where}: makes {pick.LastInOwn!.Value}, not {own}");
                foreach (Site other in chosen.Keys.Where(s => s != pick.Site && lost > 1e-3))
                {
                    Dictionary<Site, int> less = Without(chosen, other);
                    double left = oracle.Value(less) - oracle.Value(Without(less, pick.Site));
                    if (Math.Abs(left - (0.01 * lost)) <= 3 * tolerance)
                        continue;
                    Assert.True(left < 0.01 * lost == pick.Bundle!.Contains(other), $"{where} and {other.Id}: left {left} of {lost}");
                    bundles += left < 0.01 * lost ? 1 : 0;
                }
                replacements += AssertReplacement(oracle, chosen, pick, lost, tolerance, where) ? 1 : 0;
                picks++;
            }
        }
        Assert.True(picks > 200 && bundles > 20 && replacements > 60, $"{picks} picks, {bundles} in bundles, {replacements} replacements");
    }

    private static bool AssertReplacement(Oracle oracle, Dictionary<Site, int> chosen, PlannedRestart pick, double lost, double tolerance, string where)
    {
        Dictionary<Site, int> rest = Without(chosen, pick.Site);
        double before = oracle.Value(rest), best = 0;
        foreach (Site site in oracle.Network.Sites.Where(s => s.IsCandidate && s != pick.Site && !chosen.ContainsKey(s)))
        {
            for (int wave = site.EarliestWave; wave <= oracle.Waves; wave++)
            {
                var tried = new Dictionary<Site, int>(rest) { [site] = wave };
                if (oracle.Keeps(tried))
                    best = Math.Max(best, oracle.Value(tried) - before);
            }
        }
        if (best <= 3 * tolerance)
            return false;
        Assert.True(pick.Replacement is not null, $"{where}: no replacement, though one brings {best}");
        var taken = new Dictionary<Site, int>(rest) { [pick.Replacement.Site] = pick.Replacement.Wave };
        Assert.True(oracle.Keeps(taken), $"{where}: the replacement breaks a limit");
        Assert.True(Math.Abs(lost - best - pick.Replacement.Loss) <= 3 * tolerance, $"{where}: loses {pick.Replacement.Loss}, not {lost - best}");
        Assert.True(Math.Abs(oracle.Value(taken) - before - best) <= 3 * tolerance, $"{where}: another replacement is better");
        return true;
    }

    private static Dictionary<Site, int> Without(Dictionary<Site, int> chosen, Site site) => chosen.Where(c => c.Key != site).ToDictionary();

    /// <summary>Values and limits by definition.</summary>
    private sealed class Oracle(SupplyNetwork network, int waves, Limit[] limits)
    {
        private readonly Dictionary<string, double[]> _levels = [];

        public SupplyNetwork Network => network;

        public int Waves => waves;

        public double Value(Dictionary<Site, int> chosen) => network.Sites.Sum(s => OwnValue(chosen, s));

        public double OwnValue(Dictionary<Site, int> chosen, Site site) => 3 * Enumerable.Range(1, waves)
            .Sum(wave => site.Weight * site.BaselineOutputPerDay * (Levels(chosen.Where(c => c.Value + c.Key.RestartWaves <= wave))[site.Index] - Levels([])[site.Index]));

        public bool Keeps(Dictionary<Site, int> chosen) => Enumerable.Range(1, waves).All(wave => limits.All(limit =>
            chosen.Count(c => (limit.Region is null || limit.Region == c.Key.Region) && (limit.Kind == LimitKind.Standing ? c.Value <= wave : c.Value == wave)) <= limit.Amount));

        private double[] Levels(IEnumerable<KeyValuePair<Site, int>> effective)
        {
            Site[] sites = [.. effective.Select(c => c.Key).OrderBy(s => s.Index)];
            string key = string.Join(',', sites.Select(s => s.Id));
            return _levels.TryGetValue(key, out double[]? levels) ? levels : _levels[key] = PlainIteration.Levels(network, sites);
        }
    }
}
