using OpenQA.Selenium.Chrome;

namespace SupplyChain.Tests.Browser;

/// <summary>Charts and diagrams as a browser draws them: with real fonts, nothing is cut and nothing lies over anything else.</summary>
[Collection(BrowserTests.Name)]
public sealed class PictureTests(HeadlessBrowser browser)
{
    public static TheoryData<string, string> Pages => new(
        from page in new[] { "every kind of section", "hostile names", "plan of the mask chain", "plan of the mask chain in two waves" }
        from language in new[] { "en", "zh" }
        select (page, language));

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_word_of_a_diagram_leaves_its_box(string name, string language)
    {
        Open(name, language);
        string[] outside = browser.Texts($$"""
            return Array.from(document.querySelectorAll('#{{language}} .picture .box text')).filter(function (text) {
              var box = text.parentNode.querySelector('rect').getBBox(), words = text.getBBox();
              return words.x < box.x || words.x + words.width > box.x + box.width - 2 || words.y < box.y - 1 || words.y + words.height > box.y + box.height + 1;
            }).map(function (text) { return text.textContent; });
            """);

        Assert.Empty(outside);
        Assert.True(browser.Number($"return document.querySelectorAll('#{language} .picture .box text').length") > 3);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_boxes_overlap_and_everything_is_within_the_picture(string name, string language)
    {
        Open(name, language);
        string[] wrong = browser.Texts($$"""
            var wrong = [];
            document.querySelectorAll('#{{language}} .picture').forEach(function (picture) {
              var frame = picture.getBoundingClientRect();
              var boxes = Array.from(picture.querySelectorAll('.box rect')).map(function (r) { return r.getBoundingClientRect(); });
              boxes.forEach(function (a, i) {
                boxes.slice(i + 1).forEach(function (b) { if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) wrong.push('boxes ' + i); });
              });
              var goods = Array.from(picture.querySelectorAll('.goods')).map(function (t) { return t.getBoundingClientRect(); });
              goods.forEach(function (label) {
                boxes.forEach(function (b, i) { if (label.left < b.right - 1 && b.left + 1 < label.right && label.top < b.bottom - 1 && b.top + 1 < label.bottom) wrong.push('label over box ' + i); });
              });
              picture.querySelectorAll('rect, path, text').forEach(function (part) {
                var r = part.getBoundingClientRect();
                if (r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 1 || r.bottom > frame.bottom + 1) wrong.push('outside: ' + part.outerHTML.slice(0, 80));
              });
            });
            return wrong;
            """);

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_labels_of_an_axis_or_of_lines_overlap_at_any_width(string name, string language)
    {
        Open(name, language);
        foreach (int width in new[] { 360, 800, 1400 })
        {
            browser.Resize(width);
            string[] overlaps = browser.Texts($$"""
                var overlaps = [];
                document.querySelectorAll('#{{language}} .chart svg').forEach(function (svg) {
                  var labels = Array.from(svg.children).filter(function (c) { return c.tagName === 'text' && c.getClientRects().length > 0; });
                  for (var i = 1; i < labels.length; i++) {
                    var a = labels[i - 1].getBoundingClientRect(), b = labels[i].getBoundingClientRect();
                    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3) overlaps.push(labels[i - 1].textContent + ' | ' + labels[i].textContent);
                  }
                });
                return overlaps;
                """);
            Assert.True(overlaps.Length == 0, $"at {width}: {string.Join("; ", overlaps)}");
        }
    }

    private void Open(string name, string language)
    {
        ChromeDriver driver = browser.Open(ReportPages.Get(name));
        driver.FindElement(OpenQA.Selenium.By.CssSelector($"button[data-language={language}]")).Click();
    }
}
