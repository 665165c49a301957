using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Building;

/// <summary>Turns what a builder has collected into a network, and reports everything that is wrong with it.</summary>
internal static class NetworkAssembler
{
    // Sums of decimal fractions miss their total by a few units in the last place.
    private const double SumTolerance = 1e-9;

    public static SupplyNetwork? Assemble(SupplyNetworkBuilder builder, DiagnosticBag bag)
    {
        if (builder.Sites.Count == 0)
            bag.Add(DiagnosticCodes.NoSites, null, null, null);
        SiteEntry[] entries = OrderSites(builder.Sites, bag, out Dictionary<string, int> indexOf);
        bool linksResolve = ResolveLinks(builder.Links, entries, indexOf, bag, out int[] siteOfId);
        var rules = new InputRuleLookup(builder.InputRules, bag);
        CheckLimits(builder.Limits, entries, bag);
        CheckScenarios(builder.Scenarios, entries, indexOf, bag);
        InputTable inputs = new InputTableBuilder(entries, builder.Links, siteOfId, bag).Build(rules);
        rules.ReportUnmatched(
            entries.Select(e => e.Industry).ToHashSet(StringComparer.Ordinal), inputs.Products.ToHashSet(StringComparer.Ordinal), bag);
        // Sums over links that are not all there would only mislead.
        if (!linksResolve || bag.CountOf(DiagnosticCodes.DuplicateSite) > 0)
            return null;
        Site[] sites = MakeSites(entries, inputs, bag);
        CheckSitesWithoutLinks(sites, inputs, bag);
        return bag.HasErrors
            ? null
            : new SupplyNetwork(builder.Information, sites, inputs, [.. builder.InputRules], [.. builder.Limits], [.. builder.Scenarios]);
    }

