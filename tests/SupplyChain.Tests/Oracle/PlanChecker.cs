using System.Globalization;
using SupplyChain.Planning;

namespace SupplyChain.Tests.Oracle;

/// <summary>Checks everything a plan says that can be worked out from the network and the options alone: every rule exactly, every value by plain iteration.</summary>
internal static class PlanChecker
{
    // Plain iteration itself ends this far from the fixed point at best, where it converges slowly.
    private const double Rounding = 1e-9;

    public static void Check(RestartPlan plan)
    {
        var rules = new PlanRules(plan.Network, plan.Options);
        if (plan.Status == PlanStatus.Infeasible)
        {
            CheckNothingIsPromised(plan);
            return;
        }
        Assert.Equal(rules.Restartable.Length, plan.CandidateCount);
        Assert.Equal(rules.Limits, plan.Limits);
        Assert.Equal(Enumerable.Range(1, rules.Waves), plan.Waves.Select(w => w.Wave));
        Assert.All(plan.Waves, wave => Assert.All(wave.Restarts, r => Assert.Equal(wave.Wave, r.Wave)));
        int[] waves = rules.WavesOf(plan.Waves.SelectMany(w => w.Restarts).Select(r => (r.Site, r.Wave)));
        PlanRule[] broken = [.. rules.Rules.Where(r => r.IsBroken(waves))];
        Assert.True(broken.Length == 0, "the plan breaks " + string.Join(", ", broken.Select(r => r.ToString())));
        CheckUse(plan, rules, waves);
        CheckValues(plan, rules, waves);
        CheckBounds(plan);
        CheckChanges(plan, rules, waves);
        Assert.Empty(plan.Conflicts);
    }

    private static void CheckNothingIsPromised(RestartPlan plan)
    {
        Assert.Equal((0, 0), (plan.Value, plan.Objective));
        Assert.Empty(plan.Waves);
        Assert.NotEmpty(plan.Conflicts);
    }

    private static void CheckUse(RestartPlan plan, PlanRules rules, int[] waves)
    {
        foreach (PlanWave wave in plan.Waves)
        {
            PlanRule[] sums = [.. rules.Rules.Where(r => r.Pinned is null && r.Wave == wave.Wave && (r.IsCap || r.Allowed.Digits != 0))];
            Assert.Equal(
                sums.Select(s => Line(s.Sources[0], s.UsedBy(waves).ToDouble(), s.Allowed.ToDouble())).Order(StringComparer.Ordinal),
                wave.Used.Select(u => Line(u.Limit, u.Amount, u.Allowed)).Order(StringComparer.Ordinal));
        }
        foreach (PlannedRestart restart in plan.Waves.SelectMany(w => w.Restarts))
        {
            int effect = restart.Wave + restart.Site.RestartWaves;
            Assert.Equal(effect <= rules.Waves ? effect : null, restart.EffectWave);
            Assert.Equal(Array.Exists(rules.Rules, r => r.Pinned == restart.Site), restart.IsPinned);
        }
    }

    private static string Line(Limit limit, double amount, double allowed) =>
        string.Create(CultureInfo.InvariantCulture, $"{limit.Kind} {limit.Resource} {limit.Region} {limit.Wave} {limit.Amount:R}: {amount:R} of {allowed:R}");

