using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>What restarts need of each resource that a limit is about: one column each.</summary>
internal sealed class NeedColumns(RestartPlan plan)
{
    private readonly string[] _resources =
        [.. plan.Limits.Select(l => l.Resource).Where(r => r != Limit.Restarts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public IEnumerable<ReportColumn> Columns => _resources.Select(r => new ReportColumn("needs:" + r, ReportKind.Number)
    {
        Label = DocumentWords.Of("Header.Needs", ReportValue.Code(plan.Network, r)),
        ShortLabel = DocumentWords.Of("Name.Only", ReportValue.Code(plan.Network, r)),
    });

    public IEnumerable<object?> Of(Site site) => _resources.Select(r => (object?)site.Needs.GetValueOrDefault(r));
}
