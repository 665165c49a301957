using SupplyChain.Engine;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Rules;

/// <summary>Objectives in the order in which they are served.</summary>
internal static class PriorityRule
{
    /// <summary>One objective per tier, first tier first; one of all sites if there is one tier or tiers do not matter.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="valueOfSite">Value per day of each site at full level.</param>
    /// <param name="priority">Whether tiers matter.</param>
    /// <param name="rewards">Rewards, which count in every tier.</param>
    /// <param name="constant">Added in every tier.</param>
    public static IReadOnlyList<(int? Tier, PlanObjective Objective)> Objectives(
        PlanProblem problem, double[] valueOfSite, PlanPriority priority, IReadOnlyList<RestartReward> rewards, double constant)
    {
        int[] tiers = [.. problem.Network.Sites.Select(s => s.Tier).Distinct().Order()];
        if (priority == PlanPriority.Weights || tiers.Length == 1)
            return [(null, Of(problem, valueOfSite, rewards, constant))];
        return [.. tiers.Select(tier => ((int?)tier, Of(problem, OfTier(problem.Network, valueOfSite, tier), rewards, constant)))];
    }

    public static PlanObjective Of(PlanProblem problem, double[] valueOfSite, IReadOnlyList<RestartReward> rewards, double constant) =>
        new(MeasureValues.OfNodes(problem.Indexed.Collapsed, valueOfSite), rewards, constant);

    private static double[] OfTier(SupplyNetwork network, double[] valueOfSite, int tier) =>
        [.. network.Sites.Select(s => s.Tier == tier ? valueOfSite[s.Index] : 0)];
}
