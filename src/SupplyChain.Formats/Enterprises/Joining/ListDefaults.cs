using System.Globalization;
using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Resources;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Enterprises.Joining;

/// <summary>Fills in output, stocks and shares that nobody states, from the list's own firms or the table of defaults, and marks each.</summary>
internal sealed class ListDefaults(ImportContext context)
{
    /// <summary>A median of fewer firms says little of an industry.</summary>
    public const int FewestPeers = 3;

    private const double DaysPerYear = 365, DaysPerMonth = 30;

    private static readonly Dictionary<string, IndustryDefault> Table = EmbeddedTable.Rows("industry-defaults.csv").ToDictionary(r => r[0], r => new IndustryDefault(Number(r[1]), Number(r[2]), Number(r[3])), StringComparer.Ordinal);

    /// <summary>What the table assumes of a division.</summary>
    /// <param name="OutputPerWorker">Output per worker and day, CNY.</param>
    /// <param name="Inputs">Inputs over output.</param>
    /// <param name="StockDays">Days that stocks of inputs last; null if not known.</param>
    internal sealed record IndustryDefault(double? OutputPerWorker, double? Inputs, double? StockDays);

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Output per day of every site: as stated, made daily, or assumed.</summary>
    public void SettleOutput(IReadOnlyList<ListedSite> sites)
    {
        foreach (ListedSite site in sites)
            site.OutputPerDay = Stated(site) ?? double.NaN;
        ListedSite[] known = [.. sites.Where(s => s.OutputPerDay > 0)];
        ILookup<string, ListedSite> byIndustry = known.ToLookup(s => s.Industry, StringComparer.Ordinal);
        var perHead = known.Where(s => s.Entry.Number(ListField.Staff) > 0).GroupBy(s => s.Industry, StringComparer.Ordinal).Where(g => g.Count() >= FewestPeers)
            .ToDictionary(g => g.Key, g => (Value: Median(g.Select(s => s.OutputPerDay / s.Entry.Number(ListField.Staff)!.Value)), Firms: g.Count()), StringComparer.Ordinal);
        double ofAll = known.Length == 0 ? double.NaN : Median(known.Select(s => s.OutputPerDay));
        var medians = byIndustry.Where(g => g.Count() >= FewestPeers).ToDictionary(g => g.Key, g => (Value: Median(g.Select(s => s.OutputPerDay)), Firms: g.Count()), StringComparer.Ordinal);
        foreach (ListedSite site in sites.Where(s => double.IsNaN(s.OutputPerDay)))
        {
            double? staff = site.Entry.Number(ListField.Staff) is > 0 and var heads ? heads : null;
            double? table = site.Division is { } division && (context.Currency ?? "CNY") == "CNY" ? Table[division.DefaultsOf].OutputPerWorker : null;
            (double value, LocalizedText origin) =
                staff is not null && perHead.TryGetValue(site.Industry, out var head) ? (staff.Value * head.Value, ListTexts.Of("Origin.Staff", head.Firms, site.Industry))
                : staff is not null && table is not null ? (staff.Value * table.Value, ListTexts.Of("Origin.Table"))
                : medians.TryGetValue(site.Industry, out var median) ? (median.Value, ListTexts.Of("Origin.Median", median.Firms, site.Industry))
                : known.Length > 0 ? (ofAll, ListTexts.Of("Origin.MedianOfAll", known.Length))
                : (1d, ListTexts.Of("Origin.One"));
            site.IsOutputAssumed = true;
            site.OutputPerDay = value >= 100 ? Math.Round(value) : value;
            site.Assumed["output_per_day"] = origin.In(context.DataLanguage);
            context.Remark(ListRemarks.OutputAssumed, site.Entry.Place, site.Shown, new Quantity(site.OutputPerDay), origin);
        }
    }

    /// <summary>Days of stock of every site: as stated, or assumed.</summary>
    public void SettleStocks(IReadOnlyList<ListedSite> sites)
    {
        ListedSite[] known = [.. sites.Where(s => s.Entry.Number(ListField.StockDays) is not null)];
        var medians = known.GroupBy(s => s.Industry, StringComparer.Ordinal).Where(g => g.Count() >= FewestPeers)
            .ToDictionary(g => g.Key, g => (Value: Median(g.Select(s => s.Entry.Number(ListField.StockDays)!.Value)), Firms: g.Count()), StringComparer.Ordinal);
        double[] all = [.. Table.Values.Select(t => t.StockDays).OfType<double>()];
        foreach (ListedSite site in sites)
        {
            site.StockDays = site.Entry.Number(ListField.StockDays);
            if (site.StockDays is not null)
                continue;
            (double days, LocalizedText origin) =
                medians.TryGetValue(site.Industry, out var median) ? (median.Value, ListTexts.Of("Origin.Median", median.Firms, site.Industry))
                : site.Division is { } division && Table[division.DefaultsOf].StockDays is { } table ? (table, ListTexts.Of("Origin.TableStock"))
                : known.Length >= FewestPeers ? (Median(known.Select(s => s.Entry.Number(ListField.StockDays)!.Value)), ListTexts.Of("Origin.MedianOfAll", known.Length))
                : (Math.Round(Median(all)), ListTexts.Of("Origin.TableStockAll"));
            site.StockDays = days;
            site.Assumed["inventory_cover_days"] = origin.In(context.DataLanguage);
            context.Remark(ListRemarks.StockAssumed, site.Entry.Place, site.Shown, new Quantity(days), origin);
        }
    }

