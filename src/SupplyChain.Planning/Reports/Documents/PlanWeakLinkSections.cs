using SupplyChain.Planning.Findings;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>Where the plan is weak: restarts that nothing makes good for, and what still holds production back when it is done.</summary>
internal static class PlanWeakLinkSections
{
    private const int MostPicks = 20, MostProducts = 40;

    // Of what the plan loses without a restart: where more than this is lost all the same, its replacement does not help.
    private const double MostLost = 0.5;

    // Of what the plan gains: a restart that adds less is no weak link.
    private const double SmallShare = 0.001;

    public static TableSection? Irreplaceable(RestartPlan plan, PlanFindings findings)
    {
        (PlannedRestart Restart, double Lost)[] picks = [.. plan.Waves.SelectMany(w => w.Restarts)
            .Where(r => r.LastInValue > SmallShare * plan.Value && findings.LookedForReplacement.Contains(r.Site))
            .Select(r => (Restart: r, Lost: r.Replacement?.Loss ?? r.LastInValue!.Value))
            .Where(r => r.Lost > MostLost * r.Restart.LastInValue)
            .OrderByDescending(r => r.Lost).ThenBy(r => r.Restart.Site.Index)];
        var unit = new PlanUnit(plan);
        return new TableSection
        {
            Key = "irreplaceable",
            Chapter = ReportChapter.WeakLinks,
            Heading = DocumentWords.Of("Heading.Irreplaceable"),
            Audience = ReportAudience.Documents,
            TotalRows = picks.Length,
            HasChosenLength = true,
            Columns =
            [
                new("wave", ReportKind.Position) { Label = plan.Options.Waves > 1 ? PlanText.Of("Plan.Column.Wave") : null },
                new("site", ReportKind.SiteId) { Label = new ReportText("Column.Site") },
                new("name", ReportKind.Text) { Label = picks.Any(p => p.Restart.Site.Name != p.Restart.Site.Id) ? new ReportText("Column.Name") : null },
                new("industry", ReportKind.Text) { Label = new ReportText("Column.Industry") },
                new("region", ReportKind.Text) { Label = picks.Any(p => p.Restart.Site.Region.Length > 0) ? new ReportText("Column.Region") : null },
                unit.Column("adds", PlanText.Of("Plan.Column.Adds")),
                new("replacement", ReportKind.Word) { Label = DocumentWords.Of("Header.BestReplacement") },
                unit.Column("thenLost", PlanText.Of("Plan.Column.ThenLost")),
                new("share", ReportKind.Share) { Label = DocumentWords.Of("Header.ShareLost") },
            ],
            Rows = [.. picks.Take(MostPicks).Select(IReadOnlyList<object?> (p) =>
            [
                p.Restart.Wave, p.Restart.Site.Id, LocalName.Of(p.Restart.Site), LocalName.Of(plan.Network, p.Restart.Site.Industry), LocalName.Of(plan.Network, p.Restart.Site.Region), p.Restart.LastInValue,
                p.Restart.Replacement is { } replacement ? DocumentWords.Of("Name.Only", DocumentWords.Name(replacement.Site)) : DocumentWords.Of("Word.None"),
                p.Lost, Math.Min(1, p.Lost / p.Restart.LastInValue!.Value),
            ])],
            EmptyText = DocumentWords.Of("Note.AllReplaceable"),
        };
    }

    public static TableSection HeldBackBy(RestartPlan plan, PlanFindings findings)
    {
        HashSet<Site> restarted = [.. plan.Waves.SelectMany(w => w.Restarts).Select(r => r.Site)];
        HashSet<Site> restartable = [.. plan.Candidates.Where(c => c.Outcome != CandidateOutcome.Banned).Select(c => c.Site)];
        IReadOnlyList<HeldBackProduct> products = HeldBack.Find(plan.Network, findings.After, findings.WeightedOfSite, restarted.Contains);
        bool valued = plan.Measure != Measure.Output || NetworkSections.IsWeighted(plan.Network);
        ReportText unit = NetworkSections.Unit(plan.Network);
        return new TableSection
        {
            Key = "heldBack",
            Chapter = ReportChapter.WeakLinks,
            Heading = DocumentWords.Of("Heading.HeldBack"),
            Audience = ReportAudience.Documents,
            TotalRows = products.Count,
            HasChosenLength = true,
            Columns =
            [
                new("product", ReportKind.Text) { Label = DocumentWords.Of("Header.Product") },
                new("sites", ReportKind.Count) { Label = DocumentWords.Of("Header.HeldDown") },
                new("outputPerDay", ReportKind.ValuePerDay) { Label = DocumentWords.Of("Header.OutputMissing"), Unit = unit },
                new("valuePerDay", ReportKind.ValuePerDay)
                {
                    Label = valued ? DocumentWords.Of("Header.ValueMissing", ReportValue.Word(PlanRecovery.ValueName(plan))) : null, Unit = unit,
                },
                new("largest", ReportKind.Word) { Label = DocumentWords.Of("Header.LargestHeldDown") },
                new("stoppedSuppliers", ReportKind.Count) { Label = DocumentWords.Of("Header.StoppedSuppliers") },
                new("restartable", ReportKind.Count) { Label = DocumentWords.Of("Header.Restartable") },
                new("suppliers", ReportKind.Word) { Label = DocumentWords.Of("Header.NamedSuppliers") },
                new("shortSuppliers", ReportKind.Count) { Label = DocumentWords.Of("Header.ShortSuppliers") },
            ],
            Rows = [.. products.Take(MostProducts).Select(IReadOnlyList<object?> (p) =>
            [
                LocalName.Of(plan.Network, p.Product), p.Sites.Count, p.OutputPerDay, p.ValuePerDay, DocumentWords.Names([.. p.Sites.Select(s => s.Site)], DocumentWords.NamesInSentence),
                p.StoppedSuppliers.Count, p.StoppedSuppliers.Count(restartable.Contains),
                p.StoppedSuppliers.Count > 0 ? DocumentWords.Names(p.StoppedSuppliers, DocumentWords.NamesInSentence) : null, p.ShortSuppliers,
            ])],
            EmptyText = DocumentWords.Of(plan.Network.Sites.Any(s => findings.After.Own.OfSite(s.Index) < 1) ? "Note.NothingHeldBack" : "Note.NothingRuns"),
            Notes = products.Count > 0 ? [DocumentWords.Of("Note.HeldBack")] : [],
        };
    }
}
