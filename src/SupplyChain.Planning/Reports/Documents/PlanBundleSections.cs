using SupplyChain.Planning.Findings;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>Which restarts only work together, what each group is worth, and who hangs on whom.</summary>
internal static class PlanBundleSections
{
    public static TableSection Groups(RestartPlan plan, PlanFindings findings)
    {
        var unit = new PlanUnit(plan);
        return new TableSection
        {
            Key = "groups",
            Chapter = ReportChapter.Bundles,
            Heading = DocumentWords.Of("Heading.Groups"),
            Audience = ReportAudience.Documents,
            TotalRows = findings.Groups.Count,
            HasChosenLength = true,
            Columns =
            [
                new("group", ReportKind.Position) { Label = DocumentWords.Of("Header.Group") },
                new("restarts", ReportKind.Count) { Label = PlanText.Of("Plan.Column.Restarts") },
                unit.Column("value", DocumentWords.Of("Header.LostWithoutGroup")),
                new("regions", ReportKind.Word) { Label = new ReportText("Column.Region") },
                new("members", ReportKind.Word) { Label = DocumentWords.Of("Header.Members") },
            ],
            Rows = [.. findings.Groups.Select(IReadOnlyList<object?> (g, i) =>
                [i + 1, g.Restarts.Count, g.Value, Regions(plan, g), DocumentWords.Names([.. g.Restarts.Select(r => r.Site)], DocumentWords.NamesInCell)])],
            EmptyText = DocumentWords.Of("Note.NoGroups"),
            Notes = findings.Groups.Count > 0 ? [DocumentWords.Of("Note.Groups")] : [],
        };
    }

    /// <summary>One row for each restart of a group.</summary>
    public static TableSection? Members(RestartPlan plan, PlanFindings findings)
    {
        (int Group, PlannedRestart Restart)[] members = [.. findings.Groups.SelectMany((g, i) => g.Restarts.Select(r => (i + 1, r)))];
        if (members.Length == 0)
            return null;
        var unit = new PlanUnit(plan);
        return new TableSection
        {
            Key = "groupMembers",
            Chapter = ReportChapter.Bundles,
            Heading = DocumentWords.Of("Heading.Members"),
            Audience = ReportAudience.Documents,
            TotalRows = members.Length,
            HasChosenLength = true,
            Columns =
            [
                new("group", ReportKind.Position) { Label = DocumentWords.Of("Header.Group") },
                new("wave", ReportKind.Position) { Label = plan.Options.Waves > 1 ? PlanText.Of("Plan.Column.Wave") : null },
                new("site", ReportKind.SiteId) { Label = new ReportText("Column.Site") },
                new("name", ReportKind.Text) { Label = members.Any(m => m.Restart.Site.Name != m.Restart.Site.Id) ? new ReportText("Column.Name") : null },
                new("industry", ReportKind.Text) { Label = new ReportText("Column.Industry") },
                new("region", ReportKind.Text) { Label = members.Any(m => m.Restart.Site.Region.Length > 0) ? new ReportText("Column.Region") : null },
                unit.Column("lostWithout", DocumentWords.Of("Header.LostWithout")),
                new("alone", ReportKind.ValuePerDay) { Label = DocumentWords.Of("Header.Alone"), Unit = NetworkSections.Unit(plan.Network), Resolution = plan.ValueAccuracy },
                new("needs", ReportKind.Word) { Label = DocumentWords.Of("Header.WorthlessWithout") },
            ],
            Rows = [.. members.Select(IReadOnlyList<object?> (m) =>
            [
                m.Group, m.Restart.Wave, m.Restart.Site.Id, LocalName.Of(m.Restart.Site), LocalName.Of(plan.Network, m.Restart.Site.Industry), LocalName.Of(plan.Network, m.Restart.Site.Region), m.Restart.LastInValue,
                findings.Alone.TryGetValue(m.Restart.Site, out AloneValue alone) ? alone.PerDay : null,
                m.Restart.Bundle is { Count: > 0 } bundle ? DocumentWords.Names(bundle, int.MaxValue) : null,
            ])],
        };
    }

    private static ReportText? Regions(RestartPlan plan, RestartGroup group)
    {
        string[] regions = [.. group.Restarts.Select(r => r.Site.Region).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return regions.Length == 0 ? null : DocumentWords.Listed([.. regions.Select(r => ReportValue.Code(plan.Network, r))], 0, hasMarks: false);
    }
}
