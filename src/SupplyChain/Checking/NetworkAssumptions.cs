namespace SupplyChain.Checking;

/// <summary>What stood in for data that are not there.</summary>
public sealed record NetworkAssumptions
{
    /// <summary>Links whose value nobody knows.</summary>
    public required int AssumedLinkValues { get; init; }

    /// <summary>Input classes no rule and no link states an importance for, taken to be essential.</summary>
    public required int EssentialByDefault { get; init; }

    /// <summary>Input classes of which part comes from outside the network.</summary>
    public required int ClassesWithOutsideShare { get; init; }

    /// <summary>Sites whose purchases exceed their output, so that their cost shares were scaled down.</summary>
    public required int CostSharesScaledDown { get; init; }

    /// <summary>Suppliers with spare capacity, which each customer counts in full.</summary>
    public required int SitesWithSurge { get; init; }
}
