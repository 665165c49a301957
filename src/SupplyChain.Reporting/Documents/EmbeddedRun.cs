using System.Text;
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
    /// <param name="report">The report.</param>
    /// <param name="isCompact">Whether to leave out what only makes it easier on the eye: a third of a long one.</param>
    public static string? JsonOf(Report report, bool isCompact = false)
    {
        if (report.Sections.OfType<FactSection>().FirstOrDefault(s => s.Key == Key) is not { } run)
            return null;
        var json = new StringWriter { NewLine = "\n" };
        new JsonReportRenderer().Render(new Report { Schema = Schema, Headline = [], MainSection = "", Sections = [run with { Key = "" }] }, json);
        return isCompact ? Compact(json.ToString()) : json.ToString();
    }

    // Outside texts JSON needs no blanks and no line ends.
    private static string Compact(string json)
    {
        var compact = new StringBuilder(json.Length);
        bool isText = false;
        for (int i = 0; i < json.Length; i++)
        {
            char c = json[i];
            if (isText && c == '\\')
            {
                compact.Append(c).Append(json[++i]);
                continue;
            }
            if (c == '"')
                isText = !isText;
            if (isText || c is not (' ' or '\n'))
                compact.Append(c);
        }
        return compact.ToString();
    }
}
