using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>The few numbers that a meeting remembers of a plan.</summary>
internal static class PlanKeyFigures
{
    public static FactSection Of(RestartPlan plan)
    {
        string? currency = plan.Network.Information.Currency;
        bool isPerDay = new PlanUnit(plan).IsPerDay;
        int restarts = plan.Waves.Sum(w => w.Restarts.Count);
        double reached = plan.Waves.Count == 0 ? plan.Today.WeightedOutputPerDay : plan.Waves[^1].Reached.WeightedOutputPerDay;
        double possible = plan.AllRestarted.WeightedOutputPerDay - plan.Today.WeightedOutputPerDay;
        List<ReportFact> facts =
        [
            new("gains", isPerDay ? ReportValue.PerDay(plan.Value, currency) : ReportValue.Total(plan.Value, currency))
                { Label = DocumentWords.Of(isPerDay ? "Figure.GainsPerDay" : "Figure.Gains") },
            new("restarts", ReportValue.Count(restarts)) { Label = DocumentWords.Of("Figure.Restarts", ReportValue.Count(plan.CandidateCount)) },
        ];
        if (possible > 0)
            facts.Add(new("shareOfPossible", ReportValue.Share((reached - plan.Today.WeightedOutputPerDay) / possible)) { Label = DocumentWords.Of("Figure.ShareOfPossible") });
        facts.Add(plan.Status == PlanStatus.Optimal
            ? new("missed", ReportValue.Word(DocumentWords.Of("Figure.Proved"))) { Label = DocumentWords.Of("Figure.Missed") }
            : new("missed", ReportValue.Share(plan.RelativeGap)) { Label = DocumentWords.Of("Figure.Missed") });
        return new FactSection { Key = "keyFigures", Audience = ReportAudience.Documents, Chapter = ReportChapter.Answer, Facts = facts };
    }
}
