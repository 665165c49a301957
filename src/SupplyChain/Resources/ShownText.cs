using System.Text;

namespace SupplyChain.Resources;

/// <summary>Makes text from the data harmless wherever it is shown: it stays on one line, works no terminal, and turns no words beside it around.</summary>
internal static class ShownText
{
    /// <summary>Stands where a character must not.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>Keeps text on one line: line breaks and tabs become blanks; controls, marks that turn the direction of writing, and halves of characters become a replacement mark.</summary>
    public static string OneLine(string text)
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

    /// <summary>Whether a character must not be shown as it is.</summary>
    // Overrides, embeddings and isolates can show a name backwards; marks of direction alone (U+200E, U+200F) only order what is there.
    public static bool IsUnfit(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF';

    private static bool NeedsCare(string text)
    {
        foreach (char c in text)
        {
            if (IsUnfit(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }
}
