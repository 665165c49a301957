using SupplyChain.Ranking;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reports;

/// <summary>What documents tell of rankings and checks, word for word, and what other reports take over from the check.</summary>
public sealed class DocumentSectionsTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_ranking_is_told_word_for_word(Language language) => Golden.Matches(
        $"documents/rank-masks.{language}.txt".ToLowerInvariant(), SectionsAsText.Of(ExampleNetworks.Masks().RankRestarts(new RankingOptions { IncludeCredit = true }).ToReport(), language));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_check_is_told_word_for_word(Language language) => Golden.Matches(
        $"documents/check-masks.{language}.txt".ToLowerInvariant(), SectionsAsText.Of(ExampleNetworks.Masks().Check().ToReport([ExampleResults.Warning()], "masks"), language));

    [Fact]
    public void Bars_of_credits_by_region_add_up_to_all_restarts()
    {
        RestartRanking ranking = ExampleNetworks.Many(30).RankRestarts(new RankingOptions { By = RankingOrder.Credit });

        ChartSection byRegion = ranking.ToReport().Sections.OfType<ChartSection>().Single(c => c.Key == "creditByRegion");
        Assert.Equal(["south", "north"], byRegion.Categories.Select(new ValueFormatter(Language.Chinese).Format));
        Assert.Equal(ranking.AllRestarted.WeightedOutputPerDay - ranking.Today.WeightedOutputPerDay, byRegion.Series[0].Values.Sum()!.Value, 1e-6);
        ChartSection first = ranking.ToReport(new RankingRows { Regions = ["north"] }).Sections.OfType<ChartSection>().Single(c => c.Key == "first");
        Assert.Equal(15, first.Categories.Count);
        Assert.All(first.Categories, c => Assert.Equal("north", ranking.Network.FindSite(Assert.IsType<LocalName>(c.Value).Name)!.Region));
        Assert.Equal(first.Series[0].Values.OrderDescending(), first.Series[0].Values);
    }

    [Fact]
    public void Levels_by_region_add_up_to_the_totals_of_the_check()
    {
        Checking.NetworkCheck check = ExampleNetworks.Masks().Check();

        ChartSection chart = check.ToReport().Sections.OfType<ChartSection>().Single();
        Assert.Equal(check.Regime.Today.OutputPerDay, chart.Series[0].Values.Sum()!.Value, 1e-6);
        Assert.Equal(check.Regime.AllRestarted.OutputPerDay - check.Regime.Today.OutputPerDay, chart.Series[1].Values.Sum()!.Value, 1e-6);
        Assert.Equal(check.Regime.Baseline.OutputPerDay, chart.Series.Sum(s => s.Values.Sum())!.Value, 1e-6);
    }

    [Fact]
    public void Other_documents_take_over_assumptions_and_problems_for_documents_only()
    {
        SupplyNetwork network = ExampleNetworks.Masks();
        IReadOnlyList<ReportSection> sections = NetworkCheckReport.DocumentSections(network, [ExampleResults.Warning()], "masks");

        Assert.Equal([ReportChapter.Assumptions, ReportChapter.DataProblems], sections.Select(s => s.Chapter));
        Assert.All(sections, s => Assert.Equal(ReportAudience.Documents, s.Audience));
        FactSection checkedFacts = network.Check().ToReport().Sections.OfType<FactSection>().Single(s => s.Key == "assumptions");
        Assert.Equal(checkedFacts.Facts, Assert.IsType<FactSection>(sections[0]).Facts);
        TableSection problems = Assert.IsType<ProblemSection>(sections[1]).ToTable(Language.Chinese);
        var words = new TextTable(problems, Language.Chinese, 1, ReportAudiences.IsForDocuments);
        Assert.Equal(["程度", "编号", "位置", "说明", "建议"], words.Columns.Select(c => c.Label[0]));
        Assert.Equal("警告", words.Columns[0].Cell(problems.Rows[0]));
        Assert.Equal("sites.csv:3:12", words.Columns[2].Cell(problems.Rows[0]));
    }

    [Fact]
    public void More_categories_than_bars_are_put_together_without_losing_anything()
    {
        var frame = new ChartSection
        {
            Key = "x",
            Form = ChartForm.Bars,
            Categories = [],
            Series = [new("a", new ReportText("State.Today"), []), new("b", new ReportText("Chart.Missing"), [])],
            ValueKind = ReportKind.ValuePerDay,
        };
        (string, double[])[] categories = [.. Enumerable.Range(1, 20).Select(i => ($"c{i:D2}", new[] { i, 100.0 - i }))];

        SupplyNetwork network = ExampleNetworks.Masks();
        ChartSection chart = CategoryBars.Of(frame, network, categories)!;

        Assert.Equal(CategoryBars.Most, chart.Categories.Count);
        Assert.Equal("9 others", new ValueFormatter(Language.English).Format(chart.Categories[^1]));
        Assert.Equal(categories.Sum(c => c.Item2[0]), chart.Series[0].Values.Sum()!.Value, 1e-9);
        Assert.Equal(2000, chart.Series.Sum(s => s.Values.Sum())!.Value, 1e-9);
        Assert.Null(CategoryBars.Of(frame, network, [("a", [1, 1]), ("b", [3, -1])]));
        Assert.Null(CategoryBars.Of(frame, network, [("a", [1, 1]), ("b", [0, 0])]));
    }
}
