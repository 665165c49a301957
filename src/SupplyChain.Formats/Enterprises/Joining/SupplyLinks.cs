using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Names;
using SupplyChain.Formats.Enterprises.Rows;

namespace SupplyChain.Formats.Enterprises.Joining;

/// <summary>Who supplies whom, on its way into the network.</summary>
internal sealed class ListedLink
{
    public required ListedSite Supplier { get; init; }

    public required ListedSite Customer { get; init; }

    /// <summary>Null: what the supplier makes.</summary>
    public string? Product { get; init; }

    /// <summary>Value per day; null if nobody states it.</summary>
    public double? ValuePerDay { get; set; }

    /// <summary>Share of what the customer buys of the product, 0 to 1; null if nobody states it.</summary>
    public double? Share { get; init; }

    public Importance? Importance { get; init; }

    public double? StockDays { get; init; }

    public double? LeadTimeDays { get; init; }

    public required DataPlace Place { get; init; }
}

/// <summary>Makes links of the rows of supplier lists and of the names in the columns of lists of enterprises.</summary>
internal sealed class SupplyLinks(ImportContext context, SiteRegister register)
{
    private const double DaysPerYear = 365, DaysPerMonth = 30;

    /// <summary>Fields that say something of an enterprise itself, wherever its row stands.</summary>
    private static readonly string[] OfTheSupplier =
    [
        ListField.Staff, ListField.StaffBack, ListField.StaffBackShare, ListField.Resumed, ListField.ResumptionRate, ListField.Electricity, ListField.ElectricityBaseline,
        ListField.ElectricityShare, ListField.Verified, ListField.OperatingLevel, ListField.OutputPerDay, ListField.OutputPerMonth, ListField.OutputPerYear,
    ];

    private readonly Dictionary<(string, string, string?), ListedLink> _links = [];
    private readonly List<ListedLink> _order = [];

    public IReadOnlyList<ListedLink> Links => _order;

    /// <summary>Suppliers and customers named in a row of a list of enterprises.</summary>
    public void AddNamed(ListedSite site)
    {
        foreach (string field in new[] { ListField.Suppliers, ListField.Supplier, ListField.Customers, ListField.Customer })
        {
            if (site.Entry.Text(field) is not { } cell)
                continue;
            foreach (ListedName named in Names(cell, site.Entry.Place))
            {
                ListedSite other = register.Resolve(new SiteReference(named.Name, site.Entry.Place) { Region = named.Region });
                bool isSupplier = field is ListField.Suppliers or ListField.Supplier;
                Add(new ListedLink
                {
                    Supplier = isSupplier ? other : site,
                    Customer = isSupplier ? site : other,
                    Product = isSupplier ? named.Product : null,
                    Share = isSupplier ? named.Share : null,
                    Place = site.Entry.Place,
                });
            }
        }
    }

    /// <summary>A row of a list of suppliers.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="lead">The lead firm the list belongs to; null if each row names its customer.</param>
    public void AddRow(ListEntry entry, ListedSite? lead)
    {
        string? code = entry.Text(ListField.SupplierCode);
        string? supplierCell = entry.Text(ListField.Supplier) ?? code;
        if (supplierCell is null)
        {
            context.Remark(ListRemarks.RowWithoutName, entry.Place, null);
            return;
        }
        IReadOnlyList<ListedName> suppliers = Names(supplierCell, entry.Place);
        ListedSite[] customers = entry.Text(ListField.Customer) is { } customerCell
            ? [.. Names(customerCell, entry.Place).Select(c => register.Resolve(new SiteReference(c.Name, entry.Place) { Region = c.Region, Code = entry.Text(ListField.CustomerCode) }))]
            : entry.Text(ListField.CustomerCode) is { } customerCode ? [register.Resolve(new SiteReference(customerCode, entry.Place) { Code = customerCode })]
            : lead is null ? [] : [lead];
        foreach (ListedName named in suppliers)
        {
            ListedSite supplier = register.Resolve(new SiteReference(named.Name, entry.Place)
            {
                Region = named.Region ?? entry.Text(ListField.SupplierRegion),
                Code = suppliers.Count == 1 ? code : null,
            });
            if (suppliers.Count == 1)
                FillIn(supplier, entry);
            foreach (ListedSite customer in customers)
            {
                Add(new ListedLink
                {
                    Supplier = supplier,
                    Customer = customer,
                    Product = named.Product ?? entry.Text(ListField.Product),
                    ValuePerDay = suppliers.Count == 1 && customers.Length == 1 ? PerDay(entry) : null,
                    Share = named.Share ?? (suppliers.Count == 1 ? entry.Number(ListField.Share) : null),
                    Importance = entry.Importance,
                    StockDays = entry.Number(ListField.StockDays),
                    LeadTimeDays = entry.Number(ListField.LeadTime),
                    Place = entry.Place,
                });
            }
        }
    }

    private IReadOnlyList<ListedName> Names(string cell, DataPlace place)
    {
        IReadOnlyList<ListedName> names = NameList.Split(cell, out IReadOnlyList<string> nobody);
        foreach (string word in nobody)
            context.Remark(ListRemarks.NotAName, place, cell, word);
        if (names.Count > 1)
            context.Remark(ListRemarks.NamesTakenApart, place, cell, names.Count);
        return names;
    }

    private void Add(ListedLink link)
    {
        if (link.Supplier == link.Customer)
        {
            context.Remark(ListRemarks.SuppliesItself, link.Place, link.Supplier.Shown);
            return;
        }
        var key = (link.Supplier.Id, link.Customer.Id, link.Product);
        // Both ends may name the link: once among the suppliers, once among the customers.
        if (_links.TryGetValue(key, out ListedLink? before))
        {
            before.ValuePerDay ??= link.ValuePerDay;
            context.Remark(ListRemarks.LinkTwice, link.Place, link.Customer.Shown, link.Supplier.Shown);
            return;
        }
        _links.Add(key, link);
        _order.Add(link);
    }

    private double? PerDay(ListEntry entry)
    {
        if (entry.Number(ListField.ValuePerDay) is { } day)
            return day > 0 ? day : null;
        double? value = entry.Number(ListField.ValuePerMonth) / DaysPerMonth ?? entry.Number(ListField.ValuePerYear) / DaysPerYear;
        return value > 0 ? value : null;
    }

    /// <summary>What a list of suppliers says of an enterprise is taken where its own list says nothing.</summary>
    private void FillIn(ListedSite site, ListEntry entry)
    {
        foreach (string field in OfTheSupplier)
        {
            if (entry.Number(field) is not { } value || !site.Entry.Numbers.TryAdd(field, value) || !site.IsListed)
                continue;
            context.Remark(ListRemarks.FilledIn, entry.Place, site.Shown, field, new SupplyChain.Resources.Quantity(value));
        }
        foreach (string field in new[] { ListField.Industry, ListField.Product })
        {
            if (!site.IsListed && entry.Text(field) is { } text)
                site.Entry.Texts.TryAdd(field, text);
        }
        if (site.IsListed)
            return;
        foreach ((string column, string value) in entry.Own)
            site.Entry.Own.TryAdd(column, value);
    }
}
