using SupplyChain.Checking;
using SupplyChain.Engine;
using SupplyChain.Ranking;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Engine;

public class SupplyLoopTests
{
    [Fact]
    public void Two_sites_that_are_each_others_sole_source_restart_together()
    {
        SupplyNetwork network = Ring(2, level: 0).Build();
        Assert.Equal([0.0, 0.0], EngineLevels.Of(network, []));
        Assert.Equal([0.0, 0.0], EngineLevels.Of(network, [network.Sites[0]]));
        Assert.Equal([1.0, 1.0], EngineLevels.Of(network, network.Sites));
        RestartRanking ranking = network.RankRestarts(new() { By = RankingOrder.Credit });
        Assert.All(ranking.Restarts, r => Assert.Equal((0, 20.0, 10.0), (r.AlonePerDay, r.HeldUpPerDay, r.CreditPerDay)));
    }

    [Fact]
    public void A_loop_that_holds_itself_up_stands_at_the_least_of_its_members_and_of_what_enters_from_outside()
    {
        // Ring of 3 sole sources; site 0 also needs "ore", at 0.6; site 1 itself runs at 0.8.
        SupplyNetworkBuilder builder = Ring(3, level: 1, levelOfSecond: 0.8)
            .AddSite(new SiteEntry { Id = "ore", Industry = "ore", OutputPerDay = 5, OperatingLevel = 0.6 }).AddLink("ore", "s000000", 1);
        SupplyNetwork network = builder.Build();
        double[] levels = EngineLevels.Of(network, []);
        Assert.All(network.Sites, s => Assert.Equal(0.6, levels[s.Index], 12));
        double[] restarted = EngineLevels.Of(network, [network.FindSite("ore")!]);
        Assert.All(network.Sites.Where(s => s.Id != "ore"), s => Assert.Equal(0.8, restarted[s.Index], 12));
    }

    [Fact]
    public void Loops_within_loops_share_one_level_when_their_rows_hold_one_another_up()
    {
        // a <-> b, c <-> d, and each pair needs the other as well: one group of four.
        var builder = new SupplyNetworkBuilder();
        foreach (string id in new[] { "a", "b", "c", "d" })
            builder.AddSite(new SiteEntry { Id = id, Industry = id, OutputPerDay = 10, OperatingLevel = id == "d" ? 0.3 : 1 });
        builder.AddLink("a", "b", 1).AddLink("b", "a", 1).AddLink("c", "d", 1).AddLink("d", "c", 1).AddLink("a", "c", 1).AddLink("d", "b", 1);
        SupplyNetwork network = builder.Build();
        Assert.All(EngineLevels.Of(network, []), level => Assert.Equal(0.3, level, 12));
        Assert.Equal(1, network.Indexed.Collapsed.NodeCount);
        Assert.Equal(1, network.Check().Shape.SelfSustainingGroups);
    }

