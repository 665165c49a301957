using SupplyChain.Planning;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning;

public class AlternativePlanTests
{
    private const double Gap = 0.1;

    [Fact]
    public void Alternatives_are_allowed_plans_within_the_gap_and_as_different_as_they_claim()
    {
        int found = 0, proved = 0;
        for (int seed = 5000; seed < 5080; seed++)
        {
            (SupplyNetwork network, PlanOptions options) = PlanCases.Create(seed, withTiers: seed % 4 == 0, withPins: seed % 5 == 0);
            RestartPlan plan = network.PlanRestarts(options with { Alternatives = 2, AlternativeGap = Gap });
            if (plan.Status != PlanStatus.Optimal || plan.Value <= 0)
                continue;
            var rules = new PlanRules(network, options);
            var values = new PlanValues(rules);
            List<int[]> known = [rules.WavesOf(plan.Waves.SelectMany(w => w.Restarts).Select(r => (r.Site, r.Wave)))];
            foreach (PlanAlternative alternative in plan.Alternatives)
            {
                int[] other = Check(alternative, rules, values, known, $"seed {seed}");
                found++;
                proved += alternative.IsMostDifferent ? 1 : 0;
                known.Add(other);
            }
            Assert.True(plan.Alternatives.Count <= 2);
            if (plan.Alternatives.Count < 2)
                Assert.True(MostDifferent(rules, values, known) <= 0, $"seed {seed}: there is another plan within the gap");
        }
        Assert.True(found > 20 && proved > found / 2, $"{found} alternatives, {proved} of them proved to be the most different");
    }

    private static int[] Check(PlanAlternative alternative, PlanRules rules, PlanValues values, List<int[]> known, string what)
    {
        int[] other = rules.WavesOf(alternative.Restarts.Select(r => (rules.Network.FindSite(r.Site)!, r.Wave!.Value)));
        Assert.True(Array.TrueForAll(rules.Rules, r => !r.IsBroken(other)), what + ": breaks a rule");
        double[] plan = values.Of(known[0]), its = values.Of(other);
        Assert.All(plan.Zip(its), v => Assert.True(v.Second >= (v.First * (1 - Gap)) - 1e-9 - (1e-9 * Math.Abs(v.First)), $"{what}: {v.Second} of {v.First}"));
        Assert.Equal(its.Sum(), alternative.Value, 1e-7);
        Assert.Equal(1 - (its.Sum() / plan.Sum()), alternative.RelativeLoss, 1e-9);
        Assert.Equal(rules.Candidates.Where((_, c) => known[0][c] != 0 && other[c] == 0), alternative.Without);
        Assert.Equal(rules.Candidates.Where((_, c) => known[0][c] == 0 && other[c] != 0), alternative.Instead);
        int difference = Difference(other, known), most = MostDifferent(rules, values, known);
        Assert.True(difference > 0, what + ": the same again");
        if (alternative.IsMostDifferent)
            Assert.Equal(most, difference);
        else
            Assert.True(difference <= most, $"{what}: differs by {difference}, which is more than the {most} there can be");
        return other;
    }

    /// <summary>Restarts of the nearest known plan that a plan within the gap can do without.</summary>
    private static int MostDifferent(PlanRules rules, PlanValues values, List<int[]> known)
    {
        double[] plan = values.Of(known[0]);
        return new EverySchedule(rules, values).Allowed()
            .Where(waves => values.Of(waves).Zip(plan).All(v => v.First >= (v.Second * (1 - Gap)) - (1e-12 * Math.Abs(v.Second))))
            .Max(waves => Difference(waves, known));
    }

    private static int Difference(int[] plan, List<int[]> known) => known.Min(k => k.Where((wave, c) => wave != 0 && plan[c] == 0).Count());
}
