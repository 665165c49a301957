using SupplyChain.Diagnostics;
using SupplyChain.Planning;
using SupplyChain.Ranking;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Data;

public sealed class RestartListFileTests
{
    private static readonly SupplyNetwork Network = ExampleNetworks.Masks();

    [Fact]
    public void A_list_has_the_order_of_its_rows_and_the_name_of_its_file()
    {
        (RestartList? list, IReadOnlyList<Diagnostic> problems) = Read("wave,site,x_note\n2,loops,later\n,cloth-1,\n1,masks-2,first\n");

        Assert.Empty(problems);
        Assert.Equal("desk", list!.Name);
        Assert.Equal([new ListedRestart("loops", 2), new ListedRestart("cloth-1"), new ListedRestart("masks-2", 1)], list.Restarts);
    }

    [Fact]
    public void The_csv_of_a_plan_can_be_handed_back()
    {
        RestartPlan plan = ExamplePlans.Full(Network);

        (RestartList? list, IReadOnlyList<Diagnostic> problems) = Read(Csv(plan.ToReport()));

        Assert.Empty(problems);
        Assert.Equal(plan.Waves.SelectMany(w => w.Restarts).Select(r => new ListedRestart(r.Site.Id, r.Wave)), list!.Restarts);
    }

    [Fact]
    public void The_csv_of_a_ranking_can_be_handed_over()
    {
        RestartRanking ranking = ExampleResults.Ranking(Network);

        (RestartList? list, IReadOnlyList<Diagnostic> problems) = Read(Csv(ranking.ToReport()));

        Assert.Empty(problems);
        Assert.Equal(ranking.Restarts.Select(r => new ListedRestart(r.Site.Id)), list!.Restarts);
    }

    [Theory]
    [InlineData("desk.csv:2:3: error SC2013: site 'loop' of the list 'desk' does not exist", "wave,site\n1,loop\n")]
    [InlineData("desk.csv:2:7: error SC3002: wave 0 must be 1 or more", "site,wave\nloops,0\n")]
    [InlineData("desk.csv:2:7: error SC3001: 'soon' is not a number", "site,wave\nloops,soon\n")]
    [InlineData("desk.csv:2:1: error SC3003: site is empty", "site,wave\n,1\n")]
    [InlineData("desk.csv:1: error SC1003: column 'site' is missing", "wave\n1\n")]
    [InlineData("desk.csv:1:1: error SC1004: column 'sites' is not known", "sites\nloops\n")]
    public void An_error_is_told_with_its_place_and_there_is_no_list(string expected, string text)
    {
        (RestartList? list, IReadOnlyList<Diagnostic> problems) = Read(text);

        Assert.Null(list);
        Assert.Contains(problems, p => p.ToString().EndsWith(expected, StringComparison.Ordinal));
        Assert.Throws<NetworkDataException>(() => Load(text));
    }

    [Fact]
    public void Columns_that_nobody_knows_and_sites_named_twice_are_warned_of()
    {
        (RestartList? list, IReadOnlyList<Diagnostic> problems) = Read("site,wave,remark\nloops,2,a\ncloth-1,1,b\nloops,1,c\n");

        Assert.Equal(["SC1005", "SC2014"], problems.Select(p => p.Code.Id));
        Assert.Equal([new ListedRestart("loops", 2), new ListedRestart("cloth-1", 1)], list!.Restarts);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error()
    {
        Assert.False(RestartListFile.TryLoad(Network, Path.Combine(Path.GetTempPath(), "nowhere", "list.csv"), out _, out IReadOnlyList<Diagnostic> problems));
        Assert.Equal("SC1001", Assert.Single(problems).Code.Id);
    }

    private static (RestartList? List, IReadOnlyList<Diagnostic> Problems) Read(string text)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("desk.csv", text);
        RestartListFile.TryLoad(Network, Path.Combine(folder.Path, "desk.csv"), out RestartList? list, out IReadOnlyList<Diagnostic> problems);
        return (list, problems);
    }

    private static RestartList Load(string text)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("desk.csv", text);
        return RestartListFile.Load(Network, Path.Combine(folder.Path, "desk.csv"));
    }

    private static string Csv(Report report)
    {
        var writer = new StringWriter();
        new CsvReportRenderer().Render(report, writer);
        return writer.ToString();
    }
}
