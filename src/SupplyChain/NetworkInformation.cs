using System.Collections.ObjectModel;

namespace SupplyChain;

/// <summary>What a network says about itself; every part may be missing.</summary>
public sealed record NetworkInformation
{
    /// <summary>Title shown above results. Null: the name of the folder, or nothing.</summary>
    public string? Title { get; init; }

    /// <summary>Title shown above results in Chinese. Null: <see cref="Title"/>.</summary>
    public string? ChineseTitle { get; init; }

    /// <summary>Currency of all values, such as <c>CNY</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>The day the operating levels describe, as written.</summary>
    public string? Date { get; init; }

    /// <summary>Where the figures come from.</summary>
    public string? Source { get; init; }

    /// <summary>Language of the names, such as <c>en</c> or <c>zh</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The measure questions use when their options name none. Null: <see cref="SupplyChain.Measure.Output"/>.</summary>
    public Measure? Measure { get; init; }

    /// <summary>What industries, products, regions and resources are called in Chinese, by how the data spell them (compared exactly); those that are missing are shown as they are spelled.</summary>
    /// <value>Empty. A code that is nothing in the network does no harm: one list may serve several networks.</value>
    public IReadOnlyDictionary<string, string> ChineseNames { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Equal if every part says the same, whatever the order of names.</summary>
    /// <param name="other">What to compare with.</param>
    /// <returns>Whether both say the same.</returns>
    public bool Equals(NetworkInformation? other) =>
        other is not null && Parts == other.Parts && ChineseNames.Count == other.ChineseNames.Count
        && ChineseNames.All(n => other.ChineseNames.TryGetValue(n.Key, out string? name) && name == n.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parts, ChineseNames.Count);

    private (string? Title, string? ChineseTitle, string? Currency, string? Date, string? Source, string? Language, Measure? Measure) Parts =>
        (Title, ChineseTitle, Currency, Date, Source, Language, Measure);
}
