namespace SupplyChain.Checking;

/// <summary>Under which conditions to check a network.</summary>
public sealed record CheckOptions
{
    /// <summary>The scenario that states today's levels.</summary>
    /// <value>Default: null, the levels of the sites themselves.</value>
    public Scenario? Scenario { get; init; }

    /// <summary>What operating levels are worth.</summary>
    /// <value>Default: null, the network's own measure, or output if it names none.</value>
    public Measure? Measure { get; init; }
}
