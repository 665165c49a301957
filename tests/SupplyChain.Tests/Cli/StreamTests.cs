using SupplyChain.Diagnostics;
using SupplyChain.Ranking;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine;

public sealed class StreamTests
{
    [Theory]
    [InlineData(1, "1 warning in the data; supplychain check masks shows it\n")]
    [InlineData(3, "3 warnings in the data; supplychain check masks shows them\n")]
    public void Rank_sums_up_warnings_in_one_line(int warnings, string line)
    {
        CliRun run = new CliRun { LoadProblems = [.. Enumerable.Range(2, warnings).Select(i => ExampleResults.Warning(line: i))] }.With("rank", "masks");

        Assert.Equal(line, run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Verbose_shows_every_warning_and_quiet_none()
    {
        var run = new CliRun { LoadProblems = [ExampleResults.Warning()] };

        Assert.StartsWith("masks/sites.csv:3:12: warning SC1005", run.With("rank", "masks", "-v").Error, StringComparison.Ordinal);
        Assert.Equal("", run.With("rank", "masks", "-q").Error);
    }

    [Theory]
    [InlineData(1e-6, "")]
    [InlineData(1.1e-6, "warning: operating levels are certified only to within 2e-6 of baseline output\n")]
    [InlineData(1, "warning: no bound on the error of the operating levels could be proven\n")]
    [InlineData(double.PositiveInfinity, "warning: no bound on the error of the operating levels could be proven\n")]
    [InlineData(double.NaN, "warning: no bound on the error of the operating levels could be proven\n")]
    public void A_weak_certificate_is_one_warning_unless_quiet(double accuracy, string warning)
    {
        var run = new CliRun { Rank = (network, options, _, _) => ExampleResults.Ranking(network, options, accuracy: accuracy) };

        Assert.Equal(warning, run.With("rank", "masks", "-f", "json").Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.With("rank", "masks", "-q").Error);
    }

    [Theory]
    [InlineData("-q")]
    [InlineData("--color=auto")]
    public void Bad_data_keep_rank_from_answering(string option)
    {
        CliRun run = new CliRun { Network = null, LoadProblems = [ExampleResults.Error(), ExampleResults.Warning()] }.With("rank", "masks", option);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.Contains("masks/links.csv:214:9: error SC2003", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 error in the data; nothing was computed\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_the_data_cannot_give_is_bad_data()
    {
        Diagnostic missing = new(DiagnosticCodes.ValueAddedMissing, null, 2, "a");
        var run = new CliRun { Rank = (_, _, _, _) => throw new NetworkDataException([missing]), Check = (_, _, _) => throw new NetworkDataException([missing]) };

        run.With("rank", "masks", "--measure", "value-added");
        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Contains("SC4005", run.Error, StringComparison.Ordinal);

        run.With("check", "masks", "--measure", "value-added");
        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.Contains("SC4005", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "warning", true, false)]
    [InlineData(1, "warning", false, true)]
    [InlineData(0, "error", false, true)]
    public void Fail_on_turns_problems_into_an_exit_code(int exitCode, string least, bool clean, bool warnings)
    {
        CliRun run = new CliRun { LoadProblems = warnings && !clean ? [ExampleResults.Warning()] : [] }.With("check", "masks", "--fail-on", least);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.NotEqual("", run.Out);
    }

    [Fact]
    public void A_pipe_closed_early_is_no_error()
    {
        CliRun run = new CliRun { OutWriter = new BrokenWriter(32) }.With("rank", "masks", "-f", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(0, new CliRun { OutWriter = new BrokenWriter(32) }.With("rank", "--help").ExitCode);
    }

    [Fact]
    public void A_full_disk_is_told()
    {
        CliRun run = new CliRun { OutWriter = new BrokenWriter(28) }.With("rank", "masks");

        Assert.Equal(70, run.ExitCode);
        Assert.Equal("error: the answer could not be written (there is no space left)\n", run.Error);
    }

    [Fact]
    public void A_fault_is_one_line_and_a_hint_and_verbose_says_where()
    {
        var run = new CliRun { Rank = (_, _, _, _) => throw new InvalidOperationException("two\nlines") };

        run.With("rank", "masks");
        Assert.Equal((70, ""), (run.ExitCode, run.Out));
        Assert.Equal(
            "error: the program failed (InvalidOperationException: two lines)\n" +
            "  hint: this is a fault of the program, not of your data; --verbose shows where it happened\n", run.Error);
        Assert.Contains("   at SupplyChain.", run.With("rank", "masks", "--verbose").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_with_an_answer_so_far_gives_it()
    {
        CliRun run = new CliRun { Rank = (n, o, _, _) => ExampleResults.Ranking(n, o, evaluated: 1) }.With("rank", "masks", "-f", "json");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("\"complete\": false", run.Out, StringComparison.Ordinal);
        Assert.Equal("cancelled: the answer ranks 1 of 4 candidates\n", run.Error);
    }

    [Fact]
    public void Cancelling_during_credits_tells_how_many_orders_they_rest_on()
    {
        CliRun run = new CliRun
        {
            Network = ExampleNetworks.Many(11),
            Rank = (n, o, _, _) => ExampleResults.Ranking(n, o) with { IsComplete = false, PermutationsUsed = 34 },
        }.With("rank", "many", "--by", "credit");

        Assert.Equal((4, "cancelled: the answer ranks every candidate, with unfinished credits\n"), (run.ExitCode, run.Error));
        Assert.EndsWith("CANCELLED: all 11 candidates are ranked, but credits are averages over only 34 of 200 random orders.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_without_an_answer_says_so()
    {
        CliRun run = new CliRun { Cancellation = new CancellationToken(canceled: true) }.With("rank", "masks");

        Assert.Equal((130, "", "cancelled before there was an answer\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void A_time_limit_cancels_like_a_key()
    {
        var run = new CliRun
        {
            Rank = (network, options, _, cancellation) =>
            {
                cancellation.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
                return ExampleResults.Ranking(network, options, evaluated: cancellation.IsCancellationRequested ? 3 : null);
            },
        };

        run.With("rank", "masks", "--time-limit", "20ms");
        Assert.Equal(4, run.ExitCode);
        Assert.Equal("time limit reached: the answer ranks 3 of 4 candidates\n", run.Error);
    }

    [Theory]
    [InlineData(false, "auto", null, false)]
    [InlineData(true, "auto", null, true)]
    [InlineData(true, "auto", "", true)]
    [InlineData(true, "auto", "1", false)]
    [InlineData(true, "always", "1", true)]
    [InlineData(true, "never", null, false)]
    [InlineData(false, "always", null, true)]
    public void Colours_are_for_terminals(bool terminal, string color, string? noColor, bool colored)
    {
        var run = new CliRun { IsTerminal = terminal };
        if (noColor is not null)
            run.Variables["NO_COLOR"] = noColor;

        Assert.Equal(colored, run.With("rank", "masks", "--color", color).Out.Contains('\u001b', StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', run.With("rank", "masks", "--color", color, "-f", "csv").Out);
    }

    [Fact]
    public void A_table_that_goes_elsewhere_is_never_cut()
    {
        SupplyNetwork network = new SupplyNetworkBuilder()
            .AddSite(new SiteEntry { Id = "long", Name = new string('x', 200) + " end", Industry = "i", OutputPerDay = 1, OperatingLevel = 0 })
            .Build();

        Assert.Contains(new string('x', 200) + " end", new CliRun { Network = network }.With("rank", "n").Out, StringComparison.Ordinal);
        Assert.Contains("xxx…", new CliRun { Network = network, IsTerminal = true }.With("rank", "n", "--color", "never").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_wide_characters_stay_aligned()
    {
        string[] rows = [.. new CliRun { Network = ExampleNetworks.Hostile() }.With("rank", "n").Out.Split('\n').Where(l => l.Contains("工业", StringComparison.Ordinal))];

        Assert.Equal(7, rows.Length);
        Assert.Single(rows.Select(r => SupplyChain.Cli.Rendering.CellText.Width(r[..r.IndexOf("工业", StringComparison.Ordinal)])).Distinct());
        Assert.Single(rows.Select(SupplyChain.Cli.Rendering.CellText.Width).Distinct());
    }

    [Fact]
    public void Options_reach_the_question()
    {
        CliRun run = CliRun.Of("rank", "masks", "--by", "alone", "--measure", "final", "--credit", "--permutations", "50", "--seed", "-5", "--threads", "2");

        Assert.Equal(
            new RankingOptions { By = RankingOrder.Alone, Measure = Measure.Final, IncludeCredit = true, Permutations = 50, Seed = -5, Threads = 2 },
            run.SeenOptions);
    }

    [Theory]
    [InlineData("dawn", "dawn", null)]
    [InlineData("/home/me/dusk.csv", "dusk", null)]
    [InlineData("-", "stdin", "site\n")]
    public void A_scenario_comes_by_name_by_file_or_by_the_standard_input(string option, string name, string? text)
    {
        CliRun run = new CliRun { Input = "site\n" }.With("rank", "masks", "--scenario", option, "-f", "json", "--no-manifest");

        Assert.Equal(name, run.SeenOptions!.Scenario!.Name);
        Assert.Equal(text, run.SeenScenarioText);
        Assert.Contains($"\"scenario\": \"{name}\"", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("/home", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_scenario_is_bad_data()
    {
        CliRun run = new CliRun { Input = "x", ScenarioProblems = [ExampleResults.Error("stdin", 1)] }.With("rank", "masks", "--scenario", "-");

        Assert.Equal((3, ""), (run.ExitCode, run.Out));
        Assert.Contains("stdin:1:9: error", run.Error, StringComparison.Ordinal);
    }

    private sealed class BrokenWriter(int code) : StringWriter
    {
        public override void Write(string? value) => throw new IOException("it broke", code);

        public override void Write(char value) => throw new IOException("it broke", code);
    }
}
