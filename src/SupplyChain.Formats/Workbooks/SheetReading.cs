using System.Globalization;
using System.Text;
using System.Xml;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Reads the rows of the sheets of one compressed workbook.</summary>
internal sealed class SheetReading(string display, NumberFormats formats, CancellationToken cancellation)
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    private readonly List<string> _strings = [];
    private int _cellCount;

    /// <summary>Days are counted from 1904, as old versions for the Macintosh did.</summary>
    public bool Is1904 { get; init; }

    public void ReadSharedStrings(Stream part)
    {
        using var xml = XmlReader.Create(part, Safe);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
                continue;
            if ((_strings.Count & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (_strings.Count > WorkbookLimits.Cells)
                throw TooManyCells();
            _strings.Add(ReadText(xml));
        }
    }

    public Sheet ReadSheet(string name, bool isHidden, Stream part)
    {
        List<Row> rows = [];
        List<MergedRange> merged = [];
        int last = 0;
        bool isSorted = true;
        using var xml = XmlReader.Create(part, Safe);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                cancellation.ThrowIfCancellationRequested();
                int number = RowNumber(xml.GetAttribute("r"), last);
                isSorted &= number > last;
                last = number;
                if (ReadRow(xml, number) is { } row)
                    rows.Add(row);
            }
            else if (xml.LocalName == "mergeCell" && RangeOf(xml.GetAttribute("ref")) is { } range)
            {
                merged.Add(range);
            }
        }
        if (!isSorted)
            rows = [.. rows.OrderBy(r => r.Number)];
        return new Sheet(name, rows) { IsHidden = isHidden, MergedRanges = merged };
    }

    private Row? ReadRow(XmlReader xml, int number)
    {
        bool isHidden = xml.GetAttribute("hidden") is "1" or "true";
        if (xml.IsEmptyElement)
            return null;
        List<Cell> cells = [];
        int depth = xml.Depth, column = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
                continue;
            column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
            if (column > WorkbookLimits.Columns)
                throw WorkbookReader.TooLarge(display, "SC1019.Columns", WorkbookLimits.Columns);
            Cell cell = ReadCell(xml);
            if (cell.IsEmpty)
                continue;
            if (++_cellCount > WorkbookLimits.Cells)
                throw TooManyCells();
            while (cells.Count < column - 1)
                cells.Add(default);
            if (cells.Count < column)
                cells.Add(cell);
            else
                cells[column - 1] = cell;
        }
        return cells.TrueForAll(c => c.IsBlank) ? null : new Row(number, cells.ToArray()) { IsHidden = isHidden };
    }

    private Cell ReadCell(XmlReader xml)
    {
        string? type = xml.GetAttribute("t");
        _ = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out int style);
        if (xml.IsEmptyElement)
            return default;
        string? value = null, formula = null;
        int depth = xml.Depth;
        bool more = xml.Read();
        while (more && xml.Depth > depth)
        {
            // Reading the text of an element goes on to what follows it.
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "f")
            {
                if (xml.LocalName == "v")
                    value = xml.ReadElementContentAsString();
                else
                    formula = xml.ReadElementContentAsString();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
            {
                value = ReadText(xml);
                more = xml.Read();
            }
            else
            {
                more = xml.Read();
            }
        }
        if (string.IsNullOrEmpty(value))
            return formula is null ? default : type == "str" && value is not null ? default : Cell.OfError("=" + formula) with { IsFormula = true };
        Cell cell = Typed(type, value, style);
        return formula is null ? cell : cell with { IsFormula = true };
    }

    private Cell Typed(string? type, string value, int style)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < _strings.Count
                    ? Cell.OfText(_strings[index])
                    : throw WorkbookReader.Refused(display);
            case "str":
                return Cell.OfText(XlsxText.Unescape(value));
            case "inlineStr":
                return Cell.OfText(value);
            case "b":
                return Cell.OfBoolean(value is "1" or "true");
            case "e":
                return Cell.OfError(value);
            case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime date):
                return Cell.OfDate(date, formats.CodeOf(style));
        }
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
            return Cell.OfText(value);
        double day = number + (Is1904 ? 1462 : 0);
        return formats.IsDate(style) && day is >= 0 and < 2_958_466
            ? Cell.OfDate(DateTime.FromOADate(day), formats.CodeOf(style))
            : Cell.OfNumber(number, formats.CodeOf(style));
    }

    /// <summary>The text of an element that may consist of runs; readings of Chinese characters are no part of it. Ends on the element's end.</summary>
    private static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        string? only = null;
        StringBuilder? several = null;
        int depth = xml.Depth;
        bool more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                string run = xml.ReadElementContentAsString();
                if (only is null)
                    only = run;
                else
                    (several ??= new StringBuilder(only)).Append(run);
            }
            else
            {
                more = xml.Read();
            }
        }
        return XlsxText.Unescape(several?.ToString() ?? only ?? "");
    }

    private int RowNumber(string? text, int last)
    {
        int number = last + 1;
        if (text is not null && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            throw WorkbookReader.Refused(display);
        return number is >= 1 and <= WorkbookLimits.Rows ? number : throw WorkbookReader.TooLarge(display, "SC1019.Rows", WorkbookLimits.Rows);
    }

    // The letters of a reference such as AB12.
    private static int? ColumnOf(string? reference)
    {
        int column = 0, letters = 0;
        while (reference is not null && letters < reference.Length && char.IsAsciiLetter(reference[letters]) && column <= WorkbookLimits.Columns)
            column = (column * 26) + (char.ToUpperInvariant(reference[letters++]) - 'A') + 1;
        return column == 0 ? null : column;
    }

    private static MergedRange? RangeOf(string? reference)
    {
        string[] ends = (reference ?? "").Split(':');
        if (ends.Length != 2 || CornerOf(ends[0]) is not var (firstRow, firstColumn) || CornerOf(ends[1]) is not var (lastRow, lastColumn))
            return null;
        return new MergedRange(firstRow, firstColumn, lastRow, lastColumn);
    }

    private static (int Row, int Column)? CornerOf(string reference) =>
        ColumnOf(reference) is { } column
        && int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), NumberStyles.None, CultureInfo.InvariantCulture, out int row)
            ? (row, column) : null;

    private WorkbookFault TooManyCells() => WorkbookReader.TooLarge(display, "SC1019.Cells", WorkbookLimits.Cells);
}
