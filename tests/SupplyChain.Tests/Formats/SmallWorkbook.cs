namespace SupplyChain.Tests.Formats;

/// <summary>The least a workbook consists of, with the rows of its first sheet given as they stand in the file.</summary>
internal static class SmallWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A workbook that is a network but for the cells given, which follow the industry of the mill: its operating level, then its firm.</summary>
    public static byte[] Network(string cells) => HostileFiles.Package(
    [
        .. Parts(
            $"<row r=\"1\">{Text("id")}{Text("industry")}{Text("operating_level")}{Text("firm")}{Text("output_per_day")}</row>"
                + $"<row r=\"2\">{Text("cloth-mill")}{Text("cloth")}{cells}</row>"
                + $"<row r=\"3\">{Text("mask-factory")}{Text("masks")}<c><v>1</v></c><c/><c><v>200</v></c></row>").Select(p => p.Name switch
            {
                "xl/workbook.xml" => (p.Name, p.Content.Replace("\"Main\"", "\"sites\"", StringComparison.Ordinal).Replace("\"Notes\"", "\"links\"", StringComparison.Ordinal)),
                "xl/worksheets/sheet2.xml" => (p.Name, p.Content.Replace("<sheetData/>", "<sheetData>"
                    + $"<row r=\"1\">{Text("supplier")}{Text("customer")}{Text("value_per_day")}</row><row r=\"2\">{Text("cloth-mill")}{Text("mask-factory")}<c><v>30</v></c></row>"
                    + "</sheetData>", StringComparison.Ordinal)),
                _ => p,
            }),
    ]);

    /// <summary>A cell of text.</summary>
    public static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";

    /// <summary>Parts of a workbook with a sheet <c>Main</c> and a hidden sheet <c>Notes</c>; style 1 shows dates.</summary>
    public static (string Name, string Content)[] Parts(string rows, string afterRows = "") =>
    [
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """),
        ("_rels/.rels", $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"Main\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Notes\" sheetId=\"2\" state=\"hidden\" r:id=\"r2\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"r3\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{afterRows}</worksheet>"),
        ("xl/worksheets/sheet2.xml", $"<worksheet xmlns=\"{Main}\"><sheetData/></worksheet>"),
    ];
}
