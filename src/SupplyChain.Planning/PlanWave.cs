namespace SupplyChain.Planning;

/// <summary>One wave of a plan.</summary>
public sealed record PlanWave
{
    /// <summary>Number, from 1.</summary>
    public required int Wave { get; init; }

    /// <summary>The restarts begun in the wave, by what the plan would lose without each, most first.</summary>
    public required IReadOnlyList<PlannedRestart> Restarts { get; init; }

    /// <summary>Levels reached in the wave, not gained.</summary>
    public required ProductionTotals Reached { get; init; }

    /// <summary>Weighted value per day gained over today.</summary>
    public required double GainPerDay { get; init; }

    /// <summary>What the wave uses of each limit.</summary>
    public required IReadOnlyList<LimitUsage> Used { get; init; }
}

/// <summary>What a wave uses of a limit.</summary>
/// <param name="Limit">The limit; for a stock delivered in several rows, the first of them.</param>
/// <param name="Amount">What counts against it: of the wave itself, or for stocks and exposure of all waves so far.</param>
/// <param name="Allowed">What is allowed by then; for a floor, what is demanded.</param>
public sealed record LimitUsage(Limit Limit, double Amount, double Allowed);
