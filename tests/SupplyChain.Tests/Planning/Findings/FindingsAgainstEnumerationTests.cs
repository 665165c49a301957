using SupplyChain.Planning;
using SupplyChain.Planning.Findings;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning.Findings;

/// <summary>What documents tell of plans against the plain definitions, with every level computed by plain iteration, on random networks with limits of every kind.</summary>
public sealed class FindingsAgainstEnumerationTests
{
    private const int Cases = 160;

    [Fact]
    public void Where_value_is_lost_without_a_restart_is_where_levels_fall()
    {
        int told = 0;
        foreach (Case c in AllCases())
        {
            foreach ((Site restart, PickEffect effect) in c.Plan.Findings!.Effects)
            {
                double[] lost = c.LostBySite(c.Without([restart]));
                Site[] others = [.. c.Network.Sites.Where(s => s != restart)];
                double here = others.Where(s => s.Region == restart.Region).Sum(s => lost[s.Index]), elsewhere = others.Where(s => s.Region != restart.Region).Sum(s => lost[s.Index]);
                c.AssertNear(here, effect.OwnRegion.Value, $"{restart.Id} here");
                c.AssertNear(elsewhere, effect.Elsewhere.Value, $"{restart.Id} elsewhere");
                foreach (SiteValue site in effect.Largest)
                    c.AssertNear(lost[site.Site.Index], site.Value, $"{restart.Id} at {site.Site.Id}");
                if (effect.Largest.Any())
                    c.AssertNear(others.Max(s => lost[s.Index]), effect.Largest.First().Value, $"{restart.Id} most");
                told += effect.Count;
            }
        }
        Assert.True(told > 300, $"{told} sites");
    }

    [Fact]
    public void A_group_is_worth_what_the_plan_loses_without_all_of_it_and_holds_all_who_hang_together()
    {
        int groups = 0;
        foreach (Case c in AllCases())
        {
            PlannedRestart[] restarts = [.. c.Plan.Waves.SelectMany(w => w.Restarts)];
            foreach (RestartGroup group in c.Plan.Findings!.Groups)
            {
                Site[] members = [.. group.Restarts.Select(r => r.Site)];
                c.AssertNear(c.LostBySite(c.Without(members)).Sum(), group.Value!.Value, $"group of {members[0].Id}");
                Assert.True(members.Length > 1);
                foreach (PlannedRestart restart in restarts)
                {
                    bool isIn = members.Contains(restart.Site);
                    Assert.All(restart.Bundle ?? [], other => Assert.Equal(isIn, members.Contains(other)));
                }
                groups++;
            }
            Assert.All(restarts.Where(r => r.Bundle is { Count: > 0 }), r => Assert.Contains(c.Plan.Findings.Groups, g => g.Restarts.Contains(r)));
        }
        Assert.True(groups > 15, $"{groups} groups");
    }

    [Fact]
    public void Every_candidate_is_told_with_what_it_would_add_and_why_it_is_left_out()
    {
        Dictionary<CandidateOutcome, int> seen = [];
        foreach (Case c in AllCases())
        {
            Assert.Equal(c.Rules.Restartable, c.Plan.Candidates.Select(p => p.Site));
            foreach (PlanCandidate candidate in c.Plan.Candidates)
            {
                seen[candidate.Outcome] = seen.GetValueOrDefault(candidate.Outcome) + 1;
                Assert.Equal((c.Rules.Today[candidate.Site.Index], c.Rules.Restarted[candidate.Site.Index]), (candidate.OperatingLevel, candidate.RestartLevel));
                AssertOutcome(c, candidate, $"seed {c.Seed}, {candidate.Site.Id} is {candidate.Outcome}");
            }
        }
        Assert.All(new[] { CandidateOutcome.Chosen, CandidateOutcome.Pinned, CandidateOutcome.Banned, CandidateOutcome.NotReady, CandidateOutcome.NeedsTooMuch, CandidateOutcome.NoGain, CandidateOutcome.NoRoom },
            outcome => Assert.True(seen.GetValueOrDefault(outcome) > 5, $"{outcome}: {seen.GetValueOrDefault(outcome)}"));
        Assert.Equal(0, seen.GetValueOrDefault(CandidateOutcome.NotComputed));
    }

    [Fact]
    public void Lists_gain_wave_by_wave_what_their_restarts_gain_and_in_total_their_value()
    {
        foreach (Case c in AllCases())
        {
            foreach (PlanBaseline list in c.Plan.Baselines)
            {
                int[] waves = c.Rules.WavesOf(list.Restarts.Select(r => (c.Network.FindSite(r.Site)!, r.Wave!.Value)));
                Assert.Equal(c.Plan.Options.Waves, list.GainsPerDay.Count);
                for (int wave = 1; wave <= list.GainsPerDay.Count; wave++)
                    c.AssertNear(c.Values.GainIn(waves, wave).Sum(), list.GainsPerDay[wave - 1], $"{list.Kind} in wave {wave}");
                c.AssertNear(list.Value, list.GainsPerDay.Sum() * c.Plan.Options.WaveDays, $"{list.Kind}");
            }
        }
    }

    [Fact]
    public void A_restart_alone_gains_what_it_gains_in_one_wave_without_limits()
    {
        foreach (Case c in AllCases())
        {
            foreach ((Site site, AloneValue alone) in c.Plan.Findings!.Alone)
            {
                double[] gained = c.GainBySite([site]);
                c.AssertNear(gained.Sum(), alone.PerDay, $"{site.Id} alone");
                c.AssertNear(gained[site.Index], alone.OwnPerDay, $"{site.Id} by itself");
            }
        }
    }

