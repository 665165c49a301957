using SupplyChain.Planning.Limits;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Rules;

/// <summary>Names rules that no plan can keep at once: sets from which none can be left out without resolving the conflict.</summary>
/// <remarks>Deletion filter (Chinneck and Dravnieks 1991): leave rules out one by one, and put back those without which the rest can be kept.</remarks>
internal static class ConflictFinder
{
    private const int MostConflicts = 5;

    public static IReadOnlyList<PlanConflict> Find(PlanProblem problem, FeasibilityProgram feasibility)
    {
        List<PlanConflict> conflicts = [];
        RuleSet left = RuleSet.All(problem);
        while (conflicts.Count < MostConflicts && IsImpossible(feasibility, left))
        {
            RuleSet conflict = Reduce(feasibility, left);
            conflicts.Add(Describe(problem, conflict));
            if (conflict.Rows.Count == 0 && conflict.Pins.Count == 0)
                break;
            left = new RuleSet(left.Rows.Except(conflict.Rows).ToHashSet(), left.Pins.Except(conflict.Pins).ToHashSet());
        }
        // In the order in which a plan is carried out; what concerns several waves comes last.
        return [.. conflicts.OrderBy(c => c.Wave ?? int.MaxValue)];
    }

    private static RuleSet Reduce(FeasibilityProgram feasibility, RuleSet rules)
    {
        // Limits that can go go first: what is then left speaks of as few as possible.
        foreach (int row in rules.Rows.Order().ToArray())
        {
            RuleSet fewer = rules.WithoutRow(row);
            if (IsImpossible(feasibility, fewer))
                rules = fewer;
        }
        foreach (int candidate in rules.Pins.Order().ToArray())
        {
            RuleSet fewer = rules.WithoutPin(candidate);
            if (IsImpossible(feasibility, fewer))
                rules = fewer;
        }
        return rules;
    }

    private static bool IsImpossible(FeasibilityProgram feasibility, RuleSet rules)
    {
        _ = feasibility.Find(rules, out bool isProved);
        return isProved;
    }

    private static PlanConflict Describe(PlanProblem problem, RuleSet conflict)
    {
        LimitRow[] rows = [.. conflict.Rows.Order().Select(r => problem.Limits.Rows[r])];
        int[] waves = [.. rows.Select(r => r.Wave).Distinct()];
        return new PlanConflict(
            [.. rows.SelectMany(r => r.Sources).Distinct()],
            waves.Length == 1 ? waves[0] : null,
            [.. conflict.Pins.Order().Select(c => problem.Candidates[c])]);
    }
}
