using System.Globalization;

namespace SupplyChain.Formats.Enterprises.Values;

/// <summary>What a word in a cell says of how much a site runs.</summary>
internal enum StateMeaning
{
    /// <summary>The table does not hold the word.</summary>
    NotAWord,

    /// <summary>It says that nothing is known.</summary>
    Unknown,

    /// <summary>It states a level.</summary>
    Level,

    /// <summary>Between none and all.</summary>
    Partial,

    /// <summary>It confirms what the enterprise reports.</summary>
    AsReported,
}

/// <summary>The words of the table <c>words.csv</c>.</summary>
internal static class ListWords
{
    private static readonly ILookup<string, string> Meanings =
        EmbeddedTable.Rows("words.csv").ToLookup(r => Folding.Key(r[1]), r => r[0], StringComparer.Ordinal);

    /// <summary>What a word says of a state.</summary>
    public static (StateMeaning Meaning, double Level) State(string text)
    {
        foreach (string meaning in Meanings[Folding.Key(text)])
        {
            if (meaning == "partial")
                return (StateMeaning.Partial, double.NaN);
            if (meaning == "as_reported")
                return (StateMeaning.AsReported, double.NaN);
            if (meaning == "unknown")
                return (StateMeaning.Unknown, double.NaN);
            if (meaning.StartsWith("level ", StringComparison.Ordinal))
                return (StateMeaning.Level, double.Parse(meaning[6..], CultureInfo.InvariantCulture));
        }
        return (StateMeaning.NotAWord, double.NaN);
    }

    /// <summary>A cell that says that the value is not known: blank, a dash, 不详.</summary>
    public static bool IsUnknown(string text) => string.IsNullOrWhiteSpace(text) || Is(text, "unknown");

    public static bool Is(string text, string meaning) => Meanings[Folding.Key(text)].Contains(meaning);

    /// <summary>A cell that begins with a word of the meaning, the word followed by nothing, a colon or a bracket.</summary>
    public static bool Begins(string text, string meaning)
    {
        string key = Folding.Key(text);
        int end = key.AsSpan().IndexOfAny(":(;,、1");
        return Meanings[end > 0 ? key[..end] : key].Contains(meaning);
    }

    /// <summary>The answer to the question whether two names mean one enterprise; null if it is none.</summary>
    public static string? Answer(string text) =>
        new[] { "same", "same_firm", "different" }.FirstOrDefault(a => Is(text, a));
}
