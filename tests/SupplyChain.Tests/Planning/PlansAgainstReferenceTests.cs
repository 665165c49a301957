using System.Text.Json;
using SupplyChain.Planning;
using SupplyChain.Tests.Oracle;
using SupplyChain.Tests.Published;

namespace SupplyChain.Tests.Planning;

public class PlansAgainstReferenceTests
{
    public static TheoryData<string> Cases => RestartReference.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void One_wave_gives_the_published_optimum_with_proof(string name)
    {
        using JsonDocument answer = RestartReference.Answer(name);
        RestartPlan plan = Load(name).PlanRestarts();
        AssertOptimal(answer.RootElement.GetProperty("optimal_value").GetDouble(), plan);
        string[] chosen = [.. plan.Waves[0].Restarts.Select(r => r.Site.Id).Order(StringComparer.Ordinal)];
        Assert.Contains(answer.RootElement.GetProperty("optimal_sets").EnumerateArray(), set => chosen.SequenceEqual(set.EnumerateArray().Select(s => s.GetString()!).Order(StringComparer.Ordinal)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Two_waves_give_the_published_optimum_with_and_without_carry_over(string name)
    {
        using JsonDocument answer = RestartReference.Answer(name);
        if (!answer.RootElement.TryGetProperty("waves", out JsonElement cases))
            return;
        foreach (JsonElement expected in cases.EnumerateArray())
        {
            RestartPlan plan = TwoWaves(name, expected.GetProperty("budget_per_wave").GetDouble(), expected.GetProperty("carry_over").GetBoolean());
            AssertOptimal(expected.GetProperty("optimal_total").GetDouble(), plan);
        }
    }

    [Theory]
    [InlineData(false, 96.996478291784)]
    [InlineData(true, 103.20516005223)]
    public void What_is_saved_in_the_first_wave_counts_where_it_carries_over(bool carriesOver, double optimum) =>
        AssertOptimal(optimum, TwoWaves("demo10", 3, carriesOver));

    [Theory, MemberData(nameof(Cases))]
    public void Everything_is_worth_what_is_published_where_nothing_is_limited(string name)
    {
        using JsonDocument answer = RestartReference.Answer(name);
        RestartPlan plan = Load(name).PlanRestarts(new PlanOptions { Limits = [] });
        AssertOptimal(answer.RootElement.GetProperty("value_of_all_restarts").GetDouble(), plan);
        Near(answer.RootElement.GetProperty("base_value").GetDouble(), plan.Today.WeightedOutputPerDay);
    }

    private static SupplyNetwork Load(string name) => SupplyNetwork.Load(RestartReference.Folder(name));

    private static RestartPlan TwoWaves(string name, double budget, bool carriesOver) => Load(name).PlanRestarts(new PlanOptions
    {
        Waves = 2,
        Limits = [new Limit { Resource = "cost", Amount = budget, Kind = carriesOver ? LimitKind.Stock : LimitKind.PerWave }],
    });

    private static void AssertOptimal(double optimum, RestartPlan plan)
    {
        PlanChecker.Check(plan);
        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.Equal(PlanEnding.GapReached, plan.Ending);
        Near(optimum, plan.Value);
        Near(optimum, plan.Bound);
        Assert.True(plan.Bound >= optimum - (1e-12 * optimum), $"bound {plan.Bound} of {optimum}");
    }

    private static void Near(double expected, double actual) => Assert.True(Math.Abs(expected - actual) <= 1e-6 * Math.Abs(expected), $"expected {expected}, got {actual}");
}
