namespace SupplyChain.Formats.Tables;

/// <summary>An input-output table in one shape, whatever file it came from: who sells how much to whom in a year.</summary>
internal sealed class InputOutputTable
{
    /// <summary>The file, as messages name it.</summary>
    public required string File { get; init; }

    /// <summary>The sheet of a workbook; null for text.</summary>
    public string? Sheet { get; init; }

    /// <summary>The sectors that buy: those of the columns.</summary>
    public required TableSector[] Sectors { get; init; }

    /// <summary>What the rows are: the same sectors in a square table, commodities in a use table.</summary>
    public required TableSector[] RowSectors { get; init; }

    /// <summary>Row i, column j: what sector j buys of sector i. Domestic goods, and imported ones too if <see cref="IsCompetitive"/>.</summary>
    public required SparseRows Intermediate { get; set; }

    /// <summary>Imported goods of the kind i that sector j buys; null if nothing is known of them.</summary>
    public SparseRows? Imported { get; set; }

    /// <summary>The cells hold imported goods beside domestic ones of the same kind.</summary>
    public bool IsCompetitive { get; set; }

    /// <summary>Output of each buying sector in a year; NaN where nobody states it.</summary>
    public required double[] Output { get; init; }

    /// <summary>Output of what each row is, as stated in a column; NaN where nobody states it.</summary>
    public required double[] RowOutput { get; init; }

    /// <summary>Value added of each sector in a year; NaN where unknown.</summary>
    public required double[] ValueAdded { get; init; }

    /// <summary>Final demand by kind: label and one value per sector.</summary>
    public List<TableVector> FinalDemand { get; } = [];

    /// <summary>Value added by kind: label, its row in the file, and one value per sector.</summary>
    public List<TableVector> ValueAddedParts { get; } = [];

    /// <summary>Imported goods in final demand, by the same kinds; empty if nothing is known of them.</summary>
    public List<TableVector> ImportedFinalDemand { get; } = [];

    /// <summary>Imports of each kind of goods in a year, not negative; null if not stated.</summary>
    public double[]? Imports { get; set; }

    /// <summary>Totals that the file states, to be compared with sums.</summary>
    public List<TableTotal> Totals { get; } = [];

    /// <summary>What the parts it was made of hold has been said already.</summary>
    public bool IsReported { get; init; }

    /// <summary>Every number of the file is a whole one, so that sums may miss their totals by rounding.</summary>
    public bool IsRounded { get; set; }

    public required TableUnit Unit { get; set; }

    public string? Title { get; init; }

    public string? ChineseTitle { get; init; }

    public string? Source { get; init; }
}

/// <summary>A column of final demand, or a row of value added.</summary>
/// <param name="Label">Its label in the file.</param>
/// <param name="Role">Final demand, exports, discrepancy or value added.</param>
/// <param name="At">Its column or row in the file, from 1.</param>
/// <param name="Values">One value per sector and year.</param>
internal sealed record TableVector(string Label, TableRole Role, int At, double[] Values);

/// <summary>A total the file states: per sector, the stated value and the sum of the parts.</summary>
/// <param name="Of">The sectors it is stated of.</param>
/// <param name="Label">Its label in the file.</param>
/// <param name="IsRow">It stands in a row of the file; otherwise in a column.</param>
/// <param name="At">Its row or column, from 1.</param>
/// <param name="Stated">One value per sector.</param>
/// <param name="Sums">The sums it is compared with.</param>
/// <param name="Parts">How many values each sum has at most: each may be rounded by half a unit.</param>
internal sealed record TableTotal(TableSector[] Of, string Label, bool IsRow, int At, double[] Stated, double[] Sums, int Parts);

/// <summary>How the numbers of a file become values per day.</summary>
/// <param name="Currency">Currency of the network, such as <c>CNY million</c>; null if nobody says.</param>
/// <param name="Factor">What one unit of the file is in that currency.</param>
/// <param name="Days">Days of the period of the file.</param>
internal sealed record TableUnit(string? Currency, double Factor, double Days)
{
    /// <summary>A number of the file times this is a value per day. The order of the two steps is that of the documentation.</summary>
    public double PerDay(double value) => value * Factor / Days;
}
