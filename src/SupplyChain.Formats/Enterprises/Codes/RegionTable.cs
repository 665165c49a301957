using SupplyChain.Formats.Enterprises.Values;

namespace SupplyChain.Formats.Enterprises.Codes;

/// <summary>Provinces and prefectures of China by the first digits of the codes of GB/T 2260, and by name.</summary>
internal static class RegionTable
{
    private static readonly Dictionary<string, (string Chinese, string English)> ByCode =
        EmbeddedTable.Rows("regions.csv").ToDictionary(r => r[0], r => (r[1], r[2]), StringComparer.Ordinal);

    // Longest first, so that 湖北省 is taken before 湖北.
    private static readonly (string Name, string Code)[] Names =
    [
        .. ByCode.SelectMany(p => Forms(p.Value.Chinese).Select(n => (n, p.Key))).OrderByDescending(p => p.n.Length).ThenBy(p => p.Key, StringComparer.Ordinal),
    ];

    private static readonly ILookup<char, (string Name, string Code)> ByFirst = Names.ToLookup(n => n.Name[0]);

    public static IEnumerable<(string Code, string Chinese, string English)> All => ByCode.Select(p => (p.Key, p.Value.Chinese, p.Value.English));

    /// <summary>The province a code lies in, by its first two digits; null if there is none.</summary>
    public static string? Province(string code) => code.Length >= 2 && ByCode.TryGetValue(code[..2], out (string Chinese, string) name) ? name.Chinese : null;

    /// <summary>The English name of the province a code lies in.</summary>
    public static string? ProvinceInEnglish(string code) => code.Length >= 2 && ByCode.TryGetValue(code[..2], out (string, string English) name) ? name.English : null;

    /// <summary>The prefecture a code lies in, by its first four digits; of the cities that are provinces of their own the city; null if there is none.</summary>
    public static string? Prefecture(string code) =>
        code.Length >= 4 && ByCode.TryGetValue(code[..4], out (string Chinese, string) name) ? name.Chinese : IsMunicipality(code) ? Province(code) : null;

    /// <summary>湖北省武汉市 for 420106; the province alone if the prefecture is not known; null if not even that.</summary>
    public static string? Describe(string code)
    {
        string? province = Province(code), prefecture = Prefecture(code);
        return province is null ? null : prefecture is null || prefecture == province ? province : province + prefecture;
    }

    /// <summary>Whether a text is a code of two, four or six digits (or of nine or twelve, with its streets) whose province exists.</summary>
    public static bool IsCode(string text) => text.Length is 2 or 4 or 6 or 9 or 12 && text.All(char.IsAsciiDigit) && Province(text) is not null;

    /// <summary>The names of regions at the beginning of a text: 湖北省武汉市东风公司 begins with two.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Length of what they take up.</param>
    /// <returns>Code of the innermost; null if there is none.</returns>
    public static string? AtStart(string text, out int length)
    {
        string? code = null;
        length = 0;
        while (length < text.Length)
        {
            int from = length;
            string? within = code;
            (string Name, string Code) found = ByFirst[text[from]].FirstOrDefault(n =>
                string.CompareOrdinal(text, from, n.Name, 0, n.Name.Length) == 0 && (within is null || (n.Code.Length > within.Length && n.Code.StartsWith(within, StringComparison.Ordinal))));
            if (found.Name is null)
                break;
            (code, length) = (found.Code, from + found.Name.Length);
        }
        return code;
    }

    /// <summary>The code of the province or prefecture a text names or begins with; null if there is none.</summary>
    public static string? Find(string text)
    {
        string plain = Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal);
        return IsCode(plain) ? plain : AtStart(plain, out _);
    }

    /// <summary>Whether two places can be the same: neither lies outside the other as far as both are known.</summary>
    public static bool MayAgree(string? one, string? other)
    {
        if (string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other) || one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal))
            return true;
        string? a = Find(one), b = Find(other);
        if (a is null || b is null)
            return a is null && b is null ? one == other : true;
        int common = Math.Min(Math.Min(a.Length, b.Length), 4);
        return string.CompareOrdinal(a, 0, b, 0, common) == 0;
    }

    private static bool IsMunicipality(string code) => code.Length >= 2 && code[..2] is "11" or "12" or "31" or "50";

    private static IEnumerable<string> Forms(string name)
    {
        yield return name;
        foreach (string ending in new[] { "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市", "地区", "盟" })
        {
            if (!name.EndsWith(ending, StringComparison.Ordinal) || name.Length - ending.Length < 2)
                continue;
            yield return name[..^ending.Length];
            yield break;
        }
    }
}
