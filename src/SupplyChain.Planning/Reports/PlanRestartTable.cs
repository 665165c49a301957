using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports;

/// <summary>The restarts of a plan: one row each for people and for files, and nested in their waves for programs.</summary>
internal static class PlanRestartTable
{
    public const string Key = "restarts";

    private const int EnoughRows = 50;

    /// <summary>The main table. Its CSV can be handed back as a list.</summary>
    public static TableSection Of(RestartPlan plan, PlanView view)
    {
        PlannedRestart[] restarts = [.. plan.Waves.SelectMany(w => w.Restarts)];
        return new TableSection
        {
            Key = Key,
            Chapter = ReportChapter.Actions,
            // Documents tell the same with reasons.
            Audience = plan.Findings is null ? ReportAudience.Readers : ReportAudience.Terminals,
            TotalRows = restarts.Length,
            EnoughRows = view.Top ?? EnoughRows,
            Columns = Columns(plan, restarts, view),
            Rows = new RowView<PlannedRestart>(restarts, r =>
            [
                r.Wave, r.Site.Id, LocalName.Of(r.Site), LocalName.Of(plan.Network, r.Site.Industry), LocalName.Of(plan.Network, r.Site.Region), r.EffectWave, r.IsPinned, r.IsPinned ? PlanText.Of("Plan.Pinned") : null,
                r.LastInValue, r.LastInOwn, Ids(r.Bundle), view.Reasons ? AllOf(r.Bundle) : FirstOf(r.Bundle),
                r.Replacement?.Site.Id, r.Replacement?.Wave, r.Replacement?.Loss, r.DirectedLastInValue,
            ]),
            EmptyText = NoRestarts.Why(plan),
        };
    }

    /// <summary>The restarts of one wave, as rows within the row of the wave.</summary>
    public static TableSection Within(PlanWave wave) => new()
    {
        Key = Key,
        TotalRows = wave.Restarts.Count,
        Columns =
        [
            new("site", ReportKind.SiteId), new("name", ReportKind.Text), new("industry", ReportKind.Text), new("region", ReportKind.Text), new("tier", ReportKind.Count),
            new("effectWave", ReportKind.Position), new("pinned", ReportKind.Flag), new("lastInValue", ReportKind.Value), new("lastInOwn", ReportKind.Value),
            new("bundle", ReportKind.List), new("replacement", ReportKind.Group), new("directedLastInValue", ReportKind.Value),
        ],
        Rows = new RowView<PlannedRestart>(wave.Restarts, r =>
        [
            r.Site.Id, r.Site.Name, r.Site.Industry, r.Site.Region, r.Site.Tier, r.EffectWave, r.IsPinned, r.LastInValue, r.LastInOwn,
            Ids(r.Bundle), ReplacementFacts(r.Replacement), r.DirectedLastInValue,
        ]),
    };

    public static string[]? Ids(IReadOnlyList<Site>? sites) => sites is null ? null : [.. sites.Select(s => s.Id)];

    private static ReportColumn[] Columns(RestartPlan plan, PlannedRestart[] restarts, PlanView view)
    {
        var unit = new PlanUnit(plan);
        bool hasReplacements = restarts.Any(r => r.Replacement is not null);
        return
        [
            new("wave", ReportKind.Position) { Label = PlanText.Of("Plan.Column.Wave"), Audience = For(plan.Options.Waves > 1) },
            new("site", ReportKind.SiteId) { Label = new ReportText("Column.Site") },
            new("name", ReportKind.Text) { Label = new ReportText("Column.Name"), Audience = For(restarts.Any(r => r.Site.Name != r.Site.Id)) },
            new("industry", ReportKind.Text) { Label = new ReportText("Column.Industry"), Audience = For(view.Reasons) },
            new("region", ReportKind.Text) { Label = new ReportText("Column.Region"), Audience = For(restarts.Any(r => r.Site.Region.Length > 0)) },
            new("effectWave", ReportKind.Position) { Label = PlanText.Of("Plan.Column.EffectWave"), Audience = For(restarts.Any(r => r.EffectWave != r.Wave)) },
            new("pinned", ReportKind.Flag) { Audience = ReportAudience.Programs },
            Word("pinnedWord", restarts.Any(r => r.IsPinned) ? PlanText.Of("Plan.Column.Pinned") : null),
            unit.Column("lastInValue", "Plan.Column.Adds"),
            unit.Column("lastInOwn", "Plan.Column.Own", view.Reasons),
            new("bundle", ReportKind.List) { Audience = ReportAudience.Programs },
            Word("bundleWord", restarts.Any(r => r.Bundle is { Count: > 0 }) ? PlanText.Of("Plan.Column.OnlyWith") : null),
            new("replacement", ReportKind.SiteId) { Label = PlanText.Of("Plan.Column.IfItFails"), Audience = For(hasReplacements) },
            new("replacementWave", ReportKind.Position) { Label = PlanText.Of("Plan.Column.ReplacementWave"), Audience = For(hasReplacements && view.Reasons && plan.Options.Waves > 1) },
            unit.Column("replacementLoss", "Plan.Column.ThenLost", hasReplacements),
            unit.Column("directedLastInValue", "Plan.Column.Directed", view.Reasons && restarts.Any(r => r.DirectedLastInValue is not null)),
        ];
    }

    // Without a label a column is shown to nobody.
    private static ReportColumn Word(string key, ReportText? label) => new(key, ReportKind.Word) { Label = label, Audience = ReportAudience.Readers };

    private static ReportAudience For(bool readers) => readers ? ReportAudience.Everyone : ReportAudience.Programs;

    private static ReportText? FirstOf(IReadOnlyList<Site>? bundle) => bundle is null or [] ? null
        : bundle.Count == 1 ? PlanText.Of("Plan.List", ReportValue.Site(bundle[0]))
        : PlanText.Of("Plan.ListMore", ReportValue.Site(bundle[0]), ReportValue.Count(bundle.Count - 1));

    private static ReportText? AllOf(IReadOnlyList<Site>? bundle) =>
        bundle is null or [] ? null : PlanText.Of("Plan.List", ReportValue.Text(string.Join(' ', bundle.Select(s => s.Id))));

    private static ReportFact[]? ReplacementFacts(Replacement? replacement) => replacement is null ? null :
    [
        new("site", ReportValue.Site(replacement.Site)),
        new("wave", new ReportValue(ReportKind.Position, replacement.Wave)),
        new("loss", ReportValue.Total(replacement.Loss)),
    ];
}
