using System.Globalization;
using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Pages;

/// <summary>The texts that only pages have, and texts fit for their room.</summary>
internal static class PageWords
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Reporting.Resources.PageTexts", typeof(PageWords).Assembly);

    public static ReportText Of(string key, params ReportValue[] arguments) => new(Catalog, key, arguments);

    /// <summary>A text in the languages of the page.</summary>
    public static PageText Text(this DocumentWords words, ReportText text) => new([.. words.Each(text).Select(ShownText.OneLine)]);

    /// <summary>Cuts text to so many characters; what was cut shows as an ellipsis.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        // Marks and the second halves of characters stay with what they belong to.
        int end = most - 1;
        while (end > 0 && (char.IsLowSurrogate(text[end]) || char.GetUnicodeCategory(text[end]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            end--;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
