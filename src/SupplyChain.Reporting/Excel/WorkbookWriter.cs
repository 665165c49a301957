using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SupplyChain.Reporting.Excel;

/// <summary>Writes sheets, what holds them together, and the manifest of the run. Names of parts and relations are given, so that nothing is left to chance.</summary>
internal static class WorkbookWriter
{
    private const string RunNamespace = "urn:supplychain:run:1";

    // Footers longer than this are not opened.
    private const int LongestFooterTitle = 120;

    public static void Write(IReadOnlyList<SheetLayout> sheets, WorkbookFont font, string title, string page, string? run, Stream output)
    {
        using var package = new MemoryStream();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            WriteProperties(document.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2"), title);
            var styles = new CellStyles();
            var texts = new SharedTexts();
            var writer = new SheetWriter(styles, texts, font);
            string footer = Footer(title, page);
            uint tables = 0;
            for (int i = 0; i < sheets.Count; i++)
            {
                WorksheetPart part = workbook.AddNewPart<WorksheetPart>(Id("sheet", i + 1));
                string[] ids = [.. sheets[i].Tables.Select((t, n) => AddTable(part, t, ++tables, n + 1))];
                writer.Write(part, sheets[i], footer, ids, isFirst: i == 0);
            }
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = styles.ToStylesheet(font);
            texts.Write(workbook.AddNewPart<SharedStringTablePart>("texts"));
            if (run is not null)
                WriteRun(workbook.AddNewPart<CustomXmlPart>("application/xml", "run"), run);
            workbook.Workbook = Workbook(sheets);
        }
        package.Position = 0;
        StablePackage.Copy(package, output);
    }

    private static Workbook Workbook(IReadOnlyList<SheetLayout> sheets)
    {
        var workbook = new Workbook(
            new BookViews(new WorkbookView { ActiveTab = 0, FirstSheet = 0 }),
            new Sheets(sheets.Select((s, i) => new Sheet { Name = s.Name, SheetId = (uint)i + 1, Id = Id("sheet", i + 1) })));
        DefinedName[] repeated = [.. sheets.Select((s, i) => (Sheet: s, Index: i)).Where(s => s.Sheet.HeaderRow is not null).Select(s => new DefinedName(
            string.Create(CultureInfo.InvariantCulture, $"'{s.Sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${s.Sheet.HeaderRow}:${s.Sheet.HeaderRow}"))
        { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)s.Index })];
        if (repeated.Length > 0)
            workbook.Append(new DefinedNames(repeated));
        return workbook;
    }

    private static string AddTable(WorksheetPart sheet, SheetTable table, uint number, int numberOnSheet)
    {
        string id = Id("table", numberOnSheet), range = SheetWriter.Range(table);
        string key = new([.. table.Key.Where(char.IsAsciiLetterOrDigit).Take(100)]);
        string name = string.Create(CultureInfo.InvariantCulture, $"Table{number}_{key}");
        sheet.AddNewPart<TableDefinitionPart>(id).Table = new Table(
            new AutoFilter { Reference = range },
            new TableColumns(table.Headers.Select((h, i) => new TableColumn { Id = (uint)i + 1, Name = WorkbookText.Escape(h) })) { Count = (uint)table.Headers.Count })
        {
            Id = number,
            Name = name,
            DisplayName = name,
            Reference = range,
            TotalsRowShown = false,
        };
        return id;
    }

    /// <summary>The title on the left, the page on the right; an ampersand is written twice, since one begins a code.</summary>
    private static string Footer(string title, string page)
    {
        var left = new StringBuilder();
        foreach (Rune rune in Plain(title).EnumerateRunes())
        {
            if (left.Length >= LongestFooterTitle)
            {
                left.Append('…');
                break;
            }
            left.Append(rune.Value == '&' ? "&&" : rune.ToString());
        }
        return $"&L{left}&R{page}";
    }

    // No dates and no names: the title is all that may stand there.
    private static void WriteProperties(CoreFilePropertiesPart part, string title)
    {
        const string properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", elements = "http://purl.org/dc/elements/1.1/";
        using XmlWriter xml = Open(part);
        xml.WriteStartElement("cp", "coreProperties", properties);
        xml.WriteElementString("dc", "title", elements, Plain(title));
        xml.WriteEndElement();
    }

    private static void WriteRun(CustomXmlPart part, string run)
    {
        using XmlWriter xml = Open(part);
        xml.WriteStartElement("run", RunNamespace);
        xml.WriteString(run);
        xml.WriteEndElement();
    }

    private static XmlWriter Open(OpenXmlPart part) =>
        XmlWriter.Create(part.GetStream(FileMode.Create), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, NewLineHandling = NewLineHandling.None });

    private static string Plain(string text) => new([.. WorkbookText.Fit(text).Select(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c)]);

    private static string Id(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
}
