using SupplyChain.Reports;

namespace SupplyChain.Reporting.Excel;

/// <summary>Number formats that show the digits people read elsewhere, while the cell keeps the raw number.</summary>
internal static class NumberCodes
{
    private const int MostDecimals = 12;

    // From here on spreadsheet programs show zeros instead of digits.
    private const double Huge = 1e15;

    // A blank as wide as a bracket, so that numbers keep their distance from the next column.
    private const string Distance = "_)";

    /// <summary>The format of a value.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="value">The value.</param>
    /// <param name="decimals">Decimals of its column; null to go by the value alone.</param>
    /// <param name="resolution">Values no further from 0 than this are shown as 0.</param>
    /// <param name="language">The language whose sign for per cent is used.</param>
    public static string Of(ReportKind kind, double value, int? decimals, double resolution, Language language) => Digits(kind, value, decimals, resolution, language) + Distance;

    /// <summary>The format followed by a word, such as a currency.</summary>
    public static string WithWord(string code, string word) => word.Length == 0 ? code
        : $"{(code.EndsWith(Distance, StringComparison.Ordinal) ? code[..^Distance.Length] : code)}\\ \"{word.Replace("\"", "", StringComparison.Ordinal)}\"{Distance}";

    private static string Digits(ReportKind kind, double value, int? decimals, double resolution, Language language) => kind switch
    {
        ReportKind.Count or ReportKind.Position => "#,##0",
        ReportKind.Share or ReportKind.Level => Share(value, language == Language.Chinese ? "%" : "\\ %"),
        ReportKind.Bound => value == 0 ? "0" : "0.00E+00",
        _ => Number(value, decimals ?? ValueFormatter.DecimalsFor([value]), resolution),
    };

    private static string Number(double value, int decimals, double resolution)
    {
        double size = Math.Abs(value);
        if (size <= resolution || value == 0)
            return "0";
        if (size >= Huge)
            return "0.00E+00";
        if (Math.Round(size, decimals) > 0)
            return "#,##0" + Decimals(decimals);
        int exponent = (int)Math.Floor(Math.Log10(size));
        return exponent >= -4 ? "0" + Decimals(-exponent) : "0E+00";
    }

    private static string Share(double value, string percent) => value switch
    {
        0 or 1 => "0" + percent,
        > 0 and < 0.0005 => $"[<0.0005]\"<0.1{Plain(percent)}\";0.0{percent}",
        > 0.9995 and < 1 => $"[>0.9995]\">99.9{Plain(percent)}\";0.0{percent}",
        _ => "#,##0.0" + percent,
    };

    private static string Plain(string percent) => percent.Replace("\\", "", StringComparison.Ordinal);

    private static string Decimals(int decimals) => decimals == 0 ? "" : "." + new string('0', Math.Min(decimals, MostDecimals));
}
