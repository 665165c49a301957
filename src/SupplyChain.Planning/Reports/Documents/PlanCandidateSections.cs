using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>Every site that may restart, chosen or not, and why not.</summary>
internal static class PlanCandidateSections
{
    /// <summary>For programs.</summary>
    public static TableSection? Machine(RestartPlan plan) => plan.Candidates.Count == 0 ? null : new TableSection
    {
        Key = "candidates",
        Chapter = ReportChapter.Candidates,
        Audience = ReportAudience.Programs,
        TotalRows = plan.Candidates.Count,
        Columns =
        [
            new("site", ReportKind.SiteId), new("name", ReportKind.Text), new("industry", ReportKind.Text), new("region", ReportKind.Text), new("tier", ReportKind.Count),
            new("operatingLevel", ReportKind.Level), new("restartLevel", ReportKind.Level), new("needs", ReportKind.Group), new("wave", ReportKind.Position),
            new("reason", ReportKind.Text), new("gainIfAdded", ReportKind.Value), new("limitsInTheWay", ReportKind.Table),
        ],
        Rows = new RowView<PlanCandidate>(plan.Candidates, c =>
        [
            c.Site.Id, c.Site.Name, c.Site.Industry, c.Site.Region, c.Site.Tier, c.OperatingLevel, c.RestartLevel, Needs(c.Site), c.Wave, PlanMachineSections.Word(c.Outcome),
            c.GainIfAdded, PlanRuleSections.Table("limitsInTheWay", c.LimitsInTheWay),
        ]),
    };

    /// <summary>For people.</summary>
    public static TableSection? Table(RestartPlan plan)
    {
        if (plan.Candidates.Count == 0)
            return null;
        var needs = new NeedColumns(plan);
        var unit = new PlanUnit(plan);
        Dictionary<Site, PlannedRestart> chosen = plan.Waves.SelectMany(w => w.Restarts).ToDictionary(r => r.Site);
        PlanCandidate[] rows = [.. plan.Candidates.OrderByDescending(c => c.Wave is not null).ThenBy(c => c.Wave).ThenByDescending(c => Adds(c, chosen) ?? double.NegativeInfinity)];
        int unknown = plan.Candidates.Count(c => c.Outcome is CandidateOutcome.NotComputed || (c is { Outcome: CandidateOutcome.NoRoom, GainIfAdded: null }));
        return new TableSection
        {
            Key = "allCandidates",
            Chapter = ReportChapter.Candidates,
            Audience = ReportAudience.Documents,
            TotalRows = rows.Length,
            HasChosenLength = true,
            Columns =
            [
                new("site", ReportKind.SiteId) { Label = new ReportText("Column.Site") },
                new("name", ReportKind.Text) { Label = rows.Any(c => c.Site.Name != c.Site.Id) ? new ReportText("Column.Name") : null },
                new("industry", ReportKind.Text) { Label = new ReportText("Column.Industry") },
                new("region", ReportKind.Text) { Label = rows.Any(c => c.Site.Region.Length > 0) ? new ReportText("Column.Region") : null },
                new("tier", ReportKind.Position) { Label = plan.Tiers.Count > 0 ? PlanText.Of("Plan.Column.Tier") : null },
                new("operatingLevel", ReportKind.Level) { Label = DocumentWords.Of("Header.LevelToday") },
                new("restartLevel", ReportKind.Level) { Label = DocumentWords.Of("Header.RestartLevel") },
                .. needs.Columns,
                new("chosen", ReportKind.Word) { Label = DocumentWords.Of("Header.Chosen") },
                unit.Column("adds", DocumentWords.Of("Header.WouldAdd")),
                new("why", ReportKind.Word) { Label = DocumentWords.Of("Header.Why") },
            ],
            Rows = new RowView<PlanCandidate>(rows, c =>
            [
                c.Site.Id, LocalName.Of(c.Site), LocalName.Of(plan.Network, c.Site.Industry), LocalName.Of(plan.Network, c.Site.Region), c.Site.Tier, c.OperatingLevel, c.RestartLevel, .. needs.Of(c.Site),
                c.Wave is { } wave ? plan.Waves.Count > 1 ? DocumentWords.Of("Candidate.Wave", ReportValue.Count(wave)) : DocumentWords.Of("Candidate.Chosen") : DocumentWords.Of("Candidate.LeftOut"),
                Adds(c, chosen), Why(plan, c),
            ]),
            Notes = [DocumentWords.Of("Note.Candidates"), .. unknown > 0 ? new[] { DocumentWords.ForCount("Note.CandidatesUnknown", unknown) } : []],
        };
    }

    private static double? Adds(PlanCandidate candidate, Dictionary<Site, PlannedRestart> chosen) =>
        chosen.TryGetValue(candidate.Site, out PlannedRestart? restart) ? restart.LastInValue : candidate.GainIfAdded;

    private static ReportText? Why(RestartPlan plan, PlanCandidate candidate)
    {
        if (candidate.Outcome == CandidateOutcome.Chosen)
            return null;
        if (candidate.LimitsInTheWay.Count == 0)
            return DocumentWords.Of("Candidate." + candidate.Outcome);
        ReportValue[] limits = [.. candidate.LimitsInTheWay.Select(l => DocumentWords.Word("Limit.Name", ReportValue.Code(plan.Network, l.Resource), ReportValue.Word(PlanRuleSections.RegionOf(plan, l))))];
        return DocumentWords.Of("Candidate." + candidate.Outcome, ReportValue.Word(DocumentWords.Listed(limits, 0, hasMarks: true)));
    }

    private static ReportFact[] Needs(Site site) =>
        [.. site.Needs.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => new ReportFact(n.Key, new ReportValue(ReportKind.Number, n.Value)))];
}
