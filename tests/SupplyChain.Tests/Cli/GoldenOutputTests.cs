using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine;

public sealed class GoldenOutputTests
{
    [Theory]
    [InlineData("help/program.txt", "--help")]
    [InlineData("help/rank.txt", "rank", "--help")]
    [InlineData("help/check.txt", "check", "-h")]
    [InlineData("rank/masks.txt", "rank", "masks")]
    [InlineData("rank/masks.json", "rank", "masks", "-f", "json")]
    [InlineData("rank/masks.csv", "rank", "masks", "-f", "csv")]
    [InlineData("rank/masks-credit.txt", "rank", "masks", "--by", "credit")]
    [InlineData("rank/masks-credit.json", "rank", "masks", "--by", "credit", "-f", "json")]
    [InlineData("rank/masks-alone-final.txt", "rank", "masks", "--by", "alone", "--measure", "final")]
    [InlineData("rank/masks-north.txt", "rank", "masks", "--region", "north")]
    [InlineData("rank/masks-filtered.json", "rank", "masks", "--region", "north", "--industry", "cloth", "--top", "1", "-f", "json")]
    [InlineData("check/masks.txt", "check", "masks")]
    [InlineData("check/masks.json", "check", "masks", "-f", "json")]
    [InlineData("check/masks.csv", "check", "masks", "-f", "csv")]
    public void Output_is_what_it_was(string file, params string[] args)
    {
        CliRun run = new CliRun { LoadProblems = args[0] == "check" ? [ExampleResults.Warning()] : [] }.With(args);

        Golden.Matches(file, run.Out);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("hostile/rank.txt", "rank", "x")]
    [InlineData("hostile/rank.json", "rank", "x", "-f", "json")]
    [InlineData("hostile/rank.csv", "rank", "x", "-f", "csv")]
    public void Strange_names_are_written_safely(string file, params string[] args)
    {
        CliRun run = new CliRun { Network = ExampleNetworks.Hostile() }.With(args);

        Golden.Matches(file, run.Out);
    }

    [Fact]
    public void A_network_without_currency_names_and_regions_has_a_plain_table() =>
        Golden.Matches("rank/bare.txt", new CliRun { Network = ExampleNetworks.Bare() }.With("rank", "bare").Out);

    [Fact]
    public void A_long_ranking_shows_twenty_rows_and_says_what_it_leaves_out() =>
        Golden.Matches("rank/many-credit.txt", new CliRun { Network = ExampleNetworks.Many(23) }.With("rank", "many", "--credit", "--seed", "7").Out);

    [Fact]
    public void A_cancelled_ranking_says_so()
    {
        var run = new CliRun { Rank = (n, o, _, _) => ExampleResults.Ranking(n, o, evaluated: 2) with { PulledDownLoops = [ExampleResults.Loop(n)] } };

        Golden.Matches("rank/cancelled.txt", run.With("rank", "masks").Out);
        Golden.Matches("rank/cancelled.json", run.With("rank", "masks", "-f", "json").Out);
        Assert.Equal(4, run.ExitCode);
    }

    [Theory]
    [InlineData("check/bad-data.txt", "table")]
    [InlineData("check/bad-data.json", "json")]
    [InlineData("check/bad-data.csv", "csv")]
    public void Bad_data_are_the_answer_of_check(string file, string format)
    {
        CliRun run = new CliRun { Network = null, LoadProblems = [ExampleResults.Error(), ExampleResults.Warning()] }.With("check", "masks", "-f", format);

        Golden.Matches(file, run.Out);
        Assert.Equal("", run.Error);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public void A_narrow_terminal_cuts_names_but_never_numbers()
    {
        CliRun run = new CliRun { IsTerminal = true, Width = 100 }.With("rank", "masks", "--color", "never");

        Golden.Matches("rank/masks-100-columns.txt", run.Out);
    }

    [Fact]
    public void Each_thread_count_gives_the_same_bytes()
    {
        string one = CliRun.Of("rank", "masks", "-f", "json", "--threads", "1").Out;

        Assert.Equal(one, CliRun.Of("rank", "masks", "-f", "json", "--threads", "8").Out);
        Assert.DoesNotContain("threads", one, StringComparison.OrdinalIgnoreCase);
    }
}
