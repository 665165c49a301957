using SupplyChain.Reports;

namespace SupplyChain.Cli.Rendering;

/// <summary>Turns the raw values of a section into cells of text.</summary>
internal sealed class SectionGrids(Language language)
{
    private readonly ValueFormatter _formatter = new(language);

    public TextGrid Of(FactSection section)
    {
        var grid = new TextGrid();
        grid.AddColumn(new TextGrid.Column([""], IsNumber: false, MayBeCut: false));
        grid.AddColumn(new TextGrid.Column([""], IsNumber: true, MayBeCut: false));
        foreach (ReportFact fact in Flat(section.Facts))
            grid.AddRow([fact.Label!.In(language), _formatter.Format(fact.Value)]);
        return grid;
    }

    /// <param name="table">The table.</param>
    /// <param name="shownRows">How many of its rows to show.</param>
    public TextGrid Of(TableSection table, int shownRows)
    {
        var text = new TextTable(table, language, shownRows, ReportAudiences.IsForReaders);
        var grid = new TextGrid();
        foreach (TextColumn column in text.Columns)
            grid.AddColumn(new TextGrid.Column([.. column.Label, .. column.Unit is null ? [] : new[] { column.Unit }], column.IsNumber, MayBeCut: column.Column.Kind == ReportKind.Text));
        foreach (IReadOnlyList<object?> row in text.Rows)
            grid.AddRow(text.Columns.Select(column => column.Cell(row)));
        return grid;
    }

    private static IEnumerable<ReportFact> Flat(IEnumerable<ReportFact> facts) => facts
        .Where(f => f.Audience.IsForReaders())
        .SelectMany(f => f.Value.Value is IReadOnlyList<ReportFact> group ? Flat(group) : f.Label is null ? [] : [f]);
}
