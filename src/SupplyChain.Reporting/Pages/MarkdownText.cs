using System.Text;
using SupplyChain.Reporting.Documents;

namespace SupplyChain.Reporting.Pages;

/// <summary>Text that means itself in Markdown, GitHub's kind included, and can still be read as it stands.</summary>
internal static class MarkdownText
{
    /// <summary>Escapes whatever could make markup, links, HTML, mathematics or cells; at the beginning of a line also lists, headings and rules.</summary>
    public static string Escape(string text, bool isAtLineStart = false)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '&' or '|' or '~' or '$':
                case '=' when isAtLineStart && i == 0:
                case '_' when !(IsWord(text, i - 1) && IsWord(text, i + 1)):
                // A picture begins with it, and an address goes on behind it.
                case '!' when i + 1 < text.Length && text[i + 1] == '[':
                case ':' when i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] < '\u2E80':
                case '.' when i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase):
                case '#' when IsWord(text, i + 1):
                    escaped.Append('\\').Append(c);
                    break;
                // No escape keeps an address of mail from becoming a link; a comment between its parts does.
                case '@':
                    escaped.Append("<!-- -->@");
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }
        string line = escaped.ToString();
        return isAtLineStart ? EscapeStart(line) : line;
    }

    /// <summary>Columns that text takes where every letter is as wide as any other; Chinese takes two.</summary>
    public static int Width(string text) => text.Sum(c => char.IsLowSurrogate(c) ? 0 : TextMeasure.IsWide(c) || char.IsHighSurrogate(c) ? 2 : 1);

    private static string EscapeStart(string line)
    {
        int digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0 && digits < line.Length && line[digits] is ('.' or ')'))
            return string.Concat(line.AsSpan(0, digits), "\\", line.AsSpan(digits));
        return line is ['#' or '-' or '+', ..] ? "\\" + line : line;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
