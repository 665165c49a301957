using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SupplyChain.Reporting.Excel;

/// <summary>What a cell is on its sheet.</summary>
internal enum CellLook
{
    /// <summary>Nothing is said about it.</summary>
    Plain = 0,

    /// <summary>The title of the sheet.</summary>
    Title = 1,

    /// <summary>The heading of a section.</summary>
    Heading = 2,

    /// <summary>A sentence across the sheet.</summary>
    Note = 3,

    /// <summary>The header of a column.</summary>
    Header = 4,

    /// <summary>Text in a table; it stays text when edited.</summary>
    Text = 5,

    /// <summary>A sentence in a table.</summary>
    Sentence = 6,

    /// <summary>A number in a table.</summary>
    Number = 7,
}

/// <summary>How a cell looks.</summary>
/// <param name="Look">What it is.</param>
/// <param name="NumberCode">Its number format; null for none.</param>
/// <param name="IsQuoted">Whether an apostrophe before it, which nobody sees, keeps it text.</param>
internal readonly record struct CellStyle(CellLook Look, string? NumberCode = null, bool IsQuoted = false);

/// <summary>The styles of a workbook, numbered as they are first used.</summary>
internal sealed class CellStyles
{
    private const uint TextFormat = 49, FirstOwnFormat = 164;

    private static readonly string[] FontOf = ["plain", "title", "bold", "plain", "bold", "plain", "plain", "plain"];

    private readonly Dictionary<CellStyle, uint> _numbers = new() { [default] = 0 };
    private readonly List<CellStyle> _styles = [default];
    private readonly List<string> _codes = [];

    /// <summary>The number of a style.</summary>
    public uint this[CellStyle style]
    {
        get
        {
            if (_numbers.TryGetValue(style, out uint number))
                return number;
            number = (uint)_styles.Count;
            _styles.Add(style);
            return _numbers[style] = number;
        }
    }

    /// <summary>The styles used so far, as a part of the workbook.</summary>
    public Stylesheet ToStylesheet(WorkbookFont font)
    {
        CellFormat[] formats = [.. _styles.Select(Format)];
        var sheet = new Stylesheet();
        if (_codes.Count > 0)
        {
            sheet.Append(new NumberingFormats(_codes.Select((c, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = c }))
            {
                Count = (uint)_codes.Count,
            });
        }
        sheet.Append(
            new Fonts(font.Of(font.Size), font.Of(font.Size, isBold: true), font.Of(font.Size + 4, isBold: true)) { Count = 3 },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDDE7F0" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }))
            { Count = 3 },
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(Side<LeftBorder>(), Side<RightBorder>(), Side<TopBorder>(), Side<BottomBorder>(), new DiagonalBorder()))
            { Count = 2 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(formats) { Count = (uint)formats.Length },
            new DocumentFormat.OpenXml.Spreadsheet.CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
        return sheet;
    }

    private CellFormat Format(CellStyle style)
    {
        CellLook look = style.Look;
        bool isInTable = look is CellLook.Header or CellLook.Text or CellLook.Sentence or CellLook.Number;
        var format = new CellFormat
        {
            NumberFormatId = style.NumberCode is { } code ? NumberOf(code) : look == CellLook.Text ? TextFormat : 0,
            FontId = FontOf[(int)look] switch { "bold" => 1u, "title" => 2u, _ => 0u },
            FillId = look == CellLook.Header ? 2u : 0u,
            BorderId = isInTable ? 1u : 0u,
            FormatId = 0,
            ApplyNumberFormat = If(style.NumberCode is not null || look == CellLook.Text),
            ApplyFont = If(look is CellLook.Title or CellLook.Heading or CellLook.Header),
            ApplyFill = If(look == CellLook.Header),
            ApplyBorder = If(isInTable),
        };
        if (style.IsQuoted)
            format.QuotePrefix = true;
        if (look == CellLook.Plain)
            return format;
        format.ApplyAlignment = true;
        format.Alignment = new Alignment
        {
            Horizontal = look == CellLook.Number ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left,
            Vertical = look == CellLook.Header ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            WrapText = look != CellLook.Number ? true : null,
        };
        return format;
    }

    private uint NumberOf(string code)
    {
        int at = _codes.IndexOf(code);
        if (at < 0)
        {
            at = _codes.Count;
            _codes.Add(code);
        }
        return FirstOwnFormat + (uint)at;
    }

    // What is not so need not be said.
    private static BooleanValue? If(bool value) => value ? true : null;

    private static T Side<T>()
        where T : BorderPropertiesType, new()
    {
        var side = new T { Style = BorderStyleValues.Thin };
        side.Append(new Color { Rgb = "FFBFC9D2" });
        return side;
    }
}

/// <summary>The font of a workbook: one that the reader's machine is likely to have, with what its lines take.</summary>
/// <param name="Name">Name of the font.</param>
/// <param name="Size">Size in points.</param>
/// <param name="LineHeight">Height of a line in points.</param>
internal sealed record WorkbookFont(string Name, double Size, double LineHeight)
{
    /// <summary>The font for documents in these languages.</summary>
    public static WorkbookFont For(IReadOnlyList<Language> languages) =>
        languages.Contains(Language.Chinese) ? new WorkbookFont("Microsoft YaHei", 10, 15) : new WorkbookFont("Calibri", 11, 15);

    /// <summary>The font in a size.</summary>
    public Font Of(double size, bool isBold = false)
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = Name }, new FontFamilyNumbering { Val = 2 });
        return font;
    }
}
