using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace SupplyChain.Tests.Formats.Lists;

/// <summary>A sheet made by hand: cells by row, merged ranges, what is hidden.</summary>
internal sealed class TestSheet(string name)
{
    private readonly SortedDictionary<int, List<object?>> _rows = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly List<string> _merged = [];
    private int _next = 1;

    public string Name { get; } = name;

    public bool IsHidden { get; init; }

    /// <summary>Number of the row that is added next.</summary>
    public int NextRow => _next;

    /// <summary>Adds a row: texts, numbers, days; null leaves a cell out.</summary>
    public TestSheet Row(params object?[] cells)
    {
        _rows[_next++] = [.. cells];
        return this;
    }

    public TestSheet HiddenRow(params object?[] cells)
    {
        _hiddenRows.Add(_next);
        return Row(cells);
    }

    public TestSheet Blank()
    {
        _next++;
        return this;
    }

    public TestSheet Merge(string range)
    {
        _merged.Add(range);
        return this;
    }

    public string ToXml()
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        foreach ((int number, List<object?> cells) in _rows)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\"{(_hiddenRows.Contains(number) ? " hidden=\"1\"" : "")}>");
            for (int i = 0; i < cells.Count; i++)
            {
                string place = SupplyChain.Diagnostics.DiagnosticFormatter.ColumnLetters(i + 1) + number.ToString(CultureInfo.InvariantCulture);
                xml.Append(cells[i] switch
                {
                    null => "",
                    double value => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{value:R}</v></c>"),
                    int value => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{value}</v></c>"),
                    DateTime day => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"1\"><v>{day.ToOADate():R}</v></c>"),
                    object text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text.ToString())}</t></is></c>",
                });
            }
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (_merged.Count > 0)
            xml.Append("<mergeCells>").AppendJoin("", _merged.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }
}

/// <summary>Writes sheets into the least a workbook consists of.</summary>
internal static class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static void Save(string path, params TestSheet[] sheets)
    {
        using FileStream file = File.Create(path);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        string Sheets(Func<TestSheet, int, string> part) => string.Concat(sheets.Select((s, i) => part(s, i + 1)));
        Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>"
            + Sheets((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Types}.worksheet+xml\"/>") + "</Types>");
        Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
            + Sheets((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i}\"{(s.IsHidden ? " state=\"hidden\"" : "")} r:id=\"r{i}\"/>") + "</sheets></workbook>");
        Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{PackageRelations}\">"
            + Sheets((_, i) => $"<Relationship Id=\"r{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")
            + $"<Relationship Id=\"s\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        Add(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        for (int i = 0; i < sheets.Length; i++)
            Add(archive, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].ToXml());
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using Stream part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
