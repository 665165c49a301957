using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Excel;

/// <summary>Lays the sections of a report out as blocks of a sheet.</summary>
/// <param name="words">The languages.</param>
internal sealed class SectionBlocks(DocumentWords words)
{
    private readonly TableBlocks _tables = new(words);

    /// <summary>The blocks of a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="title">What the sheet is called already, and need not be said again.</param>
    /// <param name="mostRows">Rows of a table that have room on the sheet.</param>
    public IEnumerable<SheetBlock> Of(ReportSection section, string title, int mostRows)
    {
        if (section.Heading is { } heading && words.Label(heading) != title)
            yield return new TextBlock(words.Label(heading), CellLook.Heading);
        foreach (SheetBlock block in Body(section, mostRows))
            yield return block;
        foreach (ReportText note in section.Notes)
            yield return new TextBlock(words.Sentence(note), CellLook.Note);
    }

    private IEnumerable<SheetBlock> Body(ReportSection section, int mostRows) => section switch
    {
        FactSection facts => Facts(facts),
        TableSection { Rows.Count: 0 } table => [new TextBlock(words.Sentence(table.EmptyText ?? WorkbookWords.Of("Table.Empty")), CellLook.Note)],
        TableSection table => Table(table, mostRows),
        ProblemSection { Diagnostics.Count: 0 } => [],
        ProblemSection problems => [_tables.Problems(problems)],
        ChartSection chart => [_tables.Chart(chart)],
        DiagramSection diagram => _tables.Diagram(diagram),
        _ => [],
    };

    private IEnumerable<SheetBlock> Table(TableSection table, int mostRows)
    {
        int shown = Math.Min(table.Rows.Count, mostRows);
        yield return _tables.Table(table, shown);
        if (shown < table.Rows.Count)
            yield return new TextBlock(words.Sentence(WorkbookWords.Of("Table.First", ReportValue.Count(shown), ReportValue.Count(table.Rows.Count))), CellLook.Note);
        if (table.Rows.Count < table.TotalRows)
            yield return new TextBlock(words.Sentence(WorkbookWords.Of("Table.Filtered", ReportValue.Count(table.Rows.Count), ReportValue.Count(table.TotalRows))), CellLook.Note);
    }

    private IEnumerable<SheetBlock> Facts(FactSection section)
    {
        SheetCell[][] rows = [.. Flat(section.Facts).Select(f => new[] { SheetCell.Of(words.Label(f.Label!), CellLook.Sentence), _tables.Fact(f.Value) })];
        if (rows.Length > 0)
            yield return new RowsBlock(section.Key, [new BlockColumn("", false), new BlockColumn("", true)], rows, HasHeader: false);
    }

    private static IEnumerable<ReportFact> Flat(IEnumerable<ReportFact> facts) => facts
        .Where(f => f.Audience.IsForDocuments())
        .SelectMany(f => f.Value.Value is IReadOnlyList<ReportFact> group ? Flat(group) : f.Label is null || f.Value.Value is TableSection ? [] : [f]);
}
