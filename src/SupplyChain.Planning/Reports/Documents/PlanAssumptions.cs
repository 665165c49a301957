using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>What the answer is about and what it leaves aside, for whoever was not there when it was computed.</summary>
internal static class PlanAssumptions
{
    public static NoteSection Of(RestartPlan plan) => new()
    {
        Key = "assumed",
        Chapter = ReportChapter.Assumptions,
        Audience = ReportAudience.Documents,
        Notes =
        [
            DocumentWords.Of("Assumed.Measure." + plan.Measure),
            .. NetworkSections.IsWeighted(plan.Network) ? new[] { DocumentWords.Of("Assumed.Weights") } : [],
            DocumentWords.Of("Assumed.Static"),
            DocumentWords.Of("Assumed.Proportional"),
            DocumentWords.Of("Assumed.Restarted"),
            .. PlanNotes.Lists(plan),
            .. PlanNotes.Exactness(plan),
        ],
    };
}
