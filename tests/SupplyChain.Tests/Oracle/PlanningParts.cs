using SupplyChain.Engine;
using SupplyChain.Planning;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Rules;

namespace SupplyChain.Tests.Oracle;

/// <summary>Parts of planning put together as the planner does, for tests that look inside.</summary>
internal static class PlanningParts
{
    public static PlanProblem Problem(SupplyNetwork network, PlanOptions options)
    {
        var conditions = OperatingConditions.Create(network, options.Scenario);
        (Dictionary<Site, int> pins, HashSet<Site> bans) = PinsAndBans.Read(network, conditions, options);
        return PlanProblem.Create(network, conditions, pins, bans, options.Limits ?? network.Limits, options.Waves, options.WaveDays, default);
    }

    public static PlanObjective Objective(PlanProblem problem, SupplyNetwork network, PlanOptions options) => PriorityRule.Of(
        problem, MeasureValues.Weighted(network, MeasureValues.Choose(network, options.Measure)), KeptApprovals.Rewards(problem, options), KeptApprovals.Constant(problem, options));

    public static Schedule Schedule(PlanProblem problem, PlanRules rules, int[] waves)
    {
        Assert.Equal(rules.Candidates, problem.Candidates);
        var schedule = new Schedule(problem);
        for (int candidate = 0; candidate < waves.Length; candidate++)
            schedule.Set(candidate, waves[candidate]);
        return schedule;
    }
}
