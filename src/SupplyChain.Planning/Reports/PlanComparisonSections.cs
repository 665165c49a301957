using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports;

/// <summary>The plan beside others: the lists people use, other plans nearly as good, yesterday's approvals, directed allocation.</summary>
internal static class PlanComparisonSections
{
    /// <summary>Share of the plan's value that something is below it; null where the plan gains nothing.</summary>
    public static double? BelowPlan(RestartPlan plan, double value) => plan.Value > 0 ? (plan.Value - value) / plan.Value : null;

    public static ReportText NameOf(PlanBaseline list) => list.Kind == BaselineKind.Own
        ? PlanText.Of("Plan.List.Own", ReportValue.Text(list.Name))
        : PlanText.Of("Plan.List." + list.Kind);

    public static TableSection? Baselines(RestartPlan plan)
    {
        if (plan.Baselines.Count == 0)
            return null;
        var unit = new PlanUnit(plan);
        bool floors = plan.Baselines.Any(b => !b.MeetsFloors);
        return new TableSection
        {
            Key = "lists",
            Chapter = ReportChapter.Comparison,
            Heading = PlanText.Of("Plan.Heading.Lists"),
            Audience = ReportAudience.Readers,
            TotalRows = plan.Baselines.Count,
            HasChosenLength = true,
            Columns =
            [
                new("name", ReportKind.Word) { Label = PlanText.Of("Plan.Column.List") },
                unit.Column("value", "Plan.Column.Gains"),
                new("belowPlan", ReportKind.Share) { Label = PlanText.Of("Plan.Column.BelowPlan") },
                new("restarts", ReportKind.Count) { Label = PlanText.Of("Plan.Column.Restarts") },
                new("passedOver", ReportKind.Count) { Label = PlanText.Of("Plan.Column.PassedOver") },
                new("meetsFloors", ReportKind.Flag) { Label = floors ? PlanText.Of("Plan.Column.MeetsFloors") : null },
            ],
            Rows = new RowView<PlanBaseline>(plan.Baselines, b => [NameOf(b), b.Value, BelowPlan(plan, b.Value), b.Restarts.Count, b.PassedOver, b.MeetsFloors]),
        };
    }

    public static TableSection? Alternatives(RestartPlan plan)
    {
        if (plan.Alternatives.Count == 0)
            return null;
        return new TableSection
        {
            Key = "others",
            Chapter = ReportChapter.Comparison,
            Heading = PlanText.Of("Plan.Heading.Alternatives", ReportValue.Share(plan.Options.AlternativeGap)),
            Audience = ReportAudience.Readers,
            TotalRows = plan.Alternatives.Count,
            HasChosenLength = true,
            Columns =
            [
                new("alternative", ReportKind.Position) { Label = PlanText.Of("Plan.Column.Alternative") },
                new PlanUnit(plan).Column("value", "Plan.Column.Gains"),
                new("relativeLoss", ReportKind.Share) { Label = PlanText.Of("Plan.Column.BelowPlan") },
                new("mostDifferent", ReportKind.Flag) { Label = PlanText.Of("Plan.Column.MostDifferent") },
                new("without", ReportKind.List) { Label = PlanText.Of("Plan.Column.Without") },
                new("instead", ReportKind.List) { Label = PlanText.Of("Plan.Column.Instead") },
            ],
            Rows = [.. plan.Alternatives.Select(IReadOnlyList<object?> (a, i) =>
                [i + 1, a.Value, a.RelativeLoss, a.IsMostDifferent, PlanRestartTable.Ids(a.Without), PlanRestartTable.Ids(a.Instead)])],
        };
    }

    public static TableSection? Changes(RestartPlan plan)
    {
        if (plan.Changes.Count == 0)
            return null;
        PlanChange[] told = [.. plan.Changes.Where(c => c.Kind is ChangeKind.PutOff or ChangeKind.TakenBack or ChangeKind.New)];
        return new TableSection
        {
            Key = "changed",
            Chapter = ReportChapter.Comparison,
            Heading = PlanText.Of("Plan.Heading.Changes"),
            Audience = ReportAudience.Readers,
            TotalRows = told.Length,
            HasChosenLength = true,
            Columns =
            [
                new("change", ReportKind.Word) { Label = PlanText.Of("Plan.Column.Change") },
                new("site", ReportKind.SiteId) { Label = new ReportText("Column.Site") },
                new("name", ReportKind.Text) { Label = told.Any(c => c.Site.Name != c.Site.Id) ? new ReportText("Column.Name") : null },
                new("waveBefore", ReportKind.Position) { Label = PlanText.Of("Plan.Column.WaveBefore") },
                new("wave", ReportKind.Position) { Label = PlanText.Of("Plan.Column.WaveNow") },
                new PlanUnit(plan).Column("costOfKeeping", "Plan.Column.CostOfKeeping"),
                new("insteadOf", ReportKind.List) { Label = PlanText.Of("Plan.Column.InsteadOf") },
            ],
            Rows = new RowView<PlanChange>(told, c =>
                [PlanText.Of("Plan.Change." + c.Kind), c.Site.Id, LocalName.Of(c.Site), c.WaveBefore, c.Wave, c.CostOfKeeping, PlanRestartTable.Ids(c.InsteadOf)]),
            EmptyText = PlanText.Of("Plan.NoChanges"),
            Notes = [PlanText.Of("Plan.ChangesInAll", Count(ChangeKind.Kept), Count(ChangeKind.Done), Count(ChangeKind.PutOff), Count(ChangeKind.TakenBack), Count(ChangeKind.New))],
        };

        ReportValue Count(ChangeKind kind) => ReportValue.Count(plan.Changes.Count(c => c.Kind == kind));
    }

    public static NoteSection? Directed(RestartPlan plan)
    {
        if (plan.Directed is not { } directed)
            return null;
        var unit = new PlanUnit(plan);
        List<ReportText> notes = [PlanText.Of("Plan.Directed", unit.Amount(directed.Value), unit.Amount(plan.Value), new ReportValue(ReportKind.Number, directed.Factor))];
        string[] pooled = [.. Only(plan, r => IsWorth(plan, r.LastInValue) && !IsWorth(plan, r.DirectedLastInValue))];
        string[] sent = [.. Only(plan, r => !IsWorth(plan, r.LastInValue) && IsWorth(plan, r.DirectedLastInValue))];
        if (pooled.Length > 0)
            notes.Add(PlanText.Of("Plan.Directed.OnlyPooled", new ReportValue(ReportKind.List, pooled)));
        if (sent.Length > 0)
            notes.Add(PlanText.Of("Plan.Directed.OnlyDirected", new ReportValue(ReportKind.List, sent)));
        if (pooled.Length == 0 && sent.Length == 0 && plan.Waves.Any(w => w.Restarts.Any(r => r.DirectedLastInValue is not null)))
            notes.Add(PlanText.Of("Plan.Directed.Both"));
        return new NoteSection { Key = "directedNotes", Chapter = ReportChapter.Comparison, Audience = ReportAudience.Readers, Heading = PlanText.Of("Plan.Heading.Directed"), Notes = notes };
    }

    // What the rounding of values or a tolerance of the solver may leave is not support.
    private static bool IsWorth(RestartPlan plan, double? value) => value > Math.Max(plan.ValueAccuracy, 1e-6 * Math.Abs(plan.Value));

    private static IEnumerable<string> Only(RestartPlan plan, Func<PlannedRestart, bool> holds) =>
        plan.Waves.SelectMany(w => w.Restarts).Where(r => r is { LastInValue: not null, DirectedLastInValue: not null } && holds(r)).Select(r => r.Site.Id);
}
