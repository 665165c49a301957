using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Directed;

/// <summary>Values a plan under directed allocation, and each of its restarts.</summary>
internal sealed class DirectedAllocation
{
    // Links times states to solve, today's included, up to which it is done unasked: 30,000 links and one wave, or 10,000 and five.
    private const long SmallEnough = 60_000;

    // Simplex iterations times entries for the values of single restarts: some seconds.
    private const double PickEffort = 1.5e9;

    // Solvers' optima differ by their tolerances; what is below counts as nothing.
    private const double Negligible = 1e-8;

    private readonly PlanQuestion _question;
    private readonly PlanProblem _problem;
    private readonly Schedule _schedule;
    private readonly ScheduleValue _pooled;
    private readonly DirectedProgram _program;
    private readonly Dictionary<int, double> _lastIn = [];

    private DirectedAllocation(PlanQuestion question, Schedule schedule, ScheduleValue pooled)
    {
        (_question, _problem, _schedule, _pooled) = (question, question.Problem, schedule, pooled);
        _program = new DirectedProgram(question.Network, question.WeightedOfSite, question.Measure == Measure.Final, question.Options.DirectedFactor);
    }

    /// <summary>The value of the plan; null if not asked for, too large to do unasked, or out of time.</summary>
    public DirectedValue? Value { get; private set; }

    /// <summary>What a restart adds to all others; null where the work did not suffice.</summary>
    public double? LastIn(int candidate) => _lastIn.TryGetValue(candidate, out double value) ? value : null;

    /// <summary>Values a plan.</summary>
    /// <param name="question">The question.</param>
    /// <param name="schedule">The plan.</param>
    /// <param name="pooled">The plan's levels under proportional pooling.</param>
    /// <param name="order">Its restarts, those whose own value matters most first.</param>
    /// <returns>Null if not asked for, or too large to do unasked.</returns>
    public static DirectedAllocation? Evaluate(PlanQuestion question, Schedule schedule, ScheduleValue pooled, IEnumerable<int> order)
    {
        (int First, int Count)[] states = StatesOf(question.Problem, schedule);
        if (!(question.Options.Directed ?? question.Network.Links.Count * (1L + states.Length) <= SmallEnough))
            return null;
        var allocation = new DirectedAllocation(question, schedule, pooled);
        try
        {
            allocation.Solve(states, [.. order]);
        }
        catch (OperationCanceledException) when (question.Deadline.IsOver)
        {
            // What was finished counts.
        }
        return allocation;
    }

    // Waves in which something takes effect, and for how many waves that stays so.
    private static (int First, int Count)[] StatesOf(PlanProblem problem, Schedule schedule)
    {
        int[] first = [.. schedule.Restarts.Select(c => problem.EffectWave(c, schedule.WaveOf(c))).Where(w => w <= problem.Waves).Distinct().Order()];
        return [.. first.Select((wave, i) => (wave, (i + 1 < first.Length ? first[i + 1] : problem.Waves + 1) - wave))];
    }

    private void Solve((int First, int Count)[] states, int[] order)
    {
        using var solver = new DirectedSolver(_program, _question.Highs, _question.Deadline);
        foreach (Site site in _question.Network.Sites)
            solver.SetOwnLevel(site.Index, _problem.Conditions.OperatingLevels[site.Index]);
        DirectedAnswer today = solver.Solve();
        double pooledToday = PooledValue(wave: 0), least = Math.Max(pooledToday, ReachedValue(today));
        double value = 0, bound = 0;
        var answers = new DirectedAnswer[states.Length];
        for (int state = 0; state < states.Length; state++)
        {
            SetState(solver, states[state].First);
            DirectedAnswer answer = answers[state] = solver.Solve();
            value += states[state].Count * (Math.Max(PooledValue(states[state].First), ReachedValue(answer)) - least);
            bound += states[state].Count * (answer.Bound - least);
        }
        double days = _problem.WaveDays;
        Value = new DirectedValue(WithoutRounding(value * days), Math.Max(value, bound) * days, _question.Options.DirectedFactor)
        {
            TodayGainPerDay = WithoutRounding(least - pooledToday),
            Engine = today.Engine,
        };
        if (solver.StartsFromLast)
            SolvePicks(solver, states, answers, order);
    }

    private void SetState(DirectedSolver solver, int wave)
    {
        foreach (int candidate in _schedule.Restarts)
        {
            if (EffectOf(candidate) <= wave)
                solver.SetOwnLevel(_problem.Candidates[candidate].Index, _problem.RestartLevel(candidate));
        }
    }

    /// <summary>Takes each restart out of the last state first: most waves are like it.</summary>
    private void SolvePicks(DirectedSolver solver, (int First, int Count)[] states, DirectedAnswer[] answers, int[] order)
    {
        double end = solver.Effort + PickEffort;
        Dictionary<int, double> sums = order.ToDictionary(c => c, _ => 0.0);
        List<int> open = [.. order];
        for (int state = states.Length - 1; state >= 0; state--)
        {
            foreach (int candidate in order.Where(c => EffectOf(c) > states[state].First))
                solver.SetOwnLevel(_problem.Candidates[candidate].Index, _problem.OperatingLevel(candidate));
            // Each state may use its part of the work.
            double endOfState = solver.Effort + ((end - solver.Effort) / (state + 1));
            foreach (int candidate in open.ToArray())
            {
                if (EffectOf(candidate) > states[state].First)
                    continue;
                if (solver.Effort > endOfState || ValueOf(solver, answers[state], candidate) is not { } lost)
                    open.Remove(candidate);
                else
                    sums[candidate] += states[state].Count * lost;
            }
        }
        foreach (int candidate in open)
            _lastIn.Add(candidate, WithoutRounding(sums[candidate] * _problem.WaveDays));
    }

    /// <summary>What a state loses per day without a restart; null if a solver did not end.</summary>
    private double? ValueOf(DirectedSolver solver, DirectedAnswer state, int candidate)
    {
        int site = _problem.Candidates[candidate].Index;
        if (state.Columns is null || state.Optimum is not { } with)
            return null;
        // It can stay as it is.
        if (state.Columns[_program.LevelColumn(site)] <= _problem.OperatingLevel(candidate))
            return 0;
        solver.SetOwnLevel(site, _problem.OperatingLevel(candidate));
        double? without = solver.SolveAgain();
        solver.SetOwnLevel(site, _problem.RestartLevel(candidate));
        return with - without;
    }

    private int EffectOf(int candidate) => _problem.EffectWave(candidate, _schedule.WaveOf(candidate));

    private double ReachedValue(DirectedAnswer answer) => answer.Columns is { } columns && DirectedPoint.Repair(_program, columns) is { } point
        ? DirectedPoint.ValueOf(_program, point)
        : double.NegativeInfinity;

    private double PooledValue(int wave)
    {
        double sum = 0;
        for (int site = 0; site < _question.WeightedOfSite.Length; site++)
            sum += _question.WeightedOfSite[site] * (wave == 0 ? _problem.Today : _pooled.Wave(wave)).LevelOf(site);
        return sum;
    }

    private double WithoutRounding(double value)
    {
        double all = _question.WeightedOfSite.Sum(Math.Abs) * _problem.WaveDays;
        return Math.Abs(value) <= Negligible * all ? 0 : value;
    }
}
