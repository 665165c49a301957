using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Search;

/// <summary>An objective that a plan must not fall short of: that of an earlier tier.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Least">What it must reach.</param>
internal sealed record HeldObjective(PlanObjective Objective, double Least)
{
    // Values that differ by rounding alone are equal.
    private const double Tolerance = 1e-9;

    /// <summary>What a plan must reach, rounding allowed for.</summary>
    public double LeastAllowed => Least - (Tolerance * Math.Abs(Least));
}
