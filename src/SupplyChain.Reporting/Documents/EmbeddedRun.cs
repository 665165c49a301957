using SupplyChain.Reports;

namespace SupplyChain.Reporting.Documents;

/// <summary>The manifest of a run, which every document carries: a section for programs under one key, embedded as JSON.</summary>
internal static class EmbeddedRun
{
    /// <summary>Key of the section.</summary>
    public const string Key = "run";

    /// <summary>Name and version of the layout of the JSON.</summary>
    public const string Schema = "supplychain/run/1";

    /// <summary>The manifest in a report as JSON, <c>schema</c> first; null if the report carries none.</summary>
    public static string? JsonOf(Report report)
    {
        if (report.Sections.OfType<FactSection>().FirstOrDefault(s => s.Key == Key) is not { } run)
            return null;
        var json = new StringWriter { NewLine = "\n" };
        new JsonReportRenderer().Render(new Report { Schema = Schema, Headline = [], MainSection = "", Sections = [run with { Key = "" }] }, json);
        return json.ToString();
    }
}
