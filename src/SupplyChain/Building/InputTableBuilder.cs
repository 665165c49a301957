using SupplyChain.Diagnostics;

namespace SupplyChain.Building;

/// <summary>Orders links by customer, product and supplier, adds up parallel ones, and forms the input classes.</summary>
internal sealed class InputTableBuilder
{
    // Links of a range of customers: enough to be worth a step, few enough for the caches.
    private const int RangeLinks = 1 << 15;

    private readonly SiteTable _sites;
    private readonly LinkColumns _links;
    private readonly int[]? _siteOfId;
    private readonly DiagnosticBag _bag;
    private readonly int _workers;

    /// <summary>Takes the links.</summary>
    /// <param name="sites">The sites.</param>
    /// <param name="links">The links.</param>
    /// <param name="siteOfId">Per number of an id its site, or -1; null if numbers below that of the sites are sites and others are not.</param>
    /// <param name="bag">Where problems go.</param>
    /// <param name="workers">Workers to use; no result depends on them.</param>
    public InputTableBuilder(SiteTable sites, LinkColumns links, int[]? siteOfId, DiagnosticBag bag, int workers) =>
        (_sites, _links, _siteOfId, _bag, _workers) = (sites, links, siteOfId, bag, workers);

    public InputTable Build(InputRuleLookup rules)
    {
        string[] products = RankProducts(out int[] productOfSite, out int[] productOfNumber);
        var details = new LinkDetails(_links);
        InputRange[] ranges = Fill(details, productOfSite, productOfNumber, out InputTableColumns columns);
        Report(ranges, products);
        columns.Close(ranges);
        return Finish(ranges, columns, products, rules);
    }

    private InputRange[] Fill(LinkDetails details, int[] productOfSite, int[] productOfNumber, out InputTableColumns columns)
    {
        LinksByCustomer links = LinksByCustomer.Of(_links, _siteOfId, _sites.Count, _workers);
        var table = new InputTableColumns(_sites.Count, links.Links.Length, details.Covers is not null, details.LeadTimes is not null);
        int[] firstSite = Workers.Ranges(links.Start, RangeLinks);
        var ranges = new InputRange[firstSite.Length - 1];
        Workers.Run(ranges.Length, _workers, range =>
        {
            ranges[range] = new InputRange(firstSite[range], firstSite[range + 1], links, table, details, productOfSite, productOfNumber);
            ranges[range].Fill(links);
        });
        columns = table;
        return ranges;
    }

    // A link that names no product carries what its supplier makes.
    private string[] RankProducts(out int[] productOfSite, out int[] productOfNumber)
    {
        var names = new SortedSet<string>(_links.Products, StringComparer.Ordinal);
        bool[] isMadeByIndustry = new bool[_sites.Industries.Texts.Length], isMade = new bool[_sites.Products?.Texts.Length ?? 0];
        for (int site = 0; site < _sites.Count; site++)
        {
            if (_sites.Products?.Numbers[site] is >= 0 and var own)
                isMade[own] = true;
            else
                isMadeByIndustry[_sites.Industries.Numbers[site]] = true;
        }
        names.UnionWith(_sites.Industries.Texts.Where((_, i) => isMadeByIndustry[i]));
        names.UnionWith((_sites.Products?.Texts ?? []).Where((_, i) => isMade[i]));
        string[] products = [.. names];
        var rank = new Dictionary<string, int>(products.Length, StringComparer.Ordinal);
        for (int i = 0; i < products.Length; i++)
            rank.Add(products[i], i);
        int[] ofIndustry = [.. _sites.Industries.Texts.Select(t => rank.GetValueOrDefault(t, -1))];
        int[] ofProduct = [.. (_sites.Products?.Texts ?? []).Select(t => rank.GetValueOrDefault(t, -1))];
        productOfSite = new int[_sites.Count];
        for (int site = 0; site < productOfSite.Length; site++)
            productOfSite[site] = _sites.Products?.Numbers[site] is >= 0 and var own ? ofProduct[own] : ofIndustry[_sites.Industries.Numbers[site]];
        productOfNumber = [.. _links.Products.Select(t => rank[t])];
        return products;
    }

    private void Report(InputRange[] ranges, string[] products)
    {
        LinkTally self = new(), parallel = new(), assumed = new();
        foreach (InputRange range in ranges)
        {
            foreach ((int entry, int customer, int product, Importance known, Importance own) in range.Conflicts)
            {
                _bag.Add(DiagnosticCodes.ImportanceConflict, _links.SourceOf(entry), "importance", null,
                    _sites.Ids[customer], products[product], Words.Of(known < own ? known : own), Words.Of(known < own ? own : known));
            }
            self.Add(range.SelfLinks);
            parallel.Add(range.ParallelLinks);
            assumed.Add(range.AssumedValues);
        }
        Add(DiagnosticCodes.SelfLinks, "supplier", self);
        Add(DiagnosticCodes.ParallelLinks, "supplier", parallel);
        Add(DiagnosticCodes.AssumedValues, "value_per_day", assumed);

        void Add(DiagnosticCode code, string field, LinkTally tally)
        {
            if (tally.Count > 0)
                _bag.Add(code, _links.SourceOf(tally.First), field, null, tally.Count);
        }
    }

    private InputTable Finish(InputRange[] ranges, InputTableColumns columns, string[] products, InputRuleLookup rules)
    {
        int[] firstClass = new int[ranges.Length + 1], firstLink = new int[ranges.Length + 1];
        for (int range = 0; range < ranges.Length; range++)
        {
            firstClass[range + 1] = firstClass[range] + ranges[range].ClassCount;
            firstLink[range + 1] = firstLink[range] + ranges[range].LinkCount;
        }
        for (int site = 0; site < _sites.Count; site++)
            columns.ClassStart[site + 1] += columns.ClassStart[site];
        int classes = firstClass[^1];
        var classColumns = new InputClassColumns(classes, firstLink[^1]);
        var ruled = new InputRuleTable(rules, _sites.Industries.Texts, products);
        int[] byDefault = new int[ranges.Length];
        Workers.Run(ranges.Length, _workers, range =>
            byDefault[range] = classColumns.Fill(ranges[range], firstClass[range], firstLink[range], columns.ClassStart, _sites, ruled));
        return new InputTable
        {
            ClassStart = columns.ClassStart,
            Customer = classColumns.Customer,
            Product = classColumns.Product,
            Products = products,
            Importance = classColumns.Importance,
            IsImportanceOwn = classColumns.IsImportanceOwn,
            OutsideShare = classColumns.OutsideShare,
            EnoughAt = classColumns.EnoughAt,
            EssentialByDefault = byDefault.Sum(),
            LinkStart = classColumns.LinkStart,
            Supplier = columns.Supplier,
            Value = columns.Value,
            IsAssumed = columns.IsAssumed,
            CoverDays = columns.CoverDays,
            LeadTimeDays = columns.LeadTimeDays,
        };
    }
}
