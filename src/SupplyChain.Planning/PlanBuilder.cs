using SupplyChain.Engine;
using SupplyChain.Planning.Comparison;
using SupplyChain.Planning.Directed;
using SupplyChain.Planning.Explanation;
using SupplyChain.Planning.Findings;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Limits;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Rules;
using SupplyChain.Planning.Search;
using SupplyChain.Planning.Variations;

namespace SupplyChain.Planning;

/// <summary>Writes what was found down as plain data.</summary>
internal static class PlanBuilder
{
    // A plan within one part in a million of the bound is told as the best.
    private const double ProvedGap = 1e-6;

    public static RestartPlan Infeasible(PlanQuestion question, IReadOnlyList<PlanConflict> conflicts) =>
        Frame(question, PlanStatus.Infeasible, PlanEnding.GapReached, out _) with { Conflicts = conflicts };

    public static RestartPlan Build(PlanQuestion question, TieredResult best, bool wasCut, SearchSettings settings)
    {
        PlanProblem problem = question.Problem;
        Schedule schedule = best.Schedule;
        ScheduleValue levels = ScheduleValue.Solve(schedule, CancellationToken.None);
        double[] weighted = MeasureValues.OfNodes(problem.Indexed.Collapsed, question.WeightedOfSite);
        ExplainedPicks picks = PickReasons.Explain(question, schedule, levels);
        IReadOnlyDictionary<int, PlannedRestart> reasons = picks.Restarts;
        DirectedAllocation? directed = DirectedAllocation.Evaluate(question, schedule, levels,
            [.. reasons.OrderByDescending(r => r.Value.LastInValue ?? double.NegativeInfinity).ThenBy(r => r.Key).Select(r => r.Key)]);
        double value = levels.Of(weighted), objective = value + question.Total.RewardOf(schedule);
        double bound = objective + best.Open;
        PlanEnding ending = best.WorstGap <= question.Options.Gap ? PlanEnding.GapReached
            : question.Cancellation.IsCancellationRequested ? PlanEnding.Cancelled
            : wasCut ? PlanEnding.TimeLimit
            : PlanEnding.WorkDone;
        IReadOnlyList<PlanBaseline> baselines = Baselines.Compute(question, out (double[] Alone, double[] Own)? alone);
        RestartPlan frame = Frame(question, best.WorstGap <= ProvedGap ? PlanStatus.Optimal : PlanStatus.Feasible, ending, out LevelState all);
        var prices = new RulePricing(question, settings);
        return frame with
        {
            Value = value,
            Objective = objective,
            Bound = bound,
            RelativeGap = StageResult.GapOf(objective, bound),
            BoundMethod = best.Stages.Max(s => s.BoundMethod),
            CertifiedBound = objective + best.CertifiedOpen,
            Engines = [.. best.Stages.SelectMany(s => s.Engines).Distinct()],
            Waves = WavesOf(question, schedule, levels, weighted, reasons, directed),
            Tiers = question.Objectives.Count == 1 ? [] :
                [.. best.Stages.Select((stage, i) => new PlanTier(question.Objectives[i].Tier!.Value, stage.Value, stage.Bound, stage.Gap))],
            Baselines = baselines,
            Candidates = CandidateReview.Review(question, schedule),
            Directed = directed?.Value,
            TierPrice = prices.OfTiers(best, objective),
            FloorPrices = prices.OfFloors(best, objective),
            Alternatives = new AlternativePlans(question, settings).Find(best),
            Changes = ChangeReview.Review(question, schedule),
            Accuracy = levels.Accuracy,
            ValueAccuracy = levels.ErrorOf(weighted),
            Findings = new PlanFindings
            {
                Today = problem.Today,
                Waves = [.. Enumerable.Range(1, problem.Waves).Select(levels.Wave)],
                AllRestarted = all,
                WeightedOfSite = question.WeightedOfSite,
                Effects = picks.Effects,
                Alone = Enumerable.Range(0, alone is null ? 0 : problem.Count).ToDictionary(c => problem.Candidates[c], c => new AloneValue(alone!.Value.Alone[c], alone.Value.Own[c])),
                LookedForReplacement = picks.LookedForReplacement,
                Groups = picks.Groups,
            },
        };
    }

    private static RestartPlan Frame(PlanQuestion question, PlanStatus status, PlanEnding ending, out LevelState all)
    {
        PlanProblem problem = question.Problem;
        double[] restarted = (double[])problem.Conditions.OperatingLevels.Clone();
        foreach (int site in problem.Conditions.Candidates)
            restarted[site] = problem.Conditions.RestartLevels[site];
        all = LevelState.Solve(problem.Indexed, restarted, CancellationToken.None);
        return new RestartPlan
        {
            Network = question.Network,
            Options = question.Options,
            Measure = question.Measure,
            Limits = question.Limits,
            CandidateCount = problem.Conditions.Candidates.Length,
            Restartable = problem.Candidates,
            Status = status,
            Ending = ending,
            Today = MeasureValues.Totals(question.Network, question.WeightedOfSite, problem.Today.LevelOf),
            AllRestarted = MeasureValues.Totals(question.Network, question.WeightedOfSite, all.LevelOf),
            LateCandidates = Enumerable.Range(0, problem.Count).Count(c => problem.FirstStart(c) is > 0 and var first && problem.EffectWave(c, first) > problem.Waves),
        };
    }

    private static PlanWave[] WavesOf(PlanQuestion question, Schedule schedule, ScheduleValue levels, double[] weighted,
        IReadOnlyDictionary<int, PlannedRestart> reasons, DirectedAllocation? directed)
    {
        PlanProblem problem = question.Problem;
        return [.. Enumerable.Range(1, problem.Waves).Select(wave => new PlanWave
        {
            Wave = wave,
            Restarts = [.. schedule.RestartsIn(wave).Select(c => reasons[c] with { DirectedLastInValue = directed?.LastIn(c) })
                .OrderByDescending(r => r.LastInValue ?? double.NegativeInfinity).ThenBy(r => r.Site.Index)],
            Reached = MeasureValues.Totals(question.Network, question.WeightedOfSite, levels.Wave(wave).LevelOf),
            GainPerDay = levels.Of(weighted, wave),
            Used = [.. problem.Limits.Rows.Select((row, i) => (row, i)).Where(l => l.row.Wave == wave)
                .Select(l => new LimitUsage(l.row.Source, Amount.ToDouble(schedule.Use.Used(l.i), l.row.Unit), l.row.AmountValue))],
        })];
    }
}
