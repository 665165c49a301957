using SupplyChain.Engine;
using SupplyChain.Planning;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning;

/// <summary>Plans of small random networks against all plans there are.</summary>
public class PlansAgainstEveryScheduleTests
{
    [Fact]
    public void The_best_of_all_plans_is_found_and_proved()
    {
        var seen = new Tally();
        foreach (int seed in Seeds(0, 250))
            seen.Add(seed, PlanCases.Create(seed));
        seen.AssertNoFaults();
        Assert.True(seen.WithChoice > 150, $"only {seen.WithChoice} of {seen.All} cases leave anything to choose");
        Assert.True(seen.ByEngine > 80, $"only {seen.ByEngine} of {seen.All} cases need an engine");
    }

    [Fact]
    public void Tier_by_tier_the_best_of_all_plans_is_found_and_proved()
    {
        var seen = new Tally();
        foreach (int seed in Seeds(1000, 200))
            seen.Add(seed, PlanCases.Create(seed, withTiers: true));
        seen.AssertNoFaults();
        Assert.True(seen.ByEngine > 80, $"only {seen.ByEngine} of {seen.All} cases need an engine");
    }

    [Fact]
    public void Pins_and_floors_are_kept_at_the_least_cost_and_found_impossible_only_where_they_are()
    {
        var seen = new Tally();
        foreach (int seed in Seeds(2000, 250))
            seen.Add(seed, PlanCases.Create(seed, withTiers: seed % 3 == 0, withPins: true));
        seen.AssertNoFaults();
        Assert.InRange(seen.Infeasible, seen.All / 6, seen.All / 2);
    }

    [Fact]
    public void Approvals_are_taken_back_where_that_is_worth_the_penalty_and_nowhere_else()
    {
        var seen = new Tally();
        foreach (int seed in Seeds(3000, 150))
            seen.Add(seed, PlanCases.Create(seed, withKeep: true));
        seen.AssertNoFaults();
        Assert.True(seen.Penalised > 40, $"only {seen.Penalised} of {seen.All} plans take an approval back");
    }

    // SUPPLYCHAIN_PLAN_CASES=20 tries twenty times as many.
    private static IEnumerable<int> Seeds(int first, int count)
    {
        int times = int.TryParse(Environment.GetEnvironmentVariable("SUPPLYCHAIN_PLAN_CASES"), out int asked) ? asked : 1;
        return Enumerable.Range(0, times).SelectMany(time => Enumerable.Range(first + (time * 10_000), count));
    }

    private static RestartPlan Compare(SupplyNetwork network, PlanOptions options)
    {
        RestartPlan plan = network.PlanRestarts(options);
        PlanChecker.Check(plan);
        var rules = new PlanRules(network, options);
        var values = new PlanValues(rules);
        var every = new EverySchedule(rules, values);
        if (every.Find() is not { } best)
        {
            Assert.Equal(PlanStatus.Infeasible, plan.Status);
            ConflictCheck.Check(plan, rules, every.BrokenRules());
            return plan;
        }
        // Levels that cannot be certified, in loops that amplify, leave no bound that could prove a plan the best.
        Assert.True(plan.Status == PlanStatus.Optimal || !AreLevelsCertified(plan),
            $"{plan.Status}, objective {plan.Objective}, bound {plan.Bound}, best {best.Total}; tiers {string.Join(", ", plan.Tiers)}; {plan.Ending}, {string.Join(", ", plan.Engines)}");
        AssertBest(plan, best);
        AssertPrices(plan, rules, every, values);
        // Where less is asked for, the bound must hold all the same.
        RestartPlan hasty = network.PlanRestarts(options with { Gap = 0.5 });
        PlanChecker.Check(hasty);
        if (hasty.Tiers.Count == 0)
            Assert.True(Math.Min(hasty.Bound, hasty.CertifiedBound) >= best.Total - Rounding(best.Total), $"bound {hasty.Bound} of a hasty plan, best {best.Total}");
        return plan;
    }

    private static bool AreLevelsCertified(RestartPlan plan)
    {
        var rules = new PlanRules(plan.Network, plan.Options);
        double[] most = [.. plan.Network.Sites.Select(s => rules.Candidates.Contains(s) ? rules.Restarted[s.Index] : rules.Today[s.Index])];
        return new[] { rules.Today, most }.All(own => LevelState.Solve(plan.Network.Indexed, own, default).Accuracy < 1e-6);
    }

