namespace SupplyChain.Checking;

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
