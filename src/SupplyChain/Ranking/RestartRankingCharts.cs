using SupplyChain.Reports;

namespace SupplyChain.Ranking;

/// <summary>A ranking to be looked at: its first restarts as bars, and credits by region, which add up.</summary>
internal static class RestartRankingCharts
{
    private const int Shown = 15;

    public static IEnumerable<ChartSection> Of(RestartRanking ranking, RankingRows rows)
    {
        RankedRestart[] first = [.. rows.Of(ranking.Restarts).Where(r => ValueOf(ranking, r) > 0).Take(Shown)];
        if (first.Length > 1)
        {
            yield return Frame(ranking, "first", new ReportText("Chart.Top", ReportValue.Count(first.Length), ReportValue.Word(Label(ranking)))) with
            {
                Categories = [.. first.Select(r => new ReportValue(ReportKind.Text, LocalName.Of(r.Site)))],
                Series = [new ChartSeries("value", Label(ranking), [.. first.Select(r => ValueOf(ranking, r))])],
            };
        }
        if (ranking.CreditMethod == CreditMethod.None)
            yield break;
        ChartSection byRegion = Frame(ranking, "creditByRegion", new ReportText("Chart.CreditByRegion")) with { Series = [new("credit", new ReportText("Column.Credit"), [])] };
        if (CategoryBars.Of(byRegion, ranking.Network, rows.Of(ranking.Restarts).GroupBy(r => r.Site.Region, StringComparer.Ordinal)
            .Select(g => (g.Key, new[] { g.Sum(r => r.CreditPerDay ?? 0) }))) is { } chart)
        {
            yield return chart;
        }
    }

    /// <summary>The value a restart is ranked by.</summary>
    public static double? ValueOf(RestartRanking ranking, RankedRestart restart) => ranking.Options.By switch
    {
        RankingOrder.Alone => restart.AlonePerDay,
        RankingOrder.Credit => restart.CreditPerDay,
        _ => restart.HeldUpPerDay,
    };

    private static ReportText Label(RestartRanking ranking) => new(ranking.Options.By switch
    {
        RankingOrder.Alone => "Column.Alone",
        RankingOrder.Credit => "Column.Credit",
        _ => "Column.HeldUp",
    });

    private static ChartSection Frame(RestartRanking ranking, string key, ReportText heading) => new()
    {
        Key = key,
        Chapter = ReportChapter.Answer,
        Heading = heading,
        Audience = ReportAudience.Documents,
        Form = ChartForm.Bars,
        Categories = [],
        Series = [],
        ValueKind = ReportKind.ValuePerDay,
        Unit = NetworkSections.Unit(ranking.Network),
    };
}
