using System.Text.Json;
using SupplyChain.Planning;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine;

public sealed class PlanCommandTests
{
    [Fact]
    public void Options_reach_the_question()
    {
        CliRun run = CliRun.Of("plan", "masks", "--waves", "3", "--wave-days", "7", "--pin", "loops=2", "--pin", "cloth-1", "--ban", "masks-2", "--priority", "weights",
            "--gap", "1%", "--measure", "final", "--alternatives", "2", "--within", "5%", "--directed-factor", "1.5", "--keep", "mon.csv", "--change-penalty", "12.5",
            "--compare", "a.csv", "--compare", "b.csv", "--limit", "restarts=2@north:stock", "--limit", "restarts=4");
        PlanOptions seen = run.SeenPlanOptions!;

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((3, 7, PlanPriority.Weights, 0.01, Measure.Final), (seen.Waves, seen.WaveDays, seen.Priority, seen.Gap, seen.Measure!.Value));
        Assert.Equal((2, 0.05, true, 1.5, 12.5), (seen.Alternatives, seen.AlternativeGap, seen.Directed!.Value, seen.DirectedFactor, seen.ChangePenalty));
        Assert.Equal([new PlanPin("loops", 2), new PlanPin("cloth-1")], seen.Pins);
        Assert.Equal(["masks-2"], seen.Bans);
        Assert.Equal(["a", "b"], seen.Compare.Select(c => c.Name));
        Assert.Equal("mon", seen.Keep!.Name);
        Assert.Equal(
            [(2, "north", LimitKind.Stock), (4, null, LimitKind.PerWave)],
            seen.Limits!.Select(l => ((int)l.Amount, l.Region, l.Kind)));
    }

    [Fact]
    public void Without_options_everything_is_left_to_the_library()
    {
        PlanOptions seen = CliRun.Of("plan", "masks").SeenPlanOptions!;

        Assert.Equal(new PlanOptions() with { Pins = seen.Pins, Bans = seen.Bans, Compare = seen.Compare }, seen);
        Assert.Empty(seen.Pins.Select(p => p.Site).Concat(seen.Bans).Concat(seen.Compare.Select(c => c.Name)));
    }

    [Theory]
    [InlineData(PlanEnding.TimeLimit, 4, "time limit reached: the answer is the best plan so far\n")]
    [InlineData(PlanEnding.Cancelled, 4, "cancelled: the answer is the best plan so far\n")]
    [InlineData(PlanEnding.GapReached, 0, "")]
    [InlineData(PlanEnding.WorkDone, 0, "")]
    public void The_way_the_search_ended_is_the_exit_code(PlanEnding ending, int exitCode, string error)
    {
        CliRun run = new CliRun { Plan = (n, o, _, _) => ExamplePlans.CutOff(n, o, ending) }.With("plan", "masks", "-f", "csv");

        Assert.Equal((exitCode, error), (run.ExitCode, run.Error));
        Assert.StartsWith("wave,site,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_limit_is_kept_by_the_planner_and_a_key_reaches_it_apart()
    {
        using var key = new CancellationTokenSource();
        CancellationToken seen = default;
        CliRun run = new CliRun
        {
            Cancellation = key.Token,
            Plan = (n, o, _, cancellation) =>
            {
                seen = cancellation;
                return ExamplePlans.Plain(n, o);
            },
        }.With("plan", "masks", "--time-limit", "1h");

        Assert.InRange(run.SeenPlanOptions!.TimeLimit!.Value, TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
        Assert.False(seen.IsCancellationRequested);
        key.Cancel();
        Assert.True(seen.IsCancellationRequested);
    }

    [Fact]
    public void Even_silence_says_that_there_is_no_plan()
    {
        CliRun run = new CliRun { Plan = (n, o, _, _) => ExamplePlans.Infeasible(n, o) }.With("plan", "masks", "-q", "-f", "json");

        Assert.Equal(5, run.ExitCode);
        Assert.StartsWith("no plan keeps every limit, pin and floor\n  pinned: cloth-1, cloth-2, loops: together they need 3 restarts", run.Error, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        Assert.Equal("infeasible", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("value").ValueKind);
    }

    [Fact]
    public void A_bad_list_is_bad_data()
    {
        CliRun run = new CliRun { ListProblems = [ExampleResults.Error("desk.csv", 4)] }.With("plan", "masks", "--compare", "desk.csv");

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Contains("desk.csv:4:9: error", run.Error, StringComparison.Ordinal);
        Assert.Null(run.SeenPlanOptions);
    }

    [Fact]
    public void Warnings_about_a_list_are_told_unless_silence_was_asked_for()
    {
        var run = new CliRun { ListProblems = [ExampleResults.Warning("desk.csv", 1)] };

        Assert.Contains("desk.csv:1:12: warning", run.With("plan", "masks", "--keep", "desk.csv").Error, StringComparison.Ordinal);
        Assert.Equal("", run.With("plan", "masks", "--keep", "desk.csv", "-q").Error);
    }

    [Fact]
    public void The_fields_of_a_plan_are_those_promised()
    {
        using JsonDocument json = JsonDocument.Parse(new CliRun { Plan = (n, o, _, _) => ExamplePlans.Full(n, o) }.With("plan", "masks", "-f", "json").Out);
        JsonElement root = json.RootElement, wave = root.GetProperty("waves")[0];

        Assert.Equal("schema", root.EnumerateObject().First().Name);
        Assert.All(new[] { "network", "options", "status", "value", "bound", "relativeGap", "waves", "baselines", "tiers" }, name => Assert.Contains(name, root.EnumerateObject().Select(p => p.Name)));
        Assert.All(new[] { "wave", "restarts", "outputPerDay", "weightedOutputPerDay", "used" }, name => Assert.Contains(name, wave.EnumerateObject().Select(p => p.Name)));
        Assert.Equal("site", wave.GetProperty("restarts")[0].EnumerateObject().First().Name);
        Assert.All(new[] { "resource", "region", "amount", "limit" }, name => Assert.Contains(name, wave.GetProperty("used")[0].EnumerateObject().Select(p => p.Name)));
        Assert.Equal(["tier", "value", "bound", "relativeGap"], root.GetProperty("tiers")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("name", root.GetProperty("baselines")[0].EnumerateObject().First().Name);
        Assert.False(root.TryGetProperty("conflicts", out _));
    }
}
