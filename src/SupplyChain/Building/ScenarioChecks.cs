using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Building;

/// <summary>Checks a scenario against the sites it is meant for.</summary>
internal static class ScenarioChecks
{
    public static void Check(Scenario scenario, SupplyNetwork network, DiagnosticBag bag) => Check(
        scenario, id => network.FindSite(id) is not null, network.Sites.Select(s => s.Id),
        network.Sites.Select(s => s.Industry).ToHashSet(StringComparer.Ordinal), network.Sites.Select(s => s.Region).ToHashSet(StringComparer.Ordinal), bag);

    public static void Check(
        Scenario scenario, Func<string, bool> isSite, IEnumerable<string> siteIds, IReadOnlySet<string> industries, IReadOnlySet<string> regions, DiagnosticBag bag)
    {
        foreach (ScenarioChange change in scenario.Changes)
        {
            EntryChecks.Check(change, bag);
            if (change.Site is { } site && !isSite(site))
            {
                string? close = bag.CountOf(DiagnosticCodes.ScenarioSiteUnknown) < DiagnosticFormatter.ShownPerCode ? Suggestion.Closest(site, siteIds) : null;
                LocalizedText? hint = close is null ? null : new LocalizedText("SC2.DidYouMeanHere", close);
                bag.Add(DiagnosticCodes.ScenarioSiteUnknown, change.Source, "site", hint, site, scenario.Name);
            }
            if (change.Industry is { } industry && !industries.Contains(industry))
                NetworkAssembler.ReportUnmatched(change.Source, "industry", "SC2011.Industry", industry, industries, bag);
            if (change.Region is { } region && !regions.Contains(region))
                NetworkAssembler.ReportUnmatched(change.Source, "region", "SC2011.Region", region, regions, bag);
        }
    }
}
