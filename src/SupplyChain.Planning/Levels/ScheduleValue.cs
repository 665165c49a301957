using SupplyChain.Engine;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Levels;

/// <summary>Levels of every wave under a schedule, each solved afresh by the production operator: the numbers a plan tells.</summary>
internal sealed class ScheduleValue
{
    private readonly PlanProblem _problem;
    private readonly LevelState[] _waves;

    private ScheduleValue(PlanProblem problem, LevelState[] waves) => (_problem, _waves) = (problem, waves);

    /// <summary>Certified bound on every level.</summary>
    public double Accuracy => Math.Max(_problem.Today.Accuracy, _waves.Max(w => w.Accuracy));

    /// <summary>Levels of a wave, from 1.</summary>
    public LevelState Wave(int wave) => _waves[wave - 1];

    public static ScheduleValue Solve(Schedule schedule, CancellationToken cancellationToken)
    {
        PlanProblem problem = schedule.Problem;
        var waves = new LevelState[problem.Waves];
        double[] own = (double[])problem.Conditions.OperatingLevels.Clone();
        for (int wave = 1; wave <= problem.Waves; wave++)
        {
            bool hasChanged = false;
            foreach (int candidate in schedule.Restarts)
            {
                if (problem.EffectWave(candidate, schedule.WaveOf(candidate)) != wave)
                    continue;
                own[problem.Candidates[candidate].Index] = problem.RestartLevel(candidate);
                hasChanged = true;
            }
            waves[wave - 1] = hasChanged ? LevelState.Solve(problem.Indexed, own, cancellationToken) : wave == 1 ? problem.Today : waves[wave - 2];
        }
        return new ScheduleValue(problem, waves);
    }

    /// <summary>Value over all waves, in value per day times days.</summary>
    public double Of(double[] valueOfNode)
    {
        double sum = 0;
        for (int wave = 1; wave <= _waves.Length; wave++)
            sum += Of(valueOfNode, wave);
        return sum * _problem.WaveDays;
    }

    /// <summary>Value per day gained over today in one wave.</summary>
    public double Of(double[] valueOfNode, int wave)
    {
        double sum = 0;
        double[] before = _problem.Today.Losses, after = _waves[wave - 1].Losses;
        for (int node = 0; node < before.Length; node++)
            sum += valueOfNode[node] * (before[node] - after[node]);
        return sum;
    }

    /// <summary>How far <see cref="Of(double[])"/> may be off.</summary>
    public double ErrorOf(double[] valueOfNode) =>
        2 * _problem.WaveDays * _problem.Waves * _problem.Indexed.ValueAccuracyAt(Accuracy, valueOfNode);
}
