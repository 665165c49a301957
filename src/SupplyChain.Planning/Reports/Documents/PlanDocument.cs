using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>Everything that only documents tell of a plan, by chapter.</summary>
internal static class PlanDocument
{
    public static IEnumerable<ReportSection> Sections(RestartPlan plan)
    {
        if (plan.Findings is not { } findings)
            return [];
        // Of no restarts at all nothing hangs together, and nothing is hard to replace.
        bool hasRestarts = plan.Waves.Any(w => w.Restarts.Count > 0);
        ReportSection?[] sections =
        [
            PlanRecovery.Chart(plan),
            PlanRecovery.Waves(plan, findings),
            .. PlanShares.Of(plan, findings),
            PlanActionTable.Of(plan, findings),
            hasRestarts ? PlanBundleSections.Groups(plan, findings) : null,
            .. PlanDiagram.Of(plan, findings),
            PlanBundleSections.Members(plan, findings),
            hasRestarts ? PlanWeakLinkSections.Irreplaceable(plan, findings) : null,
            PlanWeakLinkSections.HeldBackBy(plan, findings),
            .. PlanRegionSections.Of(plan, findings),
            PlanCandidateSections.Table(plan),
            PlanAssumptions.Of(plan),
        ];
        return sections.OfType<ReportSection>();
    }
}
