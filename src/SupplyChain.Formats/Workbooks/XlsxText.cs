using System.Globalization;
using System.Text;

namespace SupplyChain.Formats.Workbooks;

/// <summary>Texts as cells of compressed workbooks hold them: characters that XML cannot hold are written as <c>_x000D_</c>.</summary>
internal static class XlsxText
{
    /// <summary>Characters a cell may hold.</summary>
    public const int Longest = 32_767;

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

    public static string Unescape(string text)
    {
        int at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        int from = 0;
        for (; at >= 0; at = text.IndexOf("_x", Math.Max(at + 1, from), StringComparison.Ordinal))
        {
            if (!IsEscape(text, at))
                continue;
            plain.Append(text, from, at - from).Append((char)ushort.Parse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            from = at + 7;
        }
        return plain.Append(text, from, text.Length - from).ToString();
    }

    // What looks like an escape must not be taken for one.
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
