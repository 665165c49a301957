using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Planning.Reports;

/// <summary>The texts of the reports of plans.</summary>
internal static class PlanText
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Planning.Resources.PlanTexts", typeof(PlanText).Assembly);

    public static ReportText Of(string key, params ReportValue[] arguments) => new(Catalog, key, arguments);

    /// <summary>The text for a number of things: the one for exactly one thing has a key of its own, ending in <c>.One</c>.</summary>
    public static ReportText ForCount(string key, int count, params ReportValue[] others) => Of(count == 1 ? key + ".One" : key, [ReportValue.Count(count), .. others]);

    public static ReportValue Word(string key, params ReportValue[] arguments) => ReportValue.Word(Of(key, arguments));
}