    private static SiteEntry[] OrderSites(List<SiteEntry> sites, DiagnosticBag bag, out Dictionary<string, int> indexOf)
    {
        var first = new Dictionary<string, SiteEntry>(sites.Count, StringComparer.Ordinal);
        foreach (SiteEntry site in sites)
        {
            EntryChecks.Check(site, bag);
            if (first.TryAdd(site.Id ?? "", site))
                continue;
            LocalizedText? hint = first[site.Id ?? ""].Source is { } at ? new LocalizedText("SC2001.First", DiagnosticFormatter.At(at)) : null;
            bag.Add(DiagnosticCodes.DuplicateSite, site.Source, "id", hint, site.Id ?? "");
        }
        SiteEntry[] entries = [.. first.Values];
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Id, b.Id));
        indexOf = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < entries.Length; i++)
            indexOf.Add(entries[i].Id ?? "", i);
        ReportSimilarIds(entries, bag);
        return entries;
    }

    private static void ReportSimilarIds(SiteEntry[] entries, DiagnosticBag bag)
    {
        var byFolded = new Dictionary<string, SiteEntry>(entries.Length, StringComparer.OrdinalIgnoreCase);
        foreach (SiteEntry site in entries)
        {
            if (site.Id is { } id && !byFolded.TryAdd(id.Trim(), site))
                bag.Add(DiagnosticCodes.SimilarIds, site.Source, "id", null, byFolded[id.Trim()].Id, id);
        }
    }

    private static bool ResolveLinks(
        LinkColumns links, SiteEntry[] entries, Dictionary<string, int> indexOf, DiagnosticBag bag, out int[] siteOfId)
    {
        siteOfId = new int[links.Ids.Count];
        for (int id = 0; id < siteOfId.Length; id++)
            siteOfId[id] = indexOf.GetValueOrDefault(links.Ids[id], -1);
        bool resolved = true;
        SimilarSites? similar = null;
        ReadOnlySpan<int> suppliers = links.Suppliers, customers = links.Customers;
        for (int link = 0; link < links.Count; link++)
        {
            EntryChecks.Check(links, link, bag);
            if (siteOfId[suppliers[link]] < 0)
                Report(DiagnosticCodes.UnknownSupplier, link, "supplier", links.Ids[suppliers[link]]);
            if (siteOfId[customers[link]] < 0)
                Report(DiagnosticCodes.UnknownCustomer, link, "customer", links.Ids[customers[link]]);
        }
        return resolved;

        void Report(DiagnosticCode code, int link, string field, string id)
        {
            resolved = false;
            // A look through all ids for each of a million dangling links would never end; those shown get their suggestion.
            LocalizedText? hint = bag.CountOf(code) < DiagnosticFormatter.ShownPerCode
                ? (similar ??= new SimilarSites(entries)).HintFor(id, links.SourceOf(link))
                : null;
            bag.Add(code, links.SourceOf(link), field, hint, id);
        }
    }

    private static void CheckLimits(List<Limit> limits, SiteEntry[] entries, DiagnosticBag bag)
    {
        var resources = entries.SelectMany(e => e.Needs.Keys).ToHashSet(StringComparer.Ordinal);
        var regions = entries.Select(e => e.Region ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (Limit limit in limits)
        {
            EntryChecks.Check(limit, bag);
            if (limit.Resource != Limit.Restarts && !resources.Contains(limit.Resource))
            {
                LocalizedText hint = resources.Count == 0
                    ? new LocalizedText("SC2009.None", limit.Resource)
                    : new LocalizedText("SC2009.Known", new TextList(resources.Order(StringComparer.Ordinal)));
                bag.Add(DiagnosticCodes.UnknownResource, limit.Source, "resource", hint, limit.Resource);
            }
            if (limit.Region is { } region && !regions.Contains(region))
                ReportUnmatched(limit.Source, "region", "SC2011.Region", region, regions, bag);
        }
    }

    private static void CheckScenarios(List<Scenario> scenarios, SiteEntry[] entries, Dictionary<string, int> indexOf, DiagnosticBag bag)
    {
        if (scenarios.Count == 0)
            return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var industries = entries.Select(e => e.Industry).ToHashSet(StringComparer.Ordinal);
        var regions = entries.Select(e => e.Region ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (Scenario scenario in scenarios)
        {
            if (!names.Add(scenario.Name))
                bag.Add(DiagnosticCodes.DuplicateScenario, null, null, null, scenario.Name);
            ScenarioChecks.Check(scenario, indexOf.ContainsKey, indexOf.Keys, industries, regions, bag);
        }
    }

    internal static void ReportUnmatched(
        SourcePosition? source, string field, string key, string value, IReadOnlySet<string> known, DiagnosticBag bag)
    {
        LocalizedText? hint = Suggestion.Closest(value, known) is { } close ? new LocalizedText("SC2.DidYouMeanHere", close) : null;
        bag.Add(DiagnosticCodes.MatchesNothing, source, field, hint, new LocalizedText(key, value));
    }

    /// <summary>Sum of the known outgoing links of each site, always added up in the order of the table.</summary>
    internal static double[] OutgoingOf(InputTable inputs, int siteCount)
    {
        double[] outgoing = new double[siteCount];
        for (int link = 0; link < inputs.LinkCount; link++)
        {
            if (!inputs.IsAssumed[link])
                outgoing[inputs.Supplier[link]] += inputs.Value[link];
        }
        return outgoing;
    }

    /// <summary>What of the output leaves the network if nobody says: what the links do not take.</summary>
    internal static double RestOf(double output, double outgoing) => output - outgoing is var rest && rest > output * SumTolerance ? rest : 0;

    private static Site[] MakeSites(SiteEntry[] entries, InputTable inputs, DiagnosticBag bag)
    {
        double[] outgoing = OutgoingOf(inputs, entries.Length);
        int lastTier = entries.Max(e => e.Tier) is { } named ? named + 1 : 1;
        var sites = new Site[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            SiteEntry entry = entries[i];
            double output = entry.OutputPerDay ?? outgoing[i];
            if (output == 0 && outgoing[i] == 0)
                bag.Add(DiagnosticCodes.NoOutput, entry.Source, "output_per_day", null, entry.Id);
            else if (outgoing[i] > output * (1 + SumTolerance))
                bag.Add(DiagnosticCodes.OutputBelowLinks, entry.Source, "output_per_day", null, entry.Id, output, Rounded(outgoing[i]));
            else if (outgoing[i] + entry.FinalDemandPerDay > output * (1 + SumTolerance))
                bag.Add(DiagnosticCodes.FinalDemandTooLarge, entry.Source, "final_demand_per_day", null, entry.Id, output, Rounded(outgoing[i]));
            sites[i] = new Site(entry, i, output, entry.FinalDemandPerDay ?? RestOf(output, outgoing[i]), entry.Tier ?? lastTier);
        }
        return sites;
    }

    // Enough digits to find the sum again in the data, without the noise of adding decimal fractions.
    private static double Rounded(double sum) => double.Parse(
        sum.ToString("G12", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static void CheckSitesWithoutLinks(Site[] sites, InputTable inputs, DiagnosticBag bag)
    {
        bool[] supplies = new bool[sites.Length];
        foreach (int supplier in inputs.Supplier)
            supplies[supplier] = true;
        int[] alone = [.. Enumerable.Range(0, sites.Length).Where(i => !supplies[i] && inputs.ClassStart[i] == inputs.ClassStart[i + 1])];
        if (alone.Length > 0)
            bag.Add(DiagnosticCodes.SitesWithoutLinks, sites[alone[0]].Source, "id", null, alone.Length, sites[alone[0]].Id);
        if (!Array.Exists(sites, s => s.IsCandidate))
            bag.Add(DiagnosticCodes.NoCandidates, null, null, null);
    }
}
