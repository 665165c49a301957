using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Limits;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Search;

/// <summary>Makes good plans by following a relaxation, then by exchange: fill a wave beyond its limits, drop what is missed least until it fits again.</summary>
/// <remarks>Restarts are worth most together, so adding one at a time finds little; dropping from a set that is too large sees every bundle whole
/// (docs/decisions). Values are computed by the production operator, locally.</remarks>
internal sealed class PlanSearch
{
    // How far beyond its limits a wave is filled before the least missed are dropped, round by round.
    private static readonly double[] Overfills = [0.05, 0.2, 0.1, 0.5, 0.03, 1.0];

    // Noise of the scores by which a wave is filled, so that each round tries others.
    private const double Noise = 0.25;

    // Restarts of which the loss is computed before some are dropped: those that the relaxation begins least.
    private const int MostWeighed = 400;

    // Changes beyond which levels are solved as a whole.
    private const int MostSteps = 60;

    // Relative to the value so far: less is rounding.
    private const double SmallestGain = 1e-12;

    private readonly PlanProblem _problem;
    private readonly PlanObjective _objective;
    private readonly ScheduleJudge _judge;
    private readonly PlanGuide _guide;
    private ScheduleLevels _levels;
    private readonly CancellationToken _cancellation;
    private Schedule _best;
    private long _refillEnd;
    private long _looksBefore;
    private ulong _random = 0x9E3779B97F4A7C15;

    /// <param name="problem">The problem.</param>
    /// <param name="steer">What to look for; earlier tiers weigh more in it.</param>
    /// <param name="judge">What counts in the end.</param>
    /// <param name="guide">What a relaxation says.</param>
    /// <param name="start">A schedule that keeps every rule.</param>
    /// <param name="cancellationToken">Ends the search; the best so far stays.</param>
    public PlanSearch(PlanProblem problem, PlanObjective steer, ScheduleJudge judge, PlanGuide guide, Schedule start, CancellationToken cancellationToken)
    {
        (_problem, _objective, _judge, _guide, _cancellation) = (problem, steer, judge, guide, cancellationToken);
        _levels = new ScheduleLevels(problem, start, cancellationToken);
        _best = start.Copy();
        Value = judge.ValueOf(start, _levels.Of) ?? double.NegativeInfinity;
    }

    /// <summary>The best plan so far.</summary>
    public Schedule Best => _best.Copy();

    /// <summary>Its objective, computed step by step.</summary>
    public double Value { get; private set; }

    /// <summary>Work done, in nodes looked at.</summary>
    public long Looks => _looksBefore + _levels.Looks;

    /// <summary>Adds what the relaxation begins, most begun first, then whatever else fits and helps.</summary>
    /// <param name="looks">Work that the second part may do.</param>
    public void FollowGuide(long looks)
    {
        Schedule schedule = _levels.Schedule.Copy();
        for (int wave = 1; wave <= _problem.Waves; wave++)
        {
            foreach (int candidate in _guide.Order(wave))
            {
                if (_guide.Begun(candidate, wave) > 0.02 && schedule.CanAdd(candidate, wave))
                    schedule.Set(candidate, wave);
            }
        }
        MoveTo(schedule);
        Keep();
        _refillEnd = Looks + looks;
        Refill([]);
        Keep();
    }

    /// <summary>Rounds of exchange until so many in a row bring nothing, or the work is done.</summary>
    public void Exchange(int patience, long looks, Func<bool> isNearEnough)
    {
        long end = _refillEnd = Looks + looks;
        for (int round = 0, idle = 0; idle < patience && Looks < end && !isNearEnough(); round++)
        {
            int wave = 1 + (round % _problem.Waves);
            double before = Value;
            ExchangeWave(wave, Overfills[round / _problem.Waves % Overfills.Length]);
            Keep();
            idle = Value > before + (1e-9 * Math.Abs(before)) ? 0 : idle + 1;
            MoveTo(_best);
        }
    }

    private void ExchangeWave(int wave, double overfill)
    {
        foreach (int candidate in _guide.Order(wave, () => Noise * NextRandom()))
        {
            int now = _levels.Schedule.WaveOf(candidate);
            if ((now == 0 || now > wave) && _problem.MayStart[candidate][wave] && _problem.Pins[candidate] is null or 0 && FitsLoosely(candidate, wave, overfill)
                && (now == 0 || _levels.Schedule.CanRemove(candidate) || _problem.Pins[candidate] == 0))
            {
                _levels.Set(candidate, wave, _cancellation);
            }
        }
        List<(int Candidate, double Loss)> dropped = [];
        while (Exceeded() is { Length: > 0 } exceeded)
        {
            if (!DropLeastMissed(exceeded, dropped))
                return;
        }
        Refill([.. dropped.OrderByDescending(d => d.Loss).Select(d => d.Candidate)]);
    }

    private bool FitsLoosely(int candidate, int wave, double overfill)
    {
        foreach ((int row, Int128 need) in _problem.Limits.RowsOf(candidate))
        {
            LimitRow limit = _problem.Limits.Rows[row];
            if (limit.IsFloor || !_problem.Limits.Counts(row, wave))
                continue;
            double amount = (double)limit.Amount;
            if ((double)(_levels.Schedule.Use.Used(row) + need) > Math.Max(amount * (1 + overfill), amount + (double)need))
                return false;
        }
        return true;
    }

