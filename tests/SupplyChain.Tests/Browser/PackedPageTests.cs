using System.Text;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using SupplyChain.Reporting;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Browser;

/// <summary>A page that keeps parts packed becomes, as it opens, the page it would be otherwise.</summary>
[Collection(BrowserTests.Name)]
public sealed class PackedPageTests(HeadlessBrowser browser)
{
    // A page of a few lines has nothing to pack.
    public static TheoryData<string> Pages => [.. ReportPages.Names.Where(n => n != "plan of the first network beside another")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Unpacked_it_is_the_same_page(string name)
    {
        Report report = ReportPages.ReportOf(name);
        string plain = Page(report, int.MaxValue), packed = Page(report, 0);
        Assert.DoesNotContain("data-packed=", plain, StringComparison.Ordinal);
        Assert.Contains("data-packed=", packed, StringComparison.Ordinal);
        Assert.True(packed.Length < plain.Length);

        string expected = Dom(plain), seen = Dom(packed);

        Assert.Equal(expected, seen);
        Assert.Empty(browser.Messages());
        Assert.All(browser.Requests(), url => Assert.EndsWith("/report.html", url, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_tables_sort_search_and_show_all_in_both_languages()
    {
        Report report = ExampleDocuments.Small with { Sections = [.. ExampleDocuments.Small.Sections.Where(s => s.Key != "candidates"), ExampleDocuments.Candidates(2000)] };
        string page = ReportPages.Page(report, Language.English, Language.Chinese);
        Assert.Contains("data-packed=", page, StringComparison.Ordinal);
        ChromeDriver driver = browser.Open(page);

        driver.FindElement(By.CssSelector("button[data-language=zh]")).Click();
        driver.FindElement(By.CssSelector("#zh-candidates input[type=search]")).SendKeys("第 1999 零部件厂");
        Assert.Equal("2,000 行中的 1 行", driver.FindElement(By.CssSelector("#zh-candidates .count")).Text);
        driver.FindElement(By.CssSelector("button[data-language=en]")).Click();
        driver.FindElement(By.CssSelector("#en-candidates .all")).Click();
        Assert.Equal("2,000 rows", driver.FindElement(By.CssSelector("#en-candidates .count")).Text);
        driver.FindElement(By.XPath("//*[@id='en-candidates']//th/button[normalize-space()='gains']")).Click();
        Assert.Equal("1,000,000", browser.Texts("return Array.from(document.querySelectorAll('#en-candidates tbody tr')).map(function (r) { return r.cells[6].textContent; })")[0]);
        Assert.Empty(browser.Messages());
    }

    [Fact]
    public void Without_the_script_it_says_where_the_rows_are_and_the_summary_stands_there()
    {
        string page = Page(ReportPages.ReportOf("plan of the mask chain"), 0);
        int script = page.LastIndexOf("<script>", StringComparison.Ordinal);
        ChromeDriver driver = browser.Open(page[..script] + page[(page.LastIndexOf("</script>", StringComparison.Ordinal) + 9)..]);

        Assert.True(driver.FindElement(By.CssSelector("#en-answer .verdict")).Displayed);
        Assert.Contains("This chapter is stored packed", driver.FindElement(By.CssSelector("#en-actions")).Text, StringComparison.Ordinal);
        Assert.Contains("本章以压缩形式存放", driver.FindElement(By.CssSelector("#zh-actions")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(driver.FindElements(By.Id("packed")), e => e.Displayed);
    }

    private string Dom(string page) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes((string)browser.Open(page).ExecuteScript("return document.body.innerHTML")!));

    private static string Page(Report report, int mostBytes)
    {
        var page = new StringWriter { NewLine = "\n" };
        new HtmlReportRenderer(Language.English, Language.Chinese) { MostBytes = mostBytes }.Render(report, page);
        return page.ToString();
    }
}
