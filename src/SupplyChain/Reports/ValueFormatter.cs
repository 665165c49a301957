using System.Globalization;

namespace SupplyChain.Reports;

/// <summary>Puts raw values into the form people read: thousands separators, per cent, as many digits as matter. The only place that does so.</summary>
/// <remarks>Not for machine formats, which write raw values. The culture of the machine changes nothing.</remarks>
public sealed class ValueFormatter
{
    private readonly Language _language;

    /// <summary>Makes a formatter.</summary>
    /// <param name="language">The language of words among the values.</param>
    public ValueFormatter(Language language) => _language = language;

    /// <summary>Formats one value on its own.</summary>
    /// <param name="value">The value and what it is.</param>
    /// <returns>The text; empty for no value.</returns>
    public string Format(ReportValue value) => value switch
    {
        { Value: null } => "",
        { Kind: ReportKind.Word, Value: string key } => ReportTexts.Catalog.Format(_language, key),
        { Value: string text } => text,
        { Value: bool flag } => ReportTexts.Catalog.Format(_language, flag ? "Format.Yes" : "Format.No"),
        { Value: int number } => number.ToString("N0", CultureInfo.InvariantCulture),
        { Kind: ReportKind.Share or ReportKind.Level, Value: double share } => FormatShare(share),
        { Kind: ReportKind.Bound, Value: double bound } => FormatBound(bound),
        { Value: double number } => FormatNumber(number, DecimalsFor([number])),
        { Value: IReadOnlyList<string> list } => FormatList(list),
        _ => throw new InvalidOperationException($"a report cannot hold a value of {value.Value.GetType()}"),
    };

    /// <summary>How many decimals suit all values of a column: about three digits of the largest, none from 1,000 on or if all are whole.</summary>
    /// <param name="values">The values.</param>
    /// <param name="resolution">Values no further from 0 than this do not count.</param>
    /// <returns>A number of decimals, from 0 to 12.</returns>
    public static int DecimalsFor(IEnumerable<double> values, double resolution = 0)
    {
        double largest = 0;
        bool whole = true;
        foreach (double value in values)
        {
            if (!double.IsFinite(value) || Math.Abs(value) <= resolution)
                continue;
            largest = Math.Max(largest, Math.Abs(value));
            whole &= Math.Abs(value - Math.Round(value)) <= Math.Max(1e-9, resolution);
        }
        if (whole || largest >= 1000)
            return 0;
        return Math.Clamp(3 - (int)Math.Floor(Math.Log10(largest)), 1, 12) - (largest >= 1 ? 0 : 1);
    }

    /// <summary>Formats a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals to show. A number that would vanish is shown with one digit instead.</param>
    /// <param name="resolution">Values no further from 0 than this are shown as 0.</param>
    /// <returns>The number with thousands separators; 0 is always <c>0</c>.</returns>
    public string FormatNumber(double value, int decimals, double resolution = 0)
    {
        if (!double.IsFinite(value))
            return ReportTexts.Catalog.Format(_language, "Format.Unbounded");
        if (value == 0 || Math.Abs(value) <= resolution)
            return "0";
        if (Math.Round(Math.Abs(value), decimals) > 0)
            return value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        string sign = value < 0 ? "-" : "";
        return sign + OneDigit(Math.Abs(value), Math.Round);
    }

    internal string FormatWithError(string value, string error) => ReportTexts.Catalog.Format(_language, "Format.WithError", value, error);

    private string FormatShare(double share)
    {
        string percent = share switch
        {
            > 0 and < 0.0005 => "<0.1",
            > 0.9995 and < 1 => ">99.9",
            _ => FormatNumber(share * 100, share is 0 or 1 ? 0 : 1),
        };
        return ReportTexts.Catalog.Format(_language, "Format.Percent", percent);
    }

    private string FormatBound(double bound) => bound == 0 ? "0" : double.IsFinite(bound) ? OneDigit(bound, Math.Ceiling) : FormatNumber(bound, 0);

    private string FormatList(IReadOnlyList<string> list)
    {
        const int shown = 4;
        string first = string.Join(", ", list.Take(shown));
        return list.Count <= shown ? first : ReportTexts.Catalog.Format(_language, "Format.ListMore", first, list.Count - shown);
    }

    private static string OneDigit(double value, Func<double, double> round)
    {
        int exponent = (int)Math.Floor(Math.Log10(value));
        // A hair below the next digit is rounding in the division, not in the value.
        double digit = round(Math.Round(value / Math.Pow(10, exponent), 9));
        if (digit >= 10)
            (digit, exponent) = (1, exponent + 1);
        return exponent is >= -4 and <= 6
            ? (digit * Math.Pow(10, exponent)).ToString("N" + Math.Max(0, -exponent).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{digit}e{exponent}");
    }
}
