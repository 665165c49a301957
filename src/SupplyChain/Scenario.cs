namespace SupplyChain;

/// <summary>A named list of changes to today's operating and restart levels.</summary>
/// <remarks>Immutable and thread-safe. Which sites a scenario touches is worked out against a network when it is applied;
/// later changes win over earlier ones. A change that matches no site is reported when a network is loaded or applied.</remarks>
public sealed record Scenario
{
    /// <summary>Name, unique within a network; never empty.</summary>
    public required string Name { get; init; }

    /// <summary>The changes, in order.</summary>
    public required IReadOnlyList<ScenarioChange> Changes { get; init; }
}
