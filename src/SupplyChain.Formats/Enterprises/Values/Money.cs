using System.Text.RegularExpressions;

namespace SupplyChain.Formats.Enterprises.Values;

/// <summary>A unit of money: what one of it is worth in a currency.</summary>
/// <param name="Multiple">Units of the currency in one.</param>
/// <param name="Currency">Its code, such as CNY.</param>
internal sealed record MoneyUnit(double Multiple, string Currency);

/// <summary>Reads units of money: 元, 万元, 亿元, CNY, 10,000 CNY, million EUR, k€, USD thousand.</summary>
internal static partial class Money
{
    /// <summary>Reads a unit; null if it is none.</summary>
    public static MoneyUnit? Find(string unit)
    {
        string plain = Folding.Key(unit);
        foreach (string time in new[] { "/天", "/日", "/day", "perday", "/年", "/year", "peryear", "/月", "/month", "permonth" })
            plain = plain.Replace(time, "", StringComparison.Ordinal);
        if (plain.StartsWith("单位", StringComparison.Ordinal))
            plain = plain[2..].TrimStart(':');
        Match match = Unit().Match(plain);
        if (!match.Success)
            return null;
        string currency = (match.Groups["after"].Value + match.Groups["before"].Value) switch
        {
            "元" or "人民币" or "¥" or "rmb" or "cny" or "rmb元" or "元人民币" or "人民币元" or "yuan" => "CNY",
            "eur" or "€" or "euro" or "欧元" => "EUR",
            "usd" or "$" or "美元" or "dollar" or "dollars" => "USD",
            "gbp" or "£" => "GBP",
            "jpy" or "日元" => "JPY",
            _ => "",
        };
        string scale = match.Groups["scale"].Value;
        double multiple = scale switch
        {
            "" => 1,
            "thousand" or "k" or "t" or "tsd" or "1000" or "1,000" or "'000" => 1e3,
            "10000" or "10,000" => 1e4,
            "million" or "mio" or "mn" or "m" or "1000000" or "1,000,000" => 1e6,
            "billion" or "bn" => 1e9,
            _ => NumberText.ScaleOf(scale),
        };
        return currency.Length == 0 ? null : new MoneyUnit(multiple, currency);
    }

    private const string Scales = "百万|千万|百|千|万|亿|thousand|million|billion|mio|mn|bn|tsd|10,?000|1,?000,?000|1,?000|'000|k|m|t";

    private const string Currencies = "人民币元|元人民币|人民币|rmb元|欧元|美元|日元|元|¥|rmb|cny|yuan|eur|euro|€|usd|dollars|dollar|[$]|gbp|£|jpy";

    [GeneratedRegex($"^(?:(?<before>{Currencies})(?<scale>{Scales})?|(?<scale>{Scales})?(?<after>{Currencies}))$")]
    private static partial Regex Unit();
}
