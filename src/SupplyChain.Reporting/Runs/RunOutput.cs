namespace SupplyChain.Reporting;

/// <summary>A file, or a stream, that an answer was written to.</summary>
/// <param name="Format">The word for its format, such as <c>html</c>.</param>
public sealed record RunOutput(string Format)
{
    /// <summary>Its name, relative to the manifest, or its path as it was written; <c>-</c> for the standard output; null within the file itself.</summary>
    public string? File { get; init; }

    /// <summary>The languages of its texts, the leading one first, as <c>en</c> and <c>zh</c>; empty where its bytes are the same in every language.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>SHA-256 of its bytes; null within the file itself.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Number of bytes; null within the file itself.</summary>
    public long? Bytes { get; init; }

    /// <summary>Whether a table of text is coloured.</summary>
    public bool IsColored { get; init; }
}
