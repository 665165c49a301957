using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>Finds out what someone meant who wrote a number as the format does not read it.</summary>
internal static partial class NumberFault
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads digits with an optional sign, decimal point and exponent, in any culture.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out double value)
    {
        value = double.NaN;
        ReadOnlySpan<char> digits = text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;
        // The framework also reads names of infinity and of what is not a number.
        return digits.Length > 0 && (char.IsAsciiDigit(digits[0]) || digits[0] == '.')
            && double.TryParse(text, Plain, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>What is wrong with a text that is no number, and what to write instead; null where the text of the code says it.</summary>
    public static (LocalizedText? Message, LocalizedText? Hint) Explain(string text, bool isWhole)
    {
        text = text.Trim();
        if (isWhole && TryParse(text, out double fraction))
        {
            LocalizedText hint = fraction == Math.Floor(fraction) ? Instead(text, fraction) : new LocalizedText("SC3001.WholeHint");
            return (new LocalizedText("SC3001.Whole", text), hint);
        }
        if (IsNotFinite(text))
            return (new LocalizedText("SC3001.Finite", text), null);
        string narrow = Narrow(text);
        if (narrow != text && TryParse(narrow, out _))
            return (null, new LocalizedText("SC3001.FullWidth", narrow));
        if (narrow.EndsWith('%') && TryParse(narrow.AsSpan()[..^1].TrimEnd(), out double percent))
            return (null, new LocalizedText("SC3001.Percent", text, Written(percent / 100)));
        if (Large(narrow) is { } large)
            return (null, Instead(text, large));
        return (null, Separated(narrow));
    }

    private static bool IsNotFinite(string text)
    {
        string name = text.TrimStart('+', '-').ToUpperInvariant();
        return name is "NAN" or "INF" or "INFINITY" or "∞" or "#DIV/0!" or "#NUM!"
            || (double.TryParse(text, Plain, CultureInfo.InvariantCulture, out double value) && !double.IsFinite(value));
    }

    // Full-width forms stand at a fixed distance from plain ones.
    private static string Narrow(string text)
    {
        var narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.Length; i++)
        {
            if (narrow[i] is >= '\uFF01' and <= '\uFF5E')
                narrow[i] = (char)(narrow[i] - 0xFEE0);
        }
        return narrow.Replace('\u2212', '-').ToString();
    }

    private static double? Large(string text) => text switch
    {
        [.. var count, '万'] when TryParse(count, out double number) => number * 1e4,
        [.. var count, '亿'] when TryParse(count, out double number) => number * 1e8,
        _ => null,
    };

    private static LocalizedText? Separated(string text)
    {
        if (EitherWay().IsMatch(text))
            return new LocalizedText("SC3001.Either", text.Replace(',', '.'), text.Replace(",", "", StringComparison.Ordinal));
        if (DecimalComma().IsMatch(text))
            return new LocalizedText("SC3001.Decimal", text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'));
        if (ThousandsComma().IsMatch(text))
            return new LocalizedText("SC3001.Decimal", text.Replace(",", "", StringComparison.Ordinal));
        if (ThousandsPoint().IsMatch(text))
            return new LocalizedText("SC3001.Thousands", text.Replace(".", "", StringComparison.Ordinal));
        return ThousandsOther().IsMatch(text)
            ? new LocalizedText("SC3001.Thousands", OtherSeparator().Replace(text, "").Replace(',', '.'))
            : null;
    }

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2},[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex EitherWay();

    [GeneratedRegex(@"^[+-]?([0-9]*|[0-9]{1,3}(\.[0-9]{3})+),[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsComma();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(\.[0-9]{3}){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsPoint();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}([\s'\u2019_][0-9]{3})+([.,][0-9]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsOther();

    [GeneratedRegex(@"[\s'\u2019_]", RegexOptions.CultureInvariant)]
    private static partial Regex OtherSeparator();

    private static LocalizedText Instead(string text, double value) => new("SC3001.Instead", Written(value), text);

    // Twelve digits hide the noise of decimal fractions that were multiplied.
    private static string Written(double value) => double
        .Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
}
