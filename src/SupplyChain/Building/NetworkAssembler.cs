using System.Text;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Building;

/// <summary>Turns what a builder has collected into a network, and reports everything that is wrong with it.</summary>
internal static class NetworkAssembler
{
    // Sums of decimal fractions miss their total by a few units in the last place.
    private const double SumTolerance = 1e-9;

    public static SupplyNetwork? Assemble(SupplyNetworkBuilder builder, DiagnosticBag bag, int workers)
    {
        SiteTable table = builder.SitesByOrder(workers);
        if (builder.SiteCount == 0)
            bag.Add(DiagnosticCodes.NoSites, null, null, null);
        CheckSites(builder, table, bag);
        bool linksResolve = ResolveLinks(builder.Links, table, bag, workers, out int[]? siteOfId);
        var rules = new InputRuleLookup(builder.InputRules, bag);
        HashSet<string> industries = Used(table.Industries), regions = Used(table.Regions, table.Count, "");
        CheckLimits(builder.Limits, table, regions, bag);
        CheckScenarios(builder.Scenarios, table, industries, regions, bag);
        InputTable inputs = new InputTableBuilder(table, builder.Links, siteOfId, bag, workers).Build(rules);
        rules.ReportUnmatched(industries, inputs.Products.ToHashSet(StringComparer.Ordinal), bag);
        // Sums over links that are not all there would only mislead.
        if (!linksResolve || bag.CountOf(DiagnosticCodes.DuplicateSite) > 0)
            return null;
        SiteOutputs outputs = MakeOutputs(table, inputs, bag);
        CheckSitesWithoutLinks(table, inputs, bag);
        return bag.HasErrors
            ? null
            : new SupplyNetwork(builder.Information, table, new SiteList(table, outputs), inputs, [.. builder.InputRules], [.. builder.Limits], [.. builder.Scenarios]);
    }

    private static void CheckSites(SupplyNetworkBuilder builder, SiteTable table, DiagnosticBag bag)
    {
        foreach (SiteBlock block in builder.SiteBlocks)
            EntryChecks.Check(block, bag);
        foreach (SiteEntry site in builder.Sites)
            EntryChecks.Check(site, bag);
        foreach ((int row, int first) in table.Duplicates)
        {
            LocalizedText? hint = table.SourceOfRow(first) is { } at ? new LocalizedText("SC2001.First", DiagnosticFormatter.At(at)) : null;
            bag.Add(DiagnosticCodes.DuplicateSite, table.SourceOfRow(row), "id", hint, builder.IdOfRow(row));
        }
        ReportSimilarIds(table, bag);
    }

    private static void ReportSimilarIds(SiteTable table, DiagnosticBag bag)
    {
        if (CannotBeSimilar(table.Ids))
            return;
        var byFolded = new Dictionary<string, string>(table.Count, StringComparer.OrdinalIgnoreCase);
        for (int site = 0; site < table.Count; site++)
        {
            string id = table.Ids[site];
            if (!byFolded.TryAdd(id.Trim(), id))
                bag.Add(DiagnosticCodes.SimilarIds, table.SourceOf(site), "id", null, byFolded[id.Trim()], id);
        }
    }

