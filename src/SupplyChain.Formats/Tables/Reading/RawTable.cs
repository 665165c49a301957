namespace SupplyChain.Formats.Tables.Reading;

/// <summary>A rectangular table as it stands in a file: labels above and to the left, numbers elsewhere; nothing interpreted.</summary>
internal sealed class RawTable
{
    public required string File { get; init; }

    public required string? Sheet { get; init; }

    /// <summary>Leading columns that hold labels.</summary>
    public required int LabelCount { get; init; }

    /// <summary>What stands above the label columns, cleaned.</summary>
    public required string[] LabelHeads { get; init; }

    /// <summary>Row numbers of the header.</summary>
    public required int[] HeaderNumbers { get; init; }

    /// <summary>Labels of the other columns by header row, cleaned.</summary>
    public required string[][] Header { get; init; }

    public List<RawRow> Rows { get; } = [];

    public int ColumnCount => Header[0].Length;

    /// <summary>No number has decimals.</summary>
    public bool IsWhole { get; set; } = true;

    /// <summary>The column of the file, from 1.</summary>
    public int ColumnNumber(int column) => LabelCount + column + 1;

    public TablePlace At(int row, int column, string? value = null) => new(File, Sheet, row, column, value);
}

/// <summary>A row of numbers: those that are not zero, and the cells that are not plain numbers.</summary>
internal sealed record RawRow(int Number, string[] Labels, int[] Columns, double[] Values)
{
    /// <summary>Cells without anything, by column from 0.</summary>
    public int[] Blanks { get; init; } = [];

    /// <summary>Cells that are neither plain numbers nor blank.</summary>
    public OddCell[] Odd { get; init; } = [];

    public double this[int column] => Array.BinarySearch(Columns, column) is var at and >= 0 ? Values[at] : 0;
}

/// <summary>A cell that is not a plain number.</summary>
internal readonly record struct OddCell(int Column, CellReading Reading, string Text, double Value);
