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
}
