namespace SupplyChain.Reports;

/// <summary>Single values, each under a key of its own.</summary>
public sealed record FactSection : ReportSection
{
    /// <summary>The facts, in order.</summary>
    public required IReadOnlyList<ReportFact> Facts { get; init; }
}
