namespace SupplyChain.Tests.Oracle;

/// <summary>Every plan of a small network, one after the other.</summary>
internal sealed class EverySchedule(PlanRules rules, PlanValues values)
{
    /// <summary>Plans that keep every rule.</summary>
    public IEnumerable<int[]> Allowed()
    {
        PlanRule[] caps = [.. rules.Rules.Where(r => r.IsCap)], others = [.. rules.Rules.Where(r => !r.IsCap)];
        return Extend(new int[rules.Candidates.Length], 0, caps).Where(waves => !Array.Exists(others, r => r.IsBroken(waves)));
    }

    /// <summary>For every plan that restarts nothing too early, the rules it breaks, as bits.</summary>
    public HashSet<ulong> BrokenRules() => [.. Extend(new int[rules.Candidates.Length], 0, []).Select(waves =>
        rules.Rules.Select((rule, bit) => rule.IsBroken(waves) ? 1UL << bit : 0).Aggregate(0UL, (a, b) => a | b))];

    /// <summary>Tier by tier, the most that any plan can reach without less for an earlier tier; null if no plan keeps every rule.</summary>
    /// <remarks>Penalties count in each tier; what is not to be lost later is the value of the tier without them.</remarks>
    public Best? Find()
    {
        List<(double[] Values, double Penalty)> left = [.. Allowed().Select(waves => (values.Of(waves), values.PenaltyOf(waves)))];
        if (left.Count == 0)
            return null;
        int count = left.Count;
        double[] objectives = new double[left[0].Values.Length];
        for (int tier = 0; tier < objectives.Length; tier++)
        {
            objectives[tier] = left.Max(p => p.Values[tier] - p.Penalty);
            double reached = left.Where(p => p.Values[tier] - p.Penalty >= objectives[tier] - (1e-9 * Math.Abs(objectives[tier])) - 1e-12).Min(p => p.Values[tier]);
            left = [.. left.Where(p => p.Values[tier] >= reached - (1e-9 * Math.Abs(reached)) - 1e-12)];
        }
        return new Best(objectives, left.Max(p => p.Values.Sum() - p.Penalty), count);
    }

    private IEnumerable<int[]> Extend(int[] waves, int candidate, PlanRule[] caps)
    {
        if (candidate == waves.Length)
        {
            yield return (int[])waves.Clone();
            yield break;
        }
        for (int wave = 0; wave <= rules.Waves; wave++)
        {
            if (wave > 0 && wave < rules.Candidates[candidate].EarliestWave)
                continue;
            waves[candidate] = wave;
            if (wave > 0 && Array.Exists(caps, cap => cap.IsBroken(waves)))
                continue;
            foreach (int[] plan in Extend(waves, candidate + 1, caps))
                yield return plan;
        }
        waves[candidate] = 0;
    }

    /// <param name="Objectives">Best objective of each tier.</param>
    /// <param name="Total">The most value, less penalties, among the plans that serve every tier that well.</param>
    /// <param name="Plans">Number of plans that keep every rule.</param>
    internal sealed record Best(double[] Objectives, double Total, int Plans);
}
