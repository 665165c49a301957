namespace SupplyChain.Tests.CommandLine;

public sealed class UsageTests
{
    [Theory]
    [InlineData("error: no verb is given\n  hint: the verbs are check, rank, import, template; supplychain --help says what they do\n")]
    [InlineData("error: there is no verb 'rnak'\n  hint: did you mean 'rank'?\n", "rnak", "masks")]
    [InlineData("error: there is no verb 'frobnicate'\n  hint: the verbs are check, rank, import, template; supplychain --help says what they do\n", "frobnicate")]
    [InlineData("error: there is no option '--frobnicate'\n  hint: supplychain --help lists the options\n", "--frobnicate")]
    [InlineData("error: rank has no option '--tpo'\n  hint: did you mean '--top'?\n", "rank", "masks", "--tpo", "3")]
    [InlineData("error: rank has no option '--tpo'\n  hint: did you mean '--top'?\n", "rank", "--tpo=3", "masks")]
    [InlineData("error: rank has no option '--tpo'\n  hint: did you mean '--top'?\n", "rank", "--tpo")]
    [InlineData("error: rank has no option '--frobnicate'\n  hint: supplychain rank --help lists the options\n", "rank", "masks", "--frobnicate")]
    [InlineData("error: check has no option '--top'\n  hint: supplychain check --help lists the options\n", "check", "masks", "--top", "3")]
    [InlineData("error: no network is named\n  hint: give the path of a network folder: supplychain rank samples/first-network\n", "rank")]
    [InlineData("error: no network is named\n  hint: give the path of a network folder: supplychain rank samples/first-network\n", "rank", "")]
    [InlineData("error: no network is named\n  hint: give the path of a network folder: supplychain check samples/first-network\n", "check", " \t")]
    [InlineData("error: --scenario has an empty value\n  hint: write --scenario NAME|FILE|-\n", "rank", "masks", "--scenario", "")]
    [InlineData("error: --scenario has an empty value\n  hint: write --scenario NAME|FILE|-\n", "check", "masks", "--scenario", "  ")]
    [InlineData("error: --output has an empty value\n  hint: write --output FILE|-\n", "rank", "masks", "-o", "")]
    [InlineData("error: --output has an empty value\n  hint: write --output FILE|-\n", "rank", "masks", "-o", " ")]
    [InlineData("error: 'list' is one argument too many\n  hint: a path with blanks in it needs quotes around it\n", "rank", "my", "list")]
    [InlineData("error: --top needs a value\n  hint: write --top N\n", "rank", "masks", "--top")]
    [InlineData("error: --by needs a value\n  hint: write --by held-up|alone|credit\n", "rank", "masks", "--by", "--credit")]
    [InlineData("error: --scenario needs a value\n  hint: write --scenario NAME|FILE|-\n", "rank", "masks", "--scenario", "--top", "3")]
    [InlineData("error: --top '0' is not a whole number of 1 or more\n", "rank", "masks", "--top", "0")]
    [InlineData("error: --top '2.5' is not a whole number of 1 or more\n", "rank", "masks", "--top", "2.5")]
    [InlineData("error: --seed 'x' is not a whole number\n", "rank", "masks", "--seed", "x")]
    [InlineData("error: --permutations '1' is not a whole number of 2 or more\n", "rank", "masks", "--permutations", "1")]
    [InlineData("error: --threads '-1' is not a whole number of 1 or more\n", "rank", "masks", "--threads", "-1")]
    [InlineData("error: --top is given more than once\n", "rank", "masks", "--top", "3", "--top", "4")]
    [InlineData("error: --by 'heldup' is not one of held-up, alone, credit\n  hint: did you mean 'held-up'?\n", "rank", "masks", "--by", "heldup")]
    [InlineData("error: --format 'xml' is not one of table, json, csv\n", "rank", "masks", "-f", "xml")]
    [InlineData("error: --measure 'OUTPUT' is not one of output, value-added, final\n  hint: did you mean 'output'?\n", "rank", "masks", "--measure", "OUTPUT")]
    [InlineData("error: --time-limit 'soon' is not a length of time\n  hint: write a number with s, m or h, such as 30s\n", "rank", "masks", "--time-limit", "soon")]
    [InlineData("error: --time-limit '0s' is not a length of time\n  hint: write a number with s, m or h, such as 30s\n", "rank", "masks", "--time-limit", "0s")]
    [InlineData("error: --quiet and --verbose exclude each other\n", "rank", "masks", "-q", "-v")]
    [InlineData("error: no site is in the region 'nort'\n  hint: did you mean 'north'?\n", "rank", "masks", "--region", "nort")]
    [InlineData("error: no site is of the industry 'steel'\n  hint: known are cloth, elastic, masks, wire\n", "rank", "masks", "--industry", "steel")]
    [InlineData("error: the name of --output 'list' does not say which format is meant\n  hint: use --format, or a name that ends in .txt, .json, .csv\n", "rank", "masks", "-o", "list")]
    public void Wrong_usage_is_told_on_the_error_stream_alone(string error, params string[] args)
    {
        CliRun run = CliRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.Equal(error, run.Error);
    }

    [Theory]
    [InlineData("rank", "masks", "--top", "x", "--help")]
    [InlineData("rank", "--help")]
    [InlineData("--help", "--nonsense")]
    public void Help_answers_whatever_else_is_on_the_line(params string[] args)
    {
        CliRun run = CliRun.Of(args);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(args[0] == "rank" ? "Ranks every candidate" : "Finds out which", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Version_is_one_line()
    {
        CliRun run = CliRun.Of("--version");

        Assert.Matches(@"^supplychain \d+\.\d+\.\d+\n$", run.Out);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_token_that_begins_with_an_at_sign_is_no_response_file()
    {
        CliRun run = CliRun.Of("rank", "masks", "--region", "@north");

        Assert.Contains("no site is in the region '@north'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30s", 30.0)]
    [InlineData("30", 30.0)]
    [InlineData("1.5m", 90.0)]
    [InlineData("2h", 7200.0)]
    [InlineData("250ms", 0.25)]
    [InlineData("1s2", null)]
    [InlineData("", null)]
    [InlineData("s", null)]
    [InlineData("-3s", null)]
    [InlineData("1d", null)]
    [InlineData("1e300", null)]
    public void A_time_limit_is_a_number_with_a_unit(string text, double? seconds) =>
        Assert.Equal(seconds, SupplyChain.Cli.Commands.OptionValues.ParseDuration(text)?.TotalSeconds);
}