    private static void AssertOutcome(Case c, PlanCandidate candidate, string where)
    {
        Site site = candidate.Site;
        int at = Array.IndexOf(c.Rules.Candidates, site), waves = c.Rules.Waves;
        bool isChosen = at >= 0 && c.Chosen[at] > 0;
        bool isTold = candidate.Outcome is CandidateOutcome.Chosen or CandidateOutcome.Pinned;
        Assert.True(isChosen == isTold && (isChosen ? c.Chosen[at] : null) == candidate.Wave, where);
        Assert.True((at < 0) == (candidate.Outcome == CandidateOutcome.Banned), where);
        if (at < 0 || isChosen)
            return;
        int[] ready = [.. Enumerable.Range(1, waves).Where(w => w >= site.EarliestWave && w + site.RestartWaves <= waves)];
        Assert.True((ready.Length == 0) == (candidate.Outcome == CandidateOutcome.NotReady), where);
        if (ready.Length == 0)
            return;
        int[] fitsAlone = [.. ready.Where(w => !Breaks(c, Only(c, at, w)).Any())];
        Assert.True((fitsAlone.Length == 0) == (candidate.Outcome == CandidateOutcome.NeedsTooMuch), where);
        int[] tried = fitsAlone.Length == 0 ? ready : fitsAlone;
        PlanRule[][] broken = [.. tried.Select(w => Breaks(c, fitsAlone.Length == 0 ? Only(c, at, w) : With(c, at, w)).ToArray())];
        Limit[] fewest = broken.Select(b => b.Select(r => r.Sources[0]).Distinct().ToArray()).MinBy(l => l.Length)!;
        if (candidate.Outcome != CandidateOutcome.NoGain)
            Assert.Equal(fewest.Length, candidate.LimitsInTheWay.Count);
        if (fitsAlone.Length == 0)
        {
            Assert.NotEmpty(candidate.LimitsInTheWay);
            return;
        }
        double gain = -c.LostBySite(With(c, at, fitsAlone[0])).Sum();
        c.AssertNear(gain, candidate.GainIfAdded!.Value, where);
        Assert.True((candidate.GainIfAdded == 0) == (candidate.Outcome == CandidateOutcome.NoGain), where);
        if (candidate.Outcome == CandidateOutcome.NoRoom)
            Assert.All(candidate.LimitsInTheWay, l => Assert.Contains(broken.SelectMany(b => b), r => r.Sources[0] == l));
        else
            Assert.Empty(candidate.LimitsInTheWay);
    }

    private static IEnumerable<PlanRule> Breaks(Case c, int[] waves) => c.Rules.Rules.Where(r => r.IsCap && r.IsBroken(waves));

    private static int[] Only(Case c, int candidate, int wave)
    {
        int[] waves = new int[c.Chosen.Length];
        waves[candidate] = wave;
        return waves;
    }

    private static int[] With(Case c, int candidate, int wave)
    {
        int[] waves = [.. c.Chosen];
        waves[candidate] = wave;
        return waves;
    }

    private static IEnumerable<Case> AllCases()
    {
        for (int seed = 0; seed < Cases; seed++)
        {
            (SupplyNetwork network, PlanOptions options) = PlanCases.Create(seed, withTiers: seed % 3 == 0, withPins: seed % 4 == 0);
            RestartPlan plan = network.PlanRestarts(options with { Directed = false });
            if (plan.Status != PlanStatus.Infeasible)
                yield return new Case(seed, plan);
        }
    }

    /// <summary>A plan beside a second computation of everything about it.</summary>
    private sealed class Case
    {
        private readonly double _tolerance;
        private readonly double[] _worth;

        public Case(int seed, RestartPlan plan)
        {
            (Seed, Plan, Rules) = (seed, plan, new PlanRules(plan.Network, plan.Options));
            Values = new PlanValues(Rules);
            Chosen = Rules.WavesOf(plan.Waves.SelectMany(w => w.Restarts).Select(r => (r.Site, r.Wave)));
            _worth = [.. plan.Network.Sites.Select(s => s.Weight * plan.Measure switch
            {
                Measure.Final => s.FinalDemandPerDay,
                Measure.ValueAdded => s.ValueAddedPerDay!.Value,
                _ => s.BaselineOutputPerDay,
            })];
            _tolerance = 1e-7 * plan.Options.WaveDays * plan.Options.Waves * _worth.Sum();
        }

        public int Seed { get; }

        public RestartPlan Plan { get; }

        public PlanRules Rules { get; }

        public PlanValues Values { get; }

        public int[] Chosen { get; }

        public SupplyNetwork Network => Plan.Network;

        public int[] Without(Site[] sites) => [.. Chosen.Select((wave, c) => sites.Contains(Rules.Candidates[c]) ? 0 : wave)];

        /// <summary>Value lost at each site over all waves if other waves stood in the plan.</summary>
        public double[] LostBySite(int[] waves)
        {
            double[] lost = new double[Network.Sites.Count];
            for (int wave = 1; wave <= Rules.Waves; wave++)
            {
                double[] with = Values.Levels(Chosen, wave), other = Values.Levels(waves, wave);
                for (int site = 0; site < lost.Length; site++)
                    lost[site] += Plan.Options.WaveDays * _worth[site] * (with[site] - other[site]);
            }
            return lost;
        }

        public double[] GainBySite(Site[] restarted)
        {
            double[] own = (double[])Rules.Today.Clone();
            var plain = new PlainOperator(Network);
            double[] before = plain.Levels(own);
            foreach (Site site in restarted)
                own[site.Index] = Rules.Restarted[site.Index];
            double[] after = plain.Levels(own);
            return [.. after.Select((h, i) => _worth[i] * (h - before[i]))];
        }

        public void AssertNear(double expected, double actual, string what) =>
            Assert.True(Math.Abs(expected - actual) <= _tolerance, $"seed {Seed}, {what}: {actual}, not {expected}");
    }
}
