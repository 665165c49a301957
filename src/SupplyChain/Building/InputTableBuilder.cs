using System.Runtime.InteropServices;
using SupplyChain.Diagnostics;

namespace SupplyChain.Building;

/// <summary>Orders links by customer, product and supplier, adds up parallel ones, and forms the input classes.</summary>
internal sealed class InputTableBuilder
{
    private readonly IReadOnlyList<SiteEntry> _sites;
    private readonly LinkColumns _links;
    private readonly int[] _siteOfId;
    private readonly DiagnosticBag _bag;

    // One entry per kept link, in the final order.
    private readonly List<int> _supplier = [], _classOfLink = [], _firstEntry = [];
    private readonly List<double> _value = [], _cover = [], _leadTime = [];

    // One entry per class.
    private readonly List<int> _classCustomer = [], _classProduct = [];
    private readonly List<Importance?> _ownImportance = [];

    public InputTableBuilder(IReadOnlyList<SiteEntry> sites, LinkColumns links, int[] siteOfId, DiagnosticBag bag)
    {
        (_sites, _links, _siteOfId, _bag) = (sites, links, siteOfId, bag);
    }

    public InputTable Build(InputRuleLookup rules)
    {
        string[] products = RankProducts(out int[] productOfSite, out int[] productOfNumber);
        int[] order = Order(productOfSite, productOfNumber);
        int selfLinks = 0, parallel = 0, firstSelf = -1, firstParallel = -1;
        int lastCustomer = -1, lastProduct = -1, lastSupplier = -1;
        foreach (int entry in order)
        {
            int supplier = Supplier(entry), customer = Customer(entry), product = Product(entry, productOfSite, productOfNumber);
            if (supplier == customer)
                Count(ref selfLinks, ref firstSelf, entry);
            bool sameClass = customer == lastCustomer && product == lastProduct;
            if (!sameClass)
            {
                _classCustomer.Add(customer);
                _classProduct.Add(product);
                _ownImportance.Add(null);
            }
            TakeImportance(entry, products[product]);
            if (sameClass && supplier == lastSupplier)
            {
                Count(ref parallel, ref firstParallel, entry);
                AddToLast(entry);
            }
            else
            {
                _supplier.Add(supplier);
                _classOfLink.Add(_classCustomer.Count - 1);
                _firstEntry.Add(entry);
                _value.Add(_links.Values[entry]);
                _cover.Add(_links.Covers[entry]);
                _leadTime.Add(_links.LeadTimes[entry]);
            }
            (lastCustomer, lastProduct, lastSupplier) = (customer, product, supplier);
        }
        if (selfLinks > 0)
            _bag.Add(DiagnosticCodes.SelfLinks, _links.SourceOf(firstSelf), "supplier", null, selfLinks);
        if (parallel > 0)
            _bag.Add(DiagnosticCodes.ParallelLinks, _links.SourceOf(firstParallel), "supplier", null, parallel);
        return Finish(products, rules);
    }

    // The earliest line is shown, whatever the order of the links inside.
    private void Count(ref int count, ref int first, int entry)
    {
        count++;
        first = first < 0 ? entry : Math.Min(first, entry);
    }

    private int Supplier(int entry) => _siteOfId[_links.Suppliers[entry]];

    private int Customer(int entry) => _siteOfId[_links.Customers[entry]];

    // Links to sites that do not exist are reported before; the others are still checked.
    private bool IsResolved(int entry) => Supplier(entry) >= 0 && Customer(entry) >= 0;

    private int Product(int entry, int[] productOfSite, int[] productOfNumber) =>
        _links.ProductNumbers[entry] is var number && number < 0 ? productOfSite[Supplier(entry)] : productOfNumber[number];

    private string[] RankProducts(out int[] productOfSite, out int[] productOfNumber)
    {
        var names = new SortedSet<string>(_links.Products, StringComparer.Ordinal);
        foreach (SiteEntry site in _sites)
            names.Add(site.Product ?? site.Industry ?? "");
        string[] products = [.. names];
        var rank = new Dictionary<string, int>(products.Length, StringComparer.Ordinal);
        for (int i = 0; i < products.Length; i++)
            rank.Add(products[i], i);
        productOfSite = [.. _sites.Select(s => rank[s.Product ?? s.Industry ?? ""])];
        productOfNumber = [.. _links.Products.Select(p => rank[p])];
        return products;
    }

