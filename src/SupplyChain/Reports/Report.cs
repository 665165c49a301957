namespace SupplyChain.Reports;

/// <summary>The answer to a question as neutral facts and tables: raw values with stable keys, labels and units, ready for any renderer.</summary>
/// <remarks>Immutable. Equal results make equal reports: there are no timings, no paths and no traces of the machine in it.</remarks>
public sealed record Report
{
    /// <summary>Name and version of the layout, such as <c>supplychain/rank/1</c>; the first field of its JSON.</summary>
    public required string Schema { get; init; }

    /// <summary>What the report is about, in a few short parts that a renderer sets side by side.</summary>
    public required IReadOnlyList<ReportText> Headline { get; init; }

    /// <summary>Facts, tables and notes, in the order of reading.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>Key of the section that is the answer itself, and all of it where a format holds only one table, as CSV does.</summary>
    public required string MainSection { get; init; }
}
