using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Browser;

/// <summary>What a reader can do with the page: sort, search, filter, change language and light, with a mouse or with keys alone, and print.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageControlTests(HeadlessBrowser browser)
{
    private const string Candidates = "#en-candidates";

    [Fact]
    public void A_column_of_numbers_sorts_by_its_numbers_and_one_of_texts_by_its_texts()
    {
        ChromeDriver driver = browser.Open(ReportPages.Get("every kind of section"));
        string[] before = Column(1);

        Header("gains").Click();
        Assert.Equal("descending", Header("gains").FindElement(By.XPath("..")).GetDomAttribute("aria-sort"));
        Assert.Equal(["1,000,000", "500,000", "333,333", "250,000"], Column(7)[..4]);
        Header("gains").Click();
        Assert.Equal(["83,333", "90,909", "100,000", "111,111"], Column(7)[..4]);
        // Less than a tenth of a per cent is less than what has digits.
        Header("of all").Click();
        Assert.Equal("100 %", Column(8)[0]);
        Assert.Equal("<0.1 %", Column(8)[^1]);
        // What is not known stands last either way.
        Header("wave").Click();
        Header("wave").Click();
        Assert.Equal(["1", "1", "2", "2"], Column(6)[..4]);
        Assert.Equal("", Column(6)[^1]);
        Header("name").Click();
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"Maker of parts {i},"), Column(3).Select(n => n[..(n.IndexOf(',', StringComparison.Ordinal) + 1)]));
        Assert.Single(driver.FindElements(By.CssSelector(Candidates + " th[aria-sort=ascending], " + Candidates + " th[aria-sort=descending]")));
        Header("name").Click();
        Header("name").Click();
        Assert.Equal(before, Column(1));
    }

    [Fact]
    public void Searching_and_filtering_show_the_rows_that_match_and_their_number()
    {
        ChromeDriver driver = browser.Open(ReportPages.Get("every kind of section"));
        IWebElement search = driver.FindElement(By.CssSelector(Candidates + " input[type=search]")), count = driver.FindElement(By.CssSelector(Candidates + " .count"));
        Assert.Equal("12 rows", count.Text);

        search.SendKeys("HUBEI melt");
        Assert.Equal("1 of 12 rows", count.Text);
        Assert.Equal(["site-0000"], Column(2));
        search.Clear();
        search.SendKeys("no such thing");
        Assert.Equal("0 of 12 rows", count.Text);
        Assert.Empty(Column(2));
        search.SendKeys(Keys.Control + "a" + Keys.Backspace);
        Choose("region", "Zhejiang");
        Assert.Equal("3 of 12 rows", count.Text);
        Assert.All(Column(5), region => Assert.Equal("Zhejiang", region));
        Choose("industry", "laminate");
        Assert.Equal("1 of 12 rows", count.Text);
        Choose("region", "all");
        Choose("industry", "all");
        Assert.Equal("12 rows", count.Text);
        Assert.Equal(["industry", "region", "wave"], driver.FindElements(By.CssSelector(Candidates + " .tools label:has(select) span")).Select(l => l.Text));
        Assert.Equal("status", count.GetDomAttribute("role"));
    }

    [Fact]
    public void Rows_with_lines_below_them_move_filter_and_hide_together()
    {
        ChromeDriver driver = browser.Open(ReportPages.Get("plan of the mask chain"));
        driver.FindElement(By.CssSelector("#en-actions input[type=search]")).SendKeys("reducer-huanggang");
        Assert.StartsWith("1 of 14", driver.FindElement(By.CssSelector("#en-actions .count")).Text, StringComparison.Ordinal);
        Assert.Equal(0, browser.Number("return Array.from(document.querySelectorAll('#en-actions tr')).filter(function (r) { return !r.hidden && r.offsetHeight > 0 && r.parentNode.tagName === 'TBODY' && !r.parentNode.textContent.includes('reducer-huanggang'); }).length"));
        driver.FindElement(By.CssSelector("#en-actions input[type=search]")).Clear();
        driver.FindElement(By.XPath("//*[@id='en-actions']//th/button[normalize-space()='site']")).Click();
        string[] sites = browser.Texts("return Array.from(document.querySelectorAll('#en-actions tbody th')).map(function (c) { return c.textContent; })");
        Assert.Equal(sites.Order(StringComparer.Ordinal), sites);
        Assert.Equal(14, sites.Length);
    }

    [Fact]
    public void A_long_table_shows_its_first_rows_and_all_of_them_when_asked()
    {
        Report report = ExampleDocuments.Small with { Sections = [ExampleDocuments.Candidates(2000)] };
        ChromeDriver driver = browser.Open(ReportPages.Page(report, Language.English));
        IWebElement count = driver.FindElement(By.CssSelector(".count"));
        Assert.Equal("50 of 2,000 rows", count.Text);
        Assert.Equal(50, Column(2).Length);

        Choose("region", "Jiangsu");
        Assert.All(Column(5), region => Assert.Equal("Jiangsu", region));
        driver.FindElement(By.CssSelector(".all")).Click();
        Assert.Equal("500 of 2,000 rows", count.Text);
        Choose("region", "all");
        Assert.Equal("2,000 rows", count.Text);
        Assert.False(driver.FindElement(By.CssSelector(".all")).Displayed);
    }

    [Fact]
    public void One_language_is_shown_at_a_time_and_the_button_changes_it()
    {
        ChromeDriver driver = browser.Open(ReportPages.Get("every kind of section"));
        Assert.Equal("en", driver.ExecuteScript("return document.documentElement.lang"));
        Assert.True(driver.FindElement(By.Id("en")).Displayed);
        Assert.False(driver.FindElement(By.Id("zh")).Displayed);

        driver.FindElement(By.CssSelector("button[data-language=zh]")).Click();
        Assert.False(driver.FindElement(By.Id("en")).Displayed);
        Assert.True(driver.FindElement(By.Id("zh")).Displayed);
        Assert.Equal("zh-Hans", driver.ExecuteScript("return document.documentElement.lang"));
        Assert.Equal("true", driver.FindElement(By.CssSelector("button[data-language=zh]")).GetDomAttribute("aria-pressed"));
        Assert.Equal("false", driver.FindElement(By.CssSelector("button[data-language=en]")).GetDomAttribute("aria-pressed"));
        Assert.Equal("深色", driver.FindElement(By.CssSelector(".theme")).Text);
    }

    [Fact]
    public void Light_and_dark_follow_the_system_until_the_button_is_pressed_and_nothing_is_kept()
    {
        string page = ReportPages.Get("every kind of section");
        ChromeDriver driver = browser.Open(page, dark: true);
        double dark = Brightness();
        driver.FindElement(By.CssSelector(".theme")).Click();
        double light = Brightness();
        Assert.True(dark < 60 && light > 240, $"dark {dark}, light {light}");
        Assert.Equal("false", driver.FindElement(By.CssSelector(".theme")).GetDomAttribute("aria-pressed"));

        browser.Open(page);
        Assert.True(Brightness() > 240);
        Assert.Equal(0, browser.Number("return localStorage.length + sessionStorage.length + document.cookie.length"));

        double Brightness() => browser.Number("return Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
    }

    [Fact]
    public void Keys_alone_reach_and_work_everything()
    {
        ChromeDriver driver = browser.Open(ReportPages.Get("every kind of section"));
        Press(Keys.Tab);
        Assert.Equal("Skip to the content", Active().Text);
        Press(Keys.Enter);
        Assert.Equal("en", driver.ExecuteScript("return document.activeElement.id"));

        driver = browser.Open(ReportPages.Get("every kind of section"));
        var reached = new List<string>();
        for (int i = 0; i < 120; i++)
        {
            Press(Keys.Tab);
            string at = (string)driver.ExecuteScript("var e = document.activeElement; return e.tagName + ' ' + (e.dataset.language || e.type || e.hash || e.className || e.textContent.trim().slice(0, 20));")!;
            if (at.StartsWith("BODY", StringComparison.Ordinal))
                break;
            reached.Add(at);
            if (at == "SUMMARY north 3 rows" || at.StartsWith("SUMMARY north", StringComparison.Ordinal))
            {
                Press(Keys.Enter);
                Assert.Equal(true, driver.ExecuteScript("return document.activeElement.parentNode.open"));
            }
        }
        Assert.Contains("BUTTON zh", reached);
        Assert.Contains("A #en-actions", reached);
        Assert.Contains("INPUT search", reached);
        Assert.Contains(reached, r => r.StartsWith("SELECT", StringComparison.Ordinal));
        Assert.Contains(reached, r => r.StartsWith("SUMMARY north", StringComparison.Ordinal));
        Assert.Contains("DIV frame", reached);

        IWebElement header = Header("gains");
        driver.ExecuteScript("arguments[0].focus()", header);
        Press(Keys.Enter);
        Assert.Equal("descending", header.FindElement(By.XPath("..")).GetDomAttribute("aria-sort"));
        Press(Keys.Space);
        Assert.Equal("ascending", header.FindElement(By.XPath("..")).GetDomAttribute("aria-sort"));

        void Press(string key) => new OpenQA.Selenium.Interactions.Actions(driver).SendKeys(key).Perform();
        IWebElement Active() => driver.SwitchTo().ActiveElement();
    }

    [Fact]
    public void Without_the_script_everything_can_be_read_one_language_after_the_other()
    {
        string page = ReportPages.Get("every kind of section");
        int script = page.LastIndexOf("<script>", StringComparison.Ordinal);
        ChromeDriver driver = browser.Open(page[..script] + page[(page.LastIndexOf("</script>", StringComparison.Ordinal) + 9)..]);

        Assert.True(driver.FindElement(By.Id("en")).Displayed);
        Assert.True(driver.FindElement(By.Id("zh")).Displayed);
        Assert.Equal(12, Column(2).Length);
        Assert.DoesNotContain(driver.FindElements(By.CssSelector("button, input, select")), e => e.Displayed);
        Assert.Empty(browser.Messages());
    }

    [Fact]
    public void A_print_shows_the_chosen_language_with_its_regions_open_on_a_sensible_number_of_pages()
    {
        ChromeDriver driver = browser.Open(ReportPages.Get("every kind of section"));
        int one = browser.CountPrintedPages();
        Assert.InRange(one, 2, 6);
        driver.FindElement(By.CssSelector("button[data-language=zh]")).Click();
        Assert.InRange(browser.CountPrintedPages(), 2, 6);
        driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?> { ["media"] = "print" });
        Assert.DoesNotContain(driver.FindElements(By.CssSelector("nav, button, input, select")), e => e.Displayed);
        Assert.True(browser.Number("return document.querySelector('#zh-regions .region table').getBoundingClientRect().height") > 20);
        driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?> { ["media"] = "" });

        browser.Open(ReportPages.Get("plan of the mask chain"));
        Assert.InRange(browser.CountPrintedPages(), 4, 16);
    }

    private IWebElement Header(string label) => browser.Driver.FindElement(By.XPath($"//*[@id='en-candidates']//th/button[normalize-space()='{label}']"));

    private void Choose(string filter, string value) =>
        browser.Driver.FindElement(By.XPath($"//*[@id='en-candidates']//label[normalize-space(span)='{filter}']/select/option[.='{value}']")).Click();

    private string[] Column(int number) => browser.Texts(
        $"return Array.from(document.querySelectorAll('{Candidates} tbody tr')).filter(function (r) {{ return !r.hidden; }}).map(function (r) {{ return r.cells[{number - 1}].textContent.trim(); }})");
}
