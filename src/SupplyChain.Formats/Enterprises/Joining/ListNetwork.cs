using SupplyChain.Diagnostics;
using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Enterprises.Rows;

namespace SupplyChain.Formats.Enterprises.Joining;

/// <summary>Writes what was read and assumed into the builder of a network.</summary>
internal sealed class ListNetwork(ImportContext context)
{
    private static readonly string[] NumbersOfTheNetwork = ["weight", "restart_level", "time_to_recover_days", "final_demand_per_day", "value_added_per_day", "surge", "ramp_days", "revenue_per_day", "costs_per_day"];

    private static readonly string[] NumbersKept = [ListField.Staff, ListField.StaffBack, ListField.Electricity, ListField.ElectricityBaseline];

    public SupplyNetworkBuilder Build(IReadOnlyList<ListSheet> lists, IReadOnlyList<ListedSite> sites, IReadOnlyList<ListedLink> links)
    {
        var builder = new SupplyNetworkBuilder
        {
            Information = new NetworkInformation
            {
                Title = TitleOf(lists.FirstOrDefault(l => l.Kind == ListKind.Enterprises) ?? lists[0]),
                Currency = context.Currency,
                Date = context.Date,
                Source = string.Join(", ", lists.Select(l => Path.GetFileName(l.Place.File)).Distinct(StringComparer.Ordinal)),
                Language = context.IsChinese ? "zh" : "en",
            },
        };
        HashSet<ListedSite> buyers = [.. links.Select(l => l.Customer)];
        foreach (ListedSite site in sites)
            builder.AddSite(Entry(site, buyers.Contains(site)));
        foreach (ListedLink link in links)
        {
            builder.AddLink(new LinkEntry(link.Supplier.Id, link.Customer.Id, link.ValuePerDay)
            {
                Product = link.Product,
                Importance = link.Importance,
                InventoryCoverDays = link.StockDays,
                LeadTimeDays = link.LeadTimeDays,
                Source = Source(link.Place),
            });
        }
        return builder;
    }

    /// <summary>The first line above the header that reads like a title; else the name of the file.</summary>
    private static string TitleOf(ListSheet list) => list.Titles.FirstOrDefault(
        t => t.Length is >= 5 and <= 80 && !t.StartsWith("附件", StringComparison.Ordinal) && !t.Contains(':', StringComparison.Ordinal) && t != list.Place.Sheet) ?? list.Titles[^1];

    private SiteEntry Entry(ListedSite site, bool isBuyer)
    {
        ListEntry entry = site.Entry;
        double? outside = entry.Number("outside_share");
        if (outside is null && isBuyer && context.Options.OutsideShare > 0)
        {
            outside = context.Options.OutsideShare;
            site.Assumed["outside_share"] = "--outside-share";
        }
        Dictionary<string, double?> numbers = NumbersOfTheNetwork.ToDictionary(n => n, entry.Number, StringComparer.Ordinal);
        return new SiteEntry
        {
            Id = site.Id,
            Name = entry.Text(ListField.Name) ?? site.Shown,
            Firm = site.Firm,
            Industry = site.Industry,
            Product = entry.Text(ListField.Product),
            Region = entry.Text(ListField.Region),
            OutputPerDay = site.OutputPerDay,
            OperatingLevel = site.OperatingLevel,
            RestartLevel = numbers["restart_level"],
            Weight = numbers["weight"],
            ValueAddedPerDay = numbers["value_added_per_day"],
            FinalDemandPerDay = numbers["final_demand_per_day"],
            OutsideShare = outside,
            Surge = numbers["surge"],
            Tier = Whole(entry.Number("tier")),
            EarliestWave = Whole(entry.Number("earliest_wave")),
            RestartWaves = Whole(entry.Number("restart_waves")),
            Restart = entry.Text("restart") switch { "must" => RestartRule.Must, "never" => RestartRule.Never, _ => default },
            InventoryCoverDays = site.StockDays,
            RampDays = numbers["ramp_days"],
            TimeToRecoverDays = numbers["time_to_recover_days"],
            RevenuePerDay = Positive(numbers["revenue_per_day"]),
            CostsPerDay = Positive(numbers["costs_per_day"]),
            Needs = entry.Numbers.Where(p => p.Key.StartsWith("needs_", StringComparison.Ordinal)).ToDictionary(p => p.Key["needs_".Length..], p => p.Value, StringComparer.Ordinal),
            OwnColumns = OwnColumns(site),
            Source = Source(entry.Place),
        };
    }

    private static Dictionary<string, string> OwnColumns(ListedSite site)
    {
        var own = new Dictionary<string, string>(site.Entry.Own, StringComparer.Ordinal) { ["listed"] = site.IsListed ? "yes" : "no" };
        if (site.Code is not null)
            own["credit_code"] = site.Code;
        foreach (string field in NumbersKept)
        {
            if (site.Entry.Number(field) is { } value)
                own[field] = Values.NumberOut.Of(value);
        }
        foreach ((string field, string origin) in site.Assumed)
            own["assumed_" + field] = origin;
        return own;
    }

    private static int? Whole(double? value) => value is >= 0 and <= int.MaxValue ? (int)Math.Round(value.Value) : null;

    private static double? Positive(double? value) => value > 0 ? value : null;

    private static SourcePosition Source(DataPlace place) => new(place.File, place.Row, 0) { Sheet = place.Sheet };
}
