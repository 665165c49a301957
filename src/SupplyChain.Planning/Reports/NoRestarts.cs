using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports;

/// <summary>Why a plan restarts nothing: because there is nothing, because nothing can be, or because nothing gains.</summary>
internal static class NoRestarts
{
    /// <summary>The sentence told where restarts would stand.</summary>
    public static ReportText Why(RestartPlan plan)
    {
        if (plan.Status == PlanStatus.Infeasible)
            return PlanText.Of("Plan.NothingChosen");
        if (plan.CandidateCount == 0)
            return PlanText.Of("Plan.NoCandidates");
        if (IsOnlyPlan(plan))
            return PlanText.Of("Plan.NoRestarts." + WhyNotPossible(plan));
        // Only a proof shows that none gains; a search that was cut off has found none.
        if (plan.Status != PlanStatus.Optimal)
            return PlanText.Of("Plan.NothingChosen");
        return PlanText.Of(plan.Candidates.Any(c => c.Outcome == CandidateOutcome.Banned) ? "Plan.NoRestarts.Allowed" : plan.Limits.Count == 0 ? "Plan.NoRestarts.NoLimits" : "Plan.NoRestarts");
    }

    /// <summary>Whether bans, waves and limits leave no restart to choose.</summary>
    public static bool IsOnlyPlan(RestartPlan plan) =>
        plan.Candidates.All(c => c.Outcome is CandidateOutcome.Banned or CandidateOutcome.NotReady or CandidateOutcome.NeedsTooMuch);

    private static string WhyNotPossible(RestartPlan plan) => plan.Candidates.Select(c => c.Outcome).Distinct().ToArray() switch
    {
        [CandidateOutcome.Banned] => "Banned",
        [CandidateOutcome.NotReady] => "NotReady",
        [CandidateOutcome.NeedsTooMuch] => "NoRoom",
        _ => "None",
    };
}
