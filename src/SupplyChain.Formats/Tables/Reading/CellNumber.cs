using System.Globalization;

namespace SupplyChain.Formats.Tables.Reading;

/// <summary>What a cell in the body of a table turned out to be.</summary>
internal enum CellReading
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>Nothing, or blanks.</summary>
    Blank,

    /// <summary>A number written with thousands separators, full-width digits, brackets or a typographic minus.</summary>
    Repaired,

    /// <summary>A dash: nil, as statistical offices write it.</summary>
    Nil,

    /// <summary>NA, n.a., .., … or :, not known or not published.</summary>
    Missing,

    /// <summary>Something else.</summary>
    Text,
}

/// <summary>Reads a number as tables have them, with nothing guessed: a comma is a thousands separator only where all groups are of three digits.</summary>
internal static class CellNumber
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static CellReading Read(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (TryPlain(text, out value))
            return CellReading.Number;
        text = text.Trim();
        text = text.Trim('\uFEFF').Trim();
        if (text.IsEmpty)
            return CellReading.Blank;
        if (text is "-" or "–" or "—" or "－")
            return CellReading.Nil;
        if (text is "NA" or "N/A" or "n.a." or "na" or "n/a" or "#N/A" or ".." or "..." or "…" or "……" or ":" or "NaN" or "nan" or "x" or "X")
            return CellReading.Missing;
        if (TryPlain(text, out value))
            return CellReading.Number;
        return TryRepair(text, out value) ? CellReading.Repaired : CellReading.Text;
    }

    private static bool TryPlain(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, Plain, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static bool TryRepair(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        if (text.Length > 64)
            return false;
        Span<char> plain = stackalloc char[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            plain[i] = text[i] switch
            {
                >= '０' and <= '９' => (char)(text[i] - '０' + '0'),
                '，' => ',',
                '．' => '.',
                '（' => '(',
                '）' => ')',
                '−' or '－' or '–' => '-',
                '\u00A0' or '\u202F' or '\u2009' => ' ',
                char other => other,
            };
        }
        ReadOnlySpan<char> body = plain;
        bool negative = body.Length > 2 && body[0] == '(' && body[^1] == ')';
        if (negative)
            body = body[1..^1].Trim();
        Span<char> digits = stackalloc char[body.Length];
        int length = 0, group = -1;
        bool fraction = false;
        char separator = '\0';
        foreach (char c in body)
        {
            if (c is ',' or ' ')
            {
                // The groups before the first separator have one to three digits, all others exactly three.
                if (fraction || (separator != '\0' && (c != separator || group != 3)) || length == 0)
                    return false;
                if (separator == '\0' && DigitsAtStart(digits[..length]) is < 1 or > 3)
                    return false;
                (separator, group) = (c, 0);
                continue;
            }
            if (c is '.' or 'e' or 'E')
            {
                if (separator != '\0' && !fraction && group != 3)
                    return false;
                fraction = true;
            }
            else if (group >= 0 && !fraction)
                group++;
            digits[length++] = c;
        }
        if (separator != '\0' && !fraction && group != 3)
            return false;
        if (!TryPlain(digits[..length], out value) || (negative && value < 0))
            return false;
        value = negative ? -value : value;
        return true;
    }

    private static int DigitsAtStart(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c is not ('-' or '+'))
                return 0;
        }
        return digits;
    }
}
