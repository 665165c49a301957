namespace SupplyChain.Reports;

/// <summary>A part of a report.</summary>
public abstract record ReportSection
{
    /// <summary>Stable key in camelCase; empty if the facts stand at the top level of machine formats.</summary>
    public required string Key { get; init; }

    /// <summary>Heading for people; null for none.</summary>
    public ReportText? Heading { get; init; }

    /// <summary>Whom the section is for.</summary>
    public ReportAudience Audience { get; init; }

    /// <summary>The chapter of a document it stands in. Formats without chapters keep to the order of the sections.</summary>
    public ReportChapter Chapter { get; init; }

    /// <summary>Sentences for people that follow the section.</summary>
    public IReadOnlyList<ReportText> Notes { get; init; } = [];
}
