using SupplyChain.Diagnostics;

namespace SupplyChain;

/// <summary>Goods from a supplier to a customer before the network is built (one row of <c>links.csv</c>).</summary>
public readonly record struct LinkEntry
{
    /// <summary>States a link.</summary>
    /// <param name="supplier">Id of the supplying site.</param>
    /// <param name="customer">Id of the customer site.</param>
    /// <param name="valuePerDay">Value per day, above 0; null if nobody knows.</param>
    public LinkEntry(string supplier, string customer, double? valuePerDay = null)
    {
        Supplier = supplier;
        Customer = customer;
        ValuePerDay = valuePerDay;
    }

    /// <summary>Id of the supplying site.</summary>
    public string Supplier { get; init; }

    /// <summary>Id of the customer site; may be the supplier itself.</summary>
    public string Customer { get; init; }

    /// <summary>Value per day, above 0. Null, nobody knows: assumed as the mean of the known values of its input class.</summary>
    public double? ValuePerDay { get; init; }

    /// <summary>The product, and so the input class. Default: what the supplier makes.</summary>
    public string? Product { get; init; }

    /// <summary>Its own importance, which wins over every input rule. Default: what the rules say.</summary>
    public Importance? Importance { get; init; }

    /// <summary>Days of use the customer holds in stock, not negative. Default: the customer's own.</summary>
    public double? InventoryCoverDays { get; init; }

    /// <summary>Days between sending and arriving, not negative. Default: 0.</summary>
    public double? LeadTimeDays { get; init; }

    /// <summary>Where the link was written; null for links made in code.</summary>
    public SourcePosition? Source { get; init; }
}
