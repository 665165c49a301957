using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports;

/// <summary>What the words of the tables mean, and how exact the numbers are.</summary>
internal static class PlanNotes
{
    /// <summary>Everything at the end, for a terminal; documents tell the meaning of words beside the tables.</summary>
    public static NoteSection Of(RestartPlan plan) => new()
    {
        Key = "notes",
        Chapter = ReportChapter.Assumptions,
        Audience = plan.Findings is null ? ReportAudience.Readers : ReportAudience.Terminals,
        Notes = plan.Status == PlanStatus.Infeasible ? [] : [.. Meanings(plan), .. Lists(plan), .. Exactness(plan)],
    };

    /// <summary>What limits there were, and how sure the numbers are.</summary>
    public static IEnumerable<ReportText> Exactness(RestartPlan plan)
    {
        var unit = new PlanUnit(plan);
        if (plan.Limits.Count == 0)
            yield return PlanText.Of("Plan.NoLimits");
        if (plan.LateCandidates > 0)
            yield return PlanText.ForCount("Plan.Late", plan.LateCandidates);
        yield return Bound(plan, unit);
        if (plan.Options is { Keep: not null, ChangePenalty: > 0 })
            yield return PlanText.Of("Plan.Bound.Changes", unit.Sum(plan.Options.ChangePenalty));
        // A poor certificate is told above the tables.
        if (!CertifiedAccuracy.IsPoor(plan.Accuracy))
            yield return PlanText.Of("Plan.Accuracy", ReportValue.Bound(plan.Accuracy), unit.Bound(plan.ValueAccuracy));
    }

    /// <summary>How the lists that people use were followed.</summary>
    public static IEnumerable<ReportText> Lists(RestartPlan plan)
    {
        if (plan.Baselines.Count > 0)
            yield return PlanText.Of("Plan.MeaningLists");
    }

    private static ReportText Bound(RestartPlan plan, PlanUnit unit)
    {
        // Where the certificate says the same to one part in a million, it is the better thing to say.
        BoundMethod method = plan.BoundMethod == BoundMethod.BranchAndBound && plan.CertifiedBound <= plan.Bound * (1 + 1e-6) ? BoundMethod.CertifiedTree : plan.BoundMethod;
        return PlanText.Of("Plan.Bound." + method, unit.Amount(plan.CertifiedBound), new ReportValue(ReportKind.List, plan.Engines));
    }

    private static IEnumerable<ReportText> Meanings(RestartPlan plan)
    {
        PlannedRestart[] restarts = [.. plan.Waves.SelectMany(w => w.Restarts)];
        if (restarts.Length > 0)
            yield return PlanText.Of("Plan.MeaningAdds");
        if (restarts.Any(r => r.Bundle is { Count: > 0 }))
            yield return PlanText.Of("Plan.MeaningOnlyWith");
        if (restarts.Any(r => r.Replacement is not null))
            yield return PlanText.Of("Plan.MeaningIfItFails");
    }
}
