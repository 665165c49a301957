namespace SupplyChain.Formats.Tables;

/// <summary>What happens to what a sector buys of itself.</summary>
public enum OwnUse
{
    /// <summary>It stays a link, so that the balance holds, and restricts nothing. In a table of several countries: as rated, because the class holds other suppliers too.</summary>
    Unrestricting = 0,

    /// <summary>It stays a link and is rated like every other input.</summary>
    AsRated,

    /// <summary>It is no link; it counts as final demand.</summary>
    LeftOut,
}

/// <summary>How an input-output table becomes a network.</summary>
/// <remarks>The rule itself is in <c>docs/tables.md</c>. Every default that fills in something unknown is listed in the report.</remarks>
public sealed record TableOptions
{
    /// <summary>The layout of the file or folder.</summary>
    /// <value>Default: found from the labels.</value>
    public TableFormat Format { get; init; }

    /// <summary>Roles of rows and columns, unit, labels. Replaces what is known of the layout.</summary>
    /// <value>Default: none.</value>
    public TableDescription? Description { get; init; }

    /// <summary>Path of a description file (JSON); not together with <see cref="Description"/>.</summary>
    /// <value>Default: none.</value>
    public string? DescriptionFile { get; init; }

    /// <summary>Path of the make table, for a use table.</summary>
    /// <value>Default: the file beside it, or in the folder, whose name begins with <c>make</c>.</value>
    public string? MakeFile { get; init; }

    /// <summary>Path of the imported part of each cell, in the layout of the table itself.</summary>
    /// <value>Default: for a use table the file beside it, or in the folder, whose name begins with <c>import</c>; otherwise none.</value>
    public string? ImportFile { get; init; }

    /// <summary>Path of a coarser table that tells domestic from imported goods, from which the imported share of each cell is taken.</summary>
    /// <value>Default: none.</value>
    public string? ImportShareFile { get; init; }

    /// <summary>Path of a file with the columns <c>code</c> and, as far as needed, <c>industry</c>, <c>name</c>, <c>name_zh</c>, <c>coarse</c> (the code in
    /// <see cref="ImportShareFile"/>) and <c>rating</c> (the code in <see cref="RatingFile"/>): one row per sector.</summary>
    /// <value>Default: none.</value>
    public string? SectorFile { get; init; }

    /// <summary>Path of a criticality matrix: row = input, column = using industry, 1 or 0.5 or 0; or a list with the columns <c>customer_industry, product, importance</c>.</summary>
    /// <value>Default: none.</value>
    public string? RatingFile { get; init; }

    /// <summary>Importance of inputs that nothing rates.</summary>
    /// <value>Default: other, so that an input counts by its cost share.</value>
    public Importance DefaultImportance { get; init; } = Importance.Other;

    /// <summary>What happens to what a sector buys of itself.</summary>
    /// <value>Default: kept, restricts nothing.</value>
    public OwnUse OwnUse { get; init; }

    /// <summary>Links below this value per day, in the currency of the network, are not made; they count as final demand.</summary>
    /// <value>0 or more. Default: 0.</value>
    public double SmallestLink { get; init; }

    /// <summary>Every site is a product of its own: the same sector of two countries does not replace the other.</summary>
    /// <value>Default: no; sites of one sector supply one product.</value>
    public bool ProductPerSite { get; init; }

    /// <summary>How far a sum may miss a total that the file states before it is more than rounding.</summary>
    /// <value>Share of the total, 0 or more. Default: 0.001.</value>
    public double Tolerance { get; init; } = 0.001;

    /// <summary>Sheet of a workbook.</summary>
    /// <value>Default: the first that is shown.</value>
    public string? Sheet { get; init; }

    /// <summary>Currency of the network, such as <c>EUR million</c>.</summary>
    /// <value>Default: that of the layout.</value>
    public string? Currency { get; init; }

    /// <summary>What one unit of the file is in <see cref="Currency"/>.</summary>
    /// <value>Above 0. Default: that of the layout.</value>
    public double? Factor { get; init; }

    /// <summary>Days of the period of the file.</summary>
    /// <value>Above 0. Default: that of the layout, 365.</value>
    public double? Days { get; init; }
}
