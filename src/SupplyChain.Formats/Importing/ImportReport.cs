using SupplyChain.Formats.Resources;
using SupplyChain.Reports;

namespace SupplyChain.Formats;

/// <summary>Describes what an import did as a neutral report.</summary>
public static class ImportReport
{
    /// <summary>Name and version of the layout of the report.</summary>
    public const string Schema = "supplychain/import/1";

    /// <summary>Remarks of each group that readers see; programs get all of them.</summary>
    private const int ShownOfGroup = 5;

    // What was not taken over comes first: it may make the answer wrong.
    private static readonly RemarkKind[] Order = [RemarkKind.Refusal, RemarkKind.Assumption, RemarkKind.Repair, RemarkKind.Note];

    /// <summary>Describes an import as a report for any renderer.</summary>
    /// <param name="result">What the import gave.</param>
    /// <returns>The report; the remarks are its main table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public static Report ToReport(this ImportResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new Report
        {
            Schema = Schema,
            MainSection = "remarks",
            Headline = [.. Title(result.Network), new ReportText(result.Network is null ? "Import.Failed" : "Import.Headline")],
            Sections =
            [
                new FactSection { Key = "", Audience = ReportAudience.Programs, Facts = [new("valid", new ReportValue(ReportKind.Flag, result.Network is not null))] },
                .. result.Network is { } network ? new[] { NetworkFacts(network) } : [],
                RemarkFacts(result),
                .. Groups(result.Report).SelectMany(g => GroupTable(g.Kind, g.Remarks)),
                OpenQuestions(result.Questions, ReportAudience.Terminals, 2 * ShownOfGroup),
                OpenQuestions(result.Questions, ReportAudience.Documents, int.MaxValue),
                Remarks(result.Report),
                Listed(result.Report),
                Questions(result.Questions),
            ],
        };
    }

    /// <summary>The remarks of each code together: refusals first, then assumptions, repairs and notes, the largest groups first.</summary>
    internal static IEnumerable<(RemarkKind Kind, IReadOnlyList<DataRemark> Remarks)> Groups(DataReport report) =>
        from remark in report.Remarks
        group remark by (remark.Kind, remark.Code) into same
        orderby Array.IndexOf(Order, same.Key.Kind), same.Count() descending, same.Key.Code
        select (same.Key.Kind, (IReadOnlyList<DataRemark>)[.. same]);

    /// <summary>File, sheet and row as a reader looks them up.</summary>
    internal static string PlaceOf(DataRemark remark)
    {
        if (remark.File is null)
            return "";
        string place = Path.GetFileName(remark.File) + (remark.Sheet is null ? "" : "!" + remark.Sheet);
        return (remark.Row, remark.Column) switch
        {
            (0, _) => place,
            (_, 0) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place}:{remark.Row}"),
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place}:{Diagnostics.DiagnosticFormatter.ColumnLetters(remark.Column)}{remark.Row}"),
        };
    }

    /// <summary>What all remarks of a group have in common.</summary>
    internal static string GroupIn(IReadOnlyList<DataRemark> group, Language language) => (group[0].GroupText ?? ListTexts.Of("Group.Other")).In(language);

    private static IEnumerable<ReportText> Title(SupplyNetwork? network) => network?.Information.Title is { Length: > 0 } title
        ? [new ReportText("Headline.Title", new ReportValue(ReportKind.Text, new LocalName(title, network.Information.ChineseTitle)))]
        : [];

    private static FactSection NetworkFacts(SupplyNetwork network) => new()
    {
        Key = "network",
        Facts =
        [
            Count("sites", network.Sites.Count, "Import.Sites"),
            Count("sitesOutsideLists", network.Sites.Count(s => s.OwnColumns.GetValueOrDefault("listed") == "no"), "Import.SitesOutsideLists"),
            Count("links", network.Links.Count, "Import.Links"),
            Count("candidates", network.Sites.Count(s => s.RestartLevel > s.OperatingLevel), "Import.Candidates"),
            Count("stoppedSites", network.Sites.Count(s => s.OperatingLevel == 0), "Import.StoppedSites"),
            Count("sitesWithAssumptions", network.Sites.Count(s => s.OwnColumns.Keys.Any(k => k.StartsWith("assumed_", StringComparison.Ordinal))), "Import.SitesWithAssumptions"),
        ],
    };

    private static FactSection RemarkFacts(ImportResult result) => new()
    {
        Key = "counts",
        Chapter = ReportChapter.Answer,
        Heading = new ReportText("Import.Counts"),
        Facts =
        [
            Count("refusals", result.Report.CountOf(RemarkKind.Refusal), "Import.Refusals"),
            Count("assumptions", result.Report.CountOf(RemarkKind.Assumption), "Import.Assumptions"),
            Count("repairs", result.Report.CountOf(RemarkKind.Repair), "Import.Repairs"),
            Count("notes", result.Report.CountOf(RemarkKind.Note), "Import.Notes"),
            Count("questions", result.Questions.Count, "Import.Questions"),
            Count("questionsAnswered", result.Questions.Count(q => q.Answer.Length > 0), "Import.QuestionsAnswered"),
        ],
    };

    private static ReportFact Count(string key, int value, string label) => new(key, ReportValue.Count(value)) { Label = new ReportText(label) };

    private static IEnumerable<TableSection> GroupTable(RemarkKind kind, IReadOnlyList<DataRemark> group)
    {
        var title = new LocalName(GroupIn(group, Language.English), GroupIn(group, Language.Chinese));
        // One fix for all stands once; those that differ stand with their remarks.
        bool isOneFix = group.Take(ShownOfGroup).All(r => r.Fix == group[0].Fix);
        bool hasValues = group.Take(ShownOfGroup).Any(r => r.ValueSeen is not null);
        List<ReportText> notes = [];
        if (group.Count > ShownOfGroup)
            notes.Add(new ReportText("Import.More", ReportValue.Count(group.Count - ShownOfGroup)));
        if (isOneFix && group[0].Fix is not null)
            notes.Add(new ReportText("Import.Fix", Words(group[0].Fix!, group[0].GetFix(Language.Chinese)!)));
        yield return new TableSection
        {
            Key = "group",
            Chapter = ReportChapter.DataProblems,
            // Documents list every remark in one table.
            Audience = ReportAudience.Terminals,
            Heading = new ReportText("Import.Group." + kind, new ReportValue(ReportKind.Text, group[0].Code), new ReportValue(ReportKind.Text, title), ReportValue.Count(group.Count)),
            HasChosenLength = true,
            TotalRows = Math.Min(group.Count, ShownOfGroup),
            Columns =
            [
                new("where", ReportKind.Text) { Label = new ReportText("Column.Where") },
                new("value", ReportKind.Text) { Label = hasValues ? new ReportText("Column.ValueSeen") : null },
                new("message", ReportKind.Text) { Label = new ReportText("Column.Message") },
            ],
            Rows = [.. group.Take(ShownOfGroup).Select(r => (IReadOnlyList<object?>)
                [PlaceOf(r), r.ValueSeen, new LocalName(r.Message, r.GetMessage(Language.Chinese))])],
            Notes = notes,
        };
    }

    private static ReportValue Words(string english, string chinese) => new(ReportKind.Text, new LocalName(english, chinese));

    private static TableSection Remarks(DataReport report) => new()
    {
        Key = "remarks",
        Audience = ReportAudience.Programs,
        TotalRows = report.Remarks.Count,
        Columns =
        [
            new("code", ReportKind.Text), new("kind", ReportKind.Text), new("file", ReportKind.Text), new("sheet", ReportKind.Text), new("row", ReportKind.Count),
            new("column", ReportKind.Count), new("value", ReportKind.Text), new("message", ReportKind.Text), new("fix", ReportKind.Text),
        ],
        Rows = new RowView<DataRemark>(report.Remarks, r =>
        [
            r.Code, KindWord(r.Kind), FileOf(r.File), r.Sheet, r.Row > 0 ? r.Row : null, r.Column > 0 ? r.Column : null, r.ValueSeen,
            new LocalName(r.Message, r.GetMessage(Language.Chinese)), r.Fix is null ? null : new LocalName(r.Fix, r.GetFix(Language.Chinese)),
        ]),
    };

    /// <summary>Every remark, for people: a terminal shows the first of each group.</summary>
    private static TableSection Listed(DataReport report) => new()
    {
        Key = "allRemarks",
        Chapter = ReportChapter.DataProblems,
        Heading = new ReportText("Import.AllRemarks"),
        Audience = ReportAudience.Documents,
        HasChosenLength = true,
        TotalRows = report.Remarks.Count,
        Columns =
        [
            new("kind", ReportKind.Word) { Label = new ReportText("Column.Kind") }, new("code", ReportKind.Text) { Label = new ReportText("Column.Code") },
            new("where", ReportKind.Text) { Label = new ReportText("Column.Where") }, new("value", ReportKind.Text) { Label = new ReportText("Column.ValueSeen") },
            new("message", ReportKind.Text) { Label = new ReportText("Column.Message") }, new("fix", ReportKind.Text) { Label = new ReportText("Column.Hint") },
        ],
        Rows = [.. Groups(report).SelectMany(g => g.Remarks).Select(IReadOnlyList<object?> (r) =>
        [
            "Import.Kind." + r.Kind, r.Code, PlaceOf(r), r.ValueSeen, new LocalName(r.Message, r.GetMessage(Language.Chinese)),
            r.Fix is null ? null : new LocalName(r.Fix, r.GetFix(Language.Chinese)),
        ])],
    };

    /// <summary>What only a person can decide and nobody has yet, for people.</summary>
    private static TableSection OpenQuestions(IReadOnlyList<ImportQuestion> questions, ReportAudience audience, int most)
    {
        ImportQuestion[] open = [.. questions.Where(q => q.Answer.Length == 0)], shown = [.. open.Take(most)];
        return new TableSection
        {
            Key = "openQuestions",
            Chapter = ReportChapter.DataProblems,
            Audience = audience,
            Heading = ReportText.ForCount("Import.OpenQuestions", open.Length),
            HasChosenLength = true,
            TotalRows = shown.Length,
            EmptyText = new ReportText("Import.NoQuestions"),
            Columns =
            [
                new("question", ReportKind.Text) { Label = new ReportText("Column.Question") }, new("where", ReportKind.Text) { Label = new ReportText("Column.Where") },
                new("meanwhile", ReportKind.Text) { Label = new ReportText("Column.Meanwhile") },
            ],
            Rows = new RowView<ImportQuestion>(shown, q => [Asked(q), q.Where, Meanwhile(q)]),
            Notes = open.Length > shown.Length ? [new ReportText("Import.More", ReportValue.Count(open.Length - shown.Length))] : [],
        };
    }

    /// <summary>Every question with its answer, for programs.</summary>
    private static TableSection Questions(IReadOnlyList<ImportQuestion> questions) => new()
    {
        Key = "questions",
        Chapter = ReportChapter.DataProblems,
        Audience = ReportAudience.Programs,
        TotalRows = questions.Count,
        Columns =
        [
            new("kind", ReportKind.Text), new("seen", ReportKind.Text), new("candidate", ReportKind.Text), new("question", ReportKind.Text), new("where", ReportKind.Text),
            new("meanwhile", ReportKind.Text), new("answer", ReportKind.Text),
        ],
        Rows = new RowView<ImportQuestion>(questions, q => [KindWord(q.Kind), q.Seen, q.Candidate, Asked(q), q.Where, Meanwhile(q), q.Answer]),
    };

    private static LocalName Asked(ImportQuestion question) => new(question.GetQuestion(Language.English), question.GetQuestion(Language.Chinese));

    private static LocalName Meanwhile(ImportQuestion question) => new(question.GetMeanwhile(Language.English), question.GetMeanwhile(Language.Chinese));

    private static string KindWord(Enum kind) => kind.ToString().ToLowerInvariant();

    // Where the user keeps files is no business of whoever gets the report.
    private static string? FileOf(string? file) => file is null ? null : Path.IsPathRooted(file) ? Path.GetFileName(file) : file.Replace('\\', '/');
}
