using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Rectangular;

/// <summary>A row of the table with what it is.</summary>
internal sealed class RoledRow(RawRow row, TableLabel label)
{
    public RawRow Row => row;

    public TableLabel Label => label;

    public TableRole Role { get; set; }

    /// <summary>Its sector, from 0; -1 if it is none.</summary>
    public int Sector { get; set; } = -1;

    /// <summary>It holds imported goods of its sector.</summary>
    public bool IsImported { get; init; }
}

/// <summary>A column of the table with what it is.</summary>
internal sealed class RoledColumn(int at, TableLabel label)
{
    /// <summary>Its place among the columns beside the labels, from 0.</summary>
    public int At => at;

    public TableLabel Label => label;

    public TableRole Role { get; set; }

    public int Sector { get; set; } = -1;
}

/// <summary>A table whose rows and columns all have a role, and whose sectors are matched.</summary>
internal sealed record RoledTable(RawTable Raw, TableDescription Description, List<RoledRow> Rows, List<RoledColumn> Columns)
{
    /// <summary>What the rows are.</summary>
    public required TableSector[] RowSectors { get; init; }

    /// <summary>The sectors of the columns: the same in a square table.</summary>
    public required TableSector[] ColumnSectors { get; init; }
}
