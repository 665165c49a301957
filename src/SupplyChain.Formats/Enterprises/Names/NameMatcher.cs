using SupplyChain.Formats.Enterprises.Codes;

namespace SupplyChain.Formats.Enterprises.Names;

/// <summary>Why two names may mean one enterprise; the first are the most likely.</summary>
internal enum Likeness
{
    /// <summary>The same but for blanks, case, brackets and full-width signs.</summary>
    Typing,

    /// <summary>The same but for the legal form: 有限公司 or not.</summary>
    LegalForm,

    /// <summary>The same but for the place in front.</summary>
    Place,

    /// <summary>One is a branch or a plant of the other.</summary>
    Branch,

    /// <summary>One is a short form of the other.</summary>
    ShortForm,

    /// <summary>One character differs.</summary>
    OneCharacter,
}

/// <summary>An enterprise that a name may mean.</summary>
/// <param name="Index">Its number among those the matcher knows.</param>
/// <param name="Likeness">Why.</param>
internal readonly record struct NameMatch(int Index, Likeness Likeness);

/// <summary>Finds among known enterprises those a name may mean. It never decides.</summary>
/// <remarks>Cost of a search: the names that share two neighbouring characters with it, so far below all of them.</remarks>
internal sealed class NameMatcher
{
    private const int MostShort = 3, ShortestForOneCharacter = 5, BrandLength = 2;

    private readonly List<(EnterpriseName Name, string? Place)> _known = [];
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byPair = new(StringComparer.Ordinal);

    /// <summary>Adds an enterprise; it gets the next number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="place">Where it is; null if that is not known.</param>
    public void Add(EnterpriseName name, string? place)
    {
        int index = _known.Count;
        _known.Add((name, place));
        Put(_byKey, name.Key, index);
        foreach (string pair in PairsOf(name))
            Put(_byPair, pair, index);
    }

    /// <summary>Enterprises of the very same name but for blanks, case, brackets and full-width signs.</summary>
    public IReadOnlyList<int> Same(EnterpriseName name) => _byKey.TryGetValue(name.Key, out List<int>? found) ? found : [];

    /// <summary>Enterprises the name may mean though it is not theirs, the likeliest first; those at another place are left out.</summary>
    /// <param name="name">The name.</param>
    /// <param name="place">Where it is said to be; null if that is not known.</param>
    public IReadOnlyList<NameMatch> Like(EnterpriseName name, string? place)
    {
        var found = new List<NameMatch>();
        var seen = new HashSet<int>();
        foreach (string pair in PairsOf(name))
        {
            if (!_byPair.TryGetValue(pair, out List<int>? sharing))
                continue;
            foreach (int index in sharing)
            {
                if (seen.Add(index) && Compare(name, place, _known[index].Name, _known[index].Place) is { } likeness)
                    found.Add(new NameMatch(index, likeness));
            }
        }
        // A short form of many is a word of the trade, not a name.
        if (found.Count(m => m.Likeness == Likeness.ShortForm) > MostShort)
            found.RemoveAll(m => m.Likeness == Likeness.ShortForm);
        return [.. found.OrderBy(m => m.Likeness).ThenBy(m => m.Index)];
    }

    private static Likeness? Compare(EnterpriseName one, string? onePlace, EnterpriseName other, string? otherPlace)
    {
        if (one.Key == other.Key || !RegionTable.MayAgree(onePlace, otherPlace))
            return null;
        bool mayAgree = RegionTable.MayAgree(onePlace ?? one.Place, otherPlace ?? other.Place);
        if (mayAgree && one.CoreOfOwner is not null && (one.CoreOfOwner == other.Core || one.CoreOfOwner == other.CoreOfOwner))
            return Likeness.Branch;
        if (mayAgree && other.CoreOfOwner is not null && other.CoreOfOwner == one.Core)
            return Likeness.Branch;
        Likeness? likeness = mayAgree ? Compare(one.Core, other.Core, one.Place == other.Place) : null;
        // 兴安 is a place, and may be the brand of an enterprise somewhere else.
        if (one.Place is not null)
            likeness = Better(likeness, Compare(one.CoreWithPlace, other.Core, false));
        return other.Place is null ? likeness : Better(likeness, Compare(one.Core, other.CoreWithPlace, false));
    }

    private static Likeness? Better(Likeness? one, Likeness? other) => one is null || other < one ? other : one;

    private static Likeness? Compare(string one, string other, bool isOnePlace)
    {
        if (one == other)
            return isOnePlace ? Likeness.LegalForm : Likeness.Place;
        (string longer, string shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        if (shorter.Length >= 2 && longer.StartsWith(shorter, StringComparison.Ordinal) && (shorter.Length >= 3 || longer.Length <= 6))
            return Likeness.ShortForm;
        return shorter.Length >= ShortestForOneCharacter && IsOneAway(longer, shorter) ? Likeness.OneCharacter : null;
    }

    /// <summary>One character replaced, added or left out; digits and letters of numbering (一厂, 二厂) are never a slip.</summary>
    private static bool IsOneAway(string longer, string shorter)
    {
        if (longer.Length - shorter.Length > 1)
            return false;
        int from = 0;
        while (from < shorter.Length && longer[from] == shorter[from])
            from++;
        int end = 0;
        while (end < shorter.Length - from && longer[^(end + 1)] == shorter[^(end + 1)])
            end++;
        string one = longer[from..^end], other = shorter[from..^end];
        // Brands differ in their first characters; a slip further on is one.
        if (one.Length == other.Length && from < BrandLength)
            return false;
        return one.Length <= 1 && other.Length <= 1 && !(one + other).Any(c => char.IsAsciiDigit(c) || "一二三四五六七八九十甲乙丙丁东南西北新老".Contains(c, StringComparison.Ordinal));
    }

    private static IEnumerable<string> PairsOf(EnterpriseName name) =>
        Pairs(name.Core).Concat(Pairs(name.CoreWithPlace)).Concat(name.CoreOfOwner is { } owner ? Pairs(owner) : []).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Pairs(string core)
    {
        for (int i = 0; i + 1 < core.Length; i++)
            yield return core.Substring(i, 2);
    }

    private static void Put(Dictionary<string, List<int>> lists, string key, int index)
    {
        if (!lists.TryGetValue(key, out List<int>? list))
            lists.Add(key, list = []);
        list.Add(index);
    }
}