    private int[] Exceeded() => [.. Enumerable.Range(0, _problem.Limits.Rows.Length).Where(_levels.Schedule.Use.IsExceeded)];

    /// <summary>Drops, out of what counts in an exceeded limit, the part that is missed least for the room it makes; a third of the excess at a time.</summary>
    private bool DropLeastMissed(int[] exceeded, List<(int Candidate, double Loss)> dropped)
    {
        List<(int Candidate, double Loss, double Room)> choices = [];
        foreach (int candidate in Droppable(exceeded))
        {
            double loss = -(_levels.Try(candidate, 0, _objective.ValueOfNode, _cancellation) + RewardChange(candidate, 0));
            choices.Add((candidate, loss, RoomOf(candidate, exceeded)));
        }
        if (choices.Count == 0)
            return false;
        int most = Math.Max(1, choices.Count / 40);
        foreach ((int candidate, double loss, _) in choices.OrderBy(c => c.Loss / c.Room).ThenBy(c => c.Candidate).Take(most))
        {
            if (RoomOf(candidate, exceeded) <= 0 || !_levels.Schedule.CanRemove(candidate))
                continue;
            if (!Array.Exists(exceeded, _levels.Schedule.Use.IsExceeded))
                break;
            _levels.Set(candidate, 0, _cancellation);
            dropped.Add((candidate, loss));
        }
        return true;
    }

    private int[] Droppable(int[] exceeded)
    {
        int[] all = [.. _levels.Schedule.Restarts.Where(c => RoomOf(c, exceeded) > 0 && _levels.Schedule.CanRemove(c))];
        return all.Length <= MostWeighed ? all : [.. all
            .OrderBy(c => _guide.Begun(c, _levels.Schedule.WaveOf(c)) + (Noise * NextRandom())).ThenBy(c => c).Take(MostWeighed)];
    }

    /// <summary>Share of the limits still exceeded that a candidate's leaving makes free.</summary>
    private double RoomOf(int candidate, int[] exceeded)
    {
        double room = 0;
        int wave = _levels.Schedule.WaveOf(candidate);
        foreach ((int row, Int128 need) in _problem.Limits.RowsOf(candidate))
        {
            if (Array.BinarySearch(exceeded, row) >= 0 && _problem.Limits.Counts(row, wave) && _levels.Schedule.Use.IsExceeded(row))
                room += (double)need / Math.Max(1, (double)_problem.Limits.Rows[row].Amount);
        }
        return room;
    }

    /// <summary>Adds whatever fits and helps: first what was dropped, then by the guide.</summary>
    private void Refill(int[] first)
    {
        for (int wave = 1; wave <= _problem.Waves; wave++)
        {
            foreach (int candidate in first.Concat(_guide.Order(wave)))
            {
                if (Looks > _refillEnd)
                    return;
                if (_levels.Schedule.CanAdd(candidate, wave))
                    AddIfItHelps(candidate, wave);
            }
        }
    }

    private void AddIfItHelps(int candidate, int wave)
    {
        double reward = RewardChange(candidate, wave);
        ScheduleLevels.Mark mark = _levels.Here();
        _levels.Set(candidate, wave, _cancellation);
        if (_levels.GainSince(mark, _objective.ValueOfNode) + reward > SmallestGain * Math.Abs(Value))
        {
            _levels.Release();
            return;
        }
        _levels.UndoLevels(mark);
        _levels.Schedule.Set(candidate, 0);
    }

    private double RewardChange(int candidate, int wave)
    {
        double change = 0;
        int now = _levels.Schedule.WaveOf(candidate);
        foreach (RestartReward reward in _objective.Rewards)
        {
            if (reward.Candidate == candidate)
                change += reward.Amount * ((wave > 0 && wave <= reward.Wave ? 1 : 0) - (now > 0 && now <= reward.Wave ? 1 : 0));
        }
        return change;
    }

    /// <summary>Makes the present plan the best one if it is.</summary>
    private void Keep()
    {
        if (!_levels.Schedule.IsAllowed())
            return;
        if (_judge.ValueOf(_levels.Schedule, _levels.Of) is not { } value || value <= Value)
            return;
        Value = value;
        _best = _levels.Schedule.Copy();
    }

    private void MoveTo(Schedule schedule)
    {
        int[] changed = [.. Enumerable.Range(0, _problem.Count).Where(c => _levels.Schedule.WaveOf(c) != schedule.WaveOf(c))];
        if (changed.Length > MostSteps)
        {
            _looksBefore += _levels.Looks;
            _levels = new ScheduleLevels(_problem, schedule, _cancellation);
            return;
        }
        foreach (int candidate in changed)
            _levels.Set(candidate, schedule.WaveOf(candidate), _cancellation);
    }

    // A small generator of our own: its sequence is the same wherever the library runs.
    private double NextRandom()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return (_random >> 11) * (1.0 / (1UL << 53));
    }
}
