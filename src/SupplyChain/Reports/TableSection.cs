namespace SupplyChain.Reports;

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

    /// <summary>Number of rows that are enough for people who did not ask for more; null leaves it to the renderer.</summary>
    public int? EnoughRows { get; init; }

    /// <summary>What people read instead of a table without rows; null for nothing.</summary>
    public ReportText? EmptyText { get; init; }
}
