using SupplyChain.Diagnostics;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports;

/// <summary>Why there is no plan: sets of rules that exclude one another, in words and for programs.</summary>
internal static class PlanConflictSections
{
    public static IEnumerable<ReportText> Sentences(RestartPlan plan)
    {
        foreach (PlanConflict conflict in plan.Conflicts)
            yield return Sentence(plan, conflict);
    }

    public static TableSection? Table(RestartPlan plan) => plan.Conflicts.Count == 0 ? null : new TableSection
    {
        Key = "conflicts",
        Audience = ReportAudience.Programs,
        TotalRows = plan.Conflicts.Count,
        Columns = [new("wave", ReportKind.Position), new("pinned", ReportKind.List), new("limits", ReportKind.Table)],
        Rows = new RowView<PlanConflict>(plan.Conflicts, c =>
            [c.Wave, PlanRestartTable.Ids(c.Pinned), PlanRuleSections.Table("limits", c.Limits)]),
    };

    private static ReportText Sentence(RestartPlan plan, PlanConflict conflict)
    {
        ReportValue pinned = new(ReportKind.List, PlanRestartTable.Ids(conflict.Pinned));
        string key = conflict.Pinned.Count == 0 ? "Plan.Conflict.Limits" : conflict.Limits.Count == 0 ? "Plan.Conflict.Pins" : "Plan.Conflict";
        return PlanText.Of(key, pinned, Joined([.. conflict.Limits.Select(l => Clause(plan, l, conflict))]));
    }

    // A chain of texts, so that each language sets its own marks between them.
    private static ReportValue Joined(IReadOnlyList<ReportText> parts) => parts.Count switch
    {
        0 => ReportValue.Text(""),
        1 => ReportValue.Word(parts[0]),
        _ => PlanText.Word("Plan.Conflict.And", ReportValue.Word(parts[0]), Joined([.. parts.Skip(1)])),
    };

    private static ReportText Clause(RestartPlan plan, Limit limit, PlanConflict conflict)
    {
        ReportValue amount = new(ReportKind.Number, limit.Amount), resource = ReportValue.Code(plan.Network, limit.Resource), region = ReportValue.Word(PlanRuleSections.RegionOf(plan, limit));
        ReportValue wave = (conflict.Wave ?? limit.Wave) is { } number ? PlanText.Word("Plan.Conflict.InWave", ReportValue.Count(number)) : PlanText.Word("Plan.Conflict.PerWave");
        ReportValue source = ReportValue.Word(Source(limit.Source));
        if (limit.Kind == LimitKind.Floor)
        {
            int candidates = plan.Restartable.Count(s => limit.Region is null || s.Region == limit.Region);
            // Where sites are too few, no other limit has to give way: that has to be said.
            return limit.Resource != Limit.Restarts || candidates >= limit.Amount
                ? PlanText.Of("Plan.Conflict.Floor", amount, resource, region, wave, source)
                : PlanText.Of("Plan.Conflict.Floor." + (candidates switch { 0 => "NoCandidates", 1 => "OneCandidate", _ => "FewCandidates" }), amount, resource, region, wave, source, ReportValue.Count(candidates));
        }
        double need = conflict.Pinned.Where(s => limit.Region is null || s.Region == limit.Region).Sum(s => NeedOf(s, limit.Resource));
        return need > 0
            ? PlanText.Of("Plan.Conflict.Need", new ReportValue(ReportKind.Number, need), resource, region, wave, amount, source)
            : PlanText.Of("Plan.Conflict.Limit", amount, resource, region, wave, source);
    }

    private static double NeedOf(Site site, string resource) => resource == Limit.Restarts ? 1 : site.Needs.GetValueOrDefault(resource);

    private static ReportText Source(SourcePosition? source) => source is null
        ? PlanText.Of("Plan.Conflict.Given")
        : PlanText.Of("Plan.List", ReportValue.Text($"{Path.GetFileName(source.File)}:{source.Line}"));
}
