namespace SupplyChain.Checking;

/// <summary>How the sites hang together.</summary>
public sealed record NetworkShape
{
    /// <summary>Groups of sites joined by links in any direction; a site without links is a group of its own.</summary>
    public required int Components { get; init; }

    /// <summary>Sites of the largest such group.</summary>
    public required int LargestComponent { get; init; }

    /// <summary>Sites without any link.</summary>
    public required int SitesWithoutLinks { get; init; }

    /// <summary>Links of sites to themselves.</summary>
    public required int SelfLinks { get; init; }

    /// <summary>Supply loops: maximal groups of two or more sites each of which is upstream of every other.</summary>
    public required int Loops { get; init; }

    /// <summary>Sites of the largest loop; 0 without loops.</summary>
    public required int LargestLoop { get; init; }

    /// <summary>Sites in any loop.</summary>
    public required int SitesInLoops { get; init; }

    /// <summary>Groups of sites that can hold one another up without loss, and so share one operating level.</summary>
    public required int SelfSustainingGroups { get; init; }

    /// <summary>The largest number by which a small error in one step can grow on its way through the loops; near 1 is harmless.</summary>
    public required double Amplification { get; init; }
}
