using System.Globalization;
using System.Text.RegularExpressions;

namespace SupplyChain.Formats.Enterprises.Values;

/// <summary>What a number written by people says.</summary>
internal readonly record struct NumberReading
{
    /// <summary>The number, 万 and 亿 multiplied out; of a range its middle; of 60 % 0.6.</summary>
    public double Value { get; init; }

    /// <summary>Written with a per cent sign, or in tenths (六成).</summary>
    public bool IsPercent { get; init; }

    /// <summary>Written with 约, 左右, 近, about or the like.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>A range was written; <see cref="Value"/> is its middle.</summary>
    public bool IsRange { get; init; }

    /// <summary>万, 亿 or 千 stood beside the number.</summary>
    public bool HasScale { get; init; }

    /// <summary>What stood behind the number, such as 只, 万元 without its 万, or 只/天; empty if nothing did.</summary>
    public string Unit { get; init; }
}

/// <summary>Reads numbers as people write them: 3.2万, 1.5亿, 约3万只/天, 60%, 六成, １２３, 1,234, 3-5万, 两千.</summary>
internal static partial class NumberText
{
    private const int LongestText = 60;

    private const string ChineseDigits = "零一二三四五六七八九";

    /// <summary>Reads a text.</summary>
    /// <param name="text">As it stands in the cell.</param>
    /// <param name="reading">What it says.</param>
    /// <returns>Whether it is a number.</returns>
    public static bool TryRead(string text, out NumberReading reading)
    {
        reading = default;
        if (text.Length > LongestText)
            return false;
        string rest = Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal);
        bool isApproximate = Remove(ref rest, Approximately());
        if (rest.Length == 0)
            return false;
        Match match = Number().Match(rest);
        if (!match.Success && ChineseNumber(rest) is { } written)
            match = Number().Match(rest = written);
        if (!match.Success || Parse(match.Groups["from"].Value) is not { } from)
            return false;
        bool isRange = match.Groups["to"].Success;
        string firstScale = match.Groups["fromscale"].Value, unit = match.Groups["unit"].Value;
        string scaleText = isRange ? match.Groups["scale"].Value : firstScale + match.Groups["scale"].Value;
        double scale = ScaleOf(scaleText);
        double value = from * scale;
        if (isRange)
        {
            if (Parse(match.Groups["to"].Value) is not { } to)
                return false;
            // The scale of 3-5万 belongs to both ends; 3000-5千 has one of its own at each.
            double first = firstScale.Length > 0 ? from * ScaleOf(firstScale) : from * scale;
            value = (first + (to * scale)) / 2;
            if (to * scale < first)
                return false;
        }
        bool isPercent = match.Groups["percent"].Success;
        bool isTenths = unit is "成";
        isApproximate |= match.Groups["more"].Success;
        reading = new NumberReading
        {
            Value = isPercent ? value / 100 : isTenths ? value / 10 : value,
            IsPercent = isPercent || isTenths,
            IsApproximate = isApproximate,
            IsRange = isRange,
            HasScale = scaleText.Length > 0 || firstScale.Length > 0,
            Unit = isTenths ? "" : unit,
        };
        return double.IsFinite(value);
    }

    /// <summary>What 万, 亿 and their like multiply by; 1 for none.</summary>
    public static double ScaleOf(string scale)
    {
        double product = 1;
        foreach (char c in scale.ToLowerInvariant())
        {
            product *= c switch
            {
                '百' => 1e2,
                '千' or 'k' => 1e3,
                '万' or '萬' or 'w' => 1e4,
                'm' => 1e6,
                '亿' or '億' => 1e8,
                _ => 1,
            };
        }
        return product;
    }

    private static double? Parse(string digits) =>
        double.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;

    private static bool Remove(ref string text, Regex pattern)
    {
        string without = pattern.Replace(text, "");
        bool found = without.Length < text.Length;
        text = without;
        return found;
    }

    /// <summary>三万五千只 as 35000只; null if the text does not begin with a number in characters.</summary>
    private static string? ChineseNumber(string text)
    {
        text = text.Replace('两', '二').Replace('〇', '零').Replace('几', '一');
        if (text.StartsWith("百分之", StringComparison.Ordinal))
            return ChineseNumber(text["百分之".Length..]) is { } share ? share + "%" : char.IsAsciiDigit(text.ElementAtOrDefault(3)) ? text[3..] + "%" : null;
        int end = 0;
        while (end < text.Length && (ChineseDigits.Contains(text[end], StringComparison.Ordinal) || "十百千万亿半".Contains(text[end], StringComparison.Ordinal)))
            end++;
        if (end == 0 || text[0] is '万' or '亿' or '千' or '百' or '半')
            return null;
        double total = 0, section = 0, digit = 0, last = 1;
        foreach (char c in text[..end])
        {
            int index = ChineseDigits.IndexOf(c, StringComparison.Ordinal);
            if (index >= 0)
            {
                digit = index;
            }
            else if (c == '半')
            {
                (total, section, digit) = (total + section + digit + (last / 2), 0, 0);
            }
            else if (c is '万' or '亿')
            {
                last = c == '万' ? 1e4 : 1e8;
                (total, section, digit) = (total + ((section + digit) * last), 0, 0);
            }
            else
            {
                last = c == '十' ? 10 : c == '百' ? 100 : 1000;
                (section, digit) = (section + ((digit == 0 && c == '十' && section == 0 ? 1 : digit) * last), 0);
            }
        }
        // 三万五 is 35,000: a digit after a scale counts in tenths of it.
        double tail = digit > 0 && last > 10 && end > 1 && text[end - 2] is '万' or '亿' or '千' or '百' ? digit * last / 10 : digit;
        return (total + section + tail).ToString("R", CultureInfo.InvariantCulture) + text[end..];
    }

    [GeneratedRegex("^(大约|大概|约为|约|近|将近|接近|超过|超|逾|不足|不到|至少|最多|可达|达|>=|<=|≥|≤|>|<|≈|~|about|approx\\.?|ca\\.?|circa)+|(左右|上下|以上|以下|以内|不等|多)$", RegexOptions.IgnoreCase)]
    private static partial Regex Approximately();

    [GeneratedRegex("^(?<from>[+-]?(\\d{1,3}(,\\d{3})+|\\d{1,4}(,\\d{4})+|\\d+)?(?<=\\d)(\\.\\d+)?([eE][+-]?\\d+)?|[+-]?\\.\\d+)(?<fromscale>[百千万萬亿億]*)((?:-|~|至|到|—)(?<to>\\d+(,\\d{3})*(\\.\\d+)?))?(?<more>余|多|\\+)?(?<scale>[百千万萬亿億]{0,3}|[kKwWmM](?![A-Za-z]))(?<more>余|多|\\+)?((?<percent>%|个百分点)|(?<unit>(?:[^\\d\\s.,%+/]|/(?:天|日|月|年|day|d\\b))[^\\d]{0,15}[³²\\d]?))?$")]
    private static partial Regex Number();
}
