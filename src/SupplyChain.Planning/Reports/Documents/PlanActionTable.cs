using SupplyChain.Planning.Findings;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>What to do: one row for each restart, with its reason.</summary>
internal static class PlanActionTable
{
    public static TableSection Of(RestartPlan plan, PlanFindings findings)
    {
        PlannedRestart[] restarts = [.. plan.Waves.SelectMany(w => w.Restarts)];
        var needs = new NeedColumns(plan);
        var reasons = new PlanReasons(plan, findings);
        return new TableSection
        {
            Key = "actions",
            Chapter = ReportChapter.Actions,
            Audience = ReportAudience.Documents,
            TotalRows = restarts.Length,
            HasChosenLength = true,
            Columns = [.. Columns(plan, findings, needs, restarts)],
            Rows = new RowView<PlannedRestart>(restarts, r =>
            [
                r.Wave, r.Site.Id, LocalName.Of(r.Site), LocalName.Of(plan.Network, r.Site.Industry), LocalName.Of(plan.Network, r.Site.Region), r.Site.Tier, r.EffectWave, r.IsPinned ? PlanText.Of("Plan.Pinned") : null,
                r.LastInValue, InRegion(r, findings), Elsewhere(r, findings), .. needs.Of(r.Site),
                r.Bundle is { Count: > 0 } ? DocumentWords.Names(r.Bundle, DocumentWords.NamesInCell) : null,
                r.Replacement is { } replacement ? DocumentWords.Of("Name.Only", DocumentWords.Name(replacement.Site)) : null, r.Replacement?.Loss, reasons.Of(r), reasons.ShortOf(r),
            ]),
            EmptyText = NoRestarts.Why(plan),
            Notes = [.. Notes(restarts)],
        };
    }

    /// <summary>What a restart adds at the sites of its own region, itself included; null if not known.</summary>
    public static double? InRegion(PlannedRestart restart, PlanFindings findings) =>
        findings.Effects.TryGetValue(restart.Site, out PickEffect? effect) ? restart.LastInValue - effect.Elsewhere.Value : null;

    /// <summary>What it adds in other regions; null if not known.</summary>
    public static double? Elsewhere(PlannedRestart restart, PlanFindings findings) =>
        findings.Effects.TryGetValue(restart.Site, out PickEffect? effect) ? effect.Elsewhere.Value : null;

    private static IEnumerable<ReportText> Notes(PlannedRestart[] restarts)
    {
        if (restarts.Length > 0)
            yield return PlanText.Of("Plan.MeaningAdds");
        if (restarts.Any(r => r.Bundle is { Count: > 0 }))
            yield return DocumentWords.Of("Note.Together");
        if (restarts.Any(r => r.Replacement is not null))
            yield return PlanText.Of("Plan.MeaningIfItFails");
    }

    private static IEnumerable<ReportColumn> Columns(RestartPlan plan, PlanFindings findings, NeedColumns needs, PlannedRestart[] restarts)
    {
        var unit = new PlanUnit(plan);
        bool hasRegions = restarts.Any(r => r.Site.Region.Length > 0) && findings.Effects.Count > 0;
        yield return new("wave", ReportKind.Position) { Label = If(plan.Options.Waves > 1, PlanText.Of("Plan.Column.Wave")) };
        yield return new("site", ReportKind.SiteId) { Label = new ReportText("Column.Site") };
        yield return new("name", ReportKind.Text) { Label = If(restarts.Any(r => r.Site.Name != r.Site.Id), new ReportText("Column.Name")) };
        yield return new("industry", ReportKind.Text) { Label = new ReportText("Column.Industry") };
        yield return new("region", ReportKind.Text) { Label = If(restarts.Any(r => r.Site.Region.Length > 0), new ReportText("Column.Region")) };
        yield return new("tier", ReportKind.Position) { Label = If(plan.Tiers.Count > 0, PlanText.Of("Plan.Column.Tier")) };
        yield return new("effectWave", ReportKind.Position) { Label = If(restarts.Any(r => r.EffectWave != r.Wave), PlanText.Of("Plan.Column.EffectWave")) };
        yield return new("pinned", ReportKind.Word) { Label = If(restarts.Any(r => r.IsPinned), DocumentWords.Of("Header.Rule")) };
        yield return unit.Column("adds", PlanText.Of("Plan.Column.Adds"));
        yield return unit.Column("inRegion", If(hasRegions, DocumentWords.Of("Header.InRegion")));
        yield return unit.Column("elsewhere", If(hasRegions, DocumentWords.Of("Header.Elsewhere")));
        foreach (ReportColumn column in needs.Columns)
            yield return column;
        yield return new("together", ReportKind.Word) { Label = If(restarts.Any(r => r.Bundle is { Count: > 0 }), DocumentWords.Of("Header.Together")) };
        yield return new("ifItFails", ReportKind.Word) { Label = If(restarts.Any(r => r.Replacement is not null), PlanText.Of("Plan.Column.IfItFails")) };
        yield return unit.Column("thenLost", If(restarts.Any(r => r.Replacement is not null), PlanText.Of("Plan.Column.ThenLost")));
        yield return new("reason", ReportKind.Word) { Label = DocumentWords.Of("Header.Reason") };
        // For lists that have no room for more; without a label it is shown nowhere else.
        yield return new("reasonInShort", ReportKind.Word);
    }

    // Without a label a column is shown to nobody.
    private static ReportText? If(bool isShown, ReportText label) => isShown ? label : null;
}
