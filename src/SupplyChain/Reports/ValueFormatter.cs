using System.Globalization;
using SupplyChain.Resources;

namespace SupplyChain.Reports;

/// <summary>Puts raw values into the form people read: thousands separators, per cent, 万 and 亿 in Chinese, as many digits as matter. The only place that does so.</summary>
/// <remarks>Not for machine formats, which write raw values. The culture of the machine changes nothing.</remarks>
public sealed class ValueFormatter
{
    // From here on not every whole number is one of its own.
    private const double Exact = 1e15;

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
        { Kind: ReportKind.Currency, Value: string currency } => CurrencyUnit.Of(_language, currency).Name,
        { Value: ReportText text } => text.In(_language),
        { Kind: ReportKind.Word, Value: string key } => ReportTexts.Catalog.Format(_language, key),
        { Value: string text } => text,
        { Value: LocalName name } => name.In(_language),
        { Value: bool flag } => ReportTexts.Catalog.Format(_language, flag ? "Format.Yes" : "Format.No"),
        { Value: int number } => number.ToString("N0", CultureInfo.InvariantCulture),
        { Kind: ReportKind.Share or ReportKind.Level, Value: double share } => FormatShare(share),
        { Kind: ReportKind.Bound, Value: double bound } => FormatBound(bound, value.Currency),
        { Kind: ReportKind.ValuePerDay or ReportKind.Value, Value: double number } => FormatAmount(number, value.Currency),
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
        if (Math.Abs(value) >= Exact)
            return Large(value);
        if (Math.Round(Math.Abs(value), decimals) > 0)
            return value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        string sign = value < 0 ? "-" : "";
        return sign + OneDigit(Math.Abs(value), Math.Round);
    }

    /// <summary>Decimals for the values of a column, divided by the scale of its table: one more where 万 or 亿 take digits away.</summary>
    internal static int DecimalsFor(IEnumerable<double> values, NumberScale scale, double resolution)
    {
        if (scale.IsOne)
            return DecimalsFor(values, resolution);
        double[] scaled = [.. values.Select(v => v / scale.Divisor)];
        int decimals = DecimalsFor(scaled, resolution / scale.Divisor);
        bool isWhole = scaled.All(v => Math.Abs(v - Math.Round(v)) < 1e-9);
        return isWhole ? 0 : scaled.Select(Math.Abs).Max() switch { >= 100 => 1, >= 1 => 2, _ => decimals };
    }

    /// <summary>The scale of all values of a table in one unit.</summary>
    internal NumberScale ScaleOf(IEnumerable<double> values, ReportText? unit)
    {
        double multiple = CurrencyUnit.Of(_language, CurrencyOf(unit)).Multiple;
        return NumberScale.OfTable(_language, values.Select(v => v * multiple)).Of(multiple);
    }

    /// <summary>The unit of a column whose numbers are in a scale: 元/天 or 万元/天.</summary>
    internal string FormatUnit(ReportText unit, NumberScale scale) => scale.Word.Length == 0
        ? unit.In(_language)
        : ReportTexts.Catalog.Format(_language, unit.Key.Replace(ReportText.NoCurrency, "", StringComparison.Ordinal), WithUnit("", scale.Word, CurrencyUnit.Of(_language, CurrencyOf(unit)).Name));

    /// <summary>The unit of a column whose numbers stand as the data give them: 元/天, and 百万元/天 for data in <c>CNY million</c>.</summary>
    internal string FormatRawUnit(ReportText unit) => FormatUnit(unit, CurrencyUnit.Of(_language, CurrencyOf(unit)).Scale);

    /// <summary>The currency of numbers that stand as the data give them; empty for none.</summary>
    internal string FormatRawCurrency(string? currency)
    {
        CurrencyUnit unit = CurrencyUnit.Of(_language, currency);
        return WithUnit("", unit.Scale.Word, unit.Name);
    }

    private static string? CurrencyOf(ReportText? unit) => unit?.Arguments.FirstOrDefault(a => a.Kind == ReportKind.Currency).Value as string;

    internal string FormatWithError(string value, string error) => ReportTexts.Catalog.Format(_language, "Format.WithError", value, error);

    private string FormatAmount(double value, string? currency)
    {
        CurrencyUnit unit = CurrencyUnit.Of(_language, currency);
        NumberScale scale = NumberScale.OfNumber(_language, value * unit.Multiple).Of(unit.Multiple);
        string number = FormatNumber(value / scale.Divisor, DecimalsFor([value], scale, 0));
        return WithUnit(number, scale.Word, unit.Name);
    }

    private string FormatBound(double bound, string? currency)
    {
        CurrencyUnit unit = CurrencyUnit.Of(_language, currency);
        return WithUnit(FormatBound(bound * unit.Multiple), "", unit.Name);
    }

    // 万元 is one word; a blank stands before it, and before the code of a currency.
    private static string WithUnit(string number, string scale, string currency)
    {
        bool isOneWord = scale.Length > 0 && currency is [>= '\u4E00' and <= '\u9FFF', ..];
        return string.Join(' ', new[] { number, isOneWord ? scale + currency : scale, isOneWord ? "" : currency }.Where(p => p.Length > 0));
    }

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
        string first = string.Join(ReportTexts.Catalog.Format(_language, "Format.Separator"), list.Take(shown));
        return list.Count <= shown ? first : ReportTexts.Catalog.Format(_language, "Format.ListMore", first, list.Count - shown);
    }

    // A number of so many digits holds no more than 15 of them; the others would be noise of its binary form.
    private static string Large(double value) => Math.Abs(value) < (double)decimal.MaxValue
        ? ((decimal)value).ToString("N0", CultureInfo.InvariantCulture)
        : value.ToString("0.##############e0", CultureInfo.InvariantCulture);

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
