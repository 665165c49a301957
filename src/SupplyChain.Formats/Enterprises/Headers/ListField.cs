namespace SupplyChain.Formats.Enterprises.Headers;

/// <summary>What the values of a field are, and so how they are read.</summary>
internal enum ListFieldKind
{
    /// <summary>Text, kept as it is.</summary>
    Text,

    /// <summary>An id: text, never a number.</summary>
    Id,

    /// <summary>Names of enterprises in one cell: 甲公司、乙公司.</summary>
    Names,

    /// <summary>An amount of money, in the unit of its column.</summary>
    Money,

    /// <summary>An amount of goods, whose unit is kept beside it.</summary>
    Quantity,

    /// <summary>A number without a unit.</summary>
    Number,

    /// <summary>A share of a whole: 0.6, 60 or 60%.</summary>
    Share,

    /// <summary>How much a site runs, as a word or as a share.</summary>
    State,

    /// <summary>A length of time in days.</summary>
    Days,

    /// <summary>A day.</summary>
    Date,

    /// <summary>How much an input matters.</summary>
    Importance,

    /// <summary>About a person: passed over unless asked for.</summary>
    Contact,

    /// <summary>Kept as a column of the user's own.</summary>
    Own,

    /// <summary>Of no use outside the list, such as the number of the row.</summary>
    Passed,
}

/// <summary>A field of a list: what a column can mean.</summary>
/// <param name="Key">Its name in <c>headers.csv</c>, in <c>--map</c> files and in answers.</param>
/// <param name="Kind">How its values are read.</param>
internal sealed record ListField(string Key, ListFieldKind Kind)
{
    public const string Name = "name", Code = "code", Id = "id", Firm = "firm", Industry = "industry", Product = "product", Region = "region";
    public const string OutputPerDay = "output_per_day", OutputPerMonth = "output_per_month", OutputPerYear = "output_per_year", Capacity = "capacity";
    public const string Staff = "staff", StaffBack = "staff_back", StaffBackShare = "staff_back_share", Resumed = "resumed", ResumptionRate = "resumption_rate";
    public const string Electricity = "electricity", ElectricityBaseline = "electricity_baseline", ElectricityShare = "electricity_share", Verified = "verified";
    public const string StockDays = "inventory_cover_days", Suppliers = "suppliers", Customers = "customers", OperatingLevel = "operating_level";
    public const string Supplier = "supplier", SupplierCode = "supplier_code", SupplierRegion = "supplier_region", Customer = "customer", CustomerCode = "customer_code";
    public const string ValuePerDay = "value_per_day", ValuePerMonth = "value_per_month", ValuePerYear = "value_per_year", Share = "share";
    public const string Importance = "importance", LeadTime = "lead_time_days", RestartDate = "restart_date";

    private static readonly Dictionary<string, ListField> Known = new ListField[]
    {
        new("serial", ListFieldKind.Passed), new(Name, ListFieldKind.Text), new(Code, ListFieldKind.Id), new(Id, ListFieldKind.Id), new(Firm, ListFieldKind.Text),
        new(Industry, ListFieldKind.Text), new(Product, ListFieldKind.Text), new(Region, ListFieldKind.Text),
        new(OutputPerDay, ListFieldKind.Money), new(OutputPerMonth, ListFieldKind.Money), new(OutputPerYear, ListFieldKind.Money), new(Capacity, ListFieldKind.Quantity),
        new(Staff, ListFieldKind.Number), new(StaffBack, ListFieldKind.Number), new(StaffBackShare, ListFieldKind.Share), new(Resumed, ListFieldKind.State),
        new(ResumptionRate, ListFieldKind.Share), new(Electricity, ListFieldKind.Number), new(ElectricityBaseline, ListFieldKind.Number),
        new(ElectricityShare, ListFieldKind.Share), new(Verified, ListFieldKind.State), new(StockDays, ListFieldKind.Days),
        new(Suppliers, ListFieldKind.Names), new(Customers, ListFieldKind.Names), new(OperatingLevel, ListFieldKind.Share),
        new(Supplier, ListFieldKind.Names), new(SupplierCode, ListFieldKind.Id), new(SupplierRegion, ListFieldKind.Text), new(Customer, ListFieldKind.Names), new(CustomerCode, ListFieldKind.Id),
        new(ValuePerDay, ListFieldKind.Money), new(ValuePerMonth, ListFieldKind.Money), new(ValuePerYear, ListFieldKind.Money), new(Share, ListFieldKind.Share),
        new(Importance, ListFieldKind.Importance), new(LeadTime, ListFieldKind.Days), new(RestartDate, ListFieldKind.Date),
        new("weight", ListFieldKind.Number), new("tier", ListFieldKind.Number), new("restart_level", ListFieldKind.Share), new("time_to_recover_days", ListFieldKind.Days),
        new("final_demand_per_day", ListFieldKind.Money), new("value_added_per_day", ListFieldKind.Money), new("outside_share", ListFieldKind.Share), new("surge", ListFieldKind.Share),
        new("earliest_wave", ListFieldKind.Number), new("restart_waves", ListFieldKind.Number), new("restart", ListFieldKind.Text), new("ramp_days", ListFieldKind.Days),
        new("revenue_per_day", ListFieldKind.Money), new("costs_per_day", ListFieldKind.Money),
        new("contact", ListFieldKind.Contact), new("own", ListFieldKind.Own), new("ignore", ListFieldKind.Passed),
    }.ToDictionary(f => f.Key, StringComparer.Ordinal);

    /// <summary>Every field a header can mean.</summary>
    public static IEnumerable<ListField> All => Known.Values;

    /// <summary>Finds a field by its key; <c>x_NAME</c> is a column of the user's own under that name, <c>needs_NAME</c> what a restart takes of a resource.</summary>
    public static ListField? Find(string key)
    {
        key = key.Trim();
        if (Known.TryGetValue(key.ToLowerInvariant(), out ListField? field))
            return field;
        return key.Length > 2 && key.StartsWith("x_", StringComparison.Ordinal) ? new ListField(key, ListFieldKind.Own)
            : key.Length > 6 && key.StartsWith("needs_", StringComparison.Ordinal) ? new ListField(key, ListFieldKind.Number)
            : null;
    }

    /// <summary>What a site is known by.</summary>
    public bool NamesSomething => Key is Name or Code or Id or Supplier or Suppliers or Customer or Customers;
}
