using System.Text;
using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Pages;

/// <summary>The texts that only pages have, and texts fit for a line.</summary>
internal static class PageWords
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Reporting.Resources.PageTexts", typeof(PageWords).Assembly);

    public static ReportText Of(string key, params ReportValue[] arguments) => new(Catalog, key, arguments);

    /// <summary>A text in the languages of the page.</summary>
    public static PageText Text(this DocumentWords words, ReportText text) => new([.. words.Each(text).Select(OneLine)]);

    /// <summary>Keeps text on one line: line breaks become blanks, other controls and halves of characters a replacement mark.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF'))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.ReplaceLineEndings(" ").EnumerateRunes())
            line.Append(rune.Value == '\t' ? " " : Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        return line.ToString();
    }
}
