using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SupplyChain.Reporting;
using SupplyChain.Reporting.Documents;
using SupplyChain.Reporting.Pages;
using SupplyChain.Reports;
using SupplyChain.Resources;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reporting;

public sealed class PageTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' onfocus='x", "&lt;b&gt;", "</style></title><b>", "-->", "]]>",
        "[click](http://evil.example)", "![x](y)", "http://evil.example", "www.evil.example", "a@evil.example", "**bold** _it_ `code` ~~x~~", "a|b|c", "$x$", "# head", "- item", "1. one", "\\|",
        "line\nbreak\r\n| new | row |", "\u001b[31m", "\u2028", "=1+1",
    ];

    [Theory]
    [MemberData(nameof(ExcelReportTests.Languages), MemberType = typeof(ExcelReportTests))]
    public void The_page_is_the_same_as_ever(string name, Language[] languages)
    {
        Golden.Matches($"page/everything-{name}.md", Markdown(ExampleReports.Everything(), languages));
        Golden.Matches($"page/everything-{name}.html", Html(ExampleReports.Everything(), languages));
        Assert.Equal(Html(ExampleReports.Everything(), languages), Html(ExampleReports.Everything(), languages));
    }

    [Fact]
    public void Names_make_no_markup_in_html()
    {
        string html = Html(ExampleReports.Names(Hostile));
        XElement body = Body(html);

        string[] allowed = ["body", "h1", "h2", "p", "div", "table", "thead", "tbody", "tr", "th", "td", "span", "ul", "li"];
        Assert.Empty(body.DescendantsAndSelf().Select(e => e.Name.LocalName).Except(allowed));
        Assert.Empty(body.DescendantsAndSelf().Attributes().Select(a => a.Name.LocalName).Except(["class", "scope", "lang"]));
        foreach (string name in Hostile)
            Assert.Contains(body.Descendants("td"), d => d.Nodes().OfType<XText>().FirstOrDefault()?.Value == ShownText.OneLine(name));
    }

    [Fact]
    public void Nothing_but_its_own_style_gets_into_the_page()
    {
        string html = Html(ExampleReports.Everything());
        string style = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("style=|http://|https://|url\\(|@import|<script(?! type=\"application/json\")", html);
        Assert.Single(Regex.Matches(html, "<script"));
    }

    [Fact]
    public void Names_make_no_markup_in_markdown()
    {
        string[] lines = Markdown(ExampleReports.Names(Hostile)).Split('\n');
        string[] rows = [.. lines.Where(l => l.StartsWith('|'))];

        // A header, a rule, and one line for each name, none of them with more cells than the header.
        Assert.Equal(2 + Hostile.Length, rows.Length);
        Assert.All(rows, r => Assert.Equal(Cells(rows[0]), Cells(r)));
        foreach (string line in lines)
        {
            string shown = Regex.Replace(line.Replace("<!-- -->", "", StringComparison.Ordinal), @"\\[\\`*_{}\[\]<>()#+\-.!|~&$=:@]", "");
            Assert.DoesNotMatch(@"[<>`~$\[\]&]", shown);
            Assert.DoesNotMatch(@"(?i)www\.|https?:/", shown);
            // Stars stand for what the page itself emphasises; an address of mail is broken in two.
            Assert.Equal(0, Regex.Count(shown, @"\*\*") % 2);
            Assert.DoesNotMatch(@"\w@\w", line);
        }
    }

    [Theory]
    [InlineData("meltblown-xiantao-02, (N95) 100% protective_kits", "meltblown-xiantao-02, (N95) 100% protective_kits")]
    [InlineData("a_b _c_ *d*", "a_b \\_c\\_ \\*d\\*")]
    [InlineData("时间：3:45 x: y", "时间：3\\:45 x: y")]
    [InlineData("#12 C# a", "\\#12 C# a")]
    public void Plain_names_stay_readable(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Theory]
    [InlineData("1. one", "1\\. one")]
    [InlineData("2) two", "2\\) two")]
    [InlineData("- x", "\\- x")]
    [InlineData("+ x", "\\+ x")]
    [InlineData("# x", "\\# x")]
    [InlineData("=== x", "\\=== x")]
    [InlineData("2020 was", "2020 was")]
    public void A_line_begins_no_list_heading_or_rule(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text, isAtLineStart: true));

    [Fact]
    public void The_manifest_of_the_run_is_in_both_formats()
    {
        Report report = ExampleReports.Everything();
        string run = EmbeddedRun.JsonOf(report)!, markdown = Markdown(report), html = Html(report);

        Match comment = Regex.Match(markdown, "<!-- supplychain-run\n(.*)\n-->\n$", RegexOptions.Singleline);
        string embedded = Regex.Match(html, "<script type=\"application/json\" id=\"run\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        Assert.DoesNotContain("--", comment.Groups[1].Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<", embedded, StringComparison.Ordinal);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(run).RootElement, JsonDocument.Parse(comment.Groups[1].Value).RootElement));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(run).RootElement, JsonDocument.Parse(embedded).RootElement));
        Assert.DoesNotContain("supplychain-run", Markdown(ExampleReports.List(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_restarts_stand_on_the_page_and_a_longer_list_says_how_many_more_there_are()
    {
        Assert.Equal(30, Regex.Count(Html(ExampleReports.List(30)), "class=\"id\""));
        Assert.Equal(30, Regex.Count(Html(ExampleReports.List(30), Language.Chinese), "class=\"id\""));
        string html = Html(ExampleReports.List(200));
        int shown = Regex.Count(html, "class=\"id\"");

        Assert.InRange(shown, 30, 40);
        Assert.Contains($"These are the first {shown} of 200 rows. The workbook and the full report have all of them.", html, StringComparison.Ordinal);
        Assert.Contains("以上为前 30 行，共 200 行；其余见工作簿和完整报告。", Markdown(ExampleReports.List(200), Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_limits_of_which_nothing_is_left_stand_on_the_page()
    {
        string markdown = Markdown(ExampleReports.Everything());

        Assert.Contains("- wave 1 · inspections · all regions: all of 3 used\n", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("wave 2 · inspections", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_actions_shows_the_first_rows_of_its_answer()
    {
        string markdown = Markdown(ExampleReports.Everything() with { Sections = [.. ExampleReports.Everything().Sections.Where(s => s.Key != "actions")] });

        Assert.Contains("| 0012 ", markdown, StringComparison.Ordinal);
        Assert.Contains("1,234,568", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_name_the_folder_they_share_once_and_of_many_only_the_first_stand_on_the_page()
    {
        string[] paths = ["data/net/a.csv", "data/net/b.csv", "data/net/scenarios/1.csv", "data/net/c.csv", "data/net/d.csv", "data/net/e.csv", "data/net/f.csv", "data/net/scenarios/2.csv"];

        Assert.Contains("data/net/ · a.csv 0123456789ab · b.csv 0123456789ab\n", Markdown(WithFiles(paths[..2])), StringComparison.Ordinal);
        Assert.Contains(" · f.csv 0123456789ab · and 2 more: the manifest within this file has all\n", Markdown(WithFiles(paths)), StringComparison.Ordinal);
        Assert.Contains(": data/net/a.csv 0123456789ab\n", Markdown(WithFiles(paths[..1])), StringComparison.Ordinal);
        Assert.Contains(": other/b.csv 0123456789ab · data/net/a.csv 0123456789ab\n", Markdown(WithFiles("data/net/a.csv", "other/b.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void All_restarts_of_the_sample_stand_on_the_page_in_both_languages()
    {
        Report plan = SupplyNetwork.Load(Path.Combine(Repository.Root, "samples", "mask-chain-2020")).PlanRestarts().ToReport();
        Report files = WithFiles([.. Enumerable.Range(1, 12).Select(i => $"samples/mask-chain-2020/file-{i}.csv")]);

        Assert.Equal(14, Regex.Count(Html(plan with { Sections = [.. plan.Sections, .. files.Sections.Where(s => s.Chapter == ReportChapter.Run)] }, Language.Chinese, Language.English), "class=\"id\""));
    }

    [Fact]
    public void A_very_long_name_is_cut_with_a_sign_and_costs_no_other_rows()
    {
        string html = Html(ExampleReports.Names(["first", new string('n', 400), .. Enumerable.Range(1, 20).Select(i => $"name {i}")]));

        Assert.Contains($"<td>{new string('n', 99)}…<span", html, StringComparison.Ordinal);
        Assert.Equal(22, Regex.Count(html, "class=\"id\""));
    }

    [Fact]
    public void A_few_remarks_on_the_data_stand_on_the_page_in_full_and_many_are_counted()
    {
        Report Told(int remarks) => ExampleReports.List(2) with
        {
            Sections = [.. ExampleReports.List(2).Sections, new ProblemSection { Key = "problems", Chapter = ReportChapter.DataProblems, Folder = "masks", Diagnostics = [.. Enumerable.Range(1, remarks).Select(i => ExampleResults.Warning(line: i))] }],
        };
        string message = MarkdownText.Escape(ExampleResults.Warning().GetMessage(Language.English));

        Assert.Equal(3, Regex.Count(Markdown(Told(3)), $@"\n- sites\.csv\\?:\d\S*: {Regex.Escape(message)}(?=\n)"));
        Assert.DoesNotContain(message, Markdown(Told(4)), StringComparison.Ordinal);
        Assert.Contains("- There are 4 remarks on the data; the full report and the workbook list them.\n", Markdown(Told(4)), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_that_turn_the_direction_of_writing_reach_no_page()
    {
        Report report = ExampleReports.Names("evil\u202Egpj.exe\u2066\u2069", "\u200Eplain\u200F");

        foreach (string page in new[] { Markdown(report), Html(report) })
        {
            Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069]", page);
            Assert.Contains("evil\uFFFDgpj.exe\uFFFD\uFFFD", page, StringComparison.Ordinal);
            Assert.Contains("\u200Eplain\u200F", page, StringComparison.Ordinal);
        }
    }

    private static Report WithFiles(params string[] paths) => ExampleReports.Everything() with
    {
        Sections = [.. ExampleReports.Everything().Sections.Select(s => s is TableSection { Key: "runInputs" } files
            ? files with { TotalRows = paths.Length, Rows = [.. paths.Select(p => (object?[])[p, 1.0, "0123456789ab"])] } : s)],
    };

    public static string Markdown(Report report, params Language[] languages) => Written(new MarkdownPageRenderer(languages), report);

    public static string Html(Report report, params Language[] languages) => Written(new HtmlPageRenderer(languages), report);

    private static string Written(IReportRenderer renderer, Report report)
    {
        var text = new StringWriter { NewLine = "\r\n" };
        renderer.Render(report, text);
        Assert.DoesNotContain('\r', text.ToString());
        return text.ToString();
    }

    // All but the head is well-formed XML as well.
    private static XElement Body(string html) => XElement.Parse(Regex.Match(html, "<body.*</body>", RegexOptions.Singleline).Value, LoadOptions.PreserveWhitespace);

    private static int Cells(string row) => Regex.Count(row, @"(?<!\\)(?:\\\\)*\|");
}