    private static void CheckValues(RestartPlan plan, PlanRules rules, int[] waves)
    {
        var values = new PlanValues(rules);
        double[] ofTiers = values.Of(waves);
        double all = AllRestarted(rules, values), penalty = values.PenaltyOf(waves);
        double tolerance = Rounding * rules.Waves * rules.Options.WaveDays * Math.Max(1, all);
        Near(ofTiers.Sum(), plan.Value, tolerance, "value");
        Near(plan.Value - penalty, plan.Objective, tolerance, "objective");
        Near(values.Total(values.Levels(new int[waves.Length], 1)), plan.Today.WeightedOutputPerDay, tolerance, "today");
        Near(all, plan.AllRestarted.WeightedOutputPerDay, tolerance, "all restarted");
        foreach (PlanWave wave in plan.Waves)
        {
            Near(values.GainIn(waves, wave.Wave).Sum(), wave.GainPerDay, tolerance, $"gain of wave {wave.Wave}");
            Near(values.Total(values.Levels(waves, wave.Wave)), wave.Reached.WeightedOutputPerDay, tolerance, $"level of wave {wave.Wave}");
            // Not known where time ran out.
            foreach (PlannedRestart restart in wave.Restarts.Where(r => r.LastInValue is not null))
            {
                int[] without = [.. waves.Select((w, c) => rules.Candidates[c] == restart.Site ? 0 : w)];
                Near(ofTiers.Sum() - values.Of(without).Sum(), restart.LastInValue!.Value, tolerance, $"{restart.Site.Id} last in");
            }
            Assert.All(wave.Restarts.Zip(wave.Restarts.Skip(1)), pair => Assert.True(pair.Second.LastInValue is null || pair.First.LastInValue >= pair.Second.LastInValue));
        }
        Assert.Equal(values.Tiers.Length < 2 ? [] : values.Tiers, plan.Tiers.Select(t => t.Tier));
        foreach ((PlanTier tier, double expected) in plan.Tiers.Zip(ofTiers))
            Near(expected - penalty, tier.Value, tolerance, $"tier {tier.Tier}");
    }

    private static void CheckChanges(RestartPlan plan, PlanRules rules, int[] waves)
    {
        IEnumerable<ListedRestart> approvals = (plan.Options.Keep?.Restarts ?? []).DistinctBy(a => a.Site);
        var kinds = approvals.ToDictionary(a => a.Site, a => Array.FindIndex(rules.Candidates, c => c.Id == a.Site) switch
        {
            < 0 when rules.Restartable.All(s => s.Id != a.Site) => ChangeKind.Done,
            < 0 => ChangeKind.TakenBack,
            var c when waves[c] == 0 => ChangeKind.TakenBack,
            var c => waves[c] <= (a.Wave ?? 1) ? ChangeKind.Kept : ChangeKind.PutOff,
        });
        if (plan.Options.Keep is not null)
        {
            foreach (Site site in rules.Candidates.Where((s, c) => waves[c] != 0))
                kinds.TryAdd(site.Id, ChangeKind.New);
        }
        Assert.Equal(kinds.OrderBy(k => k.Key, StringComparer.Ordinal), plan.Changes.Select(c => KeyValuePair.Create(c.Site.Id, c.Kind)).OrderBy(k => k.Key, StringComparer.Ordinal));
    }

    private static void CheckBounds(RestartPlan plan)
    {
        Assert.True(plan.Bound >= plan.Objective, "the bound is below the objective");
        Assert.True(plan.CertifiedBound >= plan.Bound, "the certified bound is below the bound");
        Assert.Equal(Gap(plan.Objective, plan.Bound), plan.RelativeGap, 1e-12);
        Assert.All(plan.Tiers, t => Assert.True(t.Bound >= t.Value, $"the bound of tier {t.Tier} is below its value"));
        Assert.All(plan.Tiers, t => Assert.Equal(Gap(t.Value, t.Bound), t.RelativeGap, 1e-12));
        double gap = plan.Tiers.Count > 0 ? plan.Tiers.Max(t => t.RelativeGap) : plan.RelativeGap;
        Assert.Equal(gap <= 1e-6 ? PlanStatus.Optimal : PlanStatus.Feasible, plan.Status);
        if (plan.Ending == PlanEnding.GapReached)
            Assert.True(gap <= plan.Options.Gap, $"the gap of {gap} is above the {plan.Options.Gap} asked for");
    }

    private static double Gap(double value, double bound) => bound <= value ? 0 : bound == 0 ? 1 : Math.Min(1, (bound - value) / Math.Abs(bound));

    private static double AllRestarted(PlanRules rules, PlanValues values)
    {
        double[] own = (double[])rules.Today.Clone();
        foreach (Site site in rules.Restartable)
            own[site.Index] = rules.Restarted[site.Index];
        return values.Total(new PlainOperator(rules.Network).Levels(own));
    }

    private static void Near(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, string.Create(CultureInfo.InvariantCulture, $"{what}: expected {expected:R}, got {actual:R}"));
}
