using System.Text.RegularExpressions;
using SupplyChain.Formats.Enterprises.Codes;
using SupplyChain.Formats.Enterprises.Values;

namespace SupplyChain.Formats.Enterprises.Names;

/// <summary>The name of an enterprise taken apart, so that two ways to write it can be compared.</summary>
internal sealed partial record EnterpriseName
{
    internal const int LongestName = 200;

    private EnterpriseName(string written) => Written = written;

    /// <summary>As written, without blanks at the ends.</summary>
    public string Written { get; }

    /// <summary>The same for names that differ only in blanks, case, brackets and full-width signs.</summary>
    public required string Key { get; init; }

    /// <summary>What is left without the place in front and the legal form: 东风 of 武汉东风有限责任公司.</summary>
    public required string Core { get; init; }

    /// <summary>The core with the place in front: what looks like a place may be part of a brand.</summary>
    public required string CoreWithPlace { get; init; }

    /// <summary>Core of the enterprise a branch belongs to; null if the name names no branch.</summary>
    public string? CoreOfOwner { get; init; }

    /// <summary>Code of the place in front of the name; null if there is none.</summary>
    public string? Place { get; init; }

    public static EnterpriseName Of(string name)
    {
        string written = Folding.Fold(name);
        // Blanks are noise in Chinese names, and set words apart in others.
        string key = Folding.Key(written).Replace('[', '(').Replace(']', ')');
        // Nothing that long is a name; comparing it would take long and find nothing.
        if (key.Length > LongestName)
            return new EnterpriseName(written) { Key = key, Core = key[..LongestName], CoreWithPlace = key[..LongestName] };
        bool isChinese = key.Any(IsChinese);
        string whole = isChinese ? key : written.ToLowerInvariant();
        Match branch = Branch().Match(whole);
        string? place = RegionTable.AtStart(whole, out int _);
        string core = CoreOf(whole);
        return new EnterpriseName(written)
        {
            Key = isChinese ? key : Words().Replace(whole, ""),
            Core = core,
            CoreWithPlace = CoreOf(whole, keepsPlace: true),
            CoreOfOwner = branch.Success && branch.Groups["main"].Value is { Length: > 1 } main && CoreOf(main) is { Length: > 1 } owner && owner != core ? owner : null,
            Place = place,
        };
    }

    public override string ToString() => Written;

    internal static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    private static string CoreOf(string name, bool keepsPlace = false)
    {
        string core = Brackets().Replace(name, "");
        int place = 0;
        if (!keepsPlace)
            RegionTable.AtStart(core, out place);
        // A name that is nothing but a place keeps it.
        if (place > 0 && core.Length - place >= 2 && LegalForm().Replace(core[place..], "").Length >= 2)
            core = core[place..].TrimStart('市', '县', '区', '省');
        for (string before = ""; before != core;)
        {
            before = core;
            string without = LegalForm().Replace(core, "").Trim(' ', ',', '.', '-');
            if (without.Length >= 2)
                core = without;
        }
        return Words().Replace(core, "");
    }

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(集团股份有限公司|集团有限责任公司|集团有限公司|股份有限公司|有限责任公司|有限公司|控股公司|总公司|分公司|集团公司|公司|集团|总厂|股份|有限|控股)$|[\s,.]+(co\.?,?\s*ltd|co|ltd|limited|inc|incorporated|corp|corporation|company|llc|plc|gmbh|ag|kg|sa|nv|bv|srl|spa|group|holding|holdings)\.?$|[\s,]+(& co)$")]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"^(?<main>.*?(?:公司|集团|厂))\(?(?<branch>[^()]{0,14}?(?:分公司|子公司|分厂|分部|事业部|[一二三四五六七八九十\d]+厂|工厂|生产基地|基地|厂区|车间))\)?$")]
    private static partial Regex Branch();

    [GeneratedRegex(@"[\s,.\-&'""]+")]
    private static partial Regex Words();
}
