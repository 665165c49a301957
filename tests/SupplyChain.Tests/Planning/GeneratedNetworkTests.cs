using System.Globalization;
using System.Text.RegularExpressions;
using SupplyChain.Benchmarks;
using SupplyChain.Planning;
using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Relaxation;
using SupplyChain.Planning.Rules;
using SupplyChain.Planning.Search;
using SupplyChain.Tests.Oracle;

namespace SupplyChain.Tests.Planning;

/// <summary>Plans of networks too large to try every plan.</summary>
public class GeneratedNetworkTests
{
    private static readonly SupplyNetwork Network = new NetworkGenerator(200, 3, 0.45).ToBuilder().Build();

    [Fact]
    public void The_plan_keeps_every_rule_and_no_other_plan_found_is_above_its_bounds()
    {
        RestartPlan plan = Network.PlanRestarts(new PlanOptions { Gap = 0.02 });
        PlanChecker.Check(plan);
        Assert.True(plan.RelativeGap <= 0.02);
        Assert.InRange(plan.Value, 1, double.MaxValue);
        AssertNoneAbove(plan, 60);
    }

    [Fact]
    public void So_it_is_with_waves_leads_and_regional_limits()
    {
        RestartPlan plan = Waves(new PlanOptions { Gap = 0.1 });
        PlanChecker.Check(plan);
        AssertNoneAbove(plan, 40);
    }

    [Fact]
    public void Without_time_for_a_tree_the_search_alone_gives_an_allowed_plan_and_a_true_gap()
    {
        PlanProblem problem = PlanningParts.Problem(Network, new PlanOptions());
        using var deadline = new Deadline(null, default);
        var settings = new SearchSettings { Gap = 0, Effort = 1, Deadline = deadline };
        PlanObjective objective = PlanningParts.Objective(problem, Network, new PlanOptions());
        StageResult hasty = new TieredSolver(HighsLibrary.TryOpen(), settings).Solve(problem, [objective], new Schedule(problem)).Stages[0];
        Assert.True(hasty.Best.IsAllowed());
        var rules = new PlanRules(Network, new PlanOptions());
        int[] waves = [.. Enumerable.Range(0, problem.Count).Select(hasty.Best.WaveOf)];
        Assert.DoesNotContain(rules.Rules, r => r.IsBroken(waves));
        Assert.Equal(new PlanValues(rules).Of(waves).Sum(), hasty.Value, 1e-6);
        RestartPlan best = Network.PlanRestarts();
        Assert.Equal(PlanStatus.Optimal, best.Status);
        Assert.InRange(hasty.Value, 0.9 * best.Value, best.Value * (1 + 1e-9));
        Assert.True(hasty.Bound >= best.Value && hasty.CertifiedBound >= best.Value);
    }

    [Fact]
    public void The_same_question_gets_the_same_answer_to_the_last_bit_beside_other_work_too()
    {
        string alone = Bits(Waves(new PlanOptions { Gap = 0.05 }));
        string[] together = new string[3];
        Thread[] threads = [.. Enumerable.Range(0, 3).Select(i => new Thread(() => together[i] = Bits(Waves(new PlanOptions { Gap = 0.05 }))))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        Assert.All(together, other => Assert.Equal(alone, other));
    }

    [Theory]
    [InlineData("plan-relaxation")]
    [InlineData("plan-exchange")]
    [InlineData("plan-branch-and-bound")]
    public void Cancelled_it_gives_the_best_plan_so_far_with_a_true_gap(string phase)
    {
        using var source = new CancellationTokenSource();
        var seen = new PhaseListener(phase, source.Cancel);
        RestartPlan plan = Waves(new PlanOptions { Gap = 0 }, seen, source.Token);
        Assert.True(seen.WasHeard);
        Assert.Equal(PlanEnding.Cancelled, plan.Ending);
        PlanChecker.Check(plan);
        AssertNoneAbove(plan, 10);
        if (phase != "plan-relaxation")
            Assert.True(plan.Value > 0 || phase == "plan-exchange");
    }

    [Fact]
    public void Cancelled_before_anything_is_known_there_is_no_plan() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Network.PlanRestarts(cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void A_time_limit_ends_the_search_and_the_plan_says_so()
    {
        RestartPlan plan = Waves(new PlanOptions { Gap = 0, TimeLimit = TimeSpan.FromMilliseconds(1) });
        PlanChecker.Check(plan);
        Assert.Equal(PlanEnding.TimeLimit, plan.Ending);
        Assert.Equal(PlanStatus.Feasible, plan.Status);
    }

    [Fact]
    public void The_engine_named_is_the_one_that_answered()
    {
        Assert.Matches(new Regex(@"^HiGHS \d+\.\d+\.\d+$"), Assert.Single(Network.PlanRestarts(new PlanOptions { Gap = 0.2 }).Engines));
        Assert.Empty(Network.PlanRestarts(new PlanOptions { Limits = [new Limit { Resource = Limit.Restarts, Amount = 0 }] }).Engines);
        LinearProgram program = Program(out _);
        Assert.StartsWith("PDLP", FirstOrderEngine.Solve(program, 1e-3, double.PositiveInfinity, default).Engine, StringComparison.Ordinal);
    }

    [Fact]
    public void Multipliers_of_the_first_order_method_bound_the_relaxation_however_rough_they_are()
    {
        LinearProgram program = Program(out LevelProgram levels);
        using var model = new HighsModel(HighsLibrary.TryOpen()!, program, relaxed: true);
        double optimum = levels.InValue(model.Solve(default).Bound);
        double last = double.PositiveInfinity;
        foreach (double tolerance in new[] { 1e-1, 1e-2, 1e-4, 1e-6 })
        {
            EngineAnswer answer = FirstOrderEngine.Solve(program, tolerance, double.PositiveInfinity, default);
            Assert.Equal(EngineStatus.Solved, answer.Status);
            last = levels.InValue(SafeDualBound.Evaluate(program, answer.RowDuals!));
            Assert.True(last >= optimum * (1 - 1e-9), $"tolerance {tolerance}: bound {last}, optimum {optimum}");
            Assert.Equal(answer.RowDuals, FirstOrderEngine.Solve(program, tolerance, double.PositiveInfinity, default).RowDuals);
        }
        Assert.InRange(last, 0, optimum * 1.001);
    }

    [Fact]
    public void HiGHS_through_the_wrapper_finds_the_same_optimum()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            SupplyNetwork network = new NetworkGenerator(60, seed, 0.5).ToBuilder().Build();
            PlanProblem problem = PlanningParts.Problem(network, new PlanOptions());
            LevelProgram levels = LevelProgramWriter.Write(problem, LevelCeilings.Solve(problem, default));
            levels.Maximise(PlanningParts.Objective(problem, network, new PlanOptions()));
            using var model = new HighsModel(HighsLibrary.TryOpen()!, levels.Program);
            model.Real("mip_rel_gap"u8, 1e-9);
            EngineAnswer direct = model.Solve(default), wrapped = WrappedHighs.Solve(levels.Program, 1e-9, 60, default);
            Assert.Equal((EngineStatus.Solved, EngineStatus.Solved), (direct.Status, wrapped.Status));
            Assert.Equal(direct.Bound, wrapped.Bound, 1e-6 * Math.Max(1, direct.Bound));
            Assert.StartsWith("HiGHS", wrapped.Engine, StringComparison.Ordinal);
        }
    }

