using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SupplyChain.Diagnostics;

namespace SupplyChain.Reporting.Excel;

/// <summary>Writes a sheet row by row: A4 across, one page wide, the header on every page.</summary>
internal sealed class SheetWriter(CellStyles styles, SharedTexts texts, WorkbookFont font)
{
    private const uint A4 = 9;

    /// <summary>Writes a sheet into its part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="layout">The sheet.</param>
    /// <param name="footer">The footer, in the codes of headers and footers.</param>
    /// <param name="tables">Relations to the tables, in order.</param>
    /// <param name="isFirst">Whether it is the sheet one sees first.</param>
    public void Write(WorksheetPart part, SheetLayout layout, string footer, IReadOnlyList<string> tables, bool isFirst)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetDimension { Reference = $"A1:{Place(layout.Widths.Count, Math.Max(1, layout.Rows.Count))}" });
        writer.WriteElement(new SheetViews(View(layout, isFirst)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = font.LineHeight });
        writer.WriteElement(new Columns(layout.Widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        for (int i = 0; i < layout.Rows.Count; i++)
            writer.WriteElement(ToRow(layout.Rows[i], i + 1));
        writer.WriteEndElement();
        MergeCell[] merged = [.. layout.Rows.Select((r, i) => (Row: r, Number: i + 1)).Where(r => r.Row.SpansSheet && layout.Widths.Count > 1)
            .Select(r => new MergeCell { Reference = $"{Place(1, r.Number)}:{Place(layout.Widths.Count, r.Number)}" })];
        if (merged.Length > 0)
            writer.WriteElement(new MergeCells(merged) { Count = (uint)merged.Length });
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter(footer)));
        // Ids of digits are text on purpose; no green corners to say so.
        if (layout.Tables.Count > 0)
        {
            writer.WriteElement(new IgnoredErrors(new IgnoredError
            {
                SequenceOfReferences = new ListValue<StringValue>(layout.Tables.Select(t => new StringValue(Range(t)))),
                NumberStoredAsText = true,
            }));
            writer.WriteElement(new TableParts(tables.Select(id => new TablePart { Id = id })) { Count = (uint)tables.Count });
        }
        writer.WriteEndElement();
    }

    /// <summary>The place of a cell, such as <c>B7</c>.</summary>
    public static string Place(int column, int row) => DiagnosticFormatter.ColumnLetters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The cells of a table.</summary>
    public static string Range(SheetTable table) => $"{Place(1, table.FirstRow)}:{Place(table.Headers.Count, table.LastRow)}";

    private static SheetView View(SheetLayout layout, bool isFirst)
    {
        var view = new SheetView { ShowGridLines = false, TabSelected = isFirst, WorkbookViewId = 0 };
        if (layout.FrozenRow is not { } row)
            return view;
        string below = Place(1, row + 1);
        view.Append(new Pane { VerticalSplit = row, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        view.Append(new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = new ListValue<StringValue>([new StringValue(below)]) });
        return view;
    }

    private Row ToRow(SheetRow row, int number)
    {
        var element = new Row { RowIndex = (uint)number };
        if (row.Height is { } height)
            (element.Height, element.CustomHeight) = (Math.Round(height, 1), row.IsFixed ? true : null);
        for (int i = 0; i < row.Cells.Length; i++)
            element.Append(ToCell(row.Cells[i], Place(i + 1, number)));
        return element;
    }

    private Cell ToCell(SheetCell cell, string place)
    {
        var element = new Cell { CellReference = place, StyleIndex = styles[cell.Style] };
        if (cell.Text is { } text)
        {
            element.DataType = CellValues.SharedString;
            element.CellValue = new CellValue(texts[text]);
        }
        else if (cell.Number is { } value)
        {
            element.CellValue = new CellValue(value.ToString("R", CultureInfo.InvariantCulture));
        }
        return element;
    }
}
