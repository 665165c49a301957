using SupplyChain.Reports;

namespace SupplyChain.Ranking;

/// <summary>The table of ranked restarts.</summary>
internal static class RestartRankingTable
{
    public static TableSection Of(RestartRanking ranking, RankingRows rows)
    {
        IReadOnlyList<RankedRestart> restarts = rows.Of(ranking.Restarts);
        return new TableSection
        {
            Key = "restarts",
            Chapter = ReportChapter.Candidates,
            TotalRows = ranking.Restarts.Count,
            HasChosenLength = rows.Top is not null,
            Columns = Columns(ranking),
            Rows = new RowView<RankedRestart>(restarts, r =>
            [
                r.Rank, r.Site.Id, LocalName.Of(r.Site), LocalName.Of(ranking.Network, r.Site.Industry), LocalName.Of(ranking.Network, r.Site.Region),
                r.AlonePerDay, r.AloneOwnPerDay, r.AloneDownstreamPerDay, r.HeldUpPerDay, r.CreditPerDay, r.CreditStandardError,
                r.AloneFinalPerDay, r.HeldUpFinalPerDay, r.CreditFinalPerDay,
            ]),
            EmptyText = new ReportText(
                ranking.CandidateCount == 0 ? "Rank.NoCandidates" : ranking.Restarts.Count == 0 ? "Rank.NoneYet" : "Rank.NoneChosen"),
        };
    }

    /// <summary>Final goods stand in a column of their own unless the ranking itself is in final goods without weights.</summary>
    public static bool ShowsFinalGoods(RestartRanking ranking) =>
        ranking.Measure != Measure.Final || NetworkSections.IsWeighted(ranking.Network);

    private static ReportColumn[] Columns(RestartRanking ranking)
    {
        ReportText unit = NetworkSections.Unit(ranking.Network);
        bool exact = ranking.CreditMethod == CreditMethod.Exact;
        return
        [
            new("rank", ReportKind.Position) { Label = new ReportText("Column.Rank") },
            new("site", ReportKind.SiteId) { Label = new ReportText("Column.Site") },
            Text("name", "Column.Name", ranking.Restarts.Any(r => r.Site.Name != r.Site.Id)),
            Text("industry", "Column.Industry", true),
            Text("region", "Column.Region", ranking.Restarts.Any(r => r.Site.Region.Length > 0)),
            PerDay("alonePerDay", "Column.Alone", true),
            PerDay("aloneOwnPerDay", "", false),
            PerDay("aloneDownstreamPerDay", "Column.Downstream", true),
            PerDay("heldUpPerDay", "Column.HeldUp", true),
            PerDay("creditPerDay", exact ? "Column.Credit" : "Column.CreditSampled", ranking.CreditMethod != CreditMethod.None)
                with { ErrorColumn = exact ? null : "creditStandardError" },
            PerDay("creditStandardError", "", false),
            PerDay("aloneFinalPerDay", "Column.AloneFinal", IsFinalShown(RankingOrder.Alone)),
            PerDay("heldUpFinalPerDay", "Column.HeldUpFinal", IsFinalShown(RankingOrder.HeldUp)),
            PerDay("creditFinalPerDay", "Column.CreditFinal", IsFinalShown(RankingOrder.Credit)),
        ];

        bool IsFinalShown(RankingOrder order) => ranking.Options.By == order && ShowsFinalGoods(ranking);

        ReportColumn PerDay(string key, string label, bool forReaders) => new(key, ReportKind.ValuePerDay)
        {
            Label = forReaders ? new ReportText(label) : null,
            Unit = unit,
            Audience = forReaders ? ReportAudience.Everyone : ReportAudience.Programs,
            // "We do not know how exact" is not "worth nothing": without a good certificate values stand as they are.
            Resolution = CertifiedAccuracy.IsPoor(ranking.Accuracy) ? 0 : ranking.ValueAccuracyPerDay,
        };

        static ReportColumn Text(string key, string label, bool forReaders) => new(key, ReportKind.Text)
        {
            Label = new ReportText(label),
            Audience = forReaders ? ReportAudience.Everyone : ReportAudience.Programs,
        };
    }
}
