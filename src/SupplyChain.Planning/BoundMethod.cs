namespace SupplyChain.Planning;

/// <summary>Where the bound of a plan comes from.</summary>
public enum BoundMethod
{
    /// <summary>Everything restarted as early as each site may, limits on sums aside.</summary>
    Ceiling = 0,

    /// <summary>Multipliers of a linear relaxation, evaluated by this library with rounding bounded: no trust in a solver is needed.</summary>
    Multipliers = 1,

    /// <summary>The tree of a mixed-integer solver, widened by its tolerances.</summary>
    BranchAndBound = 2,
}
