using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Pages;

/// <summary>Chooses from a report what fits on a page that somebody signs.</summary>
internal sealed class PageBuilder(DocumentWords words)
{
    // A page has room for this much; the workbook and the long report have the rest.
    private const int MostVerdict = 6, MostLimits = 8, MostAssumptions = 5, MostDoubts = 3, ShortHash = 12, LongestHash = 40;

    public PageContent Of(Report report)
    {
        Dictionary<ReportChapter, IReadOnlyList<ReportSection>> chapters = ChapterSections.Of(report).ToDictionary(c => c.Chapter, c => c.Sections);
        IReadOnlyList<ReportSection> answer = In(ReportChapter.Answer);
        var lists = new PageList(words);
        return new PageContent
        {
            Title = report.Headline.Count > 0 ? words.Text(report.Headline[0]) : new PageText([""]),
            Subtitle = report.Headline.Count < 2 ? null
                : new PageText([.. words.Languages.Select(l => PageWords.OneLine(string.Join(" · ", report.Headline.Skip(1).Select(t => t.In(l))))).Distinct(StringComparer.Ordinal)]),
            Verdict = [.. answer.OfType<NoteSection>().SelectMany(s => s.Notes).Take(MostVerdict).Select(words.Text)],
            Facts = [.. answer.OfType<FactSection>().Select(Facts).Where(f => f.Rows.Count > 0)],
            List = lists.Of(report, In(ReportChapter.Actions)),
            Notes =
            [
                .. Under("Page.Limits", UsedUp(In(ReportChapter.Rules))),
                .. Under("Page.Assumptions", [.. Assumed(In(ReportChapter.Assumptions)).Take(MostAssumptions).Select(words.Text)]),
                .. Under("Page.Doubts", Doubts(In(ReportChapter.DataProblems))),
            ],
            Source = Source(In(ReportChapter.Run)),
            Run = EmbeddedRun.JsonOf(report),
        };

        IReadOnlyList<ReportSection> In(ReportChapter chapter) => chapters.GetValueOrDefault(chapter) ?? [];
    }

    private PageFacts Facts(FactSection section) => new(
        section.Heading is null ? null : words.Text(section.Heading),
        [.. Flat(section.Facts).Select(f => (PageWords.OneLine(words.Label(f.Label!)), PageWords.OneLine(words.Beside(f.Value))))]);

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
            return PageWords.OneLine(PageWords.Of("Page.UsedUp", ReportValue.Text(string.Join(" · ", parts)), ReportValue.Text(formatter.Format(most))).In(language));
        }).Distinct(StringComparer.Ordinal)]);
    }

    private List<PageText> Doubts(IReadOnlyList<ReportSection> sections)
    {
        List<PageText> lines = [];
        int problems = sections.OfType<ProblemSection>().Sum(s => s.Diagnostics.Count) + sections.OfType<TableSection>().Sum(s => s.TotalRows);
        if (problems > 0)
            lines.Add(words.Text(PageWords.Of(problems == 1 ? "Page.Problems.One" : "Page.Problems", ReportValue.Count(problems))));
        lines.AddRange(sections.SelectMany(s => s.Notes).Take(MostDoubts).Select(words.Text));
        return lines;
    }

    /// <summary>What tells this run from another: who computed it, from what, with fingerprints cut short.</summary>
    private List<PageText> Source(IReadOnlyList<ReportSection> run)
    {
        List<PageText> lines = [];
        string facts = string.Join(" · ", run.OfType<FactSection>().SelectMany(s => Flat(s.Facts))
            .Where(f => f.Value.Value is string)
            .Select(f => $"{words.Label(f.Label!)}: {Short((string)f.Value.Value!)}"));
        if (facts.Length > 0)
            lines.Add(new PageText([PageWords.OneLine(facts)]));
        foreach (TableSection table in run.OfType<TableSection>())
        {
            List<string> keys = [.. table.Columns.Select(c => c.Key)];
            int name = keys.IndexOf("path"), hash = keys.IndexOf("sha256");
            if (name < 0 || hash < 0 || table.Rows.Count == 0)
                continue;
            string files = string.Join(" · ", table.Rows.Select(r => $"{words.Value(new ReportValue(table.Columns[name].Kind, r[name]))} {Short(r[hash] as string ?? "")}"));
            string heading = table.Heading is null ? "" : words.Label(table.Heading) + ": ";
            lines.Add(new PageText([PageWords.OneLine(heading + files)]));
        }
        return lines;
    }

    private static string Short(string text) => text.Length >= LongestHash && text.All(char.IsAsciiHexDigit) ? text[..ShortHash] : text;
}