    /// <summary>Values of links whose customers state shares: share times what the customer buys of the product.</summary>
    /// <remarks>
    /// Purchases of a product are output times inputs over output of the industry, split evenly over the products bought. Where some suppliers of a product
    /// state shares, the others share equally what is left; where none does, values stay unknown, and the network takes them as equal shares.
    /// </remarks>
    public void SettleShares(IReadOnlyList<ListedLink> links)
    {
        foreach (IGrouping<ListedSite, ListedLink> customer in links.GroupBy(l => l.Customer))
        {
            var classes = customer.GroupBy(l => l.Product ?? l.Supplier.Entry.Text(ListField.Product) ?? l.Supplier.Industry, StringComparer.Ordinal).ToArray();
            double purchases = customer.Key.OutputPerDay * (InputsOf(customer.Key) / classes.Length);
            int assumed = 0;
            bool isRest = false;
            foreach (var inputs in classes)
            {
                ListedLink[] open = [.. inputs.Where(l => l.ValuePerDay is null && l.Share is null)];
                ListedLink[] shared = [.. inputs.Where(l => l.ValuePerDay is null && l.Share is not null)];
                double stated = shared.Sum(l => l.Share!.Value);
                double rest = shared.Length > 0 && inputs.All(l => l.ValuePerDay is null) ? Math.Max(0, 1 - stated) : 0;
                foreach (ListedLink link in shared.Where(l => l.Share > 0))
                    link.ValuePerDay = link.Share!.Value / Math.Max(1, stated) * purchases;
                foreach (ListedLink link in open.Where(_ => rest > 0))
                    link.ValuePerDay = rest / open.Length * purchases;
                isRest |= open.Length > 0 && rest > 0;
                assumed += inputs.Count() > 1 || shared.Length > 0 ? open.Length : 0;
            }
            if (assumed == 0)
                continue;
            LocalizedText how = ListTexts.Of(isRest ? "Origin.Rest" : "Origin.EqualShares");
            customer.Key.Assumed["shares"] = string.Create(CultureInfo.InvariantCulture, $"{assumed}/{customer.Count()}: {how.In(context.DataLanguage)}");
            context.Remark(ListRemarks.SharesAssumed, customer.First().Place, customer.Key.Shown, assumed, how);
        }
    }

    /// <summary>An assumed output may not be below what the site is known to supply.</summary>
    public static void RaiseToLinks(IReadOnlyList<ListedLink> links, Language language)
    {
        foreach (IGrouping<ListedSite, ListedLink> supplier in links.GroupBy(l => l.Supplier))
        {
            double sum = supplier.Sum(l => l.ValuePerDay ?? 0);
            if (!supplier.Key.IsOutputAssumed || sum <= supplier.Key.OutputPerDay)
                continue;
            supplier.Key.OutputPerDay = sum;
            supplier.Key.Assumed["output_per_day"] = ListTexts.Of("Origin.Links").In(language);
        }
    }

    private static double InputsOf(ListedSite site) => (site.Division is { } division ? Table[division.DefaultsOf].Inputs : null) ?? Median(Table.Values.Select(t => t.Inputs).OfType<double>());

    private double? Stated(ListedSite site)
    {
        if (site.Entry.Number(ListField.OutputPerDay) is { } day)
            return day;
        foreach ((string field, double days, string period) in new[] { (ListField.OutputPerMonth, DaysPerMonth, "Period.Month"), (ListField.OutputPerYear, DaysPerYear, "Period.Year") })
        {
            if (site.Entry.Number(field) is not { } value)
                continue;
            context.Remark(ListRemarks.MadeDaily, site.Entry.Place, site.Shown, ListTexts.Of(period), days);
            site.Assumed["output_per_day"] = ListTexts.Of("Origin.Divided", ListTexts.Of(period), days).In(context.DataLanguage);
            return value / days;
        }
        return null;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
