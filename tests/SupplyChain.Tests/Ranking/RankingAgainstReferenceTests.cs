using System.Text.Json;
using SupplyChain.Ranking;
using SupplyChain.Tests.Oracle;
using SupplyChain.Tests.Published;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Ranking;

public class RankingAgainstReferenceTests
{
    public static TheoryData<string> Cases => RestartReference.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void Alone_equals_the_reference_to_1e9(string name)
    {
        Dictionary<string, double> expected = RestartReference.Marginals(name);
        RestartRanking ranking = RestartReference.Network(name).RankRestarts();
        Assert.Equal(expected.Keys.Order(), ranking.Restarts.Select(r => r.Site.Id).Order());
        foreach (RankedRestart restart in ranking.Restarts)
            Near(expected[restart.Site.Id], restart.AlonePerDay, 1e-9);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_command_gives_the_reference_as_json(string name)
    {
        (int exitCode, string output, _) = ProgramRun.Run("", "rank", RestartReference.Folder(name), "-f", "json");
        Assert.Equal(0, exitCode);
        using JsonDocument json = JsonDocument.Parse(output);
        var alone = json.RootElement.GetProperty("restarts").EnumerateArray().ToDictionary(r => r.GetProperty("site").GetString()!, r => r.GetProperty("alonePerDay").GetDouble());
        Dictionary<string, double> expected = RestartReference.Marginals(name);
        Assert.Equal(expected.Keys.Order(), alone.Keys.Order());
        Assert.All(expected, pair => Near(pair.Value, alone[pair.Key], 1e-9));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Levels_today_and_with_everything_restarted_equal_the_reference(string name)
    {
        SupplyNetwork network = RestartReference.Network(name);
        double[] today = PlainIteration.Levels(network, []), all = PlainIteration.Levels(network, network.Sites.Where(s => s.IsCandidate));
        foreach ((string id, (double now, double restarted)) in RestartReference.Levels(name))
        {
            int i = network.FindSite(id)!.Index;
            Near(now, today[i], 1e-9);
            Near(restarted, all[i], 1e-9);
        }
        RestartRanking ranking = network.RankRestarts();
        Near(network.Sites.Sum(s => s.Weight * s.BaselineOutputPerDay * today[s.Index]), ranking.Today.WeightedOutputPerDay, 1e-9);
        Near(network.Sites.Sum(s => s.BaselineOutputPerDay * all[s.Index]), ranking.AllRestarted.OutputPerDay, 1e-9);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Held_up_equals_brute_force(string name)
    {
        SupplyNetwork network = RestartReference.Network(name);
        Site[] candidates = [.. network.Sites.Where(s => s.IsCandidate)];
        double all = V(network, candidates);
        foreach (RankedRestart restart in network.RankRestarts().Restarts)
            Near(all - V(network, candidates.Where(c => c != restart.Site)), restart.HeldUpPerDay!.Value, 1e-9);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Exact_credit_equals_the_average_over_all_subsets_and_adds_up(string name)
    {
        SupplyNetwork network = RestartReference.Network(name);
        Site[] candidates = [.. network.Sites.Where(s => s.IsCandidate)];
        Assert.True(candidates.Length <= 10);
        double[] value = [.. Enumerable.Range(0, 1 << candidates.Length).Select(mask => V(network, candidates.Where((_, i) => (mask >> i & 1) == 1)))];
        RestartRanking ranking = network.RankRestarts(new() { By = RankingOrder.Credit });
        Assert.Equal(CreditMethod.Exact, ranking.CreditMethod);
        for (int i = 0; i < candidates.Length; i++)
        {
            double expected = Enumerable.Range(0, value.Length).Where(mask => (mask >> i & 1) == 0).Sum(mask =>
                Factorial(int.PopCount(mask)) * Factorial(candidates.Length - int.PopCount(mask) - 1) / Factorial(candidates.Length) * (value[mask | (1 << i)] - value[mask]));
            Near(expected, ranking.Restarts.Single(r => r.Site == candidates[i]).CreditPerDay!.Value, 1e-9);
        }
        Near(value[^1], ranking.Restarts.Sum(r => r.CreditPerDay!.Value), 1e-9);
        Assert.All(ranking.Restarts, r => Assert.Equal(0, r.CreditStandardError));
    }

    [Fact]
    public void Sampled_credit_lies_within_its_standard_error_of_the_exact_one_and_adds_up()
    {
        SupplyNetwork network = RestartReference.Network("demo14");
        var exact = network.RankRestarts(new() { By = RankingOrder.Credit }).Restarts.ToDictionary(r => r.Site.Id, r => r.CreditPerDay!.Value);
        // Eleven candidates and more are sampled: three sites that nobody needs change no other credit.
        SupplyNetworkBuilder builder = Rebuild(network);
        for (int i = 0; i < 8; i++)
            builder.AddSite(new SiteEntry { Id = $"z{i}", Industry = "z", OutputPerDay = 1, OperatingLevel = 0 });
        RestartRanking sampled = builder.Build().RankRestarts(new() { By = RankingOrder.Credit, Permutations = 400, Seed = 5 });
        Assert.Equal(CreditMethod.Permutations, sampled.CreditMethod);
        Assert.Equal(400, sampled.PermutationsUsed);
        foreach (RankedRestart restart in sampled.Restarts.Where(r => exact.ContainsKey(r.Site.Id)))
            Assert.InRange(restart.CreditPerDay!.Value, exact[restart.Site.Id] - (4.5 * restart.CreditStandardError!.Value) - 1e-9, exact[restart.Site.Id] + (4.5 * restart.CreditStandardError.Value) + 1e-9);
        Assert.Contains(sampled.Restarts, r => r.CreditStandardError > 0);
        Near(sampled.AllRestarted.WeightedOutputPerDay - sampled.Today.WeightedOutputPerDay, sampled.Restarts.Sum(r => r.CreditPerDay!.Value), 1e-9);
    }

    private static SupplyNetworkBuilder Rebuild(SupplyNetwork network)
    {
        var builder = new SupplyNetworkBuilder();
        foreach (Site s in network.Sites)
            builder.AddSite(new SiteEntry { Id = s.Id, Industry = s.Industry, OutputPerDay = s.BaselineOutputPerDay, OperatingLevel = s.OperatingLevel, RestartLevel = s.RestartLevel, Weight = s.Weight });
        foreach (Link l in network.Links)
            builder.AddLink(l.Supplier.Id, l.Customer.Id, l.ValuePerDay);
        foreach (InputRule rule in network.InputRules)
            builder.AddInputRule(rule);
        return builder;
    }

    private static double V(SupplyNetwork network, IEnumerable<Site> restarted) =>
        PlainIteration.Value(network, s => s.Weight * s.BaselineOutputPerDay, restarted);

    private static double Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);

    private static void Near(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)), $"expected {expected}, got {actual}");
}
