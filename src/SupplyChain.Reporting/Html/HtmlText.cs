using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Html;

/// <summary>The texts of the page itself: its controls, its legends, its footer.</summary>
internal static class HtmlText
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Reporting.Resources.HtmlTexts", typeof(HtmlText).Assembly);

    public static string In(Language language, string key, params object[] arguments) => Catalog.Format(language, key, arguments);

    public static ReportText Of(string key, params ReportValue[] arguments) => new(Catalog, key, arguments);
}
