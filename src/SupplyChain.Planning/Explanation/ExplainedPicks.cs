using SupplyChain.Planning.Findings;

namespace SupplyChain.Planning.Explanation;

/// <summary>The restarts of a plan with their reasons, and what else came to light about them.</summary>
internal sealed record ExplainedPicks
{
    /// <summary>By candidate.</summary>
    public required IReadOnlyDictionary<int, PlannedRestart> Restarts { get; init; }

    /// <summary>See <see cref="PlanFindings.Effects"/>.</summary>
    public required IReadOnlyDictionary<Site, PickEffect> Effects { get; init; }

    /// <summary>See <see cref="PlanFindings.LookedForReplacement"/>.</summary>
    public required IReadOnlySet<Site> LookedForReplacement { get; init; }

    /// <summary>See <see cref="PlanFindings.Groups"/>.</summary>
    public required IReadOnlyList<RestartGroup> Groups { get; init; }
}
