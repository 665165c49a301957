using SupplyChain.Engine;
using SupplyChain.Ranking;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Engine;

/// <summary>The stated accuracy is never better than the true one, on networks whose levels are known in closed form.</summary>
public class CertificateTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1e4)]
    [InlineData(1e8)]
    [InlineData(1e14)]
    [InlineData(1e20)]
    public void Own_use_that_dwarfs_every_other_input_costs_no_accuracy_beside_a_threshold(double ownUse)
    {
        // s makes 1, takes W from itself and 1 from t, of which 0.9 is enough: h = 1 - b (1 - h) W - b (1 - 0.5 / 0.9) => h = 0.5 / 0.9.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "s", Industry = "s", OutputPerDay = 1 })
            .AddSite(new SiteEntry { Id = "t", Industry = "t", OutputPerDay = 1, OperatingLevel = 0.5 })
            .AddLink("s", "s", ownUse).AddLink("t", "s", 1)
            .AddInputRule(new InputRule { Importance = Importance.Other })
            .AddInputRule(new InputRule { Product = "t", EnoughAt = 0.9 }).Build();
        LevelState state = EngineLevels.Solve(network, []);
        AssertWithin(0.5 / 0.9, state.LevelOf(0), state.Accuracy);
        Assert.InRange(state.Accuracy, 0, 1e-13);
    }

    [Fact]
    public void A_term_that_becomes_active_on_the_way_is_taken_into_the_policy()
    {
        // a takes nearly all from b and next to nothing from c (0.9 is enough) and the stopped w; b and c live off a. Above the threshold of c
        // everything falls together: a = 1 - 0.9998 (1 - b) - 0.00005 - 0.0001 (1 - c / 0.9), b = c = a, shares summing to 0.99995.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "a", Industry = "a", OutputPerDay = 1 })
            .AddSite(new SiteEntry { Id = "b", Industry = "b", OutputPerDay = 1 })
            .AddSite(new SiteEntry { Id = "c", Industry = "c", OutputPerDay = 1 })
            .AddSite(new SiteEntry { Id = "w", Industry = "w", OutputPerDay = 1, OperatingLevel = 0 })
            .AddLink("b", "a", 0.9998).AddLink("w", "a", 0.00005).AddLink("c", "a", 0.0001)
            .AddLink("a", "b", 0.1).AddLink("a", "c", 0.1)
            .AddInputRule(new InputRule { CustomerIndustry = "a", Importance = Importance.Other })
            .AddInputRule(new InputRule { CustomerIndustry = "a", Product = "c", EnoughAt = 0.9 }).Build();
        double loss = (0.00005 - (0.0001 * 0.1 / 0.9)) / (1 - 0.9998 - (0.0001 / 0.9));
        LevelState state = EngineLevels.Solve(network, []);
        AssertWithin(1 - loss, state.LevelOf(0), state.Accuracy);
        Assert.InRange(state.Accuracy, 0, 1e-9);
    }

    [Theory]
    [InlineData(300, 1e-3)]
    [InlineData(300, 1e-5)]
    [InlineData(2_000, 1e-4)]
    public void A_slow_ring_with_a_threshold_in_it_is_solved_and_certified(int sites, double leak)
    {
        // Every site takes nearly all from the one before it and a little from w, at 0.3; the first can do with 0.9 of its inputs.
        var builder = new SupplyNetworkBuilder().AddSite(new SiteEntry { Id = "w", Industry = "m", OutputPerDay = 1_000, OperatingLevel = 0.3 });
        for (int i = 0; i < sites; i++)
            builder.AddSite(new SiteEntry { Id = $"s{i:D4}", Industry = i == 0 ? "first" : "rest", Product = "m", OutputPerDay = 10 });
        for (int i = 0; i < sites; i++)
            builder.AddLink($"s{i:D4}", $"s{(i + 1) % sites:D4}", 10 * (1 - leak)).AddLink("w", $"s{i:D4}", 10 * leak);
        SupplyNetwork network = builder.AddInputRule(new InputRule { CustomerIndustry = "first", EnoughAt = 0.9 }).Build();
        LevelState state = EngineLevels.Solve(network, []);

        // Loss of site 0 as a function of that of the last one, while its threshold is passed: ((1 - e) x + 0.7 e - 0.1) / 0.9; of any other:
        // (1 - e) x + 0.7 e. One lap: L0 = slope L0 + rest.
        double slope = (1 - leak) / 0.9, rest = ((0.7 * leak) - 0.1) / 0.9;
        double lapSlope = 1, lapRest = 0;
        for (int i = 1; i < sites; i++)
            (lapSlope, lapRest) = (lapSlope * (1 - leak), (lapRest * (1 - leak)) + (0.7 * leak));
        double loss = Math.Max(0, ((slope * lapRest) + rest) / (1 - (slope * lapSlope)));
        bool isPassed = ((1 - leak) * ((lapSlope * loss) + lapRest)) + (0.7 * leak) > 0.1;
        double expected = isPassed && slope * lapSlope < 1 ? loss : 0;
        if (slope * lapSlope < 1)
            AssertWithin(1 - expected, state.LevelOf(network.FindSite("s0000")!.Index), state.Accuracy);
        Assert.InRange(state.Accuracy, 0, 1e-6);
    }

    [Fact]
    public void Classes_with_an_outside_share_of_which_the_rest_is_just_enough_are_certified_in_loops()
    {
        foreach ((double outside, double enough) in new[] { (0.4, 0.6), (0.2, 0.8), (0.1, 0.9), (0.25, 0.75) })
        {
            SupplyNetwork network = new SupplyNetworkBuilder()
                .AddSite(new SiteEntry { Id = "a", Industry = "a", OutputPerDay = 100, OperatingLevel = 0 })
                .AddSite(new SiteEntry { Id = "b", Industry = "b", OutputPerDay = 100 })
                .AddSite(new SiteEntry { Id = "c", Industry = "c", OutputPerDay = 50, OperatingLevel = 0 })
                .AddLink("a", "b", 10).AddLink("b", "a", 10).AddLink("c", "a", 5)
                .AddInputRule(new InputRule { OutsideShare = outside, EnoughAt = enough }).Build();
            RestartRanking ranking = network.RankRestarts();
            Assert.InRange(ranking.Accuracy, 0, 1e-12);
            Assert.All(ranking.Restarts, r => Assert.True(r.HeldUpPerDay > 10));
        }
    }

    [Fact]
    public void Levels_stay_between_nothing_and_everything()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            LevelState state = EngineLevels.Solve(RandomNetworks.Create(seed, 16).Build(), []);
            Assert.All(state.Losses, loss => Assert.InRange(loss, 0, 1));
        }
    }

    private static void AssertWithin(double expected, double actual, double accuracy) =>
        Assert.True(Math.Abs(expected - actual) <= accuracy + 1e-15, $"expected {expected:R}, got {actual:R} ± {accuracy}");
}
