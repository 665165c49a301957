using SupplyChain.Diagnostics;

namespace SupplyChain.Cli.Commands;

/// <summary>Refuses names on the command line that the network does not have: a slip of the pen, not a wish for nothing.</summary>
internal static class KnownNames
{
    private const int MostListed = 12;

    /// <summary>Industries, regions or resources, which may be given by their Chinese names as well.</summary>
    /// <param name="wanted">The names on the command line.</param>
    /// <param name="network">The network with the names.</param>
    /// <param name="values">What the data call them.</param>
    /// <param name="key">The text that says what is wrong with a name.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="mayBeSeveral">A Chinese name may stand for several of them.</param>
    /// <returns>What the data call them; all that a Chinese name stands for.</returns>
    /// <exception cref="UsageException">A name is not among those of the network.</exception>
    public static IReadOnlyList<string> Codes(IReadOnlyList<string> wanted, SupplyNetwork network, IEnumerable<string> values, string key, Texts texts, bool mayBeSeveral = true)
    {
        if (wanted.Count == 0)
            return wanted;
        HashSet<string> known = values.ToHashSet(StringComparer.Ordinal);
        string[] codes = [.. wanted.SelectMany(w => known.Contains(w) || CodesOf(w) is not [_, .. var more] named || (more.Length > 0 && !mayBeSeveral) ? [w] : named)];
        Require(codes, known, key, texts);
        return codes;

        string[] CodesOf(string name) => [.. network.Information.ChineseNames.Where(n => n.Value == name && known.Contains(n.Key)).Select(n => n.Key).Order(StringComparer.Ordinal)];
    }

    /// <param name="wanted">The names on the command line.</param>
    /// <param name="values">The names of the network.</param>
    /// <param name="key">The text that says what is wrong with a name.</param>
    /// <param name="texts">The texts.</param>
    /// <exception cref="UsageException">A name is not among those of the network.</exception>
    public static void Require(IReadOnlyList<string> wanted, IEnumerable<string> values, string key, Texts texts)
    {
        if (wanted.Count == 0)
            return;
        HashSet<string> known = values.ToHashSet(StringComparer.Ordinal);
        if (wanted.FirstOrDefault(w => !known.Contains(w)) is not { } unknown)
            return;
        string? close = Suggestion.Closest(unknown, known);
        throw new UsageException(texts.Of(key, unknown), close is not null
            ? texts.Of("Usage.DidYouMean", close)
            : known.Count <= MostListed ? texts.Of("Usage.Known", texts.List(known.Where(k => k.Length > 0).Order(StringComparer.Ordinal))) : null);
    }
}
