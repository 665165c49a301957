using System.Text.RegularExpressions;
using SupplyChain.Formats.Enterprises.Values;

namespace SupplyChain.Formats.Enterprises.Codes;

/// <summary>A system of industry codes; NACE Rev.2 shares its divisions with ISIC Rev.4.</summary>
public enum IndustryStandard
{
    /// <summary>GB/T 4754-2017, China.</summary>
    China = 0,

    /// <summary>ISIC Rev.4, United Nations.</summary>
    Isic = 1,

    /// <summary>NACE Rev.2, European Union.</summary>
    Nace = 2,
}

/// <summary>A division of industries: two digits.</summary>
/// <param name="Standard">The system of codes.</param>
/// <param name="Code">Two digits.</param>
/// <param name="Chinese">Name in Chinese.</param>
/// <param name="English">Name in English.</param>
/// <param name="DefaultsOf">Division of GB/T 4754 whose defaults stand in.</param>
internal sealed record IndustryDivision(IndustryStandard Standard, string Code, string Chinese, string English, string DefaultsOf)
{
    public string NameIn(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>Code and system, as a column of the network shows them.</summary>
    public string Label => (Standard switch
    {
        IndustryStandard.China => "GB/T 4754 ",
        IndustryStandard.Isic => "ISIC ",
        _ => "NACE ",
    }) + Code;
}

/// <summary>The divisions of GB/T 4754, ISIC and NACE, found by code or by name.</summary>
internal static partial class IndustryTable
{
    private static readonly Dictionary<string, IndustryDivision> Chinese = [];

    private static readonly Dictionary<string, IndustryDivision> International = [];

    private static readonly Dictionary<string, string> Sections = [];

    private static readonly Dictionary<string, IndustryDivision> ByChineseName = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, IndustryDivision> ByName = new(StringComparer.Ordinal);

    static IndustryTable()
    {
        foreach (string[] row in EmbeddedTable.Rows("industries.csv"))
        {
            bool isChinese = row[0] != "ISIC";
            var division = new IndustryDivision(isChinese ? IndustryStandard.China : IndustryStandard.Isic, row[2], row[3], row[4], row[6]);
            (isChinese ? Chinese : International)[row[2]] = division;
            Sections[row[0] + row[2]] = row[1];
            string[] names = [row[3], row[4], .. row[5].Split(';', StringSplitOptions.RemoveEmptyEntries)];
            foreach (string name in names)
                (isChinese ? ByChineseName : ByName).TryAdd(NameKey(name), division);
        }
    }

    public static IEnumerable<IndustryDivision> All => Chinese.Values.Concat(International.Values);

    /// <summary>Finds the division a text names by its code (with or without the letter of its section, two to four digits) or its name.</summary>
    /// <param name="text">As it stands in the list: 27, C27, C2770, 2770, 医药制造业, C27 医药制造业, 制造业-医药制造业.</param>
    /// <param name="standard">The system codes are read in.</param>
    /// <returns>The division, or null.</returns>
    public static IndustryDivision? Find(string text, IndustryStandard standard)
    {
        string plain = Folding.Fold(text);
        if (plain.Length is 0 or > 200)
            return null;
        Match code = Code().Match(plain);
        if (code.Success && Named(code.Groups["rest"].Value, standard) is var named)
        {
            bool isChinese = standard == IndustryStandard.China;
            string digits = code.Groups["division"].Value.PadLeft(2, '0');
            if ((isChinese ? Chinese : International).TryGetValue(digits, out IndustryDivision? division)
                && (code.Groups["section"].Length == 0 || Sections[(isChinese ? "GB/T 4754" : "ISIC") + digits] == code.Groups["section"].Value.ToUpperInvariant())
                && (named is null || named == division || code.Groups["rest"].Length == 0))
                return In(division, standard);
        }
        return Named(plain, standard);
    }

    /// <summary>Whether the text says no more than the division does, so that its name can stand for it.</summary>
    public static bool IsWhole(string text, IndustryDivision division)
    {
        string plain = Folding.Fold(text);
        Match code = Code().Match(plain);
        return code.Success && code.Groups["finer"].Length == 0 ? code.Groups["rest"].Length == 0 || Named(code.Groups["rest"].Value, division.Standard) is not null
            : Named(plain, division.Standard) is not null;
    }

    private static IndustryDivision? Named(string text, IndustryStandard standard)
    {
        if (text.Length == 0)
            return null;
        string[] parts = [text, .. text.Split(['-', '/', '>', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Reverse()];
        foreach (string part in parts)
        {
            string key = NameKey(part);
            if ((standard == IndustryStandard.China ? ByChineseName : ByName).TryGetValue(key, out IndustryDivision? division)
                || (standard == IndustryStandard.China ? ByName : ByChineseName).TryGetValue(key, out division))
                return division.Standard == IndustryStandard.China ? division : In(division, standard);
        }
        return null;
    }

    private static IndustryDivision In(IndustryDivision division, IndustryStandard standard) =>
        division.Standard == IndustryStandard.Isic && standard == IndustryStandard.Nace ? division with { Standard = IndustryStandard.Nace } : division;

    // 制造 and 制造业, 及 and 和 are used for each other.
    private static string NameKey(string name)
    {
        string key = Folding.Key(name).Replace("及", "和", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace("、", "", StringComparison.Ordinal);
        return key.Length > 3 && key[^1] == '业' ? key[..^1] : key;
    }

    [GeneratedRegex("^(?<section>[A-Ua-u])?\\.?(?<division>\\d{2})(?<finer>\\.?\\d{1,2}(\\.\\d)?)?(?![\\d.])[ :\\-_)]*(?<rest>[^\\d]*)$")]
    private static partial Regex Code();
}
