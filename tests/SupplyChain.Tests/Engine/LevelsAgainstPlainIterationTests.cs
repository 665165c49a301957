using SupplyChain.Engine;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Engine;

public class LevelsAgainstPlainIterationTests
{
    [Fact]
    public void Levels_equal_plain_iteration_from_above_on_random_loopy_networks()
    {
        int uncertified = 0;
        for (int seed = 0; seed < 3000; seed++)
            uncertified += AssertLevels(RandomNetworks.Create(seed).Build(), seed) > 1e-9 ? 1 : 0;
        Assert.True(uncertified < 30, $"{uncertified} of 3000 certified to no better than 1e-9");
    }

    [Fact]
    public void Levels_equal_plain_iteration_without_thresholds_where_every_state_is_certified()
    {
        for (int seed = 0; seed < 2000; seed++)
        {
            SupplyNetwork network = RandomNetworks.Create(seed, 20, withThresholds: false).Build();
            double accuracy = AssertLevels(network, seed);
            Assert.True(accuracy < 1e-9, $"seed {seed}: accuracy {accuracy}");
        }
    }

    [Fact]
    public void Changes_evaluated_locally_equal_levels_solved_afresh()
    {
        for (int seed = 0; seed < 1000; seed++)
        {
            SupplyNetwork network = RandomNetworks.Create(seed, 16).Build();
            double[] own = [.. network.Sites.Select(s => s.OperatingLevel)];
            var evaluator = new LevelEvaluator(LevelState.Solve(network.Indexed, own, default));
            var random = new Random(seed);
            double[] before = Levels(evaluator, network);
            LevelEvaluator.Checkpoint start = evaluator.Mark();
            for (int step = 0; step < 6; step++)
            {
                int site = random.Next(own.Length);
                own[site] = random.Next(3) switch { 0 => 0, 1 => 1, _ => random.NextDouble() };
                evaluator.SetOwnLevel(site, own[site], default);
                double[] expected = PlainIteration.Levels(network, own);
                double[] actual = Levels(evaluator, network);
                for (int i = 0; i < own.Length; i++)
                    Assert.True(Math.Abs(expected[i] - actual[i]) <= 1e-11 + Math.Min(1e-9, evaluator.Accuracy), $"seed {seed} step {step} site {i}: {expected[i]} {actual[i]}");
            }
            evaluator.UndoTo(start);
            Assert.Equal(before, Levels(evaluator, network));
        }
    }

    private static double[] Levels(LevelEvaluator evaluator, SupplyNetwork network) => [.. network.Sites.Select(s => 1 - evaluator.LossOf(s.Index))];

    private static double AssertLevels(SupplyNetwork network, int seed)
    {
        double[] own = [.. network.Sites.Select(s => s.OperatingLevel)];
        LevelState state = LevelState.Solve(network.Indexed, own, default);
        double[] expected = PlainIteration.Levels(network, own);
        // The oracle itself stops within 1e-11 of the fixed point at best, where it converges slowly.
        for (int i = 0; i < own.Length; i++)
            Assert.True(Math.Abs(expected[i] - state.LevelOf(i)) <= 1e-11 + Math.Min(1e-9, state.Accuracy), $"seed {seed} site {i}: expected {expected[i]}, got {state.LevelOf(i)}, accuracy {state.Accuracy}");
        return state.Accuracy;
    }
}
