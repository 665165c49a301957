using System.Text;
using SupplyChain.Diagnostics;
using SupplyChain.Formats;
using SupplyChain.Formats.Workbooks;
using SupplyChain.Tests.Data;

namespace SupplyChain.Tests.Formats;

public sealed class WorkbookReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("utf-8-bom", "UTF-8")]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16-le-bare", "UTF-16")]
    [InlineData("utf-16-be", "UTF-16")]
    [InlineData("gb18030", "GB18030")]
    public void Text_is_read_in_the_encoding_it_is_in(string written, string expected)
    {
        const string text = "企业名称,行业\n华中减速机厂,通用设备\n";
        byte[] bytes = written switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            "utf-16-le-bare" => Encoding.Unicode.GetBytes("id,name,more\n" + text),
            "utf-16-be" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(text),
        };

        Workbook workbook = Open("list.csv", bytes);

        Assert.Equal(expected, workbook.Encoding);
        Assert.Equal("华中减速机厂", workbook.Sheets[0].Rows[^1][1].Text);
        Assert.Equal("通用设备", workbook.Sheets[0].Rows[^1][2].Text);
    }

    [Fact]
    public void A_workbook_keeps_kinds_places_and_hidden_sheets()
    {
        Workbook workbook = Open("list.xlsx", HostileFiles.Package(SmallWorkbook.Parts(
            """<row r="2"><c r="B2" t="inlineStr"><is><t>name</t></is></c><c r="D2"><v>3.5</v></c></row><row r="4"><c r="A4" t="b"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c><c r="D4" s="1"><v>43864</v></c></row>""",
            """<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>""")));

        Sheet sheet = workbook.Sheets[0];
        Assert.Equal([2, 4], sheet.Rows.Select(r => r.Number));
        Assert.Equal("name", sheet.Rows[0][2].Text);
        Assert.Equal(3.5, sheet.Rows[0][4].Number);
        Assert.True(sheet.Rows[0][1].IsEmpty);
        Assert.Equal(CellKind.Boolean, sheet.Rows[1][1].Kind);
        Assert.Equal((CellKind.Error, "#N/A"), (sheet.Rows[1][3].Kind, sheet.Rows[1][3].Text));
        Assert.Equal("2020-02-03", sheet.Rows[1][4].Text);
        Assert.Equal("name", sheet.Shown(3, 3).Text);
        Assert.False(sheet.IsHidden);
        Assert.True(workbook.Sheets[1].IsHidden);
    }

    [Fact]
    public void A_formula_counts_as_the_value_saved_with_it_and_never_as_what_it_would_give()
    {
        string path = Path.Combine(_folder.With("list.xlsx", HostileFiles.Package(SmallWorkbook.Parts(
            """<row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1"><f>WEBSERVICE("http://example.org")</f></c></row>"""))).Path, "list.xlsx");
        var report = new DataReport();

        Workbook workbook = WorkbookRemarks.Open(path, report, CancellationToken.None)!;

        Assert.Equal(7, workbook.Sheets[0].Rows[0][1].Number);
        Assert.Equal(CellKind.Error, workbook.Sheets[0].Rows[0][2].Kind);
        Assert.Equal(["SC5004", "SC5003"], report.Remarks.Select(r => r.Code));
        Assert.Equal((1, 2), (report.Remarks[0].Row, report.Remarks[0].Column));
        Assert.Equal(path + ":Main!B1: SC5004: the cell holds a formula without a saved value, and was not read", report.Remarks[0].ToString());
    }

    [Theory]
    [InlineData("a;b;c\n1;2;3\n4;5;6\n", ';')]
    [InlineData("title, with comma\na\tb\tc\n1\t2\t3\n4\t5\t6\n", '\t')]
    [InlineData("a,b\n\"1;2;3\",4\n\"1;2;3\",4\n", ',')]
    [InlineData("one\ntwo\n", ',')]
    public void The_separator_is_the_one_that_divides_most_lines_alike(string text, char expected) =>
        Assert.Equal(expected, Open("list.csv", Encoding.UTF8.GetBytes(text)).Separator);

    [Fact]
    public void Rows_of_text_are_numbered_by_their_lines()
    {
        Workbook workbook = Open("list.csv", "a,b\n\n\"two\nlines\",x\n\r\n1,2\n"u8.ToArray());

        Assert.Equal([1, 3, 6], workbook.Sheets[0].Rows.Select(r => r.Number));
    }

    [Fact]
    public void Binary_data_under_the_name_of_a_text_file_are_refused()
    {
        _folder.With("list.csv", [.. "a,b\n1,"u8, 0xFF, 0xFE, 0x80, (byte)'\n']);

        Assert.False(Workbook.TryOpen(Path.Combine(_folder.Path, "list.csv"), out _, out IReadOnlyList<Diagnostic> problems));
        Assert.Equal(DiagnosticCodes.NotUtf8, Assert.Single(problems).Code);
        Assert.Equal(2, problems[0].Position!.Line);
    }

    private Workbook Open(string name, byte[] bytes)
    {
        Assert.True(Workbook.TryOpen(Path.Combine(_folder.With(name, bytes).Path, name), out Workbook? workbook, out IReadOnlyList<Diagnostic> problems),
            string.Join('\n', problems));
        return workbook;
    }
}
