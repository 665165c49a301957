using SupplyChain.Engine;
using SupplyChain.Ranking;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Engine;

public class StopBatchTests
{
    [Fact]
    public void Stops_swept_together_equal_plain_iteration_of_each()
    {
        int solved = 0;
        for (int seed = 0; seed < 600; seed++)
        {
            SupplyNetwork network = RandomNetworks.Create(seed, 18).Build();
            if (network.Indexed.Collapsed.HasAmplification)
                continue;
            double[] own = [.. network.Sites.Select(s => s.OperatingLevel == 0 ? 0.9 : s.OperatingLevel)];
            LevelState state = LevelState.Solve(network.Indexed, own, default);
            var batch = new StopBatch(state);
            // Twice, so that what a batch leaves behind would show.
            foreach (int[] sites in new[] { Enumerable.Range(0, own.Length).Take(StopBatch.Lanes).ToArray(), [own.Length - 1] })
            {
                double[] levels = [.. sites.Select(site => own[site] / 3)];
                double[] lost = new double[sites.Length];
                // A loop that crawls is left to policy iteration.
                if (!batch.TrySolve(sites, levels, default))
                    continue;
                batch.LossAgainstBase(MeasureValues.OfNodes(network.Indexed.Collapsed, [.. network.Sites.Select(s => s.BaselineOutputPerDay)]), lost);
                double[] before = PlainIteration.Levels(network, own);
                for (int lane = 0; lane < sites.Length; lane++)
                {
                    double[] changed = (double[])own.Clone();
                    changed[sites[lane]] = levels[lane];
                    double[] after = PlainIteration.Levels(network, changed);
                    double expected = network.Sites.Sum(s => s.BaselineOutputPerDay * (before[s.Index] - after[s.Index]));
                    Assert.True(Math.Abs(expected - lost[lane]) < 1e-8, $"seed {seed} lane {lane}: {expected} {lost[lane]}");
                    solved++;
                }
            }
        }
        Assert.True(solved > 2_000);
    }

    [Fact]
    public void What_stops_hold_up_is_the_same_whether_they_are_followed_or_swept_together()
    {
        // Large enough that far-reaching stops leave the limit for following behind them.
        SupplyNetwork network = Large(3_000);
        RestartRanking ranking = network.RankRestarts(new() { Threads = 1 });
        var evaluator = new LevelEvaluator(EngineLevels.Solve(network, network.Sites));
        double[] value = MeasureValues.OfNodes(network.Indexed.Collapsed, [.. network.Sites.Select(s => s.BaselineOutputPerDay)]);
        int farReaching = 0;
        foreach (RankedRestart restart in ranking.Restarts.Take(40))
        {
            LevelEvaluator.Checkpoint mark = evaluator.Mark();
            long looks = evaluator.Looks;
            evaluator.SetOwnLevel(restart.Site.Index, restart.Site.OperatingLevel, default);
            Assert.Equal(-evaluator.GainSince(mark, value), restart.HeldUpPerDay!.Value, 1e-8);
            farReaching += evaluator.Looks - looks > 1_000 ? 1 : 0;
            evaluator.UndoTo(mark);
        }
        Assert.True(farReaching > 10);
        AssertSame(ranking, network.RankRestarts(new() { Threads = 3 }));
    }

    [Fact]
    public void Held_up_is_left_out_of_large_rankings_by_another_value_unless_asked_for()
    {
        SupplyNetwork network = Large(3_000);
        Assert.True(network.Sites.Count(s => s.IsCandidate) <= RankingOptions.HeldUpLimit);
        Assert.All(network.RankRestarts(new() { By = RankingOrder.Alone }).Restarts, r => Assert.NotNull(r.HeldUpPerDay));
        Assert.All(network.RankRestarts(new() { By = RankingOrder.Alone, IncludeHeldUp = false }).Restarts, r => Assert.Null(r.HeldUpPerDay));
    }

    private static void AssertSame(RestartRanking a, RestartRanking b)
    {
        Assert.Equal(a.Restarts.Select(r => (r.Site.Id, r.AlonePerDay, r.HeldUpPerDay)), b.Restarts.Select(r => (r.Site.Id, r.AlonePerDay, r.HeldUpPerDay)));
        Assert.Equal(a.Accuracy, b.Accuracy);
    }

    private static SupplyNetwork Large(int count)
    {
        var random = new Random(7);
        var builder = new SupplyNetworkBuilder();
        for (int i = 0; i < count; i++)
        {
            builder.AddSite(new SiteEntry { Id = $"s{i:D5}", Industry = $"k{random.Next(12)}", OutputPerDay = random.Next(50, 500), OperatingLevel = random.Next(3) == 0 ? 0 : 1 });
            for (int draw = 0; draw < 6; draw++)
                builder.AddLink($"s{random.Next(count):D5}", $"s{i:D5}", random.Next(1, 8));
        }
        builder.AddInputRule(new InputRule { Importance = Importance.Other }).AddInputRule(new InputRule { Product = "k3", Importance = Importance.Essential, OutsideShare = 0.2 });
        return builder.Build();
    }
}
