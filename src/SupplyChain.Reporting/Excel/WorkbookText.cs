using System.Globalization;
using System.Text;

namespace SupplyChain.Reporting.Excel;

/// <summary>Texts as the parts of a workbook can hold them.</summary>
internal static class WorkbookText
{
    /// <summary>Characters a cell may hold.</summary>
    public const int Longest = 32_767;

    private const string CutSign = "…";

    /// <summary>Cuts what is too long for a cell, with a sign at the end, and replaces halves of characters.</summary>
    public static string Fit(string text) => Cut(text, Longest);

    /// <summary>The same for another length.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length > longest)
            text = string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1), CutSign);
        return text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Select(r => r.ToString())) : text;
    }

    /// <summary>Writes characters that XML cannot hold as <c>_x001B_</c>, and text that looks like that so that it is not taken for one.</summary>
    public static string Escape(string text)
    {
        int at = FirstToEscape(text, 0);
        if (at < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        int from = 0;
        for (; at >= 0; at = FirstToEscape(text, from))
        {
            escaped.Append(text, from, at - from).Append("_x").Append(((int)text[at]).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
            from = at + 1;
        }
        return escaped.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Whether a program could take the text for something to compute once somebody has edited its cell, or an apostrophe for its own.</summary>
    public static bool NeedsQuote(string text) => text.TrimStart() is ['=' or '+' or '-' or '@' or '\'' or '＝' or '＋' or '－' or '＠', ..];

    private static int FirstToEscape(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            char c = text[i];
            if (c is (< ' ' and not ('\t' or '\n')) or '\uFFFE' or '\uFFFF' || (c == '_' && IsEscape(text, i)))
                return i;
        }
        return -1;
    }

    private static bool IsEscape(string text, int at) => at + 7 <= text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3]) && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);
}
