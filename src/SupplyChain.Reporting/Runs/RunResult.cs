namespace SupplyChain.Reporting;

/// <summary>What a question gave, in short.</summary>
/// <param name="Sha256">What <see cref="RunManifest.HashOf"/> gives for the report.</param>
public sealed record RunResult(string Sha256)
{
    /// <summary>What is known of the answer, such as <c>optimal</c> for a plan; null where the question knows no such words.</summary>
    public string? Status { get; init; }

    /// <summary>Why the work ended, such as <c>time-limit</c>; null where it always ends by itself.</summary>
    public string? Ending { get; init; }

    /// <summary>Value of a plan; null for none.</summary>
    public double? Value { get; init; }

    /// <summary>The bound no plan exceeds; null for none.</summary>
    public double? Bound { get; init; }

    /// <summary>(bound - objective) / bound; null for none.</summary>
    public double? RelativeGap { get; init; }

    /// <summary>Whether asking again must give the same answer: false after a time limit or a cancellation, or if an input changed meanwhile.</summary>
    public bool IsRepeatable { get; init; } = true;
}
