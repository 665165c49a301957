using SupplyChain.Planning.Findings;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>Where production stands by region and by industry: today, gained by the plan, what all other restarts would add, and what is missing even then.</summary>
internal static class PlanShares
{
    public static IEnumerable<ChartSection> Of(RestartPlan plan, PlanFindings findings) =>
        new[] { Chart(plan, findings, "byRegion", "Heading.ByRegion", s => s.Region), Chart(plan, findings, "byIndustry", "Heading.ByIndustry", s => s.Industry) }
            .OfType<ChartSection>();

    private static ChartSection? Chart(RestartPlan plan, PlanFindings findings, string key, string heading, Func<Site, string> categoryOf)
    {
        var frame = new ChartSection
        {
            Key = key,
            Chapter = ReportChapter.Answer,
            Heading = DocumentWords.Of(heading, ReportValue.Word(PlanRecovery.ValueName(plan))),
            Audience = ReportAudience.Documents,
            Form = ChartForm.StackedBars,
            Categories = [],
            Series =
            [
                new("today", new ReportText("State.Today"), []), new("plan", DocumentWords.Of("Series.Plan"), []),
                new("others", DocumentWords.Of("Series.Others"), []), new("missing", new ReportText("Chart.Missing"), []),
            ],
            ValueKind = ReportKind.ValuePerDay,
            Unit = NetworkSections.Unit(plan.Network),
        };
        return CategoryBars.Of(frame, plan.Network, plan.Network.Sites.GroupBy(categoryOf, StringComparer.Ordinal).Select(g => (g.Key, Sum(g, findings))));
    }

    private static double[] Sum(IEnumerable<Site> sites, PlanFindings findings)
    {
        double[] parts = new double[4];
        foreach (Site site in sites)
        {
            double value = findings.WeightedOfSite[site.Index];
            double today = findings.Today.LevelOf(site.Index), after = findings.After.LevelOf(site.Index), all = findings.AllRestarted.LevelOf(site.Index);
            parts[0] += value * today;
            parts[1] += value * (after - today);
            parts[2] += value * (all - after);
            parts[3] += value * (1 - all);
        }
        return parts;
    }
}
