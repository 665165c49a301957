using SupplyChain.Planning;
using SupplyChain.Planning.Differences;

namespace SupplyChain;

/// <summary>Compares plans.</summary>
public static class PlanDifferencesExtensions
{
    /// <summary>Says how a newer plan differs from this one: who came in, who went out, who changed wave, and why.</summary>
    /// <remarks>Sites are matched by id; the plans may be of different networks, as yesterday's and today's are. Reasons are what both plans hold: several
    /// things may have changed at once, and each that did is named. O(restarts + candidates).</remarks>
    /// <param name="plan">The old plan.</param>
    /// <param name="newer">The new plan.</param>
    /// <returns>The differences.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PlanDifferences DifferencesTo(this RestartPlan plan, RestartPlan newer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(newer);
        return PlanComparer.Compare(PlanRecordReader.Of(plan), PlanRecordReader.Of(newer));
    }
}
