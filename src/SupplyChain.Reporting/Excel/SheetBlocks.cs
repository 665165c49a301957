using SupplyChain.Reporting.Documents;
namespace SupplyChain.Reporting.Excel;

/// <summary>Something that stands on a sheet, below what came before.</summary>
internal abstract record SheetBlock;

/// <summary>A line or a paragraph across the sheet.</summary>
/// <param name="Text">The text.</param>
/// <param name="Look">Title, heading or note.</param>
internal sealed record TextBlock(string Text, CellLook Look) : SheetBlock;

/// <summary>Rows of cells.</summary>
/// <param name="Key">Key of the section; names the table.</param>
/// <param name="Columns">The columns, in order.</param>
/// <param name="Rows">One cell for each column.</param>
/// <param name="HasHeader">Whether it is a table, with a header to sort and filter by.</param>
internal sealed record RowsBlock(string Key, IReadOnlyList<BlockColumn> Columns, IReadOnlyList<SheetCell[]> Rows, bool HasHeader) : SheetBlock;

/// <summary>A column of rows.</summary>
/// <param name="Header">Its header; no two of a table are alike.</param>
/// <param name="IsNumber">Whether it holds numbers, which are never broken into lines.</param>
internal sealed record BlockColumn(string Header, bool IsNumber);

/// <summary>A cell: text, a number, or nothing.</summary>
internal readonly record struct SheetCell
{
    private SheetCell(string? text, double? number, CellStyle style, double width) => (Text, Number, Style, Width) = (text, number, style, width);

    /// <summary>The text; null if it holds none.</summary>
    public string? Text { get; }

    /// <summary>The number; null if it holds none.</summary>
    public double? Number { get; }

    /// <summary>How it looks.</summary>
    public CellStyle Style { get; }

    /// <summary>The room it takes on one line, in the widths of a digit.</summary>
    public double Width { get; }

    /// <summary>A cell of text, which no program takes for anything else.</summary>
    public static SheetCell Of(string text, CellLook look)
    {
        // Spreadsheet programs show cells marked as text in a strange way beyond 255 characters.
        if (look == CellLook.Text && text.Length > 255)
            look = CellLook.Sentence;
        string fit = WorkbookText.Fit(text);
        return fit.Length == 0 ? Empty(look) : new SheetCell(fit, null, new CellStyle(look, IsQuoted: WorkbookText.NeedsQuote(fit)), TextMeasure.Width(fit));
    }

    /// <summary>A cell with a number.</summary>
    /// <param name="number">The raw number.</param>
    /// <param name="code">Its format.</param>
    /// <param name="shown">What it looks like, or something as wide.</param>
    public static SheetCell Of(double number, string code, string shown) => new(null, number == 0 ? 0 : number, new CellStyle(CellLook.Number, code), TextMeasure.Width(shown));

    /// <summary>A cell with nothing in it.</summary>
    public static SheetCell Empty(CellLook look) => new(null, null, new CellStyle(look), 0);
}
