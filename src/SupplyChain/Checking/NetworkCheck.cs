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

    /// <summary>Output per day by region: today, what restarting every candidate adds, what is missing even then.</summary>
    internal IReadOnlyList<(string Region, double[] Parts)> OutputByRegion { get; init; } = [];
}
