using System.Globalization;

namespace SupplyChain.Formats.Workbooks;

/// <summary>What a cell holds.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text; every cell of a CSV file is text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, a time or both, stored as a number and shown as a date.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An error of the spreadsheet program, such as <c>#N/A</c>.</summary>
    Error,
}

/// <summary>One cell of a sheet: its kind, its value, and the value as text.</summary>
/// <remarks>Text of numbers is the shortest that reads back to the same number, in invariant culture; of dates <c>yyyy-MM-dd</c>, with the
/// time after a blank if there is one; of booleans <c>TRUE</c> and <c>FALSE</c>, as spreadsheets show them.</remarks>
internal readonly struct Cell
{
    private readonly string? _text;
    private readonly double _number;

    private Cell(CellKind kind, string? text, double number, string? format) => (Kind, _text, _number, Format) = (kind, text, number, format);

    public CellKind Kind { get; }

    /// <summary>The number format of the spreadsheet, such as <c>0.00%</c>; null if the cell has none of its own.</summary>
    public string? Format { get; }

    /// <summary>The value was worked out by a formula when the file was last saved; nothing is calculated here.</summary>
    public bool IsFormula { get; init; }

    public bool IsEmpty => Kind == CellKind.Empty;

    /// <summary>Empty, or text of blanks only, full-width ones included.</summary>
    public bool IsBlank => Kind == CellKind.Empty || (Kind == CellKind.Text && string.IsNullOrWhiteSpace(_text));

    /// <summary>The number of a number; days since 1899-12-30 of a date; 1 or 0 of a boolean; else NaN.</summary>
    public double Number => Kind is CellKind.Number or CellKind.Date or CellKind.Boolean ? _number : double.NaN;

    /// <summary>The day of a date; null for every other kind.</summary>
    public DateTime? Date => Kind == CellKind.Date ? DateTime.FromOADate(_number) : null;

    /// <summary>The value as text, not trimmed; empty for an empty cell.</summary>
    public string Text => _text ?? Kind switch
    {
        CellKind.Number => _number.ToString("R", CultureInfo.InvariantCulture),
        CellKind.Date => ShowDate(DateTime.FromOADate(_number)),
        CellKind.Boolean => _number != 0 ? "TRUE" : "FALSE",
        _ => "",
    };

    public static Cell OfText(string text) => text.Length == 0 ? default : new Cell(CellKind.Text, text, double.NaN, null);

    public static Cell OfNumber(double number, string? format = null) => new(CellKind.Number, null, number, format);

    public static Cell OfDate(DateTime date, string? format = null) => new(CellKind.Date, null, date.ToOADate(), format);

    public static Cell OfBoolean(bool value) => new(CellKind.Boolean, null, value ? 1 : 0, null);

    /// <summary>An error of the spreadsheet program.</summary>
    /// <param name="shown">As the program shows it, such as <c>#N/A</c>.</param>
    public static Cell OfError(string shown) => new(CellKind.Error, shown, double.NaN, null);

    public override string ToString() => Text;

    private static string ShowDate(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
