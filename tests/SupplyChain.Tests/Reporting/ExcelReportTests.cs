using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SupplyChain.Reporting;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reporting;

public sealed class ExcelReportTests
{
    private static readonly string[] Formulas = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1+1)", "=1+1", "'quoted", " =1", "＝1+1"];

    public static TheoryData<string, Language[]> Languages => new() { { "en", [Language.English] }, { "zh", [Language.Chinese] }, { "both", [Language.Chinese, Language.English] } };

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_workbook_holds_every_kind_of_section(string name, Language[] languages)
    {
        WorkbookFile workbook = WorkbookFile.Of(ExampleReports.Everything(), languages);

        Assert.Empty(workbook.Faults);
        Golden.Matches($"workbook/everything-{name}.txt", workbook.Dump());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Numbers_are_those_of_the_report_and_of_json(string name, Language[] languages)
    {
        Report report = ExampleReports.Everything();

        (int withReport, int withJson) = SameNumbers.Check(report, WorkbookFile.Of(report, languages), languages[0]);

        Assert.True(withReport > 50 && withJson > 20, $"{name}: {withReport} and {withJson}");
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_whatever_it_is_written_to()
    {
        byte[] once = WorkbookFile.Bytes(ExampleReports.Everything(), Language.Chinese, Language.English);
        using var forwards = new ForwardStream();
        new ExcelReportRenderer(Language.Chinese, Language.English).Render(ExampleReports.Everything(), forwards);

        Assert.Equal(once, WorkbookFile.Bytes(ExampleReports.Everything(), Language.Chinese, Language.English));
        Assert.Equal(once, forwards.Written.ToArray());
    }

    [Fact]
    public void Nothing_in_the_file_tells_when_where_or_by_whom_it_was_made()
    {
        using var file = new ZipArchive(new MemoryStream(WorkbookFile.Bytes(ExampleReports.Everything())));

        Assert.All(file.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        string all = string.Concat(file.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
        Assert.DoesNotMatch("dcterms|creator|lastModifiedBy|Application>|" + Regex.Escape(Environment.MachineName) + "|" + Regex.Escape(AppContext.BaseDirectory), all);
        // Names of parts and relations that are made up anew each time would be long.
        Assert.DoesNotMatch("Id=\"R[0-9a-f]{12,}\"", all);
    }

    [Fact]
    public void Formula_like_names_stay_text_even_after_editing()
    {
        WorkbookFile workbook = WorkbookFile.Of(ExampleReports.Names(Formulas));

        Assert.Empty(workbook.Faults);
        WorkbookCell[] cells = [.. workbook.Sheets.SelectMany(s => s.Cells.Values)];
        Assert.DoesNotContain(cells, c => c.IsFormula);
        foreach (string name in Formulas)
        {
            WorkbookCell[] holding = [.. cells.Where(c => c.Text == name)];
            Assert.True(holding.Length >= 5, name);
            Assert.All(holding, c => Assert.True(c.IsQuoted, name));
        }
    }

    [Fact]
    public void Ids_keep_their_zeros_and_do_not_become_numbers()
    {
        WorkbookSheet sheet = WorkbookFile.Of(ExampleReports.Everything())["All candidates"];

        string[] ids = ["0012", "91350100M000100Y43", "1e5", "2-1", "TRUE"];
        // 49 is the format of text: what is typed into such a cell stays as it is typed.
        Assert.All(ids, id => Assert.Contains(sheet.Cells.Values, c => c.Text == id && c.Code == "49"));
    }

    [Fact]
    public void Characters_that_xml_forbids_come_back_and_texts_too_long_for_a_cell_are_cut_with_a_sign()
    {
        string controls = "a\u0000b\u001b[31m\r\n\u0007 _x0041_ \ufffe", half = "x\ud83d", longText = new string('長', 40_000), pairs = string.Concat(Enumerable.Repeat("😷", 20_000));

        WorkbookFile workbook = WorkbookFile.Of(ExampleReports.Names(controls, half, longText, pairs));

        Assert.Empty(workbook.Faults);
        string?[] texts = [.. workbook.Sheets.SelectMany(s => s.Cells.Values).Select(c => c.Text)];
        Assert.Contains("a\u0000b\u001b[31m\r\n\u0007 _x0041_ \ufffe", texts);
        Assert.Contains("x\ufffd", texts);
        Assert.Contains(new string('長', 32_766) + "…", texts);
        Assert.Contains(string.Concat(Enumerable.Repeat("😷", 16_383)) + "…", texts);
    }

    [Fact]
    public void Names_that_look_like_markup_or_codes_stay_text()
    {
        string[] names = ["<b>&amp;</b>", "]]>", "&P of &N & Co", "[red]", "a/b\\c:d*e?f", "'"];
        WorkbookFile workbook = WorkbookFile.Of(ExampleReports.Names(names));

        Assert.Empty(workbook.Faults);
        Assert.All(names, n => Assert.Contains(workbook.Sheets.SelectMany(s => s.Cells.Values), c => c.Text == n));
        Assert.Equal("&L&&P of && Co&Rpage &P of &N", WorkbookFile.Of(ExampleReports.Names("&P of & Co")).Sheets[0].Footer);
    }

    [Fact]
    public void A_footer_is_never_longer_than_programs_allow() =>
        Assert.InRange(WorkbookFile.Of(ExampleReports.Names(new string('&', 300)), Language.Chinese, Language.English).Sheets[0].Footer.Length, 100, 255);

    [Fact]
    public void Every_sheet_prints_on_A4_across_one_page_wide_with_its_header_on_every_page()
    {
        WorkbookFile workbook = WorkbookFile.Of(ExampleReports.Everything());

        Assert.All(workbook.Sheets, s => Assert.Equal("9 landscape 1x0", s.Page));
        Assert.All(workbook.Sheets, s => Assert.Equal("&LMasks in spring&Rpage &P of &N", s.Footer));
        Assert.Equal("A3", workbook["Action list"].Frozen);
        Assert.Equal("'Action list'!$2:$2", workbook["Action list"].Repeated);
        // More than one table: there is no one header to keep.
        Assert.Null(workbook["Summary"].Frozen);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_sheet_with_one_table_keeps_its_header_in_sight_and_on_every_page_even_where_headers_are_long(string name, Language[] languages)
    {
        Report plan = SupplyNetwork.Load(Path.Combine(Repository.Root, "samples", "mask-chain-2020")).PlanRestarts().ToReport();

        WorkbookSheet[] sheets = [.. WorkbookFile.Of(plan, languages).Sheets.Where(s => s.Tables.Count == 1)];

        Assert.True(sheets.Length > 5, name);
        foreach (WorkbookSheet sheet in sheets)
        {
            int header = sheet.Tables[0].FirstRow;
            Assert.Equal($"A{header + 1}", sheet.Frozen);
            Assert.Equal($"'{sheet.Name}'!${header}:${header}", sheet.Repeated);
            // Four lines.
            Assert.InRange(sheet.Heights[header], 1, 60);
        }
    }

    [Fact]
    public void A_header_that_would_fill_the_window_scrolls_but_is_printed_on_every_page()
    {
        WorkbookSheet sheet = WorkbookFile.Of(ExampleReports.Names(new string('h', 800))).Sheets.Last(s => s.Tables.Count == 1);

        Assert.Null(sheet.Frozen);
        Assert.EndsWith($"!${sheet.Tables[0].FirstRow}:${sheet.Tables[0].FirstRow}", sheet.Repeated, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_can_be_filtered_because_no_two_headers_and_no_two_names_are_alike()
    {
        WorkbookFile workbook = WorkbookFile.Of(ExampleReports.Everything(), Language.English, Language.Chinese);

        WorkbookTable[] tables = [.. workbook.Sheets.SelectMany(s => s.Tables)];
        Assert.Equal(tables.Length, tables.Select(t => t.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach ((WorkbookSheet sheet, WorkbookTable table) in workbook.Sheets.SelectMany(s => s.Tables.Select(t => (s, t))))
        {
            Assert.Equal(table.Headers.Count, table.Headers.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(table.Headers, h => Assert.NotEmpty(h));
            // Programs repair a file in which the header in the cell is another than that of the table.
            Assert.Equal(table.Headers, table.Headers.Select((_, i) => sheet.Cells[SupplyChain.Reporting.Excel.SheetWriter.Place(i + 1, table.FirstRow)].Text));
        }
    }

    [Fact]
    public void Headers_from_the_data_fit_their_tables_too()
    {
        WorkbookFile workbook = WorkbookFile.Of(ExampleReports.Names("same", "Same", "line\nbreak _x0041_", "\u001b", new string('h', 400)));

        Assert.Empty(workbook.Faults);
        foreach ((WorkbookSheet sheet, WorkbookTable table) in workbook.Sheets.SelectMany(s => s.Tables.Select(t => (s, t))))
            Assert.Equal(table.Headers, table.Headers.Select((_, i) => sheet.Cells[SupplyChain.Reporting.Excel.SheetWriter.Place(i + 1, table.FirstRow)].Text));
    }

    [Fact]
    public void A_table_that_a_sheet_cannot_hold_ends_with_a_sentence_that_says_so()
    {
        using var file = new MemoryStream();
        new ExcelReportRenderer { MostRows = 5 }.Render(ExampleReports.List(8), file);
        WorkbookSheet sheet = WorkbookFile.Read(file.ToArray())["Action list"];

        Assert.Equal(5, sheet.Tables[0].LastRow - sheet.Tables[0].FirstRow);
        Assert.Contains(sheet.Cells.Values, c => c.Text == "Shown are the first 5 of 8 rows; more do not fit on a sheet. CSV and JSON hold all.");
        Assert.Contains(WorkbookFile.Of(ExampleReports.List(8, chosenOf: 20))["Action list"].Cells.Values, c => c.Text == "Shown are 8 of 20 rows: the others do not match the filters asked for.");
    }

    [Fact]
    public void The_manifest_of_the_run_is_in_the_file()
    {
        using var file = new ZipArchive(new MemoryStream(WorkbookFile.Bytes(ExampleReports.Everything())));
        using Stream part = file.Entries.Single(e => e.FullName.StartsWith("customXml/item", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open();
        XElement run = XDocument.Load(part).Root!;

        Assert.Equal(XName.Get("run", "urn:supplychain:run:1"), run.Name);
        Assert.Equal(SupplyChain.Reporting.Documents.EmbeddedRun.JsonOf(ExampleReports.Everything()), run.Value);
    }

    [Fact]
    public void Units_of_data_in_millions_say_so_beside_raw_numbers()
    {
        var table = new TableSection
        {
            Key = "t",
            TotalRows = 1,
            Columns = [new("v", ReportKind.ValuePerDay) { Label = ExampleReports.Text("value", "产出"), Unit = new ReportText("Unit.PerDay", ReportValue.OfCurrency("CNY million")) }],
            Rows = [[123_456.0]],
        };
        var report = new Report { Schema = "x/1", Headline = [], MainSection = "t", Sections = [table] };

        Assert.Equal("产出（百万元/天）", WorkbookFile.Of(report, Language.Chinese).Sheets[0].Tables[0].Headers[0]);
        Assert.Equal("value (CNY million/day)", WorkbookFile.Of(report).Sheets[0].Tables[0].Headers[0]);
    }

    [Fact]
    public void No_document_is_in_three_languages_or_twice_in_one()
    {
        Assert.Throws<ArgumentException>(() => new ExcelReportRenderer(Language.English, Language.English));
        Assert.Throws<ArgumentException>(() => new MarkdownPageRenderer(Language.English, Language.Chinese, Language.English));
        Assert.Throws<ArgumentException>(() => new HtmlPageRenderer(Language.Chinese, Language.Chinese));
        Assert.Throws<ArgumentNullException>(() => new ExcelReportRenderer().Render(null!, Stream.Null));
        Assert.Throws<ArgumentNullException>(() => new ExcelReportRenderer().Render(ExampleReports.List(1), null!));
    }

    /// <summary>A stream that only goes forwards, as a pipe does.</summary>
    private sealed class ForwardStream : Stream
    {
        public MemoryStream Written { get; } = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written.Write(buffer, offset, count);
    }
}
