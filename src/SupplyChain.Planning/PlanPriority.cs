namespace SupplyChain.Planning;

/// <summary>What decides between sites of different tiers.</summary>
public enum PlanPriority
{
    /// <summary>Tiers are served one after the other: a later tier never costs an earlier one.</summary>
    Tiers = 0,

    /// <summary>Tiers do not matter; all value counts by weight.</summary>
    Weights = 1,
}
