using SupplyChain.Engine;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Levels;

/// <summary>Levels of every wave under a schedule that changes step by step; each step computes only what it moves.</summary>
/// <remarks>One evaluator per wave. Not thread-safe. Values here are for choosing; <see cref="ScheduleValue"/> computes those that are told.</remarks>
internal sealed class ScheduleLevels
{
    private readonly PlanProblem _problem;
    private readonly LevelEvaluator[] _waves;
    private int _marks;

    /// <summary>Starts from a schedule; its levels are solved as a whole, which costs less than restart by restart.</summary>
    public ScheduleLevels(PlanProblem problem, Schedule schedule, CancellationToken cancellationToken)
    {
        _problem = problem;
        ScheduleValue value = ScheduleValue.Solve(schedule, cancellationToken);
        _waves = [.. Enumerable.Range(1, problem.Waves).Select(wave => new LevelEvaluator(value.Wave(wave)))];
        Schedule = schedule.Copy();
    }

    public Schedule Schedule { get; }

    /// <summary>Work done so far, in nodes looked at; the same on every machine.</summary>
    public long Looks => _waves.Sum(w => w.Looks);

    /// <summary>Value gained over today, over all waves.</summary>
    public double Of(double[] valueOfNode)
    {
        double[] today = _problem.Today.Losses;
        double sum = 0;
        foreach (LevelEvaluator wave in _waves)
        {
            for (int node = 0; node < today.Length; node++)
                sum += valueOfNode[node] * (today[node] - wave.Losses[node]);
        }
        return sum * _problem.WaveDays;
    }

    /// <summary>Moves a restart to a wave, 0 for never.</summary>
    public void Set(int candidate, int wave, CancellationToken cancellationToken)
    {
        int before = Effect(candidate, Schedule.WaveOf(candidate)), after = Effect(candidate, wave);
        Schedule.Set(candidate, wave);
        double level = after < before ? _problem.RestartLevel(candidate) : _problem.OperatingLevel(candidate);
        for (int changed = Math.Min(before, after); changed < Math.Max(before, after); changed++)
        {
            _waves[changed - 1].SetOwnLevel(_problem.Candidates[candidate].Index, level, cancellationToken);
            if (_marks == 0)
                _waves[changed - 1].Forget();
        }
    }

    /// <summary>A place to measure from and to go back to; marks are undone in the reverse order.</summary>
    public Mark Here()
    {
        _marks++;
        return new Mark(Array.ConvertAll(_waves, w => w.Mark()));
    }

    /// <summary>Takes back the levels since a mark; the schedule is put back by the caller through <see cref="Schedule"/>.</summary>
    public void UndoLevels(Mark mark)
    {
        _marks--;
        for (int wave = 0; wave < _waves.Length; wave++)
            _waves[wave].UndoTo(mark.Waves[wave]);
    }

    /// <summary>Makes the changes since a mark final.</summary>
    public void Release()
    {
        _marks--;
        if (_marks > 0)
            return;
        foreach (LevelEvaluator wave in _waves)
            wave.Forget();
    }

    /// <summary>Value gained since a mark over all waves.</summary>
    public double GainSince(Mark mark, double[] valueOfNode)
    {
        double gain = 0;
        for (int wave = 0; wave < _waves.Length; wave++)
            gain += _waves[wave].GainSince(mark.Waves[wave], valueOfNode);
        return gain * _problem.WaveDays;
    }

    /// <summary>What a move would change in value, without making it.</summary>
    public double Try(int candidate, int wave, double[] valueOfNode, CancellationToken cancellationToken)
    {
        int before = Schedule.WaveOf(candidate);
        Mark mark = Here();
        Set(candidate, wave, cancellationToken);
        double gain = GainSince(mark, valueOfNode);
        UndoLevels(mark);
        Schedule.Set(candidate, before);
        return gain;
    }

    // One past the last wave: no effect within the plan.
    private int Effect(int candidate, int wave) => wave == 0 ? _problem.Waves + 1 : Math.Min(_problem.Waves + 1, _problem.EffectWave(candidate, wave));

    internal readonly record struct Mark(LevelEvaluator.Checkpoint[] Waves);
}
