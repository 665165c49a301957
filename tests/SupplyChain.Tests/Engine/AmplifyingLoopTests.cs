using SupplyChain.Engine;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Engine;

/// <summary>Loops in which a loss can grow: enough_at below 1, or spare capacity.</summary>
public class AmplifyingLoopTests
{
    [Fact]
    public void A_loop_that_can_stand_or_fall_stands_if_nothing_pulls_it_down()
    {
        // Each can do with half of what the other sends: 1 and 0 are both fixed points; the greatest is 1.
        LevelState state = EngineLevels.Solve(Pair(1).Build(), []);
        Assert.Equal((1.0, 1.0), (state.LevelOf(0), state.LevelOf(1)));
        Assert.InRange(state.Accuracy, 0, 1e-12);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.6)]
    public void It_stands_at_what_its_members_can_do_as_long_as_that_is_enough(double level)
    {
        LevelState state = EngineLevels.Solve(Pair(level).Build(), []);
        Assert.Equal(level, state.LevelOf(0), 12);
        Assert.Equal(1, state.LevelOf(1), 12);
        Assert.InRange(state.Accuracy, 0, 1e-11);
    }

    [Fact]
    public void It_falls_when_its_member_can_do_less_than_is_enough_and_is_certified_there_too()
    {
        // h2 = h1 / 0.5 at most, h1 <= 0.4: q of site 2 is 0.8, q of site 1 is 1, so they stand at 0.4 and 0.8.
        LevelState state = EngineLevels.Solve(Pair(0.4).Build(), []);
        Assert.Equal(0.4, state.LevelOf(0), 12);
        Assert.Equal(0.8, state.LevelOf(1), 12);
        Assert.InRange(state.Accuracy, 0, 1e-11);
    }

    [Fact]
    public void At_the_edge_where_rounding_decides_the_bound_holds()
    {
        // The first site runs at just what the second needs, give or take a few units in the last place.
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            double enough = Math.Round(0.2 + (0.7 * random.NextDouble()), 3), level = enough + ((seed % 7 - 3) * 1e-16);
            SupplyNetwork network = Pair(level, enough).Build();
            LevelState state = EngineLevels.Solve(network, []);
            Assert.True(Math.Abs(level - state.LevelOf(0)) <= state.Accuracy, $"seed {seed}: {level} {state.LevelOf(0)} ± {state.Accuracy}");
            Assert.True(Math.Abs(Math.Min(1, level / enough) - state.LevelOf(1)) <= state.Accuracy, $"seed {seed}: {state.LevelOf(1)} ± {state.Accuracy}");
        }
    }

    [Fact]
    public void A_loop_that_has_collapsed_stands_at_exactly_nothing()
    {
        LevelState state = EngineLevels.Solve(Pair(0).Build(), []);
        Assert.Equal((0.0, 0.0), (state.LevelOf(0), state.LevelOf(1)));
        Assert.InRange(state.Accuracy, 0, 1e-9);
    }

    [Fact]
    public void Every_bound_holds_on_random_networks_with_thresholds()
    {
        int amplifying = 0, certified = 0;
        for (int seed = 0; seed < 1_500; seed++)
        {
            SupplyNetwork network = RandomNetworks.Create(seed, 14).Build();
            LevelState state = EngineLevels.Solve(network, []);
            double[] exact = PlainIteration.Levels(network, [.. network.Sites.Select(s => s.OperatingLevel)]);
            foreach (Site site in network.Sites)
                Assert.True(Math.Abs(exact[site.Index] - state.LevelOf(site.Index)) <= state.Accuracy + 1e-13, $"seed {seed}: {exact[site.Index]} {state.LevelOf(site.Index)} ± {state.Accuracy}");
            amplifying += network.Indexed.Collapsed.HasAmplification ? 1 : 0;
            certified += network.Indexed.Collapsed.HasAmplification && state.Accuracy < 1e-9 ? 1 : 0;
        }
        Assert.True(amplifying > 100);
        Assert.True(certified > 0.95 * amplifying, $"{certified} of {amplifying} certified");
    }

    // Two sites, each other's only source, part of it enough; the first one's own level given.
    private static SupplyNetworkBuilder Pair(double level, double enough = 0.5) => new SupplyNetworkBuilder()
        .AddSite(new SiteEntry { Id = "a", Industry = "a", OutputPerDay = 10, OperatingLevel = level })
        .AddSite(new SiteEntry { Id = "b", Industry = "b", OutputPerDay = 10 })
        .AddLink("a", "b", 1).AddLink("b", "a", 1)
        .AddInputRule(new InputRule { EnoughAt = enough });
}
