using SupplyChain.Planning.Findings;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>Where production stands by region and by industry: today, gained by the plan, what all other restarts would add, and what is missing even then.</summary>
internal static class PlanShares
{
    private const int MostCategories = 12;

    public static IEnumerable<ChartSection> Of(RestartPlan plan, PlanFindings findings)
    {
        if (Chart(plan, findings, "byRegion", "Heading.ByRegion", s => s.Region) is { } regions)
            yield return regions;
        if (Chart(plan, findings, "byIndustry", "Heading.ByIndustry", s => s.Industry) is { } industries)
            yield return industries;
    }

    private static ChartSection? Chart(RestartPlan plan, PlanFindings findings, string key, string heading, Func<Site, string> categoryOf)
    {
        List<(string Name, double[] Parts)> categories = [.. plan.Network.Sites
            .GroupBy(categoryOf, StringComparer.Ordinal)
            .Select(g => (g.Key, Parts: Sum([.. g], findings)))
            .Where(c => c.Parts.Sum() > 0)
            .OrderByDescending(c => c.Parts.Sum()).ThenBy(c => c.Key, StringComparer.Ordinal)];
        // Bars that stand on one another cannot show less than nothing.
        if (categories.Count < 2 || categories.Any(c => c.Parts.Any(p => p < -1e-9 * c.Parts.Sum())))
            return null;
        double[][] parts = [.. categories.Take(MostCategories).Select(c => c.Parts)];
        List<ReportValue> names = [.. categories.Take(MostCategories).Select(c => c.Name.Length > 0 ? ReportValue.Text(c.Name) : DocumentWords.Word("Category.None"))];
        if (categories.Count > MostCategories)
        {
            (string Name, double[] Parts)[] others = [.. categories.Skip(MostCategories - 1)];
            parts[^1] = [.. Enumerable.Range(0, 4).Select(i => others.Sum(o => o.Parts[i]))];
            names[^1] = ReportValue.Word(DocumentWords.Of("Category.Others", ReportValue.Count(others.Length)));
        }
        return new ChartSection
        {
            Key = key,
            Chapter = ReportChapter.Answer,
            Heading = DocumentWords.Of(heading, ReportValue.Word(PlanRecovery.ValueName(plan))),
            Audience = ReportAudience.Documents,
            Form = ChartForm.StackedBars,
            Categories = names,
            Series = [Series(0, "today", new ReportText("State.Today")), Series(1, "plan", DocumentWords.Of("Series.Plan")),
                Series(2, "others", DocumentWords.Of("Series.Others")), Series(3, "missing", DocumentWords.Of("Series.Missing"))],
            ValueKind = ReportKind.ValuePerDay,
            Unit = NetworkSections.Unit(plan.Network),
        };

        ChartSeries Series(int part, string seriesKey, ReportText label) => new(seriesKey, label, [.. parts.Select(p => (double?)Math.Max(0, p[part]))]);
    }

    private static double[] Sum(Site[] sites, PlanFindings findings)
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
