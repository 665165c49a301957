using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Search;

namespace SupplyChain.Planning.Rules;

/// <summary>What rules cost: the best plan without them against the plan.</summary>
internal sealed class RulePricing(PlanQuestion question, SearchSettings settings)
{
    // Each floor is one more search; of very many only the sum is priced.
    private const int MostFloors = 12;

    // A price may be found with less work than the plan itself.
    private const double EffortShare = 0.25;

    /// <summary>What plain maximisation would have gained in total; null without tiers.</summary>
    public RulePrice? OfTiers(TieredResult plan, double objective) => question.Objectives.Count == 1
        ? null
        : Price(objective, Solve(question.Problem, [question.Total], plan.Schedule));

    /// <summary>What each floor costs, and all together where there are several.</summary>
    public IReadOnlyList<FloorPrice> OfFloors(TieredResult plan, double objective)
    {
        Limit[] floors = [.. question.Limits.Where(l => l.Kind == LimitKind.Floor && l.Amount > 0)];
        List<FloorPrice> prices = [];
        if (floors.Length is > 1 and <= MostFloors)
            prices.AddRange(floors.Select(floor => new FloorPrice(floor, Without([floor], plan, objective))));
        if (floors.Length > 0)
            prices.Add(new FloorPrice(floors.Length == 1 ? floors[0] : null, Without(floors, plan, objective)));
        return prices;
    }

    private RulePrice Without(Limit[] floors, TieredResult plan, double objective)
    {
        PlanProblem freer = question.Problem.With([.. question.Limits.Where(l => !floors.Contains(l))]);
        var start = new Schedule(freer);
        foreach (int candidate in plan.Schedule.Restarts)
            start.Set(candidate, plan.Schedule.WaveOf(candidate));
        return Price(objective, Solve(freer, [.. question.Objectives.Select(o => o.Objective)], start));
    }

    private TieredResult Solve(PlanProblem problem, IReadOnlyList<PlanObjective> objectives, Schedule start)
    {
        using Deadline share = settings.Deadline.Share(0.3);
        var solver = new TieredSolver(question.Highs, settings with { Deadline = share, Effort = settings.Effort * EffortShare, Certify = false }, _ => question.Enter("price"));
        return solver.Solve(problem, objectives, start);
    }

    // Penalties count once in the objective of a plan, however many tiers there are.
    private RulePrice Price(double objective, TieredResult without)
    {
        double value = without.ValueOnly(question) + question.Total.RewardOf(without.Schedule);
        return new RulePrice(value, value + without.Open, Math.Max(0, value - objective));
    }
}
