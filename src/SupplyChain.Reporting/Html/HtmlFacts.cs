using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html;

/// <summary>Single values, as a list of terms and what they are.</summary>
internal static class HtmlFacts
{
    public static void Write(HtmlWriter html, Language language, FactSection section)
    {
        var formatter = new ValueFormatter(language);
        html.Start("dl").Line();
        foreach (ReportFact fact in Flat(section.Facts))
        {
            html.Start("div").Element("dt", fact.Label!.In(language)).Start("dd");
            HtmlValues.Write(html, language, formatter.Format(fact.Value), fact.Value.Value);
            html.End("dd").End("div").Line();
        }
        html.End("dl").Line();
    }

    private static IEnumerable<ReportFact> Flat(IEnumerable<ReportFact> facts) => facts
        .Where(f => f.Audience.IsForDocuments() && f.Value.Kind != ReportKind.Table)
        .SelectMany(f => f.Value.Value is IReadOnlyList<ReportFact> group ? Flat(group) : f.Label is null ? [] : [f]);
}
