namespace SupplyChain.Building;

/// <summary>All links of a network, ordered by customer, product and supplier, and the input classes they form.</summary>
/// <remarks>Classes of site i are <c>ClassStart[i]</c> to <c>ClassStart[i + 1]</c>; links of class k are
/// <c>LinkStart[k]</c> to <c>LinkStart[k + 1]</c>.</remarks>
internal sealed class InputTable
{
    /// <summary>One entry per site and one more.</summary>
    public required int[] ClassStart { get; init; }

    /// <summary>Customer of each class.</summary>
    public required int[] Customer { get; init; }

    /// <summary>Product of each class, a position in <see cref="Products"/>.</summary>
    public required int[] Product { get; init; }

    /// <summary>Products in ordinal order.</summary>
    public required string[] Products { get; init; }

    public required Importance[] Importance { get; init; }

    /// <summary>Whether a link of the class states its importance itself, so that no rule matters.</summary>
    public required bool[] IsImportanceOwn { get; init; }

    public required double[] OutsideShare { get; init; }

    public required double[] EnoughAt { get; init; }

    /// <summary>One entry per class and one more.</summary>
    public required int[] LinkStart { get; init; }

    /// <summary>Supplier of each link.</summary>
    public required int[] Supplier { get; init; }

    /// <summary>Value per day of each link, above 0, assumed where <see cref="IsAssumed"/>.</summary>
    public required double[] Value { get; init; }

    public required bool[] IsAssumed { get; init; }

    /// <summary>Days in stock of each link; null if no link states any.</summary>
    public required double[]? CoverDays { get; init; }

    /// <summary>Days on the way of each link; null if no link states any.</summary>
    public required double[]? LeadTimeDays { get; init; }

    /// <summary>Classes that neither a link nor a rule states an importance for.</summary>
    public required int EssentialByDefault { get; init; }

    public int ClassCount => Customer.Length;

    public int LinkCount => Supplier.Length;

    /// <summary>Known value of the links that leave each site, added up in the order of the links.</summary>
    public double[] KnownOutgoing(int sites)
    {
        double[] outgoing = new double[sites];
        int[] suppliers = Supplier;
        for (int link = 0; link < suppliers.Length; link++)
        {
            if (!IsAssumed[link])
                outgoing[suppliers[link]] += Value[link];
        }
        return outgoing;
    }

    /// <summary>Known value of the links of a class; what is assumed adds nothing.</summary>
    public double KnownValue(int inputClass)
    {
        double sum = 0;
        for (int link = LinkStart[inputClass]; link < LinkStart[inputClass + 1]; link++)
        {
            if (!IsAssumed[link])
                sum += Value[link];
        }
        return sum;
    }
}
