using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Pages;

/// <summary>Chooses from a report what fits on a page that somebody signs.</summary>
internal sealed class PageBuilder(DocumentWords words)
{
    // A page has room for this much; the workbook and the long report have the rest.
    private const int MostVerdict = 6, MostLimits = 6, MostAssumptions = 4, MostDoubts = 3, MostRemarks = 3, MostFiles = 6, ShortHash = 12, LongestHash = 40, LongestRemark = 400;

    // Other tables of the chapter show some of these remarks once more.
    private const string AllRemarks = "allRemarks";

    public PageContent Of(Report report)
    {
        Dictionary<ReportChapter, IReadOnlyList<ReportSection>> chapters = ChapterSections.Of(report).ToDictionary(c => c.Chapter, c => c.Sections);
        IReadOnlyList<ReportSection> answer = In(ReportChapter.Answer);
        ReportSection? listed = PageList.SectionOf(report, In(ReportChapter.Actions));
        return new PageContent
        {
            Title = report.Headline.Count > 0 ? words.Text(report.Headline[0]) : new PageText([""]),
            Subtitle = report.Headline.Count < 2 ? null
                : new PageText([.. words.Languages.Select(l => ShownText.OneLine(string.Join(" · ", report.Headline.Skip(1).Select(t => t.In(l))))).Distinct(StringComparer.Ordinal)]),
            Verdict = [.. answer.OfType<NoteSection>().SelectMany(s => s.Notes).Take(MostVerdict).Select(words.Text)],
            Facts = [.. answer.OfType<FactSection>().Select(Facts).Where(f => f.Rows.Count > 0)],
            List = new PageList(words).Of(listed),
            Notes =
            [
                .. Under("Page.Limits", UsedUp(In(ReportChapter.Rules))),
                .. Under("Page.Assumptions", [.. Assumed(In(ReportChapter.Assumptions)).Take(MostAssumptions).Select(words.Text)]),
                .. Under("Page.Doubts", Doubts(In(ReportChapter.DataProblems), listed)),
            ],
            Source = Source(In(ReportChapter.Run)),
            Run = EmbeddedRun.JsonOf(report),
        };

        IReadOnlyList<ReportSection> In(ReportChapter chapter) => chapters.GetValueOrDefault(chapter) ?? [];
    }

    private PageFacts Facts(FactSection section) => new(
        section.Heading is null ? null : words.Text(section.Heading),
        [.. Flat(section.Facts).Select(f => (ShownText.OneLine(words.Label(f.Label!)), ShownText.OneLine(words.Beside(f.Value))))]);

    private static IEnumerable<ReportFact> Flat(IEnumerable<ReportFact> facts) => facts
        .Where(f => f.Audience.IsForDocuments())
        .SelectMany(f => f.Value.Value is IReadOnlyList<ReportFact> group ? Flat(group) : f.Label is null || f.Value.Value is TableSection ? [] : [f]);

    // What the answer stands on comes before what the words of its tables mean.
    private static IEnumerable<ReportText> Assumed(IReadOnlyList<ReportSection> sections) =>
        sections.OrderBy(s => s.Key == "assumed" ? 0 : 1).SelectMany(s => s.Notes);

    private IEnumerable<PageNotes> Under(string heading, IReadOnlyList<PageText> sentences)
    {
        if (sentences.Count > 0)
            yield return new PageNotes(words.Text(PageWords.Of(heading)), sentences);
    }

    /// <summary>Limits of which nothing is left: these are the ones that decided.</summary>
    private List<PageText> UsedUp(IReadOnlyList<ReportSection> rules)
    {
        List<PageText> lines = [];
        int more = 0;
        foreach (TableSection table in rules.OfType<TableSection>())
        {
            List<string> keys = [.. table.Columns.Select(c => c.Key)];
            int used = keys.IndexOf("amount"), limit = keys.IndexOf("limit");
            if (used < 0 || limit < 0)
                continue;
            foreach (IReadOnlyList<object?> row in table.Rows)
            {
                if (row[used] is not double amount || row[limit] is not double most || !(most > 0) || amount < most)
                    continue;
                if (lines.Count < MostLimits)
                    lines.Add(UsedUp(table, row, new ReportValue(ReportKind.Number, most)));
                else
                    more++;
            }
        }
        if (more > 0)
            lines.Add(words.Text(PageWords.Of("Page.MoreLimits", ReportValue.Count(more))));
        return lines;
    }

