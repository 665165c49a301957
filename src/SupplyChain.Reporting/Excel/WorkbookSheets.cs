using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Excel;

/// <summary>Divides a report among sheets: the summary first, then one for each chapter, and one for each region.</summary>
internal sealed class WorkbookSheets(DocumentWords words, int mostRows)
{
    // Tables of fewer rows than this take no room from a large one on the same sheet.
    private const int FewRows = 1000;

    private readonly SheetNames _names = new();
    private readonly SectionBlocks _blocks = new(words);

    /// <summary>The sheets, in the order of the chapters.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<SheetBlock> Blocks)> Of(Report report)
    {
        IReadOnlyList<ChapterSections> chapters = ChapterSections.Of(report);
        IReadOnlyList<ReportSection> answer = chapters.FirstOrDefault(c => c.Chapter == ReportChapter.Answer)?.Sections ?? [];
        return
        [
            Summary(report, answer),
            .. chapters.Where(c => c.Chapter != ReportChapter.Answer).SelectMany(c => c.Chapter == ReportChapter.Regions
                ? Regions(c.Sections)
                : [Sheet(DocumentText.Chapter(c.Chapter), c.Sections)]),
        ];
    }

    private (string Name, IReadOnlyList<SheetBlock> Blocks) Summary(Report report, IReadOnlyList<ReportSection> sections)
    {
        ReportText chapter = DocumentText.Chapter(ReportChapter.Answer);
        List<SheetBlock> blocks = [];
        if (report.Headline.Count > 0)
            blocks.Add(new TextBlock(words.Label(report.Headline[0]), CellLook.Title));
        if (report.Headline.Count > 1)
        {
            string[] rest = [.. words.Languages.Select(l => string.Join(" · ", report.Headline.Skip(1).Select(t => t.In(l))))];
            blocks.Add(new TextBlock(DocumentWords.Join("\n", rest), CellLook.Note));
        }
        blocks.AddRange(Blocks(sections, words.Label(chapter)));
        return (NameOf(chapter), blocks);
    }

    private (string Name, IReadOnlyList<SheetBlock> Blocks) Sheet(ReportText title, IReadOnlyList<ReportSection> sections)
    {
        string label = words.Label(title);
        return (NameOf(title), [new TextBlock(label, CellLook.Title), .. Blocks(sections, label)]);
    }

    private IEnumerable<SheetBlock> Blocks(IReadOnlyList<ReportSection> sections, string title)
    {
        int large = sections.OfType<TableSection>().Count(t => t.Rows.Count > FewRows);
        return sections.SelectMany(s => _blocks.Of(s, title, mostRows / Math.Max(1, large)));
    }

    // A section without a heading belongs to the sheet of the one before.
    private IEnumerable<(string Name, IReadOnlyList<SheetBlock> Blocks)> Regions(IReadOnlyList<ReportSection> sections)
    {
        for (int i = 0; i < sections.Count;)
        {
            int next = i + 1;
            while (next < sections.Count && sections[next].Heading is null)
                next++;
            yield return Sheet(sections[i].Heading ?? DocumentText.Chapter(ReportChapter.Regions), [.. sections.Take(next).Skip(i)]);
            i = next;
        }
    }

    private string NameOf(ReportText title) => _names.Next(string.Join(' ', words.Each(title)), title.In(words.First));
}
