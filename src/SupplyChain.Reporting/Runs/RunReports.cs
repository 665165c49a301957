using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;

namespace SupplyChain.Reporting;

/// <summary>Puts manifests into reports.</summary>
public static class RunReports
{
    /// <summary>Adds a manifest to a report: as JSON that every document embeds, and as tables for readers of documents.</summary>
    /// <param name="report">The report; one it holds already is replaced.</param>
    /// <param name="manifest">The manifest.</param>
    /// <returns>A report with the manifest at its end.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Report WithRun(this Report report, RunManifest manifest) => WithRun(report, manifest, []);

    /// <summary>Adds a manifest, and facts that documents hold beside it for programs.</summary>
    internal static Report WithRun(this Report report, RunManifest manifest, IReadOnlyList<ReportFact> beside)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(manifest);
        IEnumerable<ReportSection> others = report.Sections.Where(s => s.Key != EmbeddedRun.Key && !RunSections.Keys.Contains(s.Key));
        return report with { Sections = [.. others, .. RunSections.ForReaders(manifest, CurrencyOf(report)), RunSections.ForPrograms(manifest, beside)] };
    }

    private static string? CurrencyOf(Report report) => report.Sections.OfType<FactSection>().FirstOrDefault(s => s.Key == "network")
        ?.Facts.FirstOrDefault(f => f.Key == "currency")?.Value.Value as string;
}