    private PageText UsedUp(TableSection table, IReadOnlyList<object?> row, ReportValue most)
    {
        return new PageText([.. words.Languages.Select(language =>
        {
            var formatter = new ValueFormatter(language);
            var text = new TextTable(table, language, 0, ReportAudiences.IsForDocuments);
            IEnumerable<string> parts = text.Columns
                .Where(c => c.Column.Key is not ("amount" or "limit" or "state"))
                .Select(c => c.Column.Kind == ReportKind.Position ? $"{string.Join(' ', c.Label)} {c.Cell(row)}" : c.Cell(row))
                .Where(c => c.Length > 0);
            return ShownText.OneLine(PageWords.Of("Page.UsedUp", ReportValue.Text(string.Join(" · ", parts)), ReportValue.Text(formatter.Format(most))).In(language));
        }).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>What is doubtful about the data: a few remarks in full, since somebody signs for them; of many, how many there are.</summary>
    private List<PageText> Doubts(IReadOnlyList<ReportSection> sections, ReportSection? listed)
    {
        List<PageText> lines = [];
        ReportSection[] remarks = [.. sections.Where(s => s is ProblemSection or TableSection { Key: AllRemarks })];
        int count = remarks.Sum(s => s is ProblemSection problems ? problems.Diagnostics.Count : ((TableSection)s).TotalRows);
        if (count is > 0 and <= MostRemarks && !remarks.Contains(listed))
            lines.AddRange(remarks.SelectMany(InFull));
        else if (count > 0)
            lines.Add(words.Text(PageWords.Of(count == 1 ? "Page.Problems.One" : "Page.Problems", ReportValue.Count(count))));
        lines.AddRange(sections.SelectMany(s => s.Notes).Take(MostDoubts).Select(words.Text));
        return lines;
    }

    private IEnumerable<PageText> InFull(ReportSection remarks)
    {
        TableSection[] tables = [.. words.Languages.Select(l => remarks is ProblemSection problems ? problems.ToTable(l) : (TableSection)remarks)];
        ValueFormatter[] formatters = [.. words.Languages.Select(l => new ValueFormatter(l))];
        int[] columns = [.. new[] { "where", "message" }.Select(k => tables[0].Columns.Select(c => c.Key).ToList().IndexOf(k)).Where(i => i >= 0)];
        for (int row = 0; row < tables[0].Rows.Count; row++)
        {
            yield return new PageText([.. tables.Select((table, i) => PageWords.Cut(ShownText.OneLine(string.Join(": ", columns
                .Where(c => table.Rows[row][c] is not null)
                .Select(c => formatters[i].Format(new ReportValue(table.Columns[c].Kind, table.Rows[row][c]))))), LongestRemark)).Distinct(StringComparer.Ordinal)]);
        }
    }

    /// <summary>What tells this run from another: who computed it, from what, with fingerprints cut short.</summary>
    private List<PageText> Source(IReadOnlyList<ReportSection> run)
    {
        List<PageText> lines = [];
        string facts = string.Join(" · ", run.OfType<FactSection>().SelectMany(s => Flat(s.Facts))
            .Where(f => f.Value.Value is string)
            .Select(f => $"{words.Label(f.Label!)}: {Short((string)f.Value.Value!)}"));
        if (facts.Length > 0)
            lines.Add(new PageText([ShownText.OneLine(facts)]));
        foreach (TableSection table in run.OfType<TableSection>())
        {
            List<string> keys = [.. table.Columns.Select(c => c.Key)];
            int name = keys.IndexOf("path"), hash = keys.IndexOf("sha256");
            if (name < 0 || hash < 0 || table.Rows.Count == 0)
                continue;
            string files = Files([.. table.Rows.Select(r => (words.Value(new ReportValue(table.Columns[name].Kind, r[name])), Short(r[hash] as string ?? "")))]);
            string heading = table.Heading is null ? "" : words.Label(table.Heading) + ": ";
            lines.Add(new PageText([ShownText.OneLine(heading + files)]));
        }
        return lines;
    }

    /// <summary>Files with their fingerprints: the folder they share once, and of many only the first; the manifest, which the page carries, has all of them.</summary>
    private string Files(IReadOnlyList<(string Path, string Hash)> files)
    {
        string folder = SharedFolder([.. files.Select(f => f.Path)]);
        // The files of a network stand above its scenarios, which lie in a folder of their own.
        IEnumerable<string> shown = files.OrderBy(f => f.Path.Count(c => c == '/')).Take(MostFiles).Select(f => $"{f.Path[folder.Length..]} {f.Hash}");
        if (files.Count > MostFiles)
            shown = shown.Append(words.Label(PageWords.Of("Page.MoreFiles", ReportValue.Count(files.Count - MostFiles))));
        return (folder.Length == 0 ? "" : folder + " · ") + string.Join(" · ", shown);
    }

    private static string SharedFolder(string[] paths)
    {
        if (paths.Length < 2)
            return "";
        string folder = paths[0][..(paths[0].LastIndexOf('/') + 1)];
        while (folder.Length > 0 && !paths.All(p => p.StartsWith(folder, StringComparison.Ordinal)))
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
        return folder;
    }

    private static string Short(string text) => text.Length >= LongestHash && text.All(char.IsAsciiHexDigit) ? text[..ShortHash] : text;
}
