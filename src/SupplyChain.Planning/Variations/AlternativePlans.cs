using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Relaxation;
using SupplyChain.Planning.Rules;
using SupplyChain.Planning.Search;

namespace SupplyChain.Planning.Variations;

/// <summary>Finds plans that are nearly as good and do without as many of the restarts chosen so far as possible: an answer to "why not mine?".</summary>
internal sealed class AlternativePlans(PlanQuestion question, SearchSettings settings)
{
    // An alternative may be found with less work than the plan itself.
    private const double EffortShare = 0.15;

    // Entries beyond which a mixed-integer search brings nothing in that work.
    private const int TreeEntries = 60_000;

    private readonly PlanProblem _problem = question.Problem;

    public IReadOnlyList<PlanAlternative> Find(TieredResult plan)
    {
        List<PlanAlternative> found = [];
        List<Schedule> known = [plan.Schedule];
        HeldObjective[] held = [.. question.Objectives.Select((o, i) => Nearly(o.Objective, plan, i))];
        ScheduleJudge judge = new(question.Total.ValueOnly(), held);
        while (found.Count < question.Options.Alternatives && !settings.Deadline.IsOver)
        {
            if (Next(known, held, judge, plan) is not { } next)
                break;
            known.Add(next.Schedule);
            found.Add(Describe(plan.Schedule, next.Schedule, next.IsProved));
        }
        return found;
    }

    private HeldObjective Nearly(PlanObjective objective, TieredResult plan, int stage)
    {
        double value = plan.Stages[stage].Value - objective.RewardOf(plan.Stages[stage].Best);
        return new HeldObjective(objective.ValueOnly(), value * (1 - question.Options.AlternativeGap));
    }

    private (Schedule Schedule, bool IsProved)? Next(List<Schedule> known, HeldObjective[] held, ScheduleJudge judge, TieredResult plan)
    {
        question.Enter("alternatives");
        using Deadline share = settings.Deadline.Share(0.5);
        Schedule best = plan.Schedule;
        foreach (double strength in (ReadOnlySpan<double>)[0.3, 1, 3])
            best = MoreDifferent(best, BySearch(known, held, judge, plan, strength, share), known, judge);
        bool isProved = false;
        LevelCeilings ceilings = LevelCeilings.Solve(_problem, CancellationToken.None);
        LevelProgram program = LevelProgramWriter.Write(_problem, ceilings);
        if (program.Program.EntryCount <= TreeEntries && question.Highs is { } highs && !share.IsOver)
        {
            EngineAnswer? answer = ByTree(program, held, judge, known, best, highs, ceilings, share);
            if (answer?.Columns is { } columns)
                best = MoreDifferent(best, program.ToSchedule(columns), known, judge);
            isProved = answer is { Status: EngineStatus.Solved } && answer.Bound < Difference(best, known) + 1;
        }
        best = WithoutUseless(best, judge);
        return Difference(best, known) == 0 ? null : (best, isProved);
    }

    /// <summary>Searches with a price on every restart known so far.</summary>
    private Schedule? BySearch(List<Schedule> known, HeldObjective[] held, ScheduleJudge judge, TieredResult plan, double strength, Deadline deadline)
    {
        if (plan.Stages[^1].Guide is not { } guide || deadline.IsOver)
            return null;
        double value = plan.ValueOnly(question), price = strength * value / Math.Max(1, plan.Schedule.Restarts.Count());
        RestartReward[] prices = [.. known.SelectMany(s => s.Restarts).GroupBy(c => c).Select(g => new RestartReward(g.Key, _problem.Waves, -price * g.Count() / known.Count))];
        PlanObjective steer = question.Total.ValueOnly() with { Rewards = prices };
        var search = new PlanSearch(_problem, steer, new ScheduleJudge(steer, held), guide, plan.Schedule, deadline.Token);
        try
        {
            search.Exchange(6 * _problem.Waves, 10_000_000, () => false);
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            // What it found so far counts.
        }
        return judge.TryValue(search.Best, out _) ? search.Best : null;
    }

    private EngineAnswer? ByTree(LevelProgram program, HeldObjective[] held, ScheduleJudge judge, List<Schedule> known, Schedule start,
        HighsLibrary highs, LevelCeilings ceilings, Deadline deadline)
    {
        foreach (HeldObjective tier in held)
            program.Require(tier.Objective, tier.LeastAllowed - judge.ErrorOf(tier.Objective, ceilings.Accuracy, _problem));
        int difference = program.Program.AddColumn(0, _problem.Count, 1);
        foreach (Schedule other in known)
        {
            // difference <= restarts of the other plan that are not begun
            int count = 0;
            program.Program.AddEntry(difference, 1);
            foreach (int candidate in other.Restarts)
            {
                program.Program.AddEntry(program.RestartColumn(candidate, _problem.Waves), 1);
                count++;
            }
            program.Program.EndRow(double.NegativeInfinity, count);
        }
        using var model = new HighsModel(highs, program.Program);
        model.Text("presolve"u8, "off"u8);
        // Differences are whole numbers.
        model.Real("mip_abs_gap"u8, 0.9);
        double[] columns = program.ToColumns(start, ScheduleValue.Solve(start, CancellationToken.None));
        columns[difference] = Difference(start, known);
        model.StartFrom(columns);
        double entries = program.Program.EntryCount;
        model.ShouldStop = (_, iterations) => iterations * entries > settings.Effort * EffortShare;
        try
        {
            return model.Solve(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static Schedule MoreDifferent(Schedule best, Schedule? other, List<Schedule> known, ScheduleJudge judge) =>
        other is not null && other.IsAllowed() && judge.TryValue(other, out _) && Difference(other, known) > Difference(best, known) ? other : best;

    /// <summary>Restarts that the nearest known plan begins and a schedule does without.</summary>
    private static int Difference(Schedule schedule, List<Schedule> known) => known.Min(k => k.Restarts.Count(c => !schedule.Contains(c)));

    /// <summary>Leaves out restarts that add nothing: they would only make a plan look different.</summary>
    private Schedule WithoutUseless(Schedule schedule, ScheduleJudge judge)
    {
        var levels = new ScheduleLevels(_problem, schedule, CancellationToken.None);
        double[] weighted = question.Total.ValueOfNode;
        double least = 1e-9 * Math.Abs(levels.Of(weighted));
        foreach (int candidate in schedule.Restarts.ToArray())
        {
            if (levels.Schedule.CanRemove(candidate) && -levels.Try(candidate, 0, weighted, CancellationToken.None) <= least)
                levels.Set(candidate, 0, CancellationToken.None);
        }
        return judge.TryValue(levels.Schedule, out _) ? levels.Schedule.Copy() : schedule;
    }

    private PlanAlternative Describe(Schedule plan, Schedule other, bool isProved)
    {
        double[] weighted = question.Total.ValueOfNode;
        double value = ScheduleValue.Solve(other, CancellationToken.None).Of(weighted), best = ScheduleValue.Solve(plan, CancellationToken.None).Of(weighted);
        return new PlanAlternative
        {
            Value = value,
            RelativeLoss = best > 0 ? (best - value) / best : 0,
            Restarts = [.. other.Restarts.OrderBy(other.WaveOf).ThenBy(c => c).Select(c => new ListedRestart(_problem.Candidates[c].Id, other.WaveOf(c)))],
            Without = [.. plan.Restarts.Where(c => !other.Contains(c)).Select(c => _problem.Candidates[c])],
            Instead = [.. other.Restarts.Where(c => !plan.Contains(c)).Select(c => _problem.Candidates[c])],
            IsMostDifferent = isProved,
        };
    }
}
