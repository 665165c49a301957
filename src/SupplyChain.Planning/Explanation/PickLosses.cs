using SupplyChain.Engine;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Explanation;

/// <summary>What is lost, and where, if one restart of a plan is left out and all others stay.</summary>
/// <remarks>Wave by wave, and several restarts at once, each in a state of its own: most stops reach everything downstream.</remarks>
internal sealed class PickLosses
{
    // Entries kept over all picks: 16 bytes each.
    private const long MostEntries = 6_000_000;

    private readonly PlanProblem _problem;
    private readonly Schedule _schedule;
    private readonly double[] _valueOfSite, _valueOfNode;
    private readonly double[] _total, _own;
    private readonly bool[] _isKnown;
    private readonly List<Place>[] _places;
    private long _entries;

    private PickLosses(Schedule schedule, double[] valueOfSite, double[] valueOfNode)
    {
        (_problem, _schedule, _valueOfSite, _valueOfNode) = (schedule.Problem, schedule, valueOfSite, valueOfNode);
        (_total, _own) = (new double[_problem.Count], new double[_problem.Count]);
        _isKnown = new bool[_problem.Count];
        _places = [.. Enumerable.Range(0, _problem.Count).Select(_ => new List<Place>())];
    }

    /// <summary>Whether it is known where each pick's value is lost; not for plans so large that this would not fit.</summary>
    public bool HasPlaces => _entries <= MostEntries;

    /// <summary>Whether there was time to compute what is lost without a pick.</summary>
    public bool IsKnown(int pick) => _isKnown[pick];

    /// <summary>The picks of which it is known, by what is lost without each, most first.</summary>
    public IEnumerable<int> MostMissedFirst => Known.OrderByDescending(c => _total[c]).ThenBy(c => c);

    private IEnumerable<int> Known => _schedule.Restarts.Where(c => _isKnown[c]);

    /// <summary>Value over all waves that is lost without a pick.</summary>
    public double Total(int pick) => _total[pick];

    /// <summary>The part of it that the site makes itself.</summary>
    public double Own(int pick) => _own[pick];

    /// <summary>Where it is lost, ascending.</summary>
    public IReadOnlyList<Place> Places(int pick) => _places[pick];

    /// <summary>Leaves out one pick after the other, in network order, until the work or the time is used up.</summary>
    /// <param name="schedule">The plan.</param>
    /// <param name="value">Its levels.</param>
    /// <param name="valueOfSite">Value per day of each site at full level.</param>
    /// <param name="valueOfNode">The same of each node.</param>
    /// <param name="limit">The work.</param>
    public static PickLosses Compute(Schedule schedule, ScheduleValue value, double[] valueOfSite, double[] valueOfNode, WorkLimit limit)
    {
        var losses = new PickLosses(schedule, valueOfSite, valueOfNode);
        Period[] periods = PeriodsOf(schedule.Problem, value);
        foreach (int[] picks in schedule.Restarts.Chunk(StopBatch.Lanes))
        {
            if (limit.IsReached)
                break;
            foreach (Period period in periods)
                losses.AddPeriod(period, [.. picks.Where(c => losses.EffectOf(c) <= period.FirstWave)], limit);
            foreach (int pick in picks)
                losses._isKnown[pick] = true;
        }
        losses.ForgetRounding(1e-12 * Math.Abs(value.Of(valueOfNode)));
        return losses;
    }

    // Waves in which something has taken effect, those that are alike as one.
    private static Period[] PeriodsOf(PlanProblem problem, ScheduleValue value)
    {
        List<Period> periods = [];
        for (int wave = 1, same; wave <= problem.Waves; wave += same)
        {
            LevelState state = value.Wave(wave);
            same = 1;
            while (wave + same <= problem.Waves && ReferenceEquals(value.Wave(wave + same), state))
                same++;
            if (!ReferenceEquals(state, problem.Today))
                periods.Add(new Period(wave, same * problem.WaveDays, state, state.Network.Collapsed.HasAmplification ? null : new StopBatch(state)));
        }
        return [.. periods];
    }

    private void AddPeriod(Period period, int[] picks, WorkLimit limit)
    {
        LevelState state = period.State;
        if (picks.Length == 0)
            return;
        if (period.Batch is { } batch
            && batch.TrySolve(Array.ConvertAll(picks, c => _problem.Candidates[c].Index), Array.ConvertAll(picks, _problem.OperatingLevel), CancellationToken.None))
        {
            limit.CountSweep(StopBatch.Lanes);
            for (int lane = 0; lane < picks.Length; lane++)
            {
                int at = lane;
                Add(picks[lane], period, node => batch.IsChanged(node) ? batch.LossOf(node, at) : state.Losses[node]);
            }
            return;
        }
        // Loops that do not settle by sweeping, or with gains above 1, are solved one by one.
        foreach (int pick in picks)
        {
            limit.CountSweep(StopBatch.Lanes);
            OwnLosses own = state.Own.Copy();
            own.Set(_problem.Candidates[pick].Index, 1 - _problem.OperatingLevel(pick));
            double[] without = LevelState.Solve(state.Network, own, CancellationToken.None).Losses;
            Add(pick, period, node => without[node]);
        }
    }

    private void Add(int pick, Period period, Func<int, double> lossWithout)
    {
        (int wave, double days, LevelState state, _) = period;
        double sum = 0;
        for (int node = 0; node < state.Losses.Length; node++)
        {
            double rise = lossWithout(node) - state.Losses[node];
            if (rise == 0)
                continue;
            sum += _valueOfNode[node] * rise;
            _entries++;
            if (HasPlaces)
                _places[pick].Add(new Place(((long)wave * state.Losses.Length) + node, _valueOfNode[node] * rise * days));
        }
        _total[pick] += days * sum;
        int site = _problem.Candidates[pick].Index, ownNode = state.Network.Collapsed.NodeOfSite[site];
        _own[pick] += days * _valueOfSite[site] * (lossWithout(ownNode) - state.Losses[ownNode]);
    }

    private int EffectOf(int pick) => _problem.EffectWave(pick, _schedule.WaveOf(pick));

    // Rounding is not a reason to restart anything.
    private void ForgetRounding(double negligible)
    {
        foreach (int pick in Known)
        {
            if (Math.Abs(_total[pick]) <= negligible)
                (_total[pick], _own[pick]) = (0, 0);
        }
    }

    /// <summary>Value lost at a node in a wave and those after it that are like it.</summary>
    /// <param name="Where">Number of wave and node.</param>
    /// <param name="Value">The value.</param>
    internal readonly record struct Place(long Where, double Value);

    private sealed record Period(int FirstWave, double Days, LevelState State, StopBatch? Batch);
}
