using System.Text.RegularExpressions;
using SupplyChain.Formats.Enterprises.Codes;
using SupplyChain.Formats.Enterprises.Values;

namespace SupplyChain.Formats.Enterprises.Names;

/// <summary>A name among others in one cell.</summary>
/// <param name="Name">The name, with what belongs to it in brackets.</param>
/// <param name="Share">Share that stands behind it, 0 to 1; null for none.</param>
/// <param name="Region">Place in brackets behind it; null for none.</param>
/// <param name="Product">What else stands in brackets behind it; null for nothing.</param>
internal sealed record ListedName(string Name, double? Share, string? Region, string? Product);

/// <summary>Takes names in one cell apart: 甲公司、乙公司（60%）、丙厂（熔喷布）等.</summary>
internal static partial class NameList
{
    private static readonly string[] NobodyWords =
        ["多家", "若干", "进口", "国外", "境外", "省外", "外购", "自产", "自制", "自供", "市场采购", "其他", "其它", "众多", "various", "several", "imports", "imported", "others", "other", "many", "etc", "etc."];

    /// <summary>Takes a cell apart.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="nobody">Words among the names that name nobody.</param>
    /// <returns>The names, in their order, each once.</returns>
    public static IReadOnlyList<ListedName> Split(string text, out IReadOnlyList<string> nobody)
    {
        var names = new List<ListedName>();
        var words = new List<string>();
        foreach (string part in Parts(text))
        {
            if (part.Length > EnterpriseName.LongestName)
            {
                words.Add(part.Trim());
                continue;
            }
            string name = And().Replace(Number().Replace(part.Trim(), ""), "").Trim(' ', '.', ':', '。');
            string without = Others().Replace(name, "").Trim();
            if (without.Length < name.Length && Others().Match(name).Value.Any(char.IsAsciiDigit))
                words.Add(Others().Match(name).Value.Trim());
            name = without;
            if (name.Length == 0)
                continue;
            if (IsNobody(name))
                words.Add(name);
            else if (names.All(n => Folding.Key(n.Name) != Folding.Key(name)))
                names.Add(Named(name));
        }
        nobody = words;
        return names;
    }

    private static bool IsNobody(string name) =>
        ListWords.IsUnknown(name) || name.Length < 2 || name.All(c => char.IsAsciiDigit(c) || char.IsPunctuation(c)) || NobodyWords.Contains(Folding.Key(name));

    private static ListedName Named(string name)
    {
        Match behind = Behind().Match(name);
        if (!behind.Success)
            return new ListedName(name, null, null, null);
        string inside = behind.Groups["inside"].Value.Trim(), before = name[..behind.Index].TrimEnd();
        if (before.Length < 2 || Folding.Fold(inside) is "集团" or "有限合伙" or "普通合伙" or "本部" or "总部" || inside.EndsWith('厂') || inside.EndsWith("分公司", StringComparison.Ordinal))
            return new ListedName(name, null, null, null);
        if (NumberText.TryRead(inside, out NumberReading reading) && reading.IsPercent && reading.Value <= 1)
            return new ListedName(before, reading.Value, null, null);
        // A place behind the legal form says where; 东风（武汉）is a name.
        if (RegionTable.AtStart(inside, out int length) is not null && length >= inside.Length - 3)
            return LegalEnd().IsMatch(before) ? new ListedName(before, null, inside, null) : new ListedName(name, null, null, null);
        return new ListedName(before, null, null, inside);
    }

    /// <summary>Splits at separators outside brackets; at a blank only behind the end of a Chinese name.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        int depth = 0, from = 0;
        bool isChinese = text.Any(EnterpriseName.IsChinese);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            depth += c is '(' or '（' or '[' or '【' ? 1 : c is ')' or '）' or ']' or '】' ? -1 : 0;
            depth = Math.Max(0, depth);
            bool separates = c is '、' or ';' or '；' or '\n' or '\r' or '|' or '，' || (c == ',' && (isChinese || !IsLegalFormNext(text, i))) || (c is '/' or '和' or '及' or '与' && EndsName(text, from, i))
                || (char.IsWhiteSpace(c) && isChinese && EndsName(text, from, i));
            if (depth > 0 || !separates)
                continue;
            yield return text[from..i];
            from = i + 1;
        }
        yield return text[from..];
    }

    // Only the last characters say so, however long the text is.
    private static bool EndsName(string text, int from, int end) => LegalEnd().IsMatch(text[Math.Max(from, end - 40)..end].TrimEnd());

    // Acme Co., Ltd. is one name.
    private static bool IsLegalFormNext(string text, int comma) => NextLegalForm().IsMatch(text[(comma + 1)..Math.Min(text.Length, comma + 20)]);

    [GeneratedRegex(@"^\s*[(（]?(\d{1,2}|[①-⑳])[、.)）．:：]\s*|^[①-⑳]\s*")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(以及|和|及|与|and\s|&\s)")]
    private static partial Regex And();

    [GeneratedRegex(@"(等)?(其他|其它|另外)?(\d+|[一二三四五六七八九十几多]+)余?(家|个)(企业|公司|单位|厂家|供应商)?$|等(企业|公司|单位|厂家|供应商)?$|\s*(et al\.?|etc\.?)$")]
    private static partial Regex Others();

    [GeneratedRegex(@"[(（](?<inside>[^()（）]{1,20})[)）]$")]
    private static partial Regex Behind();

    [GeneratedRegex(@"(公司|集团|厂|店|社|中心|所|院|合作社)([)）]|[(（][^()（）]*[)）])?$")]
    private static partial Regex LegalEnd();

    [GeneratedRegex(@"^\s*(ltd|inc|llc|corp|s\.?a|gmbh|co|limited)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NextLegalForm();
}
