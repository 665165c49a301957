using System.Text.RegularExpressions;
using SupplyChain.Formats.Enterprises.Values;

namespace SupplyChain.Formats.Enterprises.Headers;

/// <summary>A header taken apart: the words that name the field, and the unit.</summary>
/// <param name="Shown">As it stands above the column, on one line.</param>
/// <param name="Base">Without brackets and what is in them, without a number in front.</param>
/// <param name="Unit">What stands in brackets or is a sign at the end: 万元, 天, %; empty if nothing does.</param>
internal sealed partial record HeaderText(string Shown, string Base, string Unit)
{
    private const int LongestHeader = 60;

    public static HeaderText Of(string raw)
    {
        string shown = Folding.Fold(raw);
        string text = Leading().Replace(shown, "").Trim('*', ' ', ':', ';');
        string unit = "";
        foreach (Match bracket in Brackets().Matches(text))
            unit = unit.Length == 0 || Money.Find(bracket.Groups[1].Value) is not null ? bracket.Groups[1].Value.Trim() : unit;
        string name = Brackets().Replace(text, "").Replace("必填", "", StringComparison.Ordinal).Replace("选填", "", StringComparison.Ordinal).Trim('*', ' ', ':', '/', '-');
        if (unit.Length == 0 && UnitAtEnd().Match(name) is { Success: true } end)
            (name, unit) = (name[..end.Index].TrimEnd('/', ',', '-', ' ', ':'), end.Groups[1].Value);
        unit = unit.StartsWith("单位", StringComparison.Ordinal) ? unit[2..].TrimStart(':', ' ') : unit;
        return new HeaderText(shown, name, unit);
    }

    /// <summary>The forms a table of synonyms is asked for, the most exact first.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            if (Shown.Length > LongestHeader)
                yield break;
            yield return KeyOf(Shown);
            yield return KeyOf(Base);
        }
    }

    /// <summary>Blanks, underlines and case make no difference.</summary>
    public static string KeyOf(string text) => Folding.Key(text).Replace("_", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.)](?!\d)\s*")]
    private static partial Regex Leading();

    [GeneratedRegex(@"\(([^()]*)\)|\[([^\[\]]*)\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(%|(?<=[\s/,:-])(?:亿元|万元|千元|百万元|元|天|人|万只|只|片|套|吨|kWh|度|days|CNY|EUR|USD))$", RegexOptions.IgnoreCase)]
    private static partial Regex UnitAtEnd();
}
