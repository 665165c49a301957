using System.Text;

namespace SupplyChain.Reporting.Html;

/// <summary>How wide text is at most when it is drawn, in pixels at a size of 12: boxes and labels are laid out before any font is known.</summary>
/// <remarks>The widths are those of wide sans-serif fonts, so that text in another one is narrower than its box, not wider.</remarks>
internal static class TextWidth
{
    public const double Digit = 7.7;

    private const double Wide = 12.2;

    public static double Of(string text)
    {
        double width = 0;
        foreach (Rune rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    public static double Of(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 4,
        ' ' or 'f' or 't' or 'r' or '-' or '(' or ')' or '/' or 'I' or '[' or ']' => 5.4,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 11.8,
        >= 'A' and <= 'Z' => 9.2,
        >= '0' and <= '9' => Digit,
        < 0x1100 => 7.7,
        _ when IsWide(rune.Value) => Wide,
        _ => 9,
    };

    /// <summary>Whether a character is as wide as a Chinese one, and a line may be broken beside it.</summary>
    public static bool IsWide(int rune) => rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or >= 0x1F300;
}