    private static void AssertBest(RestartPlan plan, EverySchedule.Best best)
    {
        double[] reached = plan.Tiers.Count == 0 ? [plan.Objective] : [.. plan.Tiers.Select(t => t.Value)];
        for (int tier = 0; tier < reached.Length; tier++)
            Assert.True(Math.Abs(best.Objectives[tier] - reached[tier]) <= 1e-9 + (1e-6 * Math.Abs(best.Objectives[tier])), $"tier {tier + 1}: best {best.Objectives[tier]}, plan {reached[tier]}");
        Assert.True(plan.Bound >= best.Total - Rounding(best.Total), $"bound {plan.Bound}, best {best.Total}");
        Assert.True(plan.CertifiedBound >= best.Total - Rounding(best.Total), $"certified bound {plan.CertifiedBound}, best {best.Total}");
        foreach ((PlanTier tier, double most) in plan.Tiers.Zip(best.Objectives))
            Assert.True(tier.Bound >= most - Rounding(most), $"bound of tier {tier.Tier} {tier.Bound}, best {most}");
    }

    private static void AssertPrices(RestartPlan plan, PlanRules rules, EverySchedule every, PlanValues values)
    {
        Assert.Equal(plan.Tiers.Count > 0, plan.TierPrice is not null);
        if (plan.TierPrice is { } price)
            AssertPrice(price, plan, every.Allowed().Max(waves => values.Of(waves).Sum() - values.PenaltyOf(waves)), "tiers");
        Limit[] floors = [.. rules.Limits.Where(l => l.Kind == LimitKind.Floor && l.Amount > 0)];
        Assert.Equal(floors.Length > 1 ? floors.Length + 1 : floors.Length, plan.FloorPrices.Count);
        foreach (FloorPrice floor in plan.FloorPrices)
        {
            Limit[] dropped = floor.Limit is null ? floors : [floor.Limit];
            var freer = new PlanRules(plan.Network, plan.Options with { Limits = [.. rules.Limits.Where(l => !dropped.Contains(l))] });
            AssertPrice(floor.Price, plan, new EverySchedule(freer, new PlanValues(freer)).Find()!.Total, "floor");
        }
    }

    private static void AssertPrice(RulePrice price, RestartPlan plan, double best, string rule)
    {
        if (plan.Status != PlanStatus.Optimal)
            return;
        Assert.True(Math.Abs(price.ValueWithout - best) <= 1e-9 + (1e-6 * Math.Abs(best)), $"without {rule}: best {best}, found {price.ValueWithout}");
        Assert.True(price.BoundWithout >= best - Rounding(best), $"without {rule}: best {best}, bound {price.BoundWithout}");
        Assert.Equal(Math.Max(0, price.ValueWithout - plan.Objective), price.Price, 1e-9);
    }

    // What plain iteration may be off, and no more.
    private static double Rounding(double value) => 1e-10 * Math.Max(1, Math.Abs(value));

    private sealed class Tally
    {
        private readonly List<string> _faults = [];

        public void AssertNoFaults()
        {
            Assert.True(_faults.Count == 0, $"{_faults.Count} of {All} cases:\n{string.Join('\n', _faults.Take(20))}");
            Assert.True(Uncertified < All / 10, $"{Uncertified} of {All} cases have levels that are not certified");
        }

        /// <summary>Levels that no certificate bounds.</summary>
        public int Uncertified { get; private set; }

        public int All { get; private set; }

        public int WithChoice { get; private set; }

        public int ByEngine { get; private set; }

        public int Infeasible { get; private set; }

        public int Penalised { get; private set; }

        public void Add(int seed, (SupplyNetwork Network, PlanOptions Options) question)
        {
            All++;
            RestartPlan plan;
            try
            {
                plan = Compare(question.Network, question.Options);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                _faults.Add($"seed {seed}: {fault.Message}");
                return;
            }
            Uncertified += AreLevelsCertified(plan) ? 0 : 1;
            Infeasible += plan.Status == PlanStatus.Infeasible ? 1 : 0;
            ByEngine += plan.Engines.Count > 0 ? 1 : 0;
            WithChoice += plan.Value > 0 && plan.Waves.Sum(w => w.Restarts.Count) < plan.CandidateCount ? 1 : 0;
            Penalised += plan.Objective < plan.Value ? 1 : 0;
        }
    }
}
