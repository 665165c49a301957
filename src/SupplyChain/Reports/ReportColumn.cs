namespace SupplyChain.Reports;

/// <summary>A column of a table.</summary>
/// <param name="Key">Stable key in camelCase; CSV writes it in snake_case.</param>
/// <param name="Kind">What its values are.</param>
public sealed record ReportColumn(string Key, ReportKind Kind)
{
    /// <summary>What people call it; null for columns that are not for readers.</summary>
    public ReportText? Label { get; init; }

    /// <summary>What people call it where something else says what kind of column it is; null for the key.</summary>
    public ReportText? ShortLabel { get; init; }

    /// <summary>The unit of its values, for people; null for none.</summary>
    public ReportText? Unit { get; init; }

    /// <summary>Whom the column is for.</summary>
    public ReportAudience Audience { get; init; }

    /// <summary>Values no further from 0 than this cannot be told from 0, and are shown to people as 0.</summary>
    public double Resolution { get; init; }

    /// <summary>Key of the column that holds the standard error of this one; null for none.</summary>
    public string? ErrorColumn { get; init; }
}
