using SupplyChain.Planning;
using SupplyChain.Planning.Differences;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain;

/// <summary>Describes how two plans differ as a neutral report.</summary>
public static class PlanDifferencesReport
{
    /// <summary>Name and version of the layout of the report.</summary>
    public const string Schema = "supplychain/diff/1";

    private const int MostNamed = 2;

    private static readonly TextCatalog Catalog = new("SupplyChain.Planning.Resources.DifferenceTexts", typeof(PlanDifferencesReport).Assembly);

    /// <summary>Describes differences as a report for any renderer.</summary>
    /// <param name="differences">The differences.</param>
    /// <returns>The report; the changes are its main table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="differences"/> is null.</exception>
    public static Report ToReport(this PlanDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        int came = Count(differences, PlanDifferenceKind.CameIn), went = Count(differences, PlanDifferenceKind.WentOut), moved = Count(differences, PlanDifferenceKind.ChangedWave);
        ReportSection?[] sections =
        [
            new FactSection
            {
                Key = "",
                Audience = ReportAudience.Programs,
                Facts =
                [
                    new("same", new ReportValue(ReportKind.Flag, differences.AreSame)), new("kept", ReportValue.Count(differences.Kept)), new("cameIn", ReportValue.Count(came)),
                    new("wentOut", ReportValue.Count(went)), new("changedWave", ReportValue.Count(moved)),
                    new("before", new ReportValue(ReportKind.Group, Facts(differences.Old))), new("after", new ReportValue(ReportKind.Group, Facts(differences.New))),
                ],
            },
            new NoteSection
            {
                Key = "verdict",
                Audience = ReportAudience.Readers,
                Notes = [differences.AreSame ? Of("Diff.AllKept", ReportValue.Count(differences.Kept)) : Of("Diff.Counts", ReportValue.Count(differences.Kept), ReportValue.Count(came), ReportValue.Count(went), ReportValue.Count(moved))],
            },
            Summary(differences),
            Changes(differences),
            Table("optionsChanged", "Diff.Options", ReportChapter.Rules, "Diff.Column.Option", [.. differences.Options.Select(o => (o.Name, (object?)o.Before, (object?)o.After))], ReportKind.Text),
            Table("limitsChanged", "Diff.Limits", ReportChapter.Rules, "Diff.Column.Limit", [.. differences.Limits.Select(l => (NameOf(l.Limit), (object?)l.Before, (object?)l.After))], ReportKind.Number),
            Table("inputsChanged", "Diff.Inputs", ReportChapter.DataProblems, "Diff.Column.Input", [.. differences.Inputs.Select(i => (i.Path, (object?)i.Before, (object?)i.After))], ReportKind.SiteId),
            Notes(differences),
        ];
        return new Report
        {
            Schema = Schema,
            MainSection = "changes",
            Headline = [Of(differences.AreSame ? "Diff.Same" : "Diff.Different")],
            Sections = [.. sections.OfType<ReportSection>()],
        };
    }

    private static int Count(PlanDifferences differences, PlanDifferenceKind kind) => differences.Changes.Count(c => c.Kind == kind);

    private static ReportFact[] Facts(PlanRecord plan) =>
    [
        new("restarts", ReportValue.Count(plan.Restarts.Count)), new("measure", ReportValue.Text(plan.Measure)), new("status", ReportValue.Text(plan.Status)),
        new("value", new ReportValue(ReportKind.Value, plan.Value)), new("bound", new ReportValue(ReportKind.Value, plan.Bound)), new("relativeGap", new ReportValue(ReportKind.Share, plan.RelativeGap)),
    ];

    private static TableSection Summary(PlanDifferences differences) => new()
    {
        Key = "plans",
        Audience = ReportAudience.Readers,
        TotalRows = 2,
        HasChosenLength = true,
        Columns =
        [
            new("plan", ReportKind.Word) { Label = Of("Diff.Column.Plan") }, new("restarts", ReportKind.Count) { Label = Of("Diff.Column.Restarts") },
            new("value", ReportKind.Value) { Label = Of("Diff.Column.Gains"), Unit = UnitOf(differences) }, new("bound", ReportKind.Value) { Label = Of("Diff.Column.AtMost"), Unit = UnitOf(differences) },
        ],
        Rows = [Row("Diff.Old", differences.Old), Row("Diff.New", differences.New)],
    };

    private static object?[] Row(string name, PlanRecord plan) => [Of(name), plan.Restarts.Count, plan.Value, plan.Bound];

    private static ReportText UnitOf(PlanDifferences differences) => (differences.New.Currency ?? differences.Old.Currency) is { Length: > 0 } currency
        ? new ReportText("Unit.Total", ReportValue.OfCurrency(currency))
        : new ReportText("Unit.Total.NoCurrency");

