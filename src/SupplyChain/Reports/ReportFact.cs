namespace SupplyChain.Reports;

/// <summary>A single value.</summary>
/// <param name="Key">Stable key in camelCase.</param>
/// <param name="Value">The value.</param>
public sealed record ReportFact(string Key, ReportValue Value)
{
    /// <summary>What people call it; null for facts that are not for readers.</summary>
    public ReportText? Label { get; init; }

    /// <summary>Whom the fact is for.</summary>
    public ReportAudience Audience { get; init; }
}
