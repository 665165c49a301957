using SupplyChain.Resources;

namespace SupplyChain.Reports;

/// <summary>A table in the words and digits people read, the same in every format: one unit and one number of decimals for each column.</summary>
internal sealed class TextTable
{
    // An empty cell in a column of numbers looks like a slip, and like 0.
    private const string NotComputed = "–";

    private readonly ValueFormatter _formatter;

    /// <param name="table">The table.</param>
    /// <param name="language">Language of headers and words.</param>
    /// <param name="shownRows">How many of its rows are shown; they decide units and decimals.</param>
    /// <param name="shows">Whether a column for this audience is shown; those without a label never are.</param>
    public TextTable(TableSection table, Language language, int shownRows, Func<ReportAudience, bool> shows)
    {
        _formatter = new ValueFormatter(language);
        Rows = [.. table.Rows.Take(shownRows)];
        int[] shown = [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].Label is not null && shows(table.Columns[i].Audience))];
        int[] amounts = [.. shown.Where(i => IsAmount(table.Columns[i]))];
        NumberScale scale = _formatter.ScaleOf(
            amounts.SelectMany(i => Rows.Select(r => r[i]).OfType<double>()), amounts.Select(i => table.Columns[i].Unit).FirstOrDefault());
        Columns = [.. shown.Select(i => Column(table, i, language, scale))];
    }

    /// <summary>The columns that are shown.</summary>
    public IReadOnlyList<TextColumn> Columns { get; }

    /// <summary>The rows that are shown, as raw values of all columns.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; }

    private TextColumn Column(TableSection table, int index, Language language, NumberScale scale)
    {
        ReportColumn column = table.Columns[index];
        return new TextColumn
        {
            Index = index,
            Column = column,
            // A label may fill several lines, so that a narrow column of numbers needs no wide header.
            Label = [.. column.Label!.In(language).Split('\n').Select(l => l.Trim())],
            Unit = column.Unit is null ? null : _formatter.FormatUnit(column.Unit, scale),
            RawUnit = column.Unit is null ? null : _formatter.FormatRawUnit(column.Unit),
            RawDecimals = IsAmount(column) ? ValueFormatter.DecimalsFor(Rows.Select(r => r[index]).OfType<double>(), column.Resolution) : null,
            IsNumber = column.Kind is not (ReportKind.Text or ReportKind.SiteId or ReportKind.Word or ReportKind.List),
            Cell = Cells(table, index, scale),
        };
    }

    private Func<IReadOnlyList<object?>, string> Cells(TableSection table, int index, NumberScale scale)
    {
        ReportColumn column = table.Columns[index];
        if (!IsAmount(column))
            return row => _formatter.Format(new ReportValue(column.Kind, row[index]));
        double resolution = column.Resolution / scale.Divisor;
        int decimals = ValueFormatter.DecimalsFor(Rows.Select(r => r[index]).OfType<double>(), scale, column.Resolution);
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

    private static bool IsAmount(ReportColumn column) => column.Kind is ReportKind.ValuePerDay or ReportKind.Value;
}

/// <summary>A column in the words and digits people read.</summary>
internal sealed record TextColumn
{
    /// <summary>Where its raw values stand in a row.</summary>
    public required int Index { get; init; }

    /// <summary>The column itself.</summary>
    public required ReportColumn Column { get; init; }

    /// <summary>What people call it, in one or more lines.</summary>
    public required IReadOnlyList<string> Label { get; init; }

    /// <summary>The unit of its numbers, scale included; null for none.</summary>
    public required string? Unit { get; init; }

    /// <summary>The unit of its raw values, for formats whose cells hold them and cannot scale; null for none.</summary>
    public required string? RawUnit { get; init; }

    /// <summary>How many decimals suit its raw values; null where each value has its own.</summary>
    public required int? RawDecimals { get; init; }

    /// <summary>Whether it is aligned to the right.</summary>
    public required bool IsNumber { get; init; }

    /// <summary>Puts the value of a row into words or digits.</summary>
    public required Func<IReadOnlyList<object?>, string> Cell { get; init; }
}
