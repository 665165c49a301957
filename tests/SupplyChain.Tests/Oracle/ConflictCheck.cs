using SupplyChain.Planning;

namespace SupplyChain.Tests.Oracle;

/// <summary>Checks the conflicts an infeasible plan names: each is one, and would be none without any of its parts.</summary>
internal static class ConflictCheck
{
    /// <param name="plan">The plan.</param>
    /// <param name="rules">Its rules.</param>
    /// <param name="broken">For every plan there is, the rules it breaks, as bits.</param>
    public static void Check(RestartPlan plan, PlanRules rules, HashSet<ulong> broken)
    {
        Assert.NotEmpty(plan.Conflicts);
        foreach (PlanConflict conflict in plan.Conflicts)
        {
            ulong pins = BitsOf(rules, r => r.Pinned is { } site && conflict.Pinned.Contains(site));
            Assert.Equal(conflict.Pinned.Count, ulong.PopCount(pins) is var count ? (int)count : 0);
            int[] limits = [.. Enumerable.Range(0, rules.Rules.Length).Where(r => rules.Rules[r].Pinned is null
                && rules.Rules[r].Sources.All(conflict.Limits.Contains) && (conflict.Wave ?? rules.Rules[r].Wave) == rules.Rules[r].Wave)];
            Assert.True(limits.Length < 20, "too many limits to try");
            // A conflict over several waves does not say which of them: some choice of waves that names every limit must do.
            bool isMinimal = Enumerable.Range(0, 1 << limits.Length).Any(choice =>
            {
                ulong some = limits.Where((_, i) => (choice >> i & 1) == 1).Aggregate(0UL, (bits, r) => bits | (1UL << r));
                return conflict.Limits.All(l => Enumerable.Range(0, rules.Rules.Length).Any(r => (some >> r & 1) == 1 && rules.Rules[r].Sources.Contains(l)))
                    && IsMinimalConflict(some | pins, broken);
            });
            Assert.True(isMinimal, $"not a conflict that every part is needed for: {string.Join(", ", limits.Select(r => rules.Rules[r]))}; {string.Join(", ", conflict.Pinned.Select(s => s.Id))}");
        }
    }

    private static bool IsMinimalConflict(ulong conflict, HashSet<ulong> broken)
    {
        if (broken.Any(b => (b & conflict) == 0))
            return false;
        for (int bit = 0; bit < 64; bit++)
        {
            ulong without = conflict & ~(1UL << bit);
            if (without != conflict && !broken.Any(b => (b & without) == 0))
                return false;
        }
        return true;
    }

    private static ulong BitsOf(PlanRules rules, Func<PlanRule, bool> isPart) =>
        rules.Rules.Select((rule, bit) => isPart(rule) ? 1UL << bit : 0).Aggregate(0UL, (a, b) => a | b);
}
