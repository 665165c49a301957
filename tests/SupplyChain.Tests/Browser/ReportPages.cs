using SupplyChain.Formats;
using SupplyChain.Formats.Enterprises;
using SupplyChain.Reporting;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Browser;

/// <summary>Pages to look at: reports made by hand, and those of the samples.</summary>
internal static class ReportPages
{
    private static readonly Dictionary<string, (Lazy<Report> Report, Lazy<string> Page)> Known = new(StringComparer.Ordinal)
    {
        ["every kind of section"] = Of(() => ExampleDocuments.Small),
        ["hostile names"] = Of(() => ExampleDocuments.Hostile),
        ["plan of the mask chain"] = Of(() => Sample("mask-chain-2020").PlanRestarts().ToReport()),
        ["plan of the mask chain in two waves"] = Of(() => Sample("mask-chain-2020").PlanRestarts(new() { Waves = 2 }).ToReport()),
        ["ranking of the mask chain"] = Of(() => Sample("mask-chain-2020").RankRestarts().ToReport()),
        ["check of the mask chain"] = Of(() => Sample("mask-chain-2020").Check().ToReport()),
        ["plan of the first network"] = Of(() => Sample("first-network").PlanRestarts().ToReport()),
        ["plan of the first network beside another"] = Of(() => Sample("first-network").PlanRestarts(new() { Waves = 2 }).DifferencesTo(Sample("first-network").PlanRestarts()).ToReport()),
        ["ranking of China's table"] = Of(() => China(network => network.RankRestarts(new() { Scenario = ScenarioFile.Load(network, "february-2020") }).ToReport())),
        ["plan of China's table"] = Of(() => China(network => network.PlanRestarts(new() { Scenario = ScenarioFile.Load(network, "all-at-half") }).ToReport())),
        ["import of the lists"] = Of(() => Lists().ToReport()),
        ["plan of the lists"] = Of(() => Lists().Network!.PlanRestarts().ToReport()),
    };

    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>A page in both languages.</summary>
    public static string Get(string name) => Known[name].Page.Value;

    public static Report ReportOf(string name) => Known[name].Report.Value;

    public static string Page(Report report, params Language[] languages)
    {
        var page = new StringWriter { NewLine = "\n" };
        new HtmlReportRenderer(languages).Render(report, page);
        return page.ToString();
    }

    private static (Lazy<Report> Report, Lazy<string> Page) Of(Func<Report> ask)
    {
        var report = new Lazy<Report>(ask);
        return (report, new Lazy<string>(() => Page(report.Value, Language.English, Language.Chinese)));
    }

    private static Report China(Func<SupplyNetwork, Report> ask) => ask(Sample("china-io-2018"));

    private static ImportResult Lists() => new EnterpriseListImporter().Import(
        new ImportRequest { Paths = [.. new[] { "list.xlsx", "suppliers.csv" }.Select(f => Path.Combine(Repository.Root, "samples", "list-import", f))] }, CancellationToken.None);

    private static SupplyNetwork Sample(string name) => SupplyNetwork.Load(Path.Combine(Repository.Root, "samples", name));
}