    [Fact]
    public void Pooled_inputs_that_make_up_all_of_output_hold_a_loop_up_as_well()
    {
        // `other` inputs of 10 on an output of 10: a cost share of exactly 1.
        SupplyNetworkBuilder builder = Ring(2, level: 1).AddInputRule(new InputRule { Importance = Importance.Other });
        SupplyNetwork network = builder.Build();
        Assert.Equal(1, network.Indexed.Collapsed.NodeCount);
        Assert.Equal([1.0, 1.0], EngineLevels.Of(network, []));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1e-3)]
    [InlineData(1e-6)]
    [InlineData(1e-9)]
    public void A_loop_is_pulled_down_to_its_weakest_outside_supplier_however_small_and_check_names_it(double leak)
    {
        // a takes 1 - leak from b and leak from w, in one class; b takes all from a. Plain iteration would need 1/leak sweeps.
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "a", Industry = "m", OutputPerDay = 100 })
            .AddSite(new SiteEntry { Id = "b", Industry = "m", OutputPerDay = 100 })
            .AddSite(new SiteEntry { Id = "w", Industry = "m", OutputPerDay = 100, OperatingLevel = 0.25 })
            .AddLink("b", "a", 50 * (1 - leak)).AddLink("w", "a", 50 * leak).AddLink("a", "b", 50).Build();
        LevelState state = EngineLevels.Solve(network, []);
        Assert.Equal(0.25, state.LevelOf(0), 12);
        Assert.Equal(0.25, state.LevelOf(1), 12);
        // One in 1/leak of what goes round the loop comes from outside: that is how far an error can grow.
        Assert.InRange(state.Accuracy, 0, 1e-13 / leak);

        NetworkCheck check = network.Check();
        PulledDownLoop loop = Assert.Single(check.PulledDownLoops);
        Assert.Equal(["a", "b"], loop.Sites.Select(s => s.Id));
        Assert.Equal(("w", "a"), (loop.Leak.Id, loop.LeakCustomer.Id));
        Assert.Equal(leak / 2, loop.LeakShare, 1e-9);
        Assert.Equal(0.25, loop.OperatingLevel, 12);
        Assert.Equal(150, loop.LostOutputPerDay, 9);
        Assert.Equal(75 * leak, loop.DirectLossPerDay, 9);
        Assert.Empty(check.PulledDownLoopsAllRestarted);
        Assert.Equal("SC4009", Assert.Single(check.Diagnostics).Code.Id);
        Assert.Contains("'w'", check.Diagnostics[0].Message, StringComparison.Ordinal);
        RankedRestart w = Assert.Single(network.RankRestarts().Restarts);
        Assert.Equal(75, w.AloneOwnPerDay, 9);
        Assert.Equal(150, w.AloneDownstreamPerDay, 6);
    }

    [Fact]
    public void A_shortage_that_no_loop_passes_round_is_not_called_a_leak()
    {
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "a", Industry = "m", OutputPerDay = 100 })
            .AddSite(new SiteEntry { Id = "w", Industry = "w", OutputPerDay = 100, OperatingLevel = 0.25 })
            .AddLink("w", "a", 5).Build();
        Assert.Empty(network.Check().PulledDownLoops);
    }

    [Fact]
    public void A_long_ring_that_loses_little_at_each_step_is_solved_where_sweeps_crawl()
    {
        // 1,000 sites in a ring; each takes 0.1 % of its class from outside, at 0: h = 0 everywhere, reached by sweeps only after many
        // thousands of them. The ring is larger than what is eliminated densely.
        const int Sites = 1_000;
        SupplyNetworkBuilder builder = Ring(Sites, level: 1, value: 9.99)
            .AddSite(new SiteEntry { Id = "w", Industry = "m", OutputPerDay = 1_000, OperatingLevel = 0.5 });
        for (int i = 0; i < Sites; i++)
            builder.AddLink("w", Id(i), 0.01);
        LevelState state = EngineLevels.Solve(builder.Build(), []);
        Assert.InRange(state.Accuracy, 0, 1e-10);
        for (int i = 0; i < Sites; i++)
            Assert.Equal(0.5, state.LevelOf(i), 1e-10);
    }

    [Fact]
    public void Levels_of_large_random_loops_satisfy_their_equations_and_their_certificate()
    {
        for (int seed = 0; seed < 3; seed++)
        {
            SupplyNetwork network = NearCritical(2_000, seed);
            LevelState state = EngineLevels.Solve(network, []);
            Assert.InRange(state.Accuracy, 0, 1e-9);
            double[] levels = [.. network.Sites.Select(s => state.LevelOf(s.Index))];
            double[] own = [.. network.Sites.Select(s => s.OperatingLevel)];
            // One plain sweep from slightly above may not fall below the levels, one from slightly below may not rise above them.
            double[] above = PlainIteration.Levels(network, [.. levels.Zip(own, (h, u) => Math.Min(u, h + 1e-9))], sweeps: 40);
            for (int i = 0; i < levels.Length; i++)
                Assert.InRange(above[i], levels[i] - 1e-12, levels[i] + 1.1e-9);
        }
    }

    private static string Id(int i) => $"s{i:D6}";

    private static SupplyNetworkBuilder Ring(int count, double level, double value = 10, double? levelOfSecond = null)
    {
        var builder = new SupplyNetworkBuilder();
        for (int i = 0; i < count; i++)
            builder.AddSite(new SiteEntry { Id = Id(i), Industry = "m", OutputPerDay = 10, OperatingLevel = i == 1 ? levelOfSecond ?? level : level });
        for (int i = 0; i < count; i++)
            builder.AddLink(Id(i), Id((i + 1) % count), value);
        return builder;
    }

    // Essential classes drawn at random from everywhere, next to nothing from outside the loops.
    private static SupplyNetwork NearCritical(int count, int seed)
    {
        var random = new Random(seed);
        var builder = new SupplyNetworkBuilder();
        for (int i = 0; i < count; i++)
        {
            bool isShort = random.Next(200) == 0;
            builder.AddSite(new SiteEntry { Id = Id(i), Industry = $"k{i % 3}", OutputPerDay = 1_000, OperatingLevel = isShort ? 0.5 : 1 });
            foreach (int supplier in Enumerable.Range(0, 6).Select(_ => random.Next(count)).Where(j => j != i).Distinct())
                builder.AddLink(Id(supplier), Id(i), random.Next(1, 50));
        }
        builder.AddInputRule(new InputRule { OutsideShare = 1e-4 });
        return builder.Build();
    }
}
