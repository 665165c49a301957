using SupplyChain.Diagnostics;

namespace SupplyChain.Checking;

/// <summary>What the data of a network say about it: its size, its shape, what was assumed, and the regime it is in.</summary>
public sealed record NetworkCheck
{
    /// <summary>The network checked.</summary>
    public required SupplyNetwork Network { get; init; }

    /// <summary>The options, as given.</summary>
    public required CheckOptions Options { get; init; }

    /// <summary>The measure used.</summary>
    public required Measure Measure { get; init; }

    /// <summary>How many there are of everything.</summary>
    public required NetworkCounts Counts { get; init; }

    /// <summary>How the sites hang together.</summary>
    public required NetworkShape Shape { get; init; }

    /// <summary>What stood in for data that are not there.</summary>
    public required NetworkAssumptions Assumptions { get; init; }

    /// <summary>How much of the network runs, and why not more.</summary>
    public required NetworkRegime Regime { get; init; }

    /// <summary>Supply loops that a small outside supplier pulls down today, largest loss first.</summary>
    public required IReadOnlyList<PulledDownLoop> PulledDownLoops { get; init; }

    /// <summary>Supply loops that a small outside supplier still pulls down once every candidate has restarted, largest loss first.</summary>
    public required IReadOnlyList<PulledDownLoop> PulledDownLoopsAllRestarted { get; init; }

    /// <summary>Problems that came to light in the check itself; those of loading come with the load.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}

/// <summary>How many there are of everything.</summary>
public sealed record NetworkCounts
{
    /// <summary>Sites.</summary>
    public required int Sites { get; init; }

    /// <summary>Owners of sites.</summary>
    public required int Firms { get; init; }

    /// <summary>Industries.</summary>
    public required int Industries { get; init; }

    /// <summary>Regions; sites without one do not count.</summary>
    public required int Regions { get; init; }

    /// <summary>Links, parallel ones added up.</summary>
    public required int Links { get; init; }

    /// <summary>Input classes by importance: essential, important, other, none.</summary>
    public required IReadOnlyDictionary<Importance, int> InputClasses { get; init; }

    /// <summary>Sites whose own condition allows nothing today.</summary>
    public required int StoppedSites { get; init; }

    /// <summary>Sites whose own condition allows something, but not all.</summary>
    public required int PartlyRunningSites { get; init; }

    /// <summary>Sites a restart would raise.</summary>
    public required int Candidates { get; init; }
}

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

/// <summary>How much of the network runs, and why not more.</summary>
public sealed record NetworkRegime
{
    /// <summary>What is made at today's levels.</summary>
    public required ProductionTotals Today { get; init; }

    /// <summary>What is made once every candidate has restarted.</summary>
    public required ProductionTotals AllRestarted { get; init; }

    /// <summary>What is made at baseline, every site at full level.</summary>
    public required ProductionTotals Baseline { get; init; }

    /// <summary>Sites whose own condition allows something today.</summary>
    public required int RunningSites { get; init; }

    /// <summary>Running sites whose inputs allow less than their own condition does.</summary>
    public required int StarvedSites { get; init; }

    /// <summary>Running sites that make less than half of what their own condition allows.</summary>
    public required int StarvedBelowHalf { get; init; }

    /// <summary>Certified bound: no operating level behind these numbers is off by more. A fraction of baseline output.</summary>
    public required double Accuracy { get; init; }
}
