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

/// <summary>A part of a report.</summary>
public abstract record ReportSection
{
    /// <summary>Stable key in camelCase; empty if the facts stand at the top level of machine formats.</summary>
    public required string Key { get; init; }

    /// <summary>Heading for people; null for none.</summary>
    public ReportText? Heading { get; init; }

    /// <summary>Whom the section is for.</summary>
    public ReportAudience Audience { get; init; }

    /// <summary>Sentences for people that follow the section.</summary>
    public IReadOnlyList<ReportText> Notes { get; init; } = [];
}

/// <summary>Single values, each under a key of its own.</summary>
public sealed record FactSection : ReportSection
{
    /// <summary>The facts, in order.</summary>
    public required IReadOnlyList<ReportFact> Facts { get; init; }
}

/// <summary>Nothing but sentences for people.</summary>
public sealed record NoteSection : ReportSection;

/// <summary>A table.</summary>
public sealed record TableSection : ReportSection
{
    /// <summary>The columns, in order.</summary>
    public required IReadOnlyList<ReportColumn> Columns { get; init; }

    /// <summary>The rows, in order; each has one raw value per column.</summary>
    public required IReadOnlyList<IReadOnlyList<object?>> Rows { get; init; }

    /// <summary>Number of rows before filters chose among them.</summary>
    public required int TotalRows { get; init; }

    /// <summary>True if the reader asked for exactly these rows, so that no renderer shortens the table further.</summary>
    public bool HasChosenLength { get; init; }

    /// <summary>What people read instead of a table without rows; null for nothing.</summary>
    public ReportText? EmptyText { get; init; }
}

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

/// <summary>A column of a table.</summary>
/// <param name="Key">Stable key in camelCase; CSV writes it in snake_case.</param>
/// <param name="Kind">What its values are.</param>
public sealed record ReportColumn(string Key, ReportKind Kind)
{
    /// <summary>What people call it; null for columns that are not for readers.</summary>
    public ReportText? Label { get; init; }

    /// <summary>The unit of its values, for people; null for none.</summary>
    public ReportText? Unit { get; init; }

    /// <summary>Whom the column is for.</summary>
    public ReportAudience Audience { get; init; }

    /// <summary>Values no further from 0 than this cannot be told from 0, and are shown to people as 0.</summary>
    public double Resolution { get; init; }

    /// <summary>Key of the column that holds the standard error of this one; null for none.</summary>
    public string? ErrorColumn { get; init; }
}
