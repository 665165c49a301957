using SupplyChain.Planning.Findings;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>The texts of what only documents tell of a plan.</summary>
internal static class DocumentWords
{
    // Names in a sentence; a table may hold a few more.
    public const int NamesInSentence = 3, NamesInCell = 5;

    public static TextCatalog Catalog { get; } = new("SupplyChain.Planning.Resources.PlanDocumentTexts", typeof(DocumentWords).Assembly);

    public static ReportText Of(string key, params ReportValue[] arguments) => new(Catalog, key, arguments);

    public static ReportValue Word(string key, params ReportValue[] arguments) => ReportValue.Word(Of(key, arguments));

    /// <summary>The text for a number of things: the one for exactly one thing has a key of its own, ending in <c>.One</c>.</summary>
    public static ReportText ForCount(string key, int count, params ReportValue[] others) => Of(count == 1 ? key + ".One" : key, [ReportValue.Count(count), .. others]);

    /// <summary>The name of a site, in the reader's language where the data have it.</summary>
    public static ReportValue Name(Site site) => new(ReportKind.Text, LocalName.Of(site));

    /// <summary>The names of some sites, and how many more there are.</summary>
    public static ReportText Names(IReadOnlyList<Site> sites, int most, int more = 0) =>
        Listed([.. sites.Take(most).Select(Name)], Math.Max(0, sites.Count - most) + more, sites.Take(most).Any(s => s.Name.Contains(',', StringComparison.Ordinal)));

    /// <summary>The names of some sites with values, and how many more there are.</summary>
    public static ReportText Names(IReadOnlyList<SiteValue> sites, int most, int more, PlanUnit unit) =>
        Listed([.. sites.Take(most).Select(s => Word("Name.Value", Name(s.Site), unit.Sum(s.Value)))], Math.Max(0, sites.Count - most) + more, hasMarks: true);

    /// <summary>Parts of a list in one text, so that each language sets its own marks between them.</summary>
    /// <param name="parts">The parts, at least one.</param>
    /// <param name="more">How many are not named.</param>
    /// <param name="hasMarks">Parts hold commas of their own.</param>
    public static ReportText Listed(IReadOnlyList<ReportValue> parts, int more, bool hasMarks)
    {
        ReportText list = Of("Name.Only", parts[0]);
        foreach (ReportValue part in parts.Skip(1))
            list = Of(hasMarks ? "Name.Next.Marked" : "Name.Next", ReportValue.Word(list), part);
        return more > 0 ? Of("Name.More", ReportValue.Word(list), ReportValue.Count(more)) : list;
    }

    /// <summary>Sentences, one after the other.</summary>
    public static ReportText? Sentences(IReadOnlyList<ReportText> sentences) =>
        sentences.Count == 0 ? null : sentences.Aggregate((all, next) => Of("Sentence.Next", ReportValue.Word(all), ReportValue.Word(next)));
}
