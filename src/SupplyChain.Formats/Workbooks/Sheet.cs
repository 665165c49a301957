namespace SupplyChain.Formats.Workbooks;

/// <summary>One row of a sheet that holds anything.</summary>
/// <param name="Number">Its row in a workbook, from 1; in a text file the physical line on which it begins.</param>
/// <param name="Cells">Its cells from the first column on; rows may be of different lengths.</param>
internal sealed record Row(int Number, IReadOnlyList<Cell> Cells)
{
    /// <summary>The spreadsheet program does not show the row.</summary>
    public bool IsHidden { get; init; }

    /// <summary>A cell by its column, from 1; empty where the row has none.</summary>
    public Cell this[int column] => column >= 1 && column <= Cells.Count ? Cells[column - 1] : default;
}

/// <summary>Cells shown as one; only the first holds a value.</summary>
/// <param name="FirstRow">First row, from 1.</param>
/// <param name="FirstColumn">First column, from 1.</param>
/// <param name="LastRow">Last row, inclusive.</param>
/// <param name="LastColumn">Last column, inclusive.</param>
internal readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Contains(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;
}

/// <summary>A sheet of a workbook, or the whole of a text file.</summary>
internal sealed class Sheet
{
    /// <param name="name">Name; that of the file without extension for text files.</param>
    /// <param name="rows">Rows that hold anything, by their numbers.</param>
    public Sheet(string name, IReadOnlyList<Row> rows) => (Name, Rows) = (name, rows);

    public string Name { get; }

    /// <summary>The spreadsheet program does not show the sheet.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Rows that hold anything, by their numbers; blank ones are left out.</summary>
    public IReadOnlyList<Row> Rows { get; }

    public IReadOnlyList<MergedRange> MergedRanges { get; init; } = [];

    /// <summary>The greatest number of cells in a row.</summary>
    public int ColumnCount => Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Count);

    /// <summary>The range that shows several cells as one at this place; null if there is none.</summary>
    public MergedRange? MergedAt(int row, int column)
    {
        foreach (MergedRange range in MergedRanges)
        {
            if (range.Contains(row, column))
                return range;
        }
        return null;
    }

    /// <summary>The row of a number; null if it is blank. O(log rows).</summary>
    public Row? FindRow(int number)
    {
        int low = 0, high = Rows.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Rows[middle].Number == number)
                return Rows[middle];
            if (Rows[middle].Number < number)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }

    /// <summary>What a reader sees at a place: the cell, or the first one of the merged range it lies in.</summary>
    public Cell Shown(int row, int column) => MergedAt(row, column) is { } range
        ? FindRow(range.FirstRow)?[range.FirstColumn] ?? default
        : FindRow(row)?[column] ?? default;

    public override string ToString() => Name;
}
