namespace SupplyChain.Formats.Tables;

/// <summary>What a row or a column of an input-output table holds.</summary>
/// <remarks>In description files the names are written in small letters with dashes: <c>final-demand</c>, <c>value-added</c>.</remarks>
public enum TableRole
{
    /// <summary>Nothing is stated: a sector, if both a row and a column bear the label.</summary>
    Sector = 0,

    /// <summary>The sum over the sectors: what a sector sells to all sectors (column), or buys of all (row).</summary>
    IntermediateTotal,

    /// <summary>A part of what leaves the table: consumption, investment, changes of inventories (column).</summary>
    FinalDemand,

    /// <summary>What leaves the country (column); a part of final demand.</summary>
    Exports,

    /// <summary>The sum of all final demand (column).</summary>
    FinalTotal,

    /// <summary>A sum of other rows or columns that needs no check.</summary>
    Subtotal,

    /// <summary>Imports, taken off the sum of uses to give output (column; written with or without a minus sign).</summary>
    Imports,

    /// <summary>Statistical discrepancy: the difference the office could not explain (column).</summary>
    Discrepancy,

    /// <summary>Output of the sector (row or column).</summary>
    Output,

    /// <summary>Imported inputs of all kinds together (row).</summary>
    ImportedInputs,

    /// <summary>Taxes less subsidies on the products bought (row).</summary>
    Taxes,

    /// <summary>A part of value added (row).</summary>
    ValueAdded,

    /// <summary>All value added (row).</summary>
    ValueAddedTotal,

    /// <summary>Known, and not needed.</summary>
    PassedOver,
}
