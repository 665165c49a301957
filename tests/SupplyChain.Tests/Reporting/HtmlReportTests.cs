using SupplyChain.Reporting;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reporting;

/// <summary>The page as text: kept in golden files, safe whatever the names, small, and the same every time.</summary>
public sealed class HtmlReportTests
{
    [Theory]
    [InlineData("en", Language.English)]
    [InlineData("zh", Language.Chinese)]
    [InlineData("both", Language.English, Language.Chinese)]
    public void A_report_of_every_kind_of_section_is_written(string name, params Language[] languages) =>
        Golden.Matches($"html/{name}.html", Page(ExampleDocuments.Small, languages));

    public static string Page(Report report, params Language[] languages)
    {
        var page = new StringWriter { NewLine = "\n" };
        new HtmlReportRenderer(languages).Render(report, page);
        return page.ToString();
    }
}
