using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Writes plain sheets row by row, so that a sheet of a million rows needs no memory: a header that stays in sight, texts as texts, numbers to the last digit.</summary>
/// <remarks>The same content gives the same bytes: parts bear a fixed date. For sheets with drop-downs and styles there is the Open XML library.</remarks>
internal sealed class XlsxWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string StylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    // Styles by number: general, text, header.
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="49" fontId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" xfId="0" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    private static readonly DateTimeOffset FixedDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive;
    private readonly List<string> _sheets = [];
    private Stream? _part;
    private XmlWriter? _xml;
    private int _row, _column;

    public XlsxWriter(Stream file) => _archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a sheet with its header.</summary>
    /// <param name="name">Name: up to 31 characters, none of <c>[ ] : * ? / \</c>.</param>
    /// <param name="columns">Names of the columns, and whether they hold text.</param>
    public void BeginSheet(string name, IReadOnlyList<(string Name, bool IsText)> columns)
    {
        _sheets.Add(name);
        (_part, _xml) = OpenPart($"xl/worksheets/sheet{_sheets.Count}.xml");
        _row = 0;
        _xml.WriteStartElement("worksheet", Main);
        _xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        _xml.WriteStartElement("cols", Main);
        for (int i = 0; i < columns.Count; i++)
        {
            // A column of texts stays one where rows are added by hand.
            string style = columns[i].IsText ? "1" : "0";
            int width = Math.Clamp(columns[i].Name.Length + 3, 12, 40);
            _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" style=\"{style}\" customWidth=\"1\"/>"));
        }
        _xml.WriteEndElement();
        _xml.WriteStartElement("sheetData", Main);
        BeginRow();
        foreach ((string column, _) in columns)
            Text(column, "2");
    }

    /// <summary>Begins the next row.</summary>
    public void BeginRow()
    {
        if (_row > 0)
            _xml!.WriteEndElement();
        _row++;
        _column = 0;
        _xml!.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes the next cell of the row as text; nothing for null or empty.</summary>
    public void Text(string? text) => Text(text, "1");

    /// <summary>Writes the next cell of the row as a number; nothing for NaN.</summary>
    public void Number(double number)
    {
        _column++;
        if (double.IsNaN(number))
            return;
        _xml!.WriteStartElement("c", Main);
        _xml.WriteAttributeString("r", Reference());
        _xml.WriteElementString("v", Main, number.ToString("R", CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
    }

    /// <summary>Ends the sheet.</summary>
    public void EndSheet()
    {
        _xml!.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
        _part!.Dispose();
    }

    /// <summary>Writes what holds the sheets together.</summary>
    public void Dispose()
    {
        if (_sheets.Count > 0)
        {
            WritePart("xl/styles.xml", Styles);
            WritePart("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
                + Join((name, i) => $"<sheet name=\"{System.Security.SecurityElement.Escape(name)}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>") + "</sheets></workbook>");
            WritePart("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{PackageRelations}\">"
                + Join((_, i) => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")
                + $"<Relationship Id=\"rId{_sheets.Count + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            WritePart("_rels/.rels",
                $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            WritePart("[Content_Types].xml", $"<Types xmlns=\"{ContentTypes}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{WorkbookType}\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{StylesType}\"/>"
                + Join((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{SheetType}\"/>") + "</Types>");
        }
        _archive.Dispose();
    }

    private void Text(string? text, string style)
    {
        _column++;
        if (string.IsNullOrEmpty(text))
            return;
        _xml!.WriteStartElement("c", Main);
        _xml.WriteAttributeString("r", Reference());
        _xml.WriteAttributeString("s", style);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Main);
        _xml.WriteStartElement("t", Main);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(XlsxText.Escape(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private string Reference() => Diagnostics.DiagnosticFormatter.ColumnLetters(_column) + _row.ToString(CultureInfo.InvariantCulture);

    private string Join(Func<string, int, string> part) => string.Concat(_sheets.Select((name, i) => part(name, i + 1)));

    private void WritePart(string name, string content)
    {
        using Stream part = OpenEntry(name);
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content.Trim()));
    }

    private (Stream Part, XmlWriter Xml) OpenPart(string name)
    {
        Stream part = OpenEntry(name);
        return (part, XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false, NewLineHandling = NewLineHandling.None }));
    }

    private Stream OpenEntry(string name)
    {
        ZipArchiveEntry entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = FixedDate;
        return entry.Open();
    }
}