    // Counting sort by customer, then each customer's few links by product, supplier and value: values are part of the key
    // so that parallel links add up in the same order whatever the order of the rows.
    private int[] Order(int[] productOfSite, int[] productOfNumber)
    {
        int[] customerOf = new int[_links.Count];
        for (int entry = 0; entry < customerOf.Length; entry++)
            customerOf[entry] = IsResolved(entry) ? Customer(entry) : -1;
        int[] start = GroupStarts.Of(_sites.Count, customerOf);
        int[] next = start[..^1];
        int[] order = new int[start[^1]];
        for (int entry = 0; entry < customerOf.Length; entry++)
        {
            if (customerOf[entry] is >= 0 and var customer)
                order[next[customer]++] = entry;
        }
        for (int site = 0; site < _sites.Count; site++)
            order.AsSpan(start[site]..start[site + 1]).Sort(Compare);
        return order;

        int Compare(int a, int b)
        {
            int result = Product(a, productOfSite, productOfNumber).CompareTo(Product(b, productOfSite, productOfNumber));
            if (result == 0)
                result = Supplier(a).CompareTo(Supplier(b));
            if (result == 0)
                result = _links.Values[a].CompareTo(_links.Values[b]);
            return result;
        }
    }

    private void TakeImportance(int entry, string product)
    {
        if (_links.ImportanceOf(entry) is not { } own)
            return;
        Importance? known = _ownImportance[^1];
        if (known is { } other && other != own)
        {
            _bag.Add(DiagnosticCodes.ImportanceConflict, _links.SourceOf(entry), "importance", null,
                _sites[Customer(entry)].Id, product, Words.Of(Min(own, other)), Words.Of(Max(own, other)));
        }
        _ownImportance[^1] = known ?? own;

        static Importance Min(Importance a, Importance b) => a < b ? a : b;
        static Importance Max(Importance a, Importance b) => a < b ? b : a;
    }

    // Known values add up; of several covers the shortest counts and of several lead times the longest: the cautious reading.
    private void AddToLast(int entry)
    {
        double value = _links.Values[entry];
        _value[^1] = double.IsNaN(_value[^1]) ? value : double.IsNaN(value) ? _value[^1] : _value[^1] + value;
        _cover[^1] = MinKnown(_cover[^1], _links.Covers[entry]);
        _leadTime[^1] = -MinKnown(-_leadTime[^1], -_links.LeadTimes[entry]);

        static double MinKnown(double a, double b) => double.IsNaN(a) ? b : double.IsNaN(b) ? a : Math.Min(a, b);
    }

    private InputTable Finish(string[] products, InputRuleLookup rules)
    {
        int classes = _classCustomer.Count, links = _supplier.Count;
        int[] linkStart = GroupStarts.Of(classes, CollectionsMarshal.AsSpan(_classOfLink));
        int[] classStart = GroupStarts.Of(_sites.Count, CollectionsMarshal.AsSpan(_classCustomer));

        var importance = new Importance[classes];
        double[] outsideShare = new double[classes], enoughAt = new double[classes], value = [.. _value];
        bool[] assumed = new bool[links];
        int essentialByDefault = 0;
        for (int k = 0; k < classes; k++)
        {
            SiteEntry customer = _sites[_classCustomer[k]];
            (Importance? ruled, outsideShare[k], enoughAt[k]) = rules.Find(customer.Industry, products[_classProduct[k]], customer.OutsideShare ?? 0);
            Importance? stated = _ownImportance[k] ?? ruled;
            importance[k] = stated ?? Importance.Essential;
            essentialByDefault += stated is null ? 1 : 0;
            AssumeValues(value, assumed, linkStart[k], linkStart[k + 1]);
        }
        int assumedCount = assumed.Count(a => a);
        if (assumedCount > 0)
        {
            int first = Enumerable.Range(0, links).Where(link => assumed[link]).Min(link => _firstEntry[link]);
            _bag.Add(DiagnosticCodes.AssumedValues, _links.SourceOf(first), "value_per_day", null, assumedCount);
        }
        return new InputTable
        {
            ClassStart = classStart,
            Customer = [.. _classCustomer],
            Product = [.. _classProduct],
            Products = products,
            Importance = importance,
            IsImportanceOwn = [.. _ownImportance.Select(i => i is not null)],
            OutsideShare = outsideShare,
            EnoughAt = enoughAt,
            EssentialByDefault = essentialByDefault,
            LinkStart = linkStart,
            Supplier = [.. _supplier],
            Value = value,
            IsAssumed = assumed,
            CoverDays = _cover.Exists(c => !double.IsNaN(c)) ? [.. _cover] : null,
            LeadTimeDays = _leadTime.Exists(t => !double.IsNaN(t)) ? [.. _leadTime] : null,
        };
    }

    private static void AssumeValues(double[] value, bool[] assumed, int start, int end)
    {
        double known = 0;
        int knownCount = 0;
        for (int link = start; link < end; link++)
        {
            if (!double.IsNaN(value[link]))
                (known, knownCount) = (known + value[link], knownCount + 1);
        }
        double mean = knownCount == 0 ? 1 : known / knownCount;
        for (int link = start; link < end; link++)
        {
            if (double.IsNaN(value[link]))
                (value[link], assumed[link]) = (mean, true);
        }
    }
}
