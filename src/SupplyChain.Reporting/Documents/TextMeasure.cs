namespace SupplyChain.Reporting.Documents;

/// <summary>Estimates how much room text takes, in the widths of a digit, without a font at hand; rather too much than too little.</summary>
internal static class TextMeasure
{
    /// <summary>Width of the longest line.</summary>
    public static double Width(string text)
    {
        double widest = 0, width = 0;
        foreach (char c in text)
        {
            width = c == '\n' ? 0 : width + Of(c);
            widest = Math.Max(widest, width);
        }
        return widest;
    }

    /// <summary>Width of the longest piece that is not broken: a word, or one Chinese character.</summary>
    public static double LongestWord(string text)
    {
        double longest = 0, width = 0;
        foreach (char c in text)
        {
            width = c is ' ' or '\n' ? 0 : IsWide(c) ? 2 : width + Of(c);
            longest = Math.Max(longest, width);
        }
        return longest;
    }

    /// <summary>How many lines the text fills when it is broken at blanks and between Chinese characters; words that are longer are broken anywhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The room there is.</param>
    /// <param name="sizeOf">The room each character takes; null for the widths of a digit.</param>
    public static int Lines(string text, double width, Func<char, double>? sizeOf = null)
    {
        int lines = 0;
        foreach (string line in text.Split('\n'))
            lines += LinesOf(line, Math.Max(width, 4), sizeOf ?? Of);
        return lines;
    }

    private static int LinesOf(string line, double width, Func<char, double> sizeOf)
    {
        int lines = 1;
        double used = 0, word = 0;
        foreach (char c in line)
        {
            double size = sizeOf(c);
            if (c == ' ' || IsWide(c))
            {
                used += word;
                word = 0;
                if (c != ' ' && used + size > width)
                {
                    lines++;
                    used = 0;
                }
                used += size;
                continue;
            }
            word += size;
            if (word > width)
            {
                // Nothing to break at: it goes on in the next line.
                lines += used > 0 ? 2 : 1;
                (used, word) = (0, size);
            }
            else if (used + word > width)
            {
                lines++;
                used = 0;
            }
        }
        return lines;
    }

    private static double Of(char c) => c switch
    {
        '·' or '—' or '…' => 2,
        _ when IsWide(c) => 2,
        'i' or 'l' or 'j' or 't' or 'f' or 'r' or 'I' or ' ' or '.' or ',' or ';' or ':' or '(' or ')' or '\'' => 0.7,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 1.6,
        >= 'A' and <= 'Z' => 1.25,
        <= '\u00FF' => 1.05,
        _ => 1.3,
    };

    /// <summary>Whether a character is as wide as two digits, as Chinese ones are.</summary>
    public static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFFEF');
}
