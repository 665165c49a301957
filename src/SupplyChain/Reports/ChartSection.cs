namespace SupplyChain.Reports;

/// <summary>Numbers that are better looked at than read. For documents; what it shows stands in tables as well, or is a table on its own.</summary>
public sealed record ChartSection : ReportSection
{
    /// <summary>How the values are drawn.</summary>
    public required ChartForm Form { get; init; }

    /// <summary>What stands along the axis of categories: texts, or texts to be put into words; in order.</summary>
    public required IReadOnlyList<ReportValue> Categories { get; init; }

    /// <summary>What the categories are; null if they speak for themselves.</summary>
    public ReportText? CategoryLabel { get; init; }

    /// <summary>What is drawn for every category; the first is the answer.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>What the values are.</summary>
    public required ReportKind ValueKind { get; init; }

    /// <summary>The unit of the values; null for none.</summary>
    public ReportText? Unit { get; init; }
}

/// <summary>How the values of a chart are drawn.</summary>
public enum ChartForm
{
    /// <summary>One line each, from category to category: something that goes on.</summary>
    Lines = 0,

    /// <summary>One bar for each category and series, side by side.</summary>
    Bars = 1,

    /// <summary>One bar for each category, the series one after another in it, adding up.</summary>
    StackedBars = 2,
}

/// <summary>One line, or one bar of each category.</summary>
/// <param name="Key">Stable key in camelCase.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Values">One value for each category; null where there is none.</param>
public sealed record ChartSeries(string Key, ReportText Label, IReadOnlyList<double?> Values);
