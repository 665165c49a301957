using System.Text;

namespace SupplyChain.Formats.Tables.Reading;

/// <summary>Labels as they are compared: without stray blanks and marks; and loosely, for codes that two sources write in two ways.</summary>
internal static class LabelText
{
    /// <summary>Without byte order marks, zero-width characters and blanks around it, and with single blanks inside.</summary>
    public static string Clean(string label)
    {
        if (IsClean(label))
            return label;
        var text = new StringBuilder(label.Length);
        bool blank = false;
        foreach (char c in label)
        {
            if (c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F')
                continue;
            if (char.IsWhiteSpace(c))
            {
                blank = text.Length > 0;
                continue;
            }
            if (blank)
                text.Append(' ');
            blank = false;
            text.Append(c);
        }
        return text.ToString();
    }

    /// <summary>One way to write a code: <c>C10-C12</c>, <c>C10_C12</c>, <c>C10T12</c> and <c>c10-12</c> are <c>C10-12</c>; <c>001</c> is <c>1</c>.</summary>
    public static string Loose(string code)
    {
        string upper = Clean(code).ToUpperInvariant();
        var text = new StringBuilder(upper.Length);
        for (int i = 0; i < upper.Length; i++)
        {
            char c = upper[i];
            bool range = c is '_' or '-' or '–' or '—' or '/'
                || (c == 'T' && i > 0 && i + 1 < upper.Length && char.IsAsciiDigit(upper[i - 1]) && char.IsAsciiDigit(upper[i + 1]));
            if (!range)
            {
                if (c != ' ')
                    text.Append(c);
                continue;
            }
            text.Append('-');
            // The letter of the section is said once: C10-C12 is C10-12.
            if (i + 2 < upper.Length && text.Length > 1 && upper[i + 1] == text[0] && char.IsAsciiLetter(text[0]) && char.IsAsciiDigit(upper[i + 2]))
                i++;
        }
        string loose = text.ToString();
        return loose.Length > 0 && loose.All(char.IsAsciiDigit) ? loose.TrimStart('0') is { Length: > 0 } digits ? digits : "0" : loose;
    }

    public static bool IsChinese(string text) => text.Any(c => c is >= '\u4E00' and <= '\u9FFF');

    private static bool IsClean(string label)
    {
        if (label.Length > 0 && (char.IsWhiteSpace(label[0]) || char.IsWhiteSpace(label[^1])))
            return false;
        for (int i = 0; i < label.Length; i++)
        {
            char c = label[i];
            if (c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F' || (char.IsWhiteSpace(c) && (c != ' ' || label[i - 1] == ' ')))
                return false;
        }
        return true;
    }
}
