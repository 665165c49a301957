using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SupplyChain.Reporting;
using SupplyChain.Reports;
using SupplyChain.Tests.Browser;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reporting;

/// <summary>The page as text: kept in golden files, safe whatever the names, small, and the same every time.</summary>
public sealed class HtmlReportTests
{
    private static readonly string[] KnownElements =
    [
        "html", "head", "meta", "title", "style", "body", "svg", "defs", "pattern", "rect", "path", "a", "div", "button", "nav", "ul", "li", "main", "header", "h1", "h2", "h3", "section", "p", "dl", "dt", "dd",
        "figure", "span", "line", "text", "g", "desc", "details", "summary", "table", "thead", "tbody", "tr", "th", "td", "small", "label", "input", "b", "script",
    ];

    [Theory]
    [InlineData("en", Language.English)]
    [InlineData("zh", Language.Chinese)]
    [InlineData("both", Language.English, Language.Chinese)]
    public void A_report_of_every_kind_of_section_is_written(string name, params Language[] languages) =>
        Golden.Matches($"html/{name}.html", ReportPages.Page(ExampleDocuments.Small, languages));

    [Fact]
    public void No_language_means_English_and_the_same_one_twice_counts_once()
    {
        string english = ReportPages.Page(ExampleDocuments.Small, Language.English);

        Assert.Equal(english, ReportPages.Page(ExampleDocuments.Small));
        Assert.Equal(english, ReportPages.Page(ExampleDocuments.Small, Language.English, Language.English));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-Hans\">", ReportPages.Page(ExampleDocuments.Small, Language.Chinese, Language.English), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new HtmlReportRenderer(null!));
        Assert.Throws<ArgumentNullException>(() => new HtmlReportRenderer().Render(null!, new StringWriter()));
        Assert.Throws<ArgumentNullException>(() => new HtmlReportRenderer().Render(ExampleDocuments.Small, null!));
    }

    [Fact]
    public void Whatever_the_names_are_the_page_holds_no_element_and_no_attribute_that_the_program_did_not_write()
    {
        string page = ReportPages.Page(ExampleDocuments.Hostile, Language.English, Language.Chinese);
        string markup = WithoutBlocks(page);
        MatchCollection tags = Regex.Matches(markup, @"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[a-zA-Z0-9-]+(?:=""[^""<>]*"")?)*)/?>");

        Assert.Equal(tags.Count + 1, markup.Count(c => c == '<'));
        Assert.Equal(tags.Count + 1, markup.Count(c => c == '>'));
        Assert.All(tags, t => Assert.Contains(t.Groups[2].Value, KnownElements));
        Assert.DoesNotMatch(@"<[^>]*\s(on[a-z]+|style|src|srcdoc|xlink:href|formaction)(=|\s|>)", markup);
        Assert.All(Regex.Matches(markup, @"href=""([^""]*)"""), m => Assert.StartsWith("#", m.Groups[1].Value, StringComparison.Ordinal));
        Assert.Equal(2, Regex.Count(page, "<script"));
        Assert.DoesNotMatch("[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]", markup);
        // The name is there, as text.
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", markup, StringComparison.Ordinal);
        Assert.Contains("&quot;&gt;&lt;img src=x onerror=alert(2)&gt;", markup, StringComparison.Ordinal);
        Assert.Contains("&amp;lt;b&amp;gt; &amp;amp; &amp;#60;", markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_names_the_one_style_and_the_one_script_by_what_they_hold_and_allows_nothing_else()
    {
        string page = ReportPages.Page(ExampleDocuments.Small, Language.English);
        string policy = Regex.Match(page, @"http-equiv=""Content-Security-Policy"" content=""([^""]*)""").Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);

        Assert.Equal($"default-src 'none'; style-src '{Hash("<style>", "</style>")}'; script-src '{Hash("<script>", "</script>")}'; base-uri 'none'; form-action 'none'", policy);
        Assert.DoesNotMatch(@"https?:|//[a-z]|@import|@font-face|url\((?!#)", Regex.Replace(page, @"^\s*//.*$", "", RegexOptions.Multiline));

        string Hash(string before, string after)
        {
            int start = page.LastIndexOf(before, StringComparison.Ordinal) + before.Length;
            return "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page[start..page.IndexOf(after, start, StringComparison.Ordinal)])));
        }
    }

    [Fact]
    public void The_manifest_of_the_run_is_embedded_and_survives_whatever_is_in_it()
    {
        string page = ReportPages.Page(ExampleDocuments.Hostile, Language.Chinese);
        string json = Regex.Match(page, "<script type=\"application/json\" id=\"run\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        using var run = JsonDocument.Parse(json);

        Assert.Equal("supplychain/run/1", run.RootElement.GetProperty("schema").GetString());
        for (int i = 0; i < ExampleDocuments.HostileNames.Count; i++)
            Assert.Equal(ExampleDocuments.HostileNames[i].Replace('\uD800', '\uFFFD'), run.RootElement.GetProperty($"name{i}").GetString());
        Assert.DoesNotContain("id=\"run\"", ReportPages.Page(ExampleDocuments.Small with { Sections = [] }, Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(9, true)]
    public void Needs_share_a_line_below_their_row_where_they_have_no_room_beside_it(int others, bool isBelow)
    {
        var table = new TableSection
        {
            Key = "actions",
            Audience = ReportAudience.Documents,
            Chapter = ReportChapter.Actions,
            TotalRows = 1,
            HasChosenLength = true,
            Columns =
            [
                new("site", ReportKind.SiteId) { Label = Say("site") },
                .. Enumerable.Range(0, others).Select(i => new ReportColumn("v" + i, ReportKind.ValuePerDay) { Label = Say("a value number " + i) }),
                new("needs:visits", ReportKind.Number) { Label = Say("needs: visits"), ShortLabel = Say("visits") },
                new("needs:kits", ReportKind.Number) { Label = Say("needs: <kits>"), ShortLabel = Say("<kits>") },
                new("why", ReportKind.Word) { Label = Say("why") },
            ],
            Rows = [["s1", .. Enumerable.Repeat<object?>(1234.0, others), 3.0, 1400.0, Say(string.Concat(Enumerable.Repeat("Nobody else makes what it makes. ", 6)))]],
        };

        string page = ReportPages.Page(ExampleDocuments.Small with { Sections = [table] }, Language.English);

        if (isBelow)
            Assert.Contains("<p><b>needs: visits</b> 3 · <b>&lt;kits&gt;</b> 1,400<p><b>why</b> Nobody", page, StringComparison.Ordinal);
        Assert.Equal(!isBelow, page.Contains("<span>needs: visits</span>", StringComparison.Ordinal));

        static ReportText Say(string text) => new("Headline.Title", new ReportValue(ReportKind.Text, text));
    }

    [Fact]
    public void Two_thousand_candidates_take_less_than_500_kB_in_one_language_and_in_both()
    {
        Report report = ExampleDocuments.Small with { Sections = [.. ExampleDocuments.Small.Sections.Where(s => s.Key != "candidates"), ExampleDocuments.Candidates(2000)] };

        foreach (Language language in new[] { Language.English, Language.Chinese })
        {
            string page = ReportPages.Page(report, language);
            Assert.InRange(Encoding.UTF8.GetByteCount(page), 200_000, 499_999);
            Assert.DoesNotContain("data-packed=", page, StringComparison.Ordinal);
        }
        Assert.InRange(Encoding.UTF8.GetByteCount(ReportPages.Page(report, Language.English, Language.Chinese)), 200_000, 499_999);
    }

    [Fact]
    public void A_page_that_would_be_too_large_packs_the_language_shown_second_before_the_first_and_the_action_list_last()
    {
        Report report = ExampleDocuments.Small with
        {
            Sections =
            [
                .. ExampleDocuments.Small.Sections.Where(s => s.Chapter == ReportChapter.Run), ExampleDocuments.Candidates(300),
                ExampleDocuments.Candidates(200) with { Key = "long", Chapter = ReportChapter.Actions },
            ],
        };
        int plain = Bytes(int.MaxValue).Size;
        // Whatever the limit: a page is smaller than it, or has packed all it may.
        string[] order = ["zh-candidates", "zh-actions", "en-candidates", "en-actions"];
        for (int limit = plain; limit > 20_000; limit -= 4_000)
        {
            (int size, string[] packed) = Bytes(limit);
            Assert.Equal(order.Take(packed.Length).Order(), packed.Order());
            Assert.True(size <= limit || packed.Length == order.Length, $"{size} > {limit} with {string.Join(", ", packed)}");
        }
        Assert.Equal(order.Length, Bytes(20_000).Packed.Length);

        (int Size, string[] Packed) Bytes(int limit)
        {
            var page = new StringWriter { NewLine = "\n" };
            new HtmlReportRenderer(Language.English, Language.Chinese) { MostBytes = limit }.Render(report, page);
            string text = page.ToString();
            return (Encoding.UTF8.GetByteCount(text), [.. Regex.Matches(text, @"<section class=""[^""]*"" id=""([^""]*)""[^>]*><h2[^>]*>[^<]*</h2>\n<p class=""note"" data-packed").Select(m => m.Groups[1].Value)]);
        }
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_whatever_the_culture_of_the_machine_and_on_any_thread()
    {
        string expected = ReportPages.Page(ExampleDocuments.Small, Language.English, Language.Chinese);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            german.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = german;
            Assert.Equal(expected, ReportPages.Page(ExampleDocuments.Small, Language.English, Language.Chinese));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        var renderer = new HtmlReportRenderer(Language.English, Language.Chinese);
        Assert.All(ParallelEnumerable.Range(0, 8).Select(_ => Render(renderer)).ToArray(), page => Assert.Equal(expected, page));

        static string Render(HtmlReportRenderer renderer)
        {
            var page = new StringWriter { NewLine = "\r\n" };
            renderer.Render(ExampleDocuments.Small, page);
            return page.ToString();
        }
    }

    [Fact]
    public void Numbers_stand_there_as_in_every_other_format()
    {
        TableSection table = ExampleDocuments.Candidates(12);
        foreach (Language language in new[] { Language.English, Language.Chinese })
        {
            var text = new TextTable(table, language, 12, ReportAudiences.IsForDocuments);
            string[][] expected = [.. text.Rows.Select(r => text.Columns.Select(c => c.Cell(r)).ToArray())];
            string page = ReportPages.Page(ExampleDocuments.Small with { Sections = [table] }, language);
            string[][] actual = [.. Regex.Matches(page, @"<tr>((?:<t[dh][^>]*>[^<]*)+)\n")
                .Select(row => Regex.Matches(row.Groups[1].Value, @"<t[dh][^>]*>([^<]*)").Select(c => System.Net.WebUtility.HtmlDecode(c.Groups[1].Value)).ToArray())];

            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void What_is_for_programs_only_is_not_shown()
    {
        string page = WithoutBlocks(ReportPages.Page(ExampleDocuments.Small, Language.English));

        Assert.DoesNotContain("for programs", page, StringComparison.Ordinal);
        Assert.DoesNotContain("toolVersion", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time_and_ids_are_unique()
    {
        string page = ReportPages.Page(ExampleDocuments.Small, Language.English, Language.Chinese);
        int[] levels = [.. Regex.Matches(page, "<h([1-6])").Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];
        string[] ids = [.. Regex.Matches(WithoutBlocks(page), @"\sid=""([^""]*)""").Select(m => m.Groups[1].Value)];

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(Regex.Matches(page, @"aria-labelledby=""([^""]*)"""), m => Assert.Contains(m.Groups[1].Value, ids));
        Assert.All(Regex.Matches(page, @"href=""#([^""]*)"""), m => Assert.Contains(m.Groups[1].Value, ids));
    }

    /// <summary>The page without what stands in style and script elements.</summary>
    private static string WithoutBlocks(string page) => Regex.Replace(page, "(<style>|<script[^>]*>).*?(</style>|</script>)", "$1$2", RegexOptions.Singleline);
}