    private static TableSection Changes(PlanDifferences differences) => new()
    {
        Key = "changes",
        Heading = differences.AreSame ? null : Of("Diff.Changes"),
        Chapter = ReportChapter.Actions,
        TotalRows = differences.Changes.Count,
        HasChosenLength = true,
        EmptyText = Of("Diff.None"),
        Columns =
        [
            new("site", ReportKind.SiteId) { Label = new ReportText("Column.Site") },
            new("name", ReportKind.Text) { Label = differences.Changes.Any(c => c.Name != c.Site) ? new ReportText("Column.Name") : null },
            new("region", ReportKind.Text) { Label = differences.Changes.Any(c => c.Region.Length > 0) ? new ReportText("Column.Region") : null },
            new("change", ReportKind.Text) { Audience = ReportAudience.Programs }, new("changeWord", ReportKind.Word) { Label = Of("Diff.Column.Change"), Audience = ReportAudience.Readers },
            new("waveBefore", ReportKind.Position) { Label = Of("Diff.Column.WaveBefore") }, new("wave", ReportKind.Position) { Label = Of("Diff.Column.Wave") },
            new("addsBefore", ReportKind.Value) { Label = Of("Diff.Column.AddsBefore"), Unit = UnitOf(differences) }, new("adds", ReportKind.Value) { Label = Of("Diff.Column.Adds"), Unit = UnitOf(differences) },
            new("reason", ReportKind.Text) { Audience = ReportAudience.Programs }, new("reasons", ReportKind.List) { Audience = ReportAudience.Programs },
            new("about", ReportKind.Text) { Audience = ReportAudience.Programs }, new("why", ReportKind.Word) { Label = Of("Diff.Column.Why"), Audience = ReportAudience.Readers },
        ],
        Rows = [.. differences.Changes.Select(IReadOnlyList<object?> (c) =>
        [
            c.Site, c.Name, c.Region, Word(c.Kind.ToString()), Of("Diff.Kind." + c.Kind), c.WaveBefore, c.Wave, c.AddsBefore, c.Adds,
            Word(c.Reasons[0].Code.ToString()), c.Reasons.Select(r => Word(r.Code.ToString())).ToArray(), c.Reasons[0].About, Words(c.Reasons),
        ])],
    };

    // Two reasons are what a person takes in at a glance; programs get all.
    private static ReportText Words(IReadOnlyList<PlanDifferenceReason> reasons) =>
        reasons.Count == 1 ? WordsOf(reasons[0]) : Of("Diff.TwoReasons", ReportValue.Word(WordsOf(reasons[0])), ReportValue.Word(WordsOf(reasons[1])));

    private static ReportText WordsOf(PlanDifferenceReason reason) => IsLong(reason, out string first, out int others)
        ? Of("Diff.AndOthers", ReportValue.Word(Of("Diff.Reason." + reason.Code, ReportValue.Text(first))), ReportValue.Count(others))
        : reason.About.Length == 0 && Catalog.Find(Language.English, $"Diff.Reason.{reason.Code}.Plain") is not null
        ? Of($"Diff.Reason.{reason.Code}.Plain")
        : Of("Diff.Reason." + reason.Code, ReportValue.Text(reason.About));

    // Tables of their own list every option, limit and file that differs.
    private static bool IsLong(PlanDifferenceReason reason, out string first, out int others)
    {
        string[] about = reason.About.Split(", ");
        (first, others) = (string.Join(", ", about.Take(MostNamed)), about.Length - MostNamed);
        return others > 0 && reason.Code is (PlanDifferenceCode.OptionsChanged or PlanDifferenceCode.LimitsChanged or PlanDifferenceCode.InputsChanged);
    }

    private static TableSection? Table(string key, string heading, ReportChapter chapter, string label, IReadOnlyList<(string Name, object? Before, object? After)> rows, ReportKind kind) => new()
    {
        Key = key,
        Heading = Of(heading),
        Chapter = chapter,
        Audience = rows.Count == 0 ? ReportAudience.Programs : ReportAudience.Everyone,
        TotalRows = rows.Count,
        HasChosenLength = true,
        Columns =
        [
            new("name", ReportKind.SiteId) { Label = Of(label) },
            new("before", kind) { Audience = kind == ReportKind.SiteId ? ReportAudience.Programs : ReportAudience.Everyone, Label = Of("Diff.Column.Before") },
            new("after", kind) { Audience = kind == ReportKind.SiteId ? ReportAudience.Programs : ReportAudience.Everyone, Label = Of("Diff.Column.After") },
            .. kind != ReportKind.SiteId ? [] : new[] { new ReportColumn("word", ReportKind.Word) { Label = Of("Diff.Column.Change"), Audience = ReportAudience.Readers } },
        ],
        Rows = [.. rows.Select(IReadOnlyList<object?> (r) => kind != ReportKind.SiteId
            ? [r.Name, r.Before, r.After]
            : [r.Name, r.Before, r.After, Of(r.Before is null ? "Diff.Input.Added" : r.After is null ? "Diff.Input.Gone" : "Diff.Input.Changed")])],
    };

    private static NoteSection Notes(PlanDifferences differences)
    {
        List<ReportText> notes = [];
        if (differences.Old.IsInfeasible)
            notes.Add(Of("Diff.Note.OldInfeasible"));
        if (differences.New.IsInfeasible)
            notes.Add(Of("Diff.Note.NewInfeasible"));
        if (HoldsListOnly(differences.Old) || HoldsListOnly(differences.New))
            notes.Add(Of("Diff.Note.FewReasons"));
        if (differences.Old.Measure is { } was && differences.New.Measure is { } now && was != now)
            notes.Add(Of("Diff.Note.Measures"));
        if (!differences.AreSame)
            notes.Add(Of("Diff.Note.Reasons"));
        return new NoteSection { Key = "notes", Audience = ReportAudience.Readers, Chapter = ReportChapter.Assumptions, Notes = notes };
    }

    // A plan that keeps no rule has no candidates either, and lacks nothing.
    private static bool HoldsListOnly(PlanRecord plan) => plan.Candidates is null && !plan.IsInfeasible;

    private static string NameOf(LimitRecord limit) =>
        limit.Resource + (limit.Region is null ? "" : " @ " + limit.Region) + (limit.Wave is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" #{limit.Wave}")) + (limit.Kind is null ? "" : " : " + limit.Kind);

    private static string Word(string name) =>
        string.Concat(name.Select((c, i) => !char.IsAsciiLetterUpper(c) ? c.ToString() : (i > 0 ? "-" : "") + char.ToLowerInvariant(c)));

    private static ReportText Of(string key, params ReportValue[] arguments) => new(Catalog, key, arguments);
}