    // Ids of plain letters of one case, without blanks at their ends, differ in more than that.
    private static bool CannotBeSimilar(string[] ids)
    {
        bool hasSmall = false, hasLarge = false;
        foreach (string id in ids)
        {
            if (!Ascii.IsValid(id) || (id.Length > 0 && (char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1]))))
                return false;
            hasSmall = hasSmall || id.AsSpan().ContainsAnyInRange('a', 'z');
            hasLarge = hasLarge || id.AsSpan().ContainsAnyInRange('A', 'Z');
            if (hasSmall && hasLarge)
                return false;
        }
        return true;
    }

    private static bool ResolveLinks(LinkColumns links, SiteTable table, DiagnosticBag bag, int workers, out int[]? siteOfId)
    {
        int[]? sites = siteOfId = links.Sites == table ? null : [.. Enumerable.Range(0, links.IdCount).Select(id => table.IndexOf(links.IdOf(id)))];
        bool[] isGood = new bool[links.Blocks.Count];
        Workers.Run(isGood.Length, workers, block =>
            isGood[block] = EntryChecks.AreGood(links.Blocks[block]) && Resolve(links.Blocks[block], sites, table.Count));
        if (!isGood.Contains(false))
            return true;
        bool resolved = true;
        SimilarSites? similar = null;
        // Problems are put into words one after another, in the order of the rows.
        for (int block = 0; block < isGood.Length; block++)
        {
            LinkBlock part = links.Blocks[block];
            for (int i = 0; i < part.Count && !isGood[block]; i++)
            {
                int link = links.StartOf(block) + i;
                EntryChecks.Check(part, i, links, link, bag);
                if (LinksByCustomer.SiteOf(part.Suppliers[i], sites, table.Count) < 0)
                    Report(DiagnosticCodes.UnknownSupplier, link, "supplier", links.IdOf(part.Suppliers[i]));
                if (LinksByCustomer.SiteOf(part.Customers[i], sites, table.Count) < 0)
                    Report(DiagnosticCodes.UnknownCustomer, link, "customer", links.IdOf(part.Customers[i]));
            }
        }
        return resolved;

        void Report(DiagnosticCode code, int link, string field, string id)
        {
            resolved = false;
            // A look through all ids for each of a million dangling links would never end; those shown get their suggestion.
            LocalizedText? hint = bag.CountOf(code) < DiagnosticFormatter.ShownPerCode
                ? (similar ??= new SimilarSites(table)).HintFor(id, links.SourceOf(link))
                : null;
            bag.Add(code, links.SourceOf(link), field, hint, id);
        }
    }

    private static bool Resolve(LinkBlock block, int[]? siteOfId, int sites)
    {
        for (int i = 0; i < block.Count; i++)
        {
            if ((LinksByCustomer.SiteOf(block.Suppliers[i], siteOfId, sites) | LinksByCustomer.SiteOf(block.Customers[i], siteOfId, sites)) < 0)
                return false;
        }
        return true;
    }

    // Texts that some site bears; rows that came twice may have brought others.
    private static HashSet<string> Used(TextColumn? column, int sites = 0, string missing = "")
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        if (column is null)
            return sites == 0 ? used : [missing];
        bool[] isUsed = new bool[column.Texts.Length];
        foreach (int number in column.Numbers)
        {
            if (number >= 0)
                isUsed[number] = true;
            else
                used.Add(missing);
        }
        used.UnionWith(column.Texts.Where((_, i) => isUsed[i]));
        return used;
    }

    private static void CheckLimits(List<Limit> limits, SiteTable table, HashSet<string> regions, DiagnosticBag bag)
    {
        var resources = table.Resources.ToHashSet(StringComparer.Ordinal);
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

    private static void CheckScenarios(
        List<Scenario> scenarios, SiteTable table, HashSet<string> industries, HashSet<string> regions, DiagnosticBag bag)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Scenario scenario in scenarios)
        {
            if (!names.Add(scenario.Name))
                bag.Add(DiagnosticCodes.DuplicateScenario, null, null, null, scenario.Name);
            ScenarioChecks.Check(scenario, id => table.IndexOf(id) >= 0, table.Ids, industries, regions, bag);
        }
    }

    internal static void ReportUnmatched(
        SourcePosition? source, string field, string key, string value, IReadOnlySet<string> known, DiagnosticBag bag)
    {
        LocalizedText? hint = Suggestion.Closest(value, known) is { } close ? new LocalizedText("SC2.DidYouMeanHere", close) : null;
        bag.Add(DiagnosticCodes.MatchesNothing, source, field, hint, new LocalizedText(key, value));
    }

    /// <summary>What of the output leaves the network if nobody says: what the links do not take.</summary>
    internal static double RestOf(double output, double outgoing) => output - outgoing is var rest && rest > output * SumTolerance ? rest : 0;

    private static SiteOutputs MakeOutputs(SiteTable table, InputTable inputs, DiagnosticBag bag)
    {
        double[] outgoing = inputs.KnownOutgoing(table.Count), baseline = new double[table.Count], finalDemand = new double[table.Count];
        double[]? outputs = table.Column(SiteNumber.OutputPerDay), demands = table.Column(SiteNumber.FinalDemandPerDay);
        for (int i = 0; i < baseline.Length; i++)
        {
            double output = outputs is null || double.IsNaN(outputs[i]) ? outgoing[i] : outputs[i];
            double demand = demands is null ? double.NaN : demands[i];
            if (output == 0 && outgoing[i] == 0)
                bag.Add(DiagnosticCodes.NoOutput, table.SourceOf(i), "output_per_day", null, table.Ids[i]);
            else if (outgoing[i] > output * (1 + SumTolerance))
                bag.Add(DiagnosticCodes.OutputBelowLinks, table.SourceOf(i), "output_per_day", null, table.Ids[i], output, Rounded(outgoing[i]));
            else if (outgoing[i] + demand > output * (1 + SumTolerance))
                bag.Add(DiagnosticCodes.FinalDemandTooLarge, table.SourceOf(i), "final_demand_per_day", null, table.Ids[i], output, Rounded(outgoing[i]));
            (baseline[i], finalDemand[i]) = (output, double.IsNaN(demand) ? RestOf(output, outgoing[i]) : demand);
        }
        double lastNamed = (table.Column(SiteNumber.Tier) ?? []).Where(t => !double.IsNaN(t)).DefaultIfEmpty(0).Max();
        return new SiteOutputs(baseline, finalDemand, (int)lastNamed + 1);
    }

    // Enough digits to find the sum again in the data, without the noise of adding decimal fractions.
    private static double Rounded(double sum) => double.Parse(
        sum.ToString("G12", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static void CheckSitesWithoutLinks(SiteTable table, InputTable inputs, DiagnosticBag bag)
    {
        bool[] supplies = new bool[table.Count];
        foreach (int supplier in inputs.Supplier)
            supplies[supplier] = true;
        int[] alone = [.. Enumerable.Range(0, table.Count).Where(i => !supplies[i] && inputs.ClassStart[i] == inputs.ClassStart[i + 1])];
        if (alone.Length > 0)
            bag.Add(DiagnosticCodes.SitesWithoutLinks, table.SourceOf(alone[0]), "id", null, alone.Length, table.Ids[alone[0]]);
        if (!Enumerable.Range(0, table.Count).Any(i => table.RestartLevelOf(i) > table.OperatingLevelOf(i)))
            bag.Add(DiagnosticCodes.NoCandidates, null, null, null);
    }
}
