namespace SupplyChain.Planning;

/// <summary>Where the bound of a plan comes from.</summary>
public enum BoundMethod
{
    /// <summary>Everything restarted as early as each site may, limits on sums aside.</summary>
    Ceiling = 0,

    /// <summary>Multipliers of a linear relaxation, evaluated by this library with rounding bounded: no trust in a solver is needed.</summary>
    Multipliers = 1,

    /// <summary>A tree of our own, every leaf closed by such multipliers: no trust in a solver is needed.</summary>
    CertifiedTree = 2,

    /// <summary>The tree of a mixed-integer solver, widened by its tolerances.</summary>
    BranchAndBound = 3,
}
