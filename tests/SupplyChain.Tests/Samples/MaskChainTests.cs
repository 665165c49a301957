using SupplyChain.Checking;
using SupplyChain.Diagnostics;
using SupplyChain.Ranking;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Samples;

/// <summary>The sample mask-chain-2020 gives the answers that lie beside it.</summary>
public sealed class MaskChainTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1-february")]
    [InlineData("10-february")]
    [InlineData("24-february")]
    public void The_ranking_is_the_expected_one_row_by_row(string scenario)
    {
        CsvText expected = CsvText.Read(MaskChain.Expected(scenario.Length == 0 ? "rank.csv" : $"rank-{scenario}.csv"));
        string[] options = scenario.Length == 0 ? [] : ["--scenario", scenario];

        (int exitCode, string output, string error) = ProgramRun.Run("", ["rank", MaskChain.Folder, "-f", "csv", .. options]);

        Assert.Equal((0, ""), (exitCode, error));
        CsvText actual = CsvText.Parse(output);
        Assert.Equal(expected.Header, actual.Header);
        Assert.Equal(expected.Rows.Count, actual.Rows.Count);
        foreach ((string[] wanted, string[] found) in expected.Rows.Zip(actual.Rows))
            Assert.All(wanted.Zip(found, expected.Header), cell => AssertSame(cell.First, cell.Second, $"{wanted[1]}, {cell.Third}"));
    }

    [Fact]
    public void The_check_is_the_expected_one_and_finds_no_problem()
    {
        Assert.True(SupplyNetwork.TryLoad(MaskChain.Folder, out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Empty(diagnostics);
        NetworkCheck check = network.Check();
        Assert.Equal((0, 0), (check.Shape.Loops, check.Counts.Sites - check.Shape.LargestComponent));

        // The last digit of a bound may differ between machines.
        string output = ProgramRun.Run("", "check", MaskChain.Folder).Output.ReplaceLineEndings("\n");
        Assert.Equal(File.ReadAllText(MaskChain.Expected("check.txt")).ReplaceLineEndings("\n"),
            string.Join('\n', output.Split('\n').Where(l => !l.Contains("certified", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1-february")]
    [InlineData("10-february")]
    [InlineData("24-february")]
    public void The_maker_of_speed_reducers_in_Huanggang_holds_up_most(string? scenario)
    {
        SupplyNetwork network = SupplyNetwork.Load(MaskChain.Folder);

        RestartRanking ranking = network.RankRestarts(new() { Scenario = scenario is null ? null : network.FindScenario(scenario)! });

        Assert.Equal("reducer-huanggang", ranking.Restarts[0].Site.Id);
        Assert.True(ranking.Restarts[0].HeldUpPerDay > 1.5 * ranking.Restarts[1].HeldUpPerDay);
    }

    [Fact]
    public void More_resin_brings_not_one_mask_or_suit()
    {
        var today = new MaskChainCase("", "", "");
        var moreResin = new MaskChainCase("what-if-more-resin", "", "");

        Assert.All(["flat-mask", "n95-mask", "protective-suit", "sterile-suit"], goods =>
            Assert.Equal(today.Compute("pieces", "goods:" + goods, ""), moreResin.Compute("pieces", "goods:" + goods, ""), 1e-6));
    }

    [Fact]
    public void All_tables_are_sorted_and_no_site_sells_more_than_it_makes()
    {
        CsvText sites = CsvText.Read(Path.Combine(MaskChain.Folder, "sites.csv")), links = CsvText.Read(Path.Combine(MaskChain.Folder, "links.csv"));
        string[] ids = [.. sites.Rows.Select(r => sites.Cell(r, "id"))];
        string[] pairs = [.. links.Rows.Select(r => $"{links.Cell(r, "customer")}\n{links.Cell(r, "supplier")}\n{links.Cell(r, "product")}")];
        SupplyNetwork network = SupplyNetwork.Load(MaskChain.Folder);

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(pairs.Order(StringComparer.Ordinal), pairs);
        Assert.All(network.Links.GroupBy(l => l.Supplier), sold => Assert.True(sold.Sum(l => l.ValuePerDay) <= sold.Key.BaselineOutputPerDay * (1 + 1e-12), sold.Key.Id));
    }

    private static void AssertSame(string expected, string actual, string where)
    {
        if (expected == actual)
            return;
        double wanted = MaskChain.Number(expected), found = MaskChain.Number(actual);
        // Values of zero are differences of totals, so a rounding of the totals may be left in them.
        Assert.True(Math.Abs(wanted - found) <= (1e-9 * Math.Abs(wanted)) + 1e-4, $"{where}: {expected} expected, {actual} found");
    }
}
