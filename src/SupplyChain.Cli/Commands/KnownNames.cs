using SupplyChain.Diagnostics;

namespace SupplyChain.Cli.Commands;

/// <summary>Refuses names on the command line that the network does not have: a slip of the pen, not a wish for nothing.</summary>
internal static class KnownNames
{
    private const int MostListed = 12;

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
