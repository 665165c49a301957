using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Browser;

/// <summary>Every report opens from a file without a network, and nothing in it complains, loads, or runs that should not.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageSafetyTests(HeadlessBrowser browser)
{
    public static TheoryData<string> Pages => [.. ReportPages.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_report_opens_without_a_message_and_loads_nothing_but_itself(string name)
    {
        ChromeDriver driver = browser.Open(ReportPages.Get(name));
        foreach (string language in new[] { "zh", "en" })
            driver.FindElement(By.CssSelector($"button[data-language={language}]")).Click();

        Assert.Empty(browser.Messages());
        Assert.All(browser.Requests(), url => Assert.EndsWith("/report.html", url, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_itself_never_scrolls_sideways(string name)
    {
        ChromeDriver driver = browser.Open(ReportPages.Get(name));
        foreach (int width in new[] { 360, 800, 1400 })
        {
            browser.Resize(width);
            foreach (string language in new[] { "zh", "en" })
            {
                driver.FindElement(By.CssSelector($"button[data-language={language}]")).Click();
                driver.ExecuteScript("document.querySelectorAll('details').forEach(function (d) { d.open = true; })");
                Assert.Equal(width, browser.Number("return document.documentElement.clientWidth"));
                Assert.True(browser.Number("return document.documentElement.scrollWidth") <= width, $"wider than {width} in {language}: {string.Join(", ", Widest(width))}");
            }
        }
    }

    [Fact]
    public void A_name_that_tries_to_be_markup_is_nothing_but_text()
    {
        ChromeDriver driver = browser.Open(ReportPages.Get("hostile names"));

        Assert.Throws<NoAlertPresentException>(() => driver.SwitchTo().Alert());
        Assert.Equal(2, browser.Number("return document.scripts.length"));
        Assert.Equal(1, browser.Number("return document.querySelectorAll('style').length"));
        Assert.Equal(0, browser.Number("return document.querySelectorAll('img, iframe, object, embed, link, form, base').length"));
        Assert.Equal(0, browser.Number("return Array.from(document.querySelectorAll('*')).filter(function (e) { return Array.from(e.attributes).some(function (a) { return /^on|^style$/.test(a.name); }); }).length"));
        string[] first = browser.Texts("return Array.from(document.querySelectorAll('#en-actions tbody th')).map(function (c) { return c.textContent; })");
        Assert.Contains("<script>alert(1)</script>", first);
        Assert.Contains("</title></style></table><b>out</b>", first);
        Assert.Contains("evil\uFFFDgpj.exe\uFFFD\uFFFD", first);
        Assert.Equal(ExampleDocuments.HostileNames.Count, first.Length);
        Assert.Contains("</script><script>alert(4)</script>", (string)driver.ExecuteScript("return JSON.parse(document.getElementById('run').textContent).name3")!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_of_the_page_would_stop_a_script_a_style_and_a_picture_from_elsewhere()
    {
        ChromeDriver driver = browser.Open(ReportPages.Get("every kind of section"));
        driver.ExecuteScript("""
            var script = document.createElement('script'); script.textContent = 'window.broken = 1'; document.body.appendChild(script);
            var style = document.createElement('style'); style.textContent = 'body { color: rgb(1, 2, 3) }'; document.body.appendChild(style);
            document.body.insertAdjacentHTML('beforeend', '<p id="target" style="color: rgb(1, 2, 3)" onclick="window.broken = 1">x</p><img src="https://example.org/x.png">');
            document.getElementById('target').click();
            """);

        Assert.Null(driver.ExecuteScript("return window.broken || null"));
        Assert.NotEqual("rgb(1, 2, 3)", driver.ExecuteScript("return getComputedStyle(document.getElementById('target')).color"));
        Assert.Contains(browser.Messages(), m => m.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }

    private string[] Widest(int width) => browser.Texts(
        $"return Array.from(document.querySelectorAll('body *')).filter(function (e) {{ var r = e.getBoundingClientRect(); return r.right > {width} && !e.closest('.frame') && !e.closest('nav'); }}).slice(0, 5).map(function (e) {{ return e.outerHTML.slice(0, 120); }})");
}
