namespace SupplyChain.Tests.CommandLine;

public sealed class UsageTests
{
    [Theory]
    [InlineData("error: no verb is given\n  hint: the verbs are check, rank, plan, import, diff, verify, template; supplychain --help says what they do\n")]
    [InlineData("error: there is no verb 'rnak'\n  hint: did you mean 'rank'?\n", "rnak", "masks")]
    [InlineData("error: there is no verb 'frobnicate'\n  hint: the verbs are check, rank, plan, import, diff, verify, template; supplychain --help says what they do\n", "frobnicate")]
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
    [InlineData("error: --output has an empty value\n  hint: write --output FILE|FOLDER|-\n", "rank", "masks", "-o", "")]
    [InlineData("error: --output has an empty value\n  hint: write --output FILE|FOLDER|-\n", "rank", "masks", "-o", " ")]
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
    [InlineData("error: --format 'xml' is not one of table, json, csv, html, xlsx, md, page\n", "rank", "masks", "-f", "xml")]
    [InlineData("error: --measure 'OUTPUT' is not one of output, value-added, final\n  hint: did you mean 'output'?\n", "rank", "masks", "--measure", "OUTPUT")]
    [InlineData("error: --time-limit 'soon' is not a length of time\n  hint: write a number with s, m or h, such as 30s\n", "rank", "masks", "--time-limit", "soon")]
    [InlineData("error: --time-limit '0s' is not a length of time\n  hint: write a number with s, m or h, such as 30s\n", "rank", "masks", "--time-limit", "0s")]
    [InlineData("error: --quiet and --verbose exclude each other\n", "rank", "masks", "-q", "-v")]
    [InlineData("error: no site is in the region 'nort'\n  hint: did you mean 'north'?\n", "rank", "masks", "--region", "nort")]
    [InlineData("error: no site is of the industry 'steel'\n  hint: known are cloth, elastic, masks, wire\n", "rank", "masks", "--industry", "steel")]
    [InlineData("error: the name of --output 'list' does not say which format is meant\n  hint: use --format, or a name that ends in .txt, .json, .csv, .html, .xlsx, .md\n", "rank", "masks", "-o", "list")]
    [InlineData("error: --waves '0' is not a whole number from 1 to 1,000\n", "plan", "masks", "--waves", "0")]
    [InlineData("error: --waves '1001' is not a whole number from 1 to 1,000\n", "plan", "masks", "--waves", "1001")]
    [InlineData("error: --wave-days '0' is not a number above 0\n", "plan", "masks", "--wave-days", "0")]
    [InlineData("error: --wave-days 'week' is not a number above 0\n", "plan", "masks", "--wave-days", "week")]
    [InlineData("error: --limit 'restarts' is not a limit\n  hint: write RESOURCE=AMOUNT[@REGION][:KIND]\n", "plan", "masks", "--limit", "restarts")]
    [InlineData("error: --limit 'restarts=many' is not a limit\n  hint: write RESOURCE=AMOUNT[@REGION][:KIND]\n", "plan", "masks", "--limit", "restarts=many")]
    [InlineData("error: --limit 'restarts=-1' is not a limit\n  hint: write RESOURCE=AMOUNT[@REGION][:KIND]\n", "plan", "masks", "--limit", "restarts=-1")]
    [InlineData("error: no restart needs a resource 'restart'\n  hint: did you mean 'restarts'?\n", "plan", "masks", "--limit", "restart=3")]
    [InlineData("error: no restart needs a resource 'inspectors'\n  hint: known are restarts\n", "plan", "masks", "--limit", "inspectors=3")]
    [InlineData("error: no site is in the region 'nort'\n  hint: did you mean 'north'?\n", "plan", "masks", "--limit", "restarts=3@nort")]
    [InlineData("error: --limit 'restarts=3:stok': 'stok' is not one of per_wave, stock, floor, standing\n  hint: did you mean 'stock'?\n", "plan", "masks", "--limit", "restarts=3:stok")]
    [InlineData("error: --limit 'restarts=3': there are limits of several kinds there\n  hint: say which one is meant: restarts=3:per_wave, restarts=3:stock\n", "plan", "masks", "--limit", "restarts=1:per_wave", "--limit", "restarts=2:stock", "--limit", "restarts=3")]
    [InlineData("error: there is no site 'loop'\n  hint: did you mean 'loops'?\n", "plan", "masks", "--pin", "loop")]
    [InlineData("error: there is no site 'loop'\n  hint: did you mean 'loops'?\n", "plan", "masks", "--ban", "loop")]
    [InlineData("error: --pin 'loops=2' does not name a wave from 1 to 1\n", "plan", "masks", "--pin", "loops=2")]
    [InlineData("error: --pin 'loops=soon' does not name a wave from 1 to 3\n", "plan", "masks", "--waves", "3", "--pin", "loops=soon")]
    [InlineData("error: site 'loops' is pinned to two waves\n", "plan", "masks", "--waves", "3", "--pin", "loops=1", "--pin", "loops=2")]
    [InlineData("error: site 'wire' is pinned, but a restart would not raise its operating level\n", "plan", "masks", "--pin", "wire")]
    [InlineData("error: site 'loops' is both pinned and banned\n", "plan", "masks", "--pin", "loops", "--ban", "loops")]
    [InlineData("error: --priority 'tier' is not one of tiers, weights\n  hint: did you mean 'tiers'?\n", "plan", "masks", "--priority", "tier")]
    [InlineData("error: --gap '3' is not a share from 0 to 1\n  hint: write 0.03 or 3%\n", "plan", "masks", "--gap", "3")]
    [InlineData("error: --within '101%' is not a share from 0 to 1\n  hint: write 0.03 or 3%\n", "plan", "masks", "--alternatives", "2", "--within", "101%")]
    [InlineData("error: --within means nothing without --alternatives\n", "plan", "masks", "--within", "3%")]
    [InlineData("error: --change-penalty means nothing without --keep\n", "plan", "masks", "--change-penalty", "3")]
    [InlineData("error: --change-penalty '-3' is not a number of 0 or more\n", "plan", "masks", "--keep", "a.csv", "--change-penalty", "-3")]
    [InlineData("error: --directed-factor '0.5' is not a number of 1 or more\n", "plan", "masks", "--directed-factor", "0.5")]
    [InlineData("error: --alternatives '-1' is not a whole number of 0 or more\n", "plan", "masks", "--alternatives", "-1")]
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

    [Theory]
    [InlineData("3%", 0.03)]
    [InlineData("0.03", 0.03)]
    [InlineData("100 %", 1.0)]
    [InlineData("1e-6", 1e-6)]
    [InlineData("3", null)]
    [InlineData("%", null)]
    [InlineData("-1%", null)]
    public void A_share_is_a_fraction_or_per_cent(string text, double? share) =>
        Assert.Equal(share, SupplyChain.Cli.Commands.OptionValues.ParseShare(text));
}
