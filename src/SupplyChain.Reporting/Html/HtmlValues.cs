using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html;

/// <summary>A value on the page. A list that readers see shortened can be opened.</summary>
internal static class HtmlValues
{
    /// <param name="html">Where to.</param>
    /// <param name="language">The language of the edition.</param>
    /// <param name="text">The value in words and digits.</param>
    /// <param name="value">The raw value.</param>
    public static void Write(HtmlWriter html, Language language, string text, object? value)
    {
        string separator = ReportTexts.Catalog.Format(language, "Format.Separator");
        if (value is IReadOnlyList<string> list && string.Join(separator, list) is var whole && whole.Length > 0 && whole != text)
            html.Start("details", ("class", "list")).Element("summary", text).Text(whole).End("details");
        else
            html.Text(text);
    }
}
