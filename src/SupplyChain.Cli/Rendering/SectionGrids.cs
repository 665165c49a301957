using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Cli.Rendering;

/// <summary>Turns the raw values of a section into cells of text.</summary>
internal sealed class SectionGrids(Language language)
{
    // An empty cell in a column of numbers looks like a slip, and like 0.
    private const string NotComputed = "–";

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
        var grid = new TextGrid();
        int[] shown = [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i] is { Audience: not ReportAudience.Programs, Label: not null })];
        IReadOnlyList<object?>[] rows = [.. table.Rows.Take(shownRows)];
        int[] amounts = [.. shown.Where(i => table.Columns[i].Kind is ReportKind.ValuePerDay or ReportKind.Value)];
        NumberScale scale = _formatter.ScaleOf(
            amounts.SelectMany(i => rows.Select(r => r[i]).OfType<double>()), amounts.Select(i => table.Columns[i].Unit).FirstOrDefault());
        var cells = new Func<IReadOnlyList<object?>, string>[shown.Length];
        for (int c = 0; c < shown.Length; c++)
        {
            ReportColumn column = table.Columns[shown[c]];
            bool isNumber = column.Kind is not (ReportKind.Text or ReportKind.SiteId or ReportKind.Word or ReportKind.List);
            // A label may fill several lines, so that a narrow column of numbers needs no wide header.
            string[] header = [.. column.Label!.In(language).Split('\n').Select(l => l.Trim()), .. column.Unit is null ? [] : new[] { _formatter.FormatUnit(column.Unit, scale) }];
            grid.AddColumn(new TextGrid.Column(header, isNumber, MayBeCut: column.Kind == ReportKind.Text));
            cells[c] = Cells(table, shown[c], rows, scale);
        }
        foreach (IReadOnlyList<object?> row in rows)
            grid.AddRow(cells.Select(cell => cell(row)));
        return grid;
    }

    private Func<IReadOnlyList<object?>, string> Cells(TableSection table, int index, IReadOnlyList<object?>[] rows, NumberScale scale)
    {
        ReportColumn column = table.Columns[index];
        if (column.Kind is not (ReportKind.ValuePerDay or ReportKind.Value))
            return row => _formatter.Format(new ReportValue(column.Kind, row[index]));
        double resolution = column.Resolution / scale.Divisor;
        int decimals = ValueFormatter.DecimalsFor(rows.Select(r => r[index]).OfType<double>(), scale, column.Resolution);
        int error = column.ErrorColumn is null ? -1 : table.Columns.Select(c => c.Key).ToList().IndexOf(column.ErrorColumn);
        return row =>
        {
            if (row[index] is not double value)
                return NotComputed;
            string text = _formatter.FormatNumber(value / scale.Divisor, decimals, resolution);
            return error >= 0 && row[error] is double standardError
                ? _formatter.FormatWithError(text, _formatter.FormatNumber(standardError / scale.Divisor, decimals, resolution))
                : text;
        };
    }

    private static IEnumerable<ReportFact> Flat(IEnumerable<ReportFact> facts) => facts
        .Where(f => f.Audience != ReportAudience.Programs)
        .SelectMany(f => f.Value.Value is IReadOnlyList<ReportFact> group ? Flat(group) : f.Label is null ? [] : [f]);
}
