using SupplyChain.Reports;

namespace SupplyChain.Reporting.Documents;

/// <summary>A chapter of a document and what stands in it.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Sections">Its sections, in the order of the report.</param>
internal sealed record ChapterSections(ReportChapter Chapter, IReadOnlyList<ReportSection> Sections)
{
    /// <summary>The chapters of a report that hold anything for the readers of a document, in the order of reading.</summary>
    public static IReadOnlyList<ChapterSections> Of(Report report) =>
    [
        .. report.Sections
            .Where(s => s.Audience.IsForDocuments() && (s is not NoteSection || s.Notes.Count > 0))
            .GroupBy(s => s.Chapter)
            .OrderBy(g => g.Key)
            .Select(g => new ChapterSections(g.Key, [.. g])),
    ];
}
