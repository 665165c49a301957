namespace SupplyChain;

/// <summary>Goods that flow from a supplier site to a customer site.</summary>
/// <remarks>A value; equal when all its parts are equal. Made by <see cref="SupplyNetwork"/>, parallel links already added up.</remarks>
public readonly record struct Link
{
    /// <summary>The supplying site.</summary>
    public required Site Supplier { get; init; }

    /// <summary>The customer site; may be the supplier itself.</summary>
    public required Site Customer { get; init; }

    /// <summary>The product: links of one customer and one product form an input class and substitute each other.</summary>
    public required string Product { get; init; }

    /// <summary>Value per day, above 0; assumed where <see cref="IsValueAssumed"/>.</summary>
    public required double ValuePerDay { get; init; }

    /// <summary>Nobody knew the value: it weighs the supplier within its class, and adds nothing to output or cost shares.</summary>
    public required bool IsValueAssumed { get; init; }

    /// <summary>Importance of the input class the link belongs to.</summary>
    public required Importance Importance { get; init; }

    /// <summary>Days of use of this input the customer holds in stock.</summary>
    public required double InventoryCoverDays { get; init; }

    /// <summary>Days between sending and arriving.</summary>
    public required double LeadTimeDays { get; init; }
}
