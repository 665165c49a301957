using SupplyChain.Engine;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Relaxation;

/// <summary>The most each level can rise in each wave: with everything restarted that may have restarted by then, whatever the limits on the sum.</summary>
internal sealed class LevelCeilings
{
    private readonly double[][] _rise;

    private LevelCeilings(double[][] rise, double accuracy) => (_rise, Accuracy) = (rise, accuracy);

    /// <summary>Certified bound on the levels behind the ceilings, today's included.</summary>
    public double Accuracy { get; }

    /// <summary>By how much each node can rise over today in a wave, from 1.</summary>
    public double[] Rise(int wave) => _rise[wave - 1];

    public static LevelCeilings Solve(PlanProblem problem, CancellationToken cancellationToken)
    {
        double[] own = (double[])problem.Conditions.OperatingLevels.Clone(), today = problem.Today.Losses;
        var rise = new double[problem.Waves][];
        double accuracy = problem.Today.Accuracy;
        for (int wave = 1; wave <= problem.Waves; wave++)
        {
            bool hasChanged = false;
            for (int candidate = 0; candidate < problem.Count; candidate++)
            {
                int first = problem.FirstStart(candidate);
                if (first == 0 || problem.EffectWave(candidate, first) != wave)
                    continue;
                own[problem.Candidates[candidate].Index] = problem.RestartLevel(candidate);
                hasChanged = true;
            }
            if (!hasChanged)
            {
                rise[wave - 1] = wave == 1 ? new double[today.Length] : rise[wave - 2];
                continue;
            }
            LevelState state = LevelState.Solve(problem.Indexed, own, cancellationToken);
            accuracy = Math.Max(accuracy, state.Accuracy);
            rise[wave - 1] = [.. today.Zip(state.Losses, (before, after) => Math.Max(0, before - after))];
        }
        return new LevelCeilings(rise, accuracy);
    }
}
