using SupplyChain.Engine;
using SupplyChain.Ranking;
using SupplyChain.Reports;

namespace SupplyChain;

/// <summary>Describes a ranking of restarts as a neutral report.</summary>
public static class RestartRankingReport
{
    /// <summary>Name and version of the layout of the report.</summary>
    public const string Schema = "supplychain/rank/1";

    /// <summary>Describes a ranking as a report for any renderer.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="rows">Which rows to show. Default: all of them.</param>
    /// <returns>The report; the restarts are its main table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ranking"/> is null.</exception>
    public static Report ToReport(this RestartRanking ranking, RankingRows? rows = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        rows ??= new RankingRows();
        SupplyNetwork network = ranking.Network;
        RankingOptions options = ranking.Options;
        ProductionTotals baseline = MeasureValues.Totals(network, MeasureValues.Weighted(network, ranking.Measure), _ => 1);
        return new Report
        {
            Schema = Schema,
            MainSection = "restarts",
            Headline = NetworkSections.Headline(network, new ReportText("Rank.By" + options.By), ranking.Measure, options.Scenario),
            Sections =
            [
                NetworkSections.Network(network, ranking.CandidateCount),
                Options(ranking, rows),
                Verdict(ranking, rows),
                CertifiedAccuracy.Warning(ranking.Accuracy, ranking.ValueAccuracyPerDay, network.Information.Currency),
                NetworkSections.Levels(network, ranking.Measure, baseline, (new ReportText("State.Today"), ranking.Today), (new ReportText("State.AllRestarted"), ranking.AllRestarted)),
                new FactSection { Key = "today", Audience = ReportAudience.Programs, Facts = NetworkSections.Totals(ranking.Today) },
                new FactSection { Key = "allRestarted", Audience = ReportAudience.Programs, Facts = NetworkSections.Totals(ranking.AllRestarted) },
                new FactSection
                {
                    Key = "",
                    Audience = ReportAudience.Programs,
                    Facts =
                    [
                        new("accuracy", ReportValue.Bound(ranking.Accuracy)),
                        new("valueAccuracyPerDay", ReportValue.Bound(ranking.ValueAccuracyPerDay)),
                        new("complete", new ReportValue(ReportKind.Flag, ranking.IsComplete)),
                        new("creditMethod", ReportValue.Text(CreditMethodWord(ranking.CreditMethod))),
                    ],
                },
                RestartRankingTable.Of(ranking, rows),
                .. RestartRankingCharts.Of(ranking, rows),
                PulledDownLoopSections.Table("pulledDownLoops", ranking.PulledDownLoops),
                new NoteSection { Key = "notes", Chapter = ReportChapter.Assumptions, Audience = ReportAudience.Readers, Notes = Notes(ranking) },
            ],
        };
    }

    private static NoteSection Verdict(RestartRanking ranking, RankingRows rows)
    {
        RankedRestart? first = rows.Of(ranking.Restarts).FirstOrDefault();
        double? value = first is null ? null : RestartRankingCharts.ValueOf(ranking, first);
        return new NoteSection
        {
            Key = "verdict",
            Audience = ReportAudience.Documents,
            Notes = first is { Rank: 1 } && value > 0
                ? [new ReportText("Rank.First." + ranking.Options.By, new ReportValue(ReportKind.Text, LocalName.Of(first.Site)), ReportValue.Count(ranking.CandidateCount),
                    ReportValue.PerDay(value.Value, ranking.Network.Information.Currency))]
                : [],
        };
    }

    private static FactSection Options(RestartRanking ranking, RankingRows rows)
    {
        RankingOptions options = ranking.Options;
        return new FactSection
        {
            Key = "options",
            Audience = ReportAudience.Programs,
            Facts =
            [
                NetworkSections.MeasureFact(ranking.Measure),
                new("by", ReportValue.Text(OrderWord(options.By))),
                NetworkSections.ScenarioFact(options.Scenario),
                new("region", new ReportValue(ReportKind.List, rows.Regions)),
                new("industry", new ReportValue(ReportKind.List, rows.Industries)),
                new("top", new ReportValue(ReportKind.Count, rows.Top)),
                new("heldUp", new ReportValue(ReportKind.Flag, options.ComputesHeldUp(ranking.CandidateCount))),
                new("credit", new ReportValue(ReportKind.Flag, ranking.CreditMethod != CreditMethod.None)),
                new("permutations", new ReportValue(ReportKind.Count, ranking.CreditMethod == CreditMethod.Permutations ? ranking.PermutationsUsed : null)),
                new("seed", ReportValue.Count(options.Seed)),
            ],
        };
    }

    private static List<ReportText> Notes(RestartRanking ranking)
    {
        List<ReportText> notes = [];
        if (ranking.Restarts.Count > 0)
        {
            notes.Add(new ReportText("Rank.MeaningAlone"));
            // A ranking cut short may lack values for want of time: the line that says so is enough.
            notes.Add(new ReportText(
                ranking.IsComplete && !ranking.Options.ComputesHeldUp(ranking.CandidateCount) ? "Rank.HeldUpNotComputed" : "Rank.MeaningHeldUp"));
            if (ranking.CreditMethod != CreditMethod.None)
                notes.Add(new ReportText("Rank.MeaningCredit"));
            if (RestartRankingTable.ShowsFinalGoods(ranking))
                notes.Add(new ReportText("Rank.MeaningFinal"));
        }
        // A poor certificate is told above the tables.
        if (!CertifiedAccuracy.IsPoor(ranking.Accuracy))
        {
            notes.Add(new ReportText("Accuracy",
                ReportValue.Bound(ranking.Accuracy), ReportValue.Bound(ranking.ValueAccuracyPerDay, ranking.Network.Information.Currency)));
        }
        if (ranking.CreditMethod == CreditMethod.Exact)
            notes.Add(new ReportText("Rank.CreditExact"));
        if (ranking.CreditMethod == CreditMethod.Permutations)
            notes.Add(new ReportText("Rank.CreditSampled", ReportValue.Count(ranking.PermutationsUsed), ReportValue.Count(ranking.Options.Seed)));
        notes.AddRange(PulledDownLoopSections.Notes(ranking.Network, ranking.PulledDownLoops));
        if (!ranking.IsComplete)
            notes.Add(Cancelled(ranking));
        return notes;
    }

    private static ReportText Cancelled(RestartRanking ranking)
    {
        ReportValue candidates = ReportValue.Count(ranking.CandidateCount);
        if (ranking.Restarts.Count < ranking.CandidateCount)
            return new ReportText("Rank.Cancelled", ReportValue.Count(ranking.Restarts.Count), candidates);
        int withHeldUp = ranking.Restarts.Count(r => r.HeldUpPerDay is not null);
        if (withHeldUp < ranking.CandidateCount && ranking.Options.ComputesHeldUp(ranking.CandidateCount))
            return new ReportText("Rank.CancelledHeldUp", candidates, ReportValue.Count(withHeldUp));
        return ranking.CreditMethod == CreditMethod.Permutations
            ? new ReportText("Rank.CancelledCredits", candidates, ReportValue.Count(ranking.PermutationsUsed), ReportValue.Count(ranking.Options.Permutations))
            : new ReportText("Rank.CancelledExactCredits", candidates);
    }

    private static string OrderWord(RankingOrder order) => order switch
    {
        RankingOrder.Alone => "alone",
        RankingOrder.Credit => "credit",
        _ => "held-up",
    };

    private static string? CreditMethodWord(CreditMethod method) => method switch
    {
        CreditMethod.Exact => "exact",
        CreditMethod.Permutations => "permutations",
        _ => null,
    };
}
