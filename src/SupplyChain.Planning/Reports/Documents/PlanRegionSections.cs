using SupplyChain.Planning.Findings;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>One section for each region with restarts: whom to ask for what, and what it unlocks there and elsewhere.</summary>
internal static class PlanRegionSections
{
    // Waves told one by one; beyond that the last.
    private const int MostWaves = 6;

    public static IEnumerable<TableSection> Of(RestartPlan plan, PlanFindings findings)
    {
        var needs = new NeedColumns(plan);
        var reasons = new PlanReasons(plan, findings);
        return plan.Waves.SelectMany(w => w.Restarts)
            .GroupBy(r => r.Site.Region, StringComparer.Ordinal)
            .OrderByDescending(g => g.Max(r => r.LastInValue ?? double.NegativeInfinity)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Of(plan, findings, needs, reasons, g.Key, [.. g]));
    }

    private static TableSection Of(RestartPlan plan, PlanFindings findings, NeedColumns needs, PlanReasons reasons, string region, PlannedRestart[] restarts)
    {
        var unit = new PlanUnit(plan);
        return new TableSection
        {
            Key = "region",
            Chapter = ReportChapter.Regions,
            Heading = region.Length > 0 ? PlanText.Of("Plan.Region", ReportValue.Code(plan.Network, region)) : DocumentWords.Of("Category.None"),
            Audience = ReportAudience.Documents,
            TotalRows = restarts.Length,
            HasChosenLength = true,
            Columns =
            [
                new("wave", ReportKind.Position) { Label = plan.Options.Waves > 1 ? PlanText.Of("Plan.Column.Wave") : null },
                new("site", ReportKind.SiteId) { Label = new ReportText("Column.Site") },
                new("name", ReportKind.Text) { Label = restarts.Any(r => r.Site.Name != r.Site.Id) ? new ReportText("Column.Name") : null },
                new("industry", ReportKind.Text) { Label = new ReportText("Column.Industry") },
                .. needs.Columns,
                unit.Column("here", DocumentWords.Of("Header.AddsHere")),
                new("customersHere", ReportKind.Word) { Label = DocumentWords.Of("Header.UnlocksHere") },
                unit.Column("elsewhere", DocumentWords.Of("Header.Elsewhere")),
                new("customersElsewhere", ReportKind.Word) { Label = DocumentWords.Of("Header.UnlocksElsewhere") },
                new("together", ReportKind.Word) { Label = restarts.Any(r => r.Bundle is { Count: > 0 }) ? DocumentWords.Of("Header.Together") : null },
            ],
            Rows = [.. restarts.Select(IReadOnlyList<object?> (r) =>
            [
                r.Wave, r.Site.Id, LocalName.Of(r.Site), LocalName.Of(plan.Network, r.Site.Industry), .. needs.Of(r.Site),
                PlanActionTable.InRegion(r, findings) ?? r.LastInValue, Named(r, findings, reasons, e => e.OwnRegion),
                PlanActionTable.Elsewhere(r, findings), Named(r, findings, reasons, e => e.Elsewhere),
                r.Bundle is { Count: > 0 } ? DocumentWords.Names(r.Bundle, DocumentWords.NamesInCell) : null,
            ])],
            Notes = [Gain(plan, findings, region), .. Limits(plan, region)],
        };
    }

    private static ReportText? Named(PlannedRestart restart, PlanFindings findings, PlanReasons reasons, Func<PickEffect, EffectPart> part) =>
        findings.Effects.TryGetValue(restart.Site, out PickEffect? effect) ? reasons.Unlocks(part(effect), DocumentWords.NamesInSentence) : null;

    private static ReportText Gain(RestartPlan plan, PlanFindings findings, string region)
    {
        double gain = plan.Network.Sites.Where(s => s.Region == region)
            .Sum(s => findings.WeightedOfSite[s.Index] * (findings.After.LevelOf(s.Index) - findings.Today.LevelOf(s.Index)));
        return DocumentWords.Of("Note.RegionGain", ReportValue.PerDay(gain, plan.Network.Information.Currency), ReportValue.Word(PlanRecovery.ValueName(plan)));
    }

    private static IEnumerable<ReportText> Limits(RestartPlan plan, string region)
    {
        IEnumerable<IGrouping<(string Resource, LimitKind Kind), (int Wave, LimitUsage Use)>> limits = plan.Waves
            .SelectMany(w => w.Used.Where(u => u.Limit.Region == region).Select(u => (w.Wave, Use: u)))
            .GroupBy(u => (u.Use.Limit.Resource, u.Use.Limit.Kind));
        foreach (IGrouping<(string Resource, LimitKind Kind), (int Wave, LimitUsage Use)> limit in limits)
        {
            (int Wave, LimitUsage Use)[] uses = [.. limit];
            ReportValue[] told = [.. uses.Skip(Math.Max(0, uses.Length - MostWaves)).Select(u => plan.Waves.Count == 1
                ? DocumentWords.Word("Limit.Used", new ReportValue(ReportKind.Number, u.Use.Amount), new ReportValue(ReportKind.Number, u.Use.Allowed))
                : DocumentWords.Word("Limit.UsedInWave", new ReportValue(ReportKind.Number, u.Use.Amount), new ReportValue(ReportKind.Number, u.Use.Allowed), ReportValue.Count(u.Wave)))];
            yield return DocumentWords.Of(limit.Key.Kind == LimitKind.Floor ? "Note.RegionFloor" : "Note.RegionLimit",
                ReportValue.Code(plan.Network, limit.Key.Resource), ReportValue.Word(PlanText.Of("Plan.Kind." + limit.Key.Kind)), ReportValue.Word(DocumentWords.Listed(told, 0, hasMarks: false)));
        }
    }
}
