namespace SupplyChain.Planning;

/// <summary>What is known of a plan.</summary>
public enum PlanStatus
{
    /// <summary>No plan is better: value and bound agree to one part in a million, in every tier.</summary>
    Optimal = 0,

    /// <summary>The plan keeps every limit; how far from the best it may be is its gap.</summary>
    Feasible = 1,

    /// <summary>No plan keeps every limit, pin and floor; <see cref="RestartPlan.Conflicts"/> says which exclude one another.</summary>
    Infeasible = 2,
}
