using SupplyChain.Planning;
using SupplyChain.Reports;

namespace SupplyChain.Cli.Answers;

/// <summary>A plan in short, as documents embed it beside the manifest, so that <c>diff</c> can read any of them: in the words of the JSON of plans.</summary>
internal static class EmbeddedPlan
{
    /// <summary>Key of the fact.</summary>
    public const string Key = "plan";

    // Bundles may name every other restart of the plan: beyond this many names a document leaves them out to stay small.
    private const int MostBundleNames = 300;

    private static readonly string[] Taken = ["options", "limits"];

    private static readonly string[] Figures = ["status", "value", "bound", "relativeGap"];

    public static ReportFact Of(RestartPlan plan, Report report) => new(Key, new ReportValue(ReportKind.Group, (ReportFact[])
    [
        new("network", new ReportValue(ReportKind.Group, (ReportFact[])[new("currency", ReportValue.Text(plan.Network.Information.Currency))])),
        .. report.Sections.OfType<FactSection>().Where(s => Taken.Contains(s.Key)).Select(s => new ReportFact(s.Key, new ReportValue(ReportKind.Group, s.Facts))),
        .. report.Sections.OfType<TableSection>().Where(s => Taken.Contains(s.Key)).Select(s => new ReportFact(s.Key, new ReportValue(ReportKind.Table, s))),
        .. report.Sections.OfType<FactSection>().Where(s => s.Key.Length == 0).SelectMany(s => s.Facts).Where(f => Figures.Contains(f.Key)),
        new("waves", new ReportValue(ReportKind.Table, Waves(plan, plan.Waves.SelectMany(w => w.Restarts).Sum(r => r.Bundle?.Count ?? 0) <= MostBundleNames))),
        .. plan.Candidates.Count == 0 ? [] : new[] { new ReportFact("outcomes", new ReportValue(ReportKind.Group, Outcomes(plan))) },
    ]));

    private static TableSection Waves(RestartPlan plan, bool hasBundles) => new()
    {
        Key = "waves",
        TotalRows = plan.Waves.Count,
        Columns = [new("wave", ReportKind.Position), new("restarts", ReportKind.Table)],
        Rows = [.. plan.Waves.Select(IReadOnlyList<object?> (w) => [w.Wave, Restarts(w, hasBundles)])],
    };

    // What no restart of a wave has is left out, and a site without a name is named by its id.
    private static TableSection Restarts(PlanWave wave, bool hasBundles)
    {
        (ReportColumn Column, bool IsTold, Func<PlannedRestart, object?> Value)[] columns =
        [
            (new("site", ReportKind.SiteId), true, r => r.Site.Id),
            (new("name", ReportKind.Text), wave.Restarts.Any(r => r.Site.Name != r.Site.Id), r => r.Site.Name),
            (new("region", ReportKind.Text), wave.Restarts.Any(r => r.Site.Region.Length > 0), r => r.Site.Region),
            (new("pinned", ReportKind.Flag), wave.Restarts.Any(r => r.IsPinned), r => r.IsPinned),
            (new("lastInValue", ReportKind.Value), true, r => r.LastInValue),
            (new("bundle", ReportKind.List), hasBundles && wave.Restarts.Any(r => r.Bundle is { Count: > 0 }), r => r.Bundle?.Select(b => b.Id).ToArray()),
        ];
        columns = [.. columns.Where(c => c.IsTold)];
        return new TableSection
        {
            Key = "restarts",
            TotalRows = wave.Restarts.Count,
            Columns = [.. columns.Select(c => c.Column)],
            Rows = [.. wave.Restarts.Select(IReadOnlyList<object?> (r) => [.. columns.Select(c => c.Value(r))])],
        };
    }

    // One text for each outcome: there may be thousands of sites, and a document is to stay small.
    private static ReportFact[] Outcomes(RestartPlan plan) =>
    [
        .. plan.Candidates.GroupBy(c => c.Outcome).OrderBy(g => g.Key)
            .Select(g => new ReportFact(Runs.EnumWords.Of(g.Key.ToString()), ReportValue.Text(string.Join('\n', g.Select(c => c.Site.Id))))),
    ];
}
