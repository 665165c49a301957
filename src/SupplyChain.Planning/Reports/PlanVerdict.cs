using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports;

/// <summary>The answer in a few sentences: what the plan gains, how sure that is the most, and how much better than the lists people use.</summary>
internal static class PlanVerdict
{
    public static NoteSection Of(RestartPlan plan) => new()
    {
        Key = "verdict",
        Audience = ReportAudience.Readers,
        Notes = plan.Status == PlanStatus.Infeasible ? [PlanText.Of("Plan.Infeasible"), .. PlanConflictSections.Sentences(plan)] : [.. Sentences(plan)],
    };

    private static IEnumerable<ReportText> Sentences(RestartPlan plan)
    {
        var unit = new PlanUnit(plan);
        int restarts = plan.Waves.Sum(w => w.Restarts.Count);
        if (plan.CandidateCount == 0)
        {
            yield return PlanText.Of("Plan.NothingToRestart");
            yield break;
        }
        yield return PlanText.ForCount("Plan.Gains", restarts, ReportValue.Count(plan.CandidateCount), unit.Amount(plan.Value));
        // Where no other plan is possible, nothing had to be proved; the reason stands where the restarts would.
        if (restarts == 0 && NoRestarts.IsOnlyPlan(plan))
            yield break;
        if (plan.Status == PlanStatus.Optimal)
            yield return PlanText.Of(plan.Tiers.Count > 0 ? "Plan.Proved.Tiers" : plan.Options.ChangePenalty > 0 ? "Plan.Proved.Changes" : plan.Limits.Count == 0 ? "Plan.Proved.NoLimits" : "Plan.Proved");
        else
            yield return Gap(plan, unit);
        if (plan.Ending is PlanEnding.TimeLimit or PlanEnding.Cancelled || plan.Status == PlanStatus.Feasible)
            yield return PlanText.Of("Plan.Ending." + plan.Ending, ReportValue.Share(plan.Options.Gap));
        if (plan.Value > 0 && Best(plan) is { } best)
            yield return AgainstLists(plan, best, unit);
    }

    private static ReportText Gap(RestartPlan plan, PlanUnit unit)
    {
        ReportValue bound = unit.Amount(plan.Bound), gap = ReportValue.Share(plan.RelativeGap);
        return plan.Tiers.Count > 0 ? PlanText.Of("Plan.Gap.Tiers", bound, gap)
            : plan.Objective != plan.Value ? PlanText.Of("Plan.Gap.Changes", bound, gap, unit.Amount(plan.Objective))
            : PlanText.Of("Plan.Gap", bound, gap);
    }

    /// <summary>The best of the lists that a plan can be held against: those that keep every pin and floor.</summary>
    private static PlanBaseline? Best(RestartPlan plan) => plan.Baselines.Where(b => b.MeetsFloors).MaxBy(b => b.Value);

    private static ReportText AgainstLists(RestartPlan plan, PlanBaseline best, PlanUnit unit)
    {
        ReportValue name = ReportValue.Word(PlanComparisonSections.NameOf(best)), value = unit.Amount(best.Value);
        double less = PlanComparisonSections.BelowPlan(plan, best.Value) ?? 0;
        return less > 0 ? PlanText.Of("Plan.BestList", name, value, ReportValue.Share(less)) : PlanText.Of("Plan.BestList.AsGood", name, value);
    }
}
