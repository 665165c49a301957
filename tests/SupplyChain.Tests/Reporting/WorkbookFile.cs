using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SupplyChain.Reporting;
using SupplyChain.Reports;

namespace SupplyChain.Tests.Reporting;

/// <summary>A workbook read back, cell by cell.</summary>
internal sealed class WorkbookFile
{
    private WorkbookFile(IReadOnlyList<WorkbookSheet> sheets, IReadOnlyList<string> faults) => (Sheets, Faults) = (sheets, faults);

    public IReadOnlyList<WorkbookSheet> Sheets { get; }

    /// <summary>What does not follow the rules of the format.</summary>
    public IReadOnlyList<string> Faults { get; }

    public WorkbookSheet this[string sheet] => Sheets.Single(s => s.Name == sheet);

    public static byte[] Bytes(Report report, params Language[] languages)
    {
        using var file = new MemoryStream();
        new ExcelReportRenderer(languages).Render(report, file);
        return file.ToArray();
    }

    public static WorkbookFile Of(Report report, params Language[] languages) => Read(Bytes(report, languages));

    public static WorkbookFile Read(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);
        WorkbookPart workbook = document.WorkbookPart!;
        string[] faults = [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
        string[] texts = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(i => Unescape(i.InnerText)) ?? []];
        Stylesheet styles = workbook.WorkbookStylesPart!.Stylesheet!;
        CellFormat[] formats = [.. styles.CellFormats!.Elements<CellFormat>()];
        Dictionary<uint, string> codes = styles.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode!.Value!) ?? [];
        DefinedName[] names = [.. workbook.Workbook!.DefinedNames?.Elements<DefinedName>() ?? []];
        List<WorkbookSheet> sheets = [];
        foreach (Sheet sheet in workbook.Workbook.Sheets!.Elements<Sheet>())
        {
            var part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
            Worksheet content = part.Worksheet!;
            var cells = content.Descendants<Cell>().Where(c => c.CellValue is not null || c.InlineString is not null).Select(c =>
            {
                CellFormat format = formats[(int)(c.StyleIndex?.Value ?? 0)];
                uint number = format.NumberFormatId?.Value ?? 0;
                bool isText = c.DataType?.Value == CellValues.SharedString || c.DataType?.Value == CellValues.InlineString || c.DataType?.Value == CellValues.String;
                string? text = !isText ? null : c.DataType!.Value == CellValues.SharedString ? texts[int.Parse(c.CellValue!.Text, CultureInfo.InvariantCulture)] : Unescape(c.InnerText);
                return new WorkbookCell(
                    c.CellReference!.Value!, text, isText ? null : double.Parse(c.CellValue!.Text, CultureInfo.InvariantCulture),
                    codes.GetValueOrDefault(number) ?? number.ToString(CultureInfo.InvariantCulture), format.QuotePrefix?.Value == true, c.CellFormula is not null);
            });
            sheets.Add(new WorkbookSheet
            {
                Name = sheet.Name!.Value!,
                Cells = cells.ToDictionary(c => c.Place, StringComparer.Ordinal),
                Tables = [.. part.TableDefinitionParts.Select(t => t.Table!).OrderBy(t => t.Id!.Value)
                    .Select(t => new WorkbookTable(t.Name!.Value!, t.Reference!.Value!, [.. t.TableColumns!.Elements<TableColumn>().Select(c => Unescape(c.Name!.Value!))]))],
                Frozen = content.Descendants<Pane>().FirstOrDefault()?.TopLeftCell?.Value,
                Repeated = names.FirstOrDefault(n => n.Name == "_xlnm.Print_Titles" && n.LocalSheetId?.Value == (uint)sheets.Count)?.Text,
                Page = content.GetFirstChild<PageSetup>() is { } page ? $"{page.PaperSize?.Value} {page.Orientation?.InnerText} {page.FitToWidth?.Value}x{page.FitToHeight?.Value}" : "",
                Footer = content.GetFirstChild<HeaderFooter>()?.OddFooter?.Text ?? "",
                Merged = [.. content.Descendants<MergeCell>().Select(m => m.Reference!.Value!)],
                Heights = content.Descendants<Row>().Where(r => r.Height is not null).ToDictionary(r => (int)r.RowIndex!.Value, r => r.Height!.Value),
                Widths = [.. content.Descendants<Column>().Select(c => c.Width!.Value)],
            });
        }
        return new WorkbookFile(sheets, faults);
    }

    /// <summary>Everything that can be seen, as text.</summary>
    public string Dump()
    {
        var text = new StringBuilder();
        foreach (WorkbookSheet sheet in Sheets)
        {
            text.Append(CultureInfo.InvariantCulture, $"== {sheet.Name}\npage {sheet.Page}, footer {sheet.Footer}, frozen above {sheet.Frozen ?? "nothing"}, repeated {sheet.Repeated ?? "nothing"}\n");
            text.Append(CultureInfo.InvariantCulture, $"widths {string.Join(' ', sheet.Widths.Select(w => w.ToString(CultureInfo.InvariantCulture)))}\n");
            foreach (WorkbookTable table in sheet.Tables)
                text.Append(CultureInfo.InvariantCulture, $"table {table.Name} {table.Range}: {string.Join(" | ", table.Headers)}\n");
            foreach (WorkbookCell cell in sheet.Cells.Values)
                text.Append(CultureInfo.InvariantCulture, $"{cell.Place} {(cell.Text is { } words ? "text " + (cell.IsQuoted ? "quoted " : "") + words.Replace("\n", "\\n", StringComparison.Ordinal) : $"number {cell.Number!.Value.ToString("R", CultureInfo.InvariantCulture)} as {cell.Code}")}\n");
        }
        return text.ToString();
    }

    private static string Unescape(string text) => System.Text.RegularExpressions.Regex.Replace(
        text, "_x([0-9A-Fa-f]{4})_", m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
}

internal sealed record WorkbookSheet
{
    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, WorkbookCell> Cells { get; init; }

    public required IReadOnlyList<WorkbookTable> Tables { get; init; }

    public required string? Frozen { get; init; }

    public required string? Repeated { get; init; }

    public required string Page { get; init; }

    public required string Footer { get; init; }

    public required IReadOnlyList<string> Merged { get; init; }

    /// <summary>Heights in points of the rows that have one of their own.</summary>
    public required IReadOnlyDictionary<int, double> Heights { get; init; }

    public required IReadOnlyList<double> Widths { get; init; }
}

internal sealed record WorkbookCell(string Place, string? Text, double? Number, string Code, bool IsQuoted, bool IsFormula);

internal sealed record WorkbookTable(string Name, string Range, IReadOnlyList<string> Headers)
{
    public int FirstRow => int.Parse(Range.Split(':')[0].TrimStart([.. Letters]), CultureInfo.InvariantCulture);

    public int LastRow => int.Parse(Range.Split(':')[1].TrimStart([.. Letters]), CultureInfo.InvariantCulture);

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
}