    /// <summary>Three waves, some sites late, two regions with limits of their own.</summary>
    private static RestartPlan Waves(PlanOptions options, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        SupplyNetworkBuilder builder = new NetworkGenerator(90, 5, 0.5).ToBuilder();
        for (int i = 0; i < builder.Sites.Count; i++)
            builder.Sites[i] = builder.Sites[i] with { RestartWaves = i % 7 == 0 ? 1 : 0, EarliestWave = i % 5 == 0 ? 2 : 1 };
        SupplyNetwork network = builder.Build();
        return network.PlanRestarts(options with
        {
            Waves = 3,
            Limits = [new Limit { Resource = "inspections", Amount = 25 }, new Limit { Resource = "inspections", Region = "r000", Amount = 18, Kind = LimitKind.Stock }, new Limit { Resource = Limit.Restarts, Region = "r001", Amount = 6, Kind = LimitKind.Standing }],
        }, progress, cancellationToken);
    }

    private static LinearProgram Program(out LevelProgram levels)
    {
        PlanProblem problem = PlanningParts.Problem(Network, new PlanOptions());
        levels = LevelProgramWriter.Write(problem, LevelCeilings.Solve(problem, default));
        levels.Maximise(PlanningParts.Objective(problem, Network, new PlanOptions()));
        return levels.Program;
    }

    private static void AssertNoneAbove(RestartPlan plan, int tries)
    {
        var rules = new PlanRules(plan.Network, plan.Options);
        var values = new PlanValues(rules);
        PlanRule[] caps = [.. rules.Rules.Where(r => r.IsCap)];
        var random = new Random(1);
        for (int attempt = 0; attempt < tries; attempt++)
        {
            int[] waves = new int[rules.Candidates.Length];
            int[] order = [.. Enumerable.Range(0, waves.Length)];
            random.Shuffle(order);
            // Every other try keeps half of the plan itself.
            foreach (PlannedRestart restart in attempt % 2 == 0 ? [] : plan.Waves.SelectMany(w => w.Restarts).Where(_ => random.Next(2) == 0))
                waves[Array.IndexOf(rules.Candidates, restart.Site)] = restart.Wave;
            foreach (int candidate in order.Where(c => waves[c] == 0))
            {
                for (int wave = rules.Candidates[candidate].EarliestWave; wave <= rules.Waves && waves[candidate] == 0; wave++)
                {
                    waves[candidate] = wave;
                    if (Array.Exists(caps, c => c.IsBroken(waves)))
                        waves[candidate] = 0;
                }
            }
            double value = values.Of(waves).Sum();
            Assert.True(value <= plan.Bound && value <= plan.CertifiedBound, $"try {attempt}: {value}, bounds {plan.Bound} and {plan.CertifiedBound}");
        }
    }

    private static string Bits(RestartPlan plan) => string.Join('\n', plan.Waves.SelectMany(w => w.Restarts.Select(r => string.Create(CultureInfo.InvariantCulture,
            $"{w.Wave} {r.Site.Id} {BitConverter.DoubleToInt64Bits(r.LastInValue ?? double.NaN):X}")).Append($"{BitConverter.DoubleToInt64Bits(w.GainPerDay):X}"))
        .Append(string.Join(' ', new[] { plan.Value, plan.Objective, plan.Bound, plan.CertifiedBound, plan.RelativeGap }.Select(v => BitConverter.DoubleToInt64Bits(v).ToString("X", CultureInfo.InvariantCulture))))
        .Append($"{plan.Status} {plan.Ending} {plan.BoundMethod} {string.Join(',', plan.Engines)}"));

    private sealed class PhaseListener(string phase, Action hear) : IProgress<AnalysisProgress>
    {
        public bool WasHeard { get; private set; }

        public void Report(AnalysisProgress value)
        {
            if (value.Phase != phase)
                return;
            WasHeard = true;
            hear();
        }
    }
}
