using System.Globalization;
using System.Text.RegularExpressions;

namespace SupplyChain.Formats.Enterprises.Values;

/// <summary>Finds days as people write them: 2020年2月20日, 2020-2-20, 2020.2.20, 20200220, and days without a year.</summary>
internal static partial class DateText
{
    /// <summary>The first day a text names, as yyyy-MM-dd; as --MM-dd where it names no year; null if it names none.</summary>
    public static string? Find(string text)
    {
        string plain = Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal);
        if (plain.Length > 400)
            return null;
        Match match = Day().Match(plain);
        if (!match.Success)
            return null;
        int month = int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture), day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
        int year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) : 0;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year == 0 ? 2000 : year, month))
            return null;
        return year == 0
            ? string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    }

    [GeneratedRegex("(?<!\\d)(?:(?<y>(?:19|20)\\d\\d)(?:年|[-./])(?<m>\\d{1,2})(?:月|[-./])(?<d>\\d{1,2})日?|(?<y>(?:19|20)\\d\\d)(?<m>\\d\\d)(?<d>\\d\\d)|(?<m>\\d{1,2})月(?<d>\\d{1,2})[日号]?)(?!\\d)")]
    private static partial Regex Day();
}
