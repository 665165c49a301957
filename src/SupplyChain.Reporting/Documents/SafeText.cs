using System.Text;

namespace SupplyChain.Reporting.Documents;

/// <summary>Makes text from the data harmless on a page: nothing in it is read as markup, and nothing turns the words beside it around.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Keeps text on one line: line breaks and tabs become blanks; controls, marks that turn the direction of writing, and halves of characters become a replacement mark.</summary>
    public static string Plain(string text)
    {
        if (!NeedsCare(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (Rune rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (rune.Value == '\t')
                plain.Append(' ');
            else if (rune.IsBmp && IsUnfit((char)rune.Value))
                plain.Append(Replacement);
            else
                plain.Append(rune.ToString());
        }
        return plain.ToString();
    }

    /// <summary>Text for between tags, and for an attribute in double quotes.</summary>
    public static string Escape(string text)
    {
        text = Plain(text);
        int first = text.AsSpan().IndexOfAny("&<>\"'");
        if (first < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (char c in text.AsSpan(first))
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }

    /// <summary>JSON for within a script element, which ends at the first <c>&lt;/script</c> whatever stands around it.</summary>
    public static string EscapeJson(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);

    private static bool NeedsCare(string text)
    {
        foreach (char c in text)
        {
            if (IsUnfit(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }

    // Overrides, embeddings and isolates can show a name backwards; marks of direction alone (U+200E, U+200F) only order what is there.
    private static bool IsUnfit(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF';
}
