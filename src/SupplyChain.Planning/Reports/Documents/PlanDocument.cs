using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>Everything that only documents tell of a plan, by chapter.</summary>
internal static class PlanDocument
{
    public static IEnumerable<ReportSection> Sections(RestartPlan plan)
    {
        if (plan.Findings is not { } findings)
            return [];
        ReportSection?[] sections =
        [
            PlanRecovery.Chart(plan),
            PlanRecovery.Waves(plan, findings),
            .. PlanShares.Of(plan, findings),
            PlanActionTable.Of(plan, findings),
            PlanBundleSections.Groups(plan, findings),
            .. PlanDiagram.Of(plan, findings),
            PlanBundleSections.Members(plan, findings),
            PlanWeakLinkSections.Irreplaceable(plan, findings),
            PlanWeakLinkSections.HeldBackBy(plan, findings),
            .. PlanRegionSections.Of(plan, findings),
            PlanCandidateSections.Table(plan),
            PlanAssumptions.Of(plan),
        ];
        return sections.OfType<ReportSection>();
    }
}
