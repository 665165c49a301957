using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Enterprises.Codes;
using SupplyChain.Formats.Enterprises.Templates;
using SupplyChain.Formats.Networks;
using SupplyChain.Formats.Resources;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace SupplyChain.Formats;

/// <summary>Writes an empty workbook for a list of enterprises and their suppliers: headers, lists to choose from, notes and one example.</summary>
public static class ListTemplate
{
    // A list of more rows than this is not typed by hand.
    private const int LastRow = 5000;

    private const uint TextStyle = 1, HeaderStyle = 2, ExampleStyle = 3;

    /// <summary>Writes the workbook; an existing file is replaced as a whole.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="language">Language of headers, notes and choices.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    public static void Save(string path, Language language)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        FileReplacement.Write(path, file =>
        {
            using SpreadsheetDocument document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
            WorkbookPart workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (IGrouping<string, TemplateColumn> sheet in TemplateColumn.In(language).GroupBy(c => c.Sheet))
                AddSheet(workbook, Word("Template." + sheet.Key, language), ListSheet([.. sheet], language));
            AddSheet(workbook, Word("Template.notes", language), NotesSheet(language));
            AddSheet(workbook, Word("Template.industries", language), IndustriesSheet(language));
        });
    }

    private static Worksheet ListSheet(TemplateColumn[] columns, Language language)
    {
        var data = new SheetData(
            TextRow(1, HeaderStyle, columns.Select(c => c.Header)),
            ExampleRow(columns));
        var validations = new DataValidations();
        for (int i = 0; i < columns.Length; i++)
            validations.Append(Validation(columns[i], DiagnosticFormatter.ColumnLetters(i + 1), language));
        validations.Count = (uint)columns.Length;
        var frozen = new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });
        return new Worksheet(frozen, Widths(columns.Select(c => (c.Kind == "text", Width(c)))), data, validations);
    }

    private static double Width(TemplateColumn column) => Math.Clamp(Math.Max(Wide(column.Header), Math.Min(Wide(column.Example), 28)) + 3, 10, 40);

    private static int Wide(string text) => text.Sum(c => c > '\u2E80' ? 2 : 1);

    private static Columns Widths(IEnumerable<(bool IsText, double Width)> columns) =>
        new(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true, Style = c.IsText ? TextStyle : 0 }));

    /// <summary>Explains the column to whoever selects a cell of it, and checks or offers what is typed.</summary>
    private static DataValidation Validation(TemplateColumn column, string letter, Language language)
    {
        var validation = new DataValidation
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letter}2:{letter}{LastRow}" },
            AllowBlank = true,
            ShowInputMessage = true,
            PromptTitle = column.Header.Length > 32 ? column.Header[..32] : column.Header,
            Prompt = column.Note,
        };
        if (column.Choices(language) is { Count: > 0 } choices)
            return List(validation, $"\"{string.Join(',', choices)}\"", isStrict: true);
        switch (column.Kind)
        {
            case "industry":
                return List(validation, $"'{Word("Template.industries", language)}'!$B$2:$B${Divisions(language).Length + 1}", isStrict: false);
            case "number" or "share":
                (validation.Type, validation.Operator) = (DataValidationValues.Decimal, column.Kind == "share" ? DataValidationOperatorValues.Between : DataValidationOperatorValues.GreaterThanOrEqual);
                (validation.ShowErrorMessage, validation.ErrorStyle) = (true, DataValidationErrorStyleValues.Warning);
                validation.Append(new Formula1("0"));
                if (column.Kind == "share")
                    validation.Append(new Formula2("100"));
                return validation;
            default:
                return validation;
        }
    }

    private static DataValidation List(DataValidation validation, string formula, bool isStrict)
    {
        (validation.Type, validation.ShowErrorMessage) = (DataValidationValues.List, isStrict);
        validation.Append(new Formula1(formula));
        return validation;
    }

    private static Worksheet NotesSheet(Language language)
    {
        var data = new SheetData();
        uint row = 1;
        foreach (string line in Word("Template.lines", language).Split('\n'))
            data.Append(TextRow(row++, 0, [line.Trim()]));
        foreach (TemplateColumn column in TemplateColumn.In(language))
            data.Append(TextRow(row++, 0, [$"{Word("Template." + column.Sheet, language)} · {column.Header}: {column.Note}"]));
        return new Worksheet(Widths([(true, 90)]), data);
    }

    private static Worksheet IndustriesSheet(Language language)
    {
        var data = new SheetData(TextRow(1, HeaderStyle, [Word("Template.code", language), Word("Template.division", language)]));
        uint row = 2;
        foreach (IndustryDivision division in Divisions(language))
            data.Append(TextRow(row++, TextStyle, [division.Code, division.NameIn(language)]));
        return new Worksheet(Widths([(true, 8), (true, 60)]), data);
    }

    private static IndustryDivision[] Divisions(Language language) =>
        [.. IndustryTable.All.Where(d => d.Standard == (language == Language.Chinese ? IndustryStandard.China : IndustryStandard.Isic)).OrderBy(d => d.Code, StringComparer.Ordinal)];

    private static Row ExampleRow(TemplateColumn[] columns) => new(columns.Select((c, i) => c.Kind is "number" or "share"
        ? new Cell { CellReference = DiagnosticFormatter.ColumnLetters(i + 1) + "2", CellValue = new CellValue(c.Example), StyleIndex = ExampleStyle }
        : TextCell(DiagnosticFormatter.ColumnLetters(i + 1) + "2", c.Example, ExampleStyle)))
    { RowIndex = 2 };

    private static Row TextRow(uint number, uint style, IEnumerable<string> texts) =>
        new(texts.Select((t, i) => TextCell(DiagnosticFormatter.ColumnLetters(i + 1) + number.ToString(System.Globalization.CultureInfo.InvariantCulture), t, style))) { RowIndex = number };

    private static Cell TextCell(string place, string text, uint style) =>
        new() { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)), StyleIndex = style };

    private static void AddSheet(WorkbookPart workbook, string name, Worksheet sheet)
    {
        WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        Sheets sheets = workbook.Workbook!.GetFirstChild<Sheets>()!;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
    }

    /// <summary>Styles by number: plain, text, header, example.</summary>
    private static Stylesheet Styles()
    {
        var example = new Font(new Italic(), new FontSize { Val = 11 }, new Color { Rgb = "FF808080" }, new FontName { Val = "Calibri" });
        return new Stylesheet(
            new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), example),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDDEBF7" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 49, FontId = 1, FillId = 2, ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true },
                new CellFormat { FontId = 2, ApplyFont = true }));
    }

    private static string Word(string key, Language language) => ListTexts.Catalog.Format(language, key);
}
