using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>Reads sites.csv.</summary>
internal static class SiteReader
{
    // Stands where a required field is empty or lost: an error, so that it never gets into a network.
    private const string Unknown = "?";

    public static void Read(TableRow row, SupplyNetworkBuilder builder)
    {
        var text = new TextPool();
        TableColumn id = row.Column("id"), name = row.Column("name"), firm = row.Column("firm"), industry = row.Column("industry"),
            product = row.Column("product"), region = row.Column("region"), output = row.Column("output_per_day"),
            finalDemand = row.Column("final_demand_per_day"), operatingLevel = row.Column("operating_level"),
            restartLevel = row.Column("restart_level"), weight = row.Column("weight"), valueAdded = row.Column("value_added_per_day"),
            outsideShare = row.Column("outside_share"), surge = row.Column("surge"), tier = row.Column("tier"),
            earliestWave = row.Column("earliest_wave"), restartWaves = row.Column("restart_waves"), restart = row.Column("restart"),
            cover = row.Column("inventory_cover_days"), ramp = row.Column("ramp_days"), recover = row.Column("time_to_recover_days"),
            revenue = row.Column("revenue_per_day"), costs = row.Column("costs_per_day");
        (string Name, TableColumn Column)[] needs = row.ColumnsWithPrefix(NetworkSchema.NeedsPrefix);
        (string Name, TableColumn Column)[] own = row.ColumnsWithPrefix(NetworkSchema.OwnPrefix);
        string[] resources = [.. needs.Select(c => c.Name)], ownNames = [.. own.Select(c => c.Name)];
        while (row.Read())
        {
            string? siteId = row.Text(id);
            if (!row.IsAligned)
            {
                // The row is reported already; its id stays known, so that its links are not reported as well.
                if (siteId is not null)
                    builder.Sites.Add(new SiteEntry { Id = siteId, Industry = Unknown, Source = row.Source });
                continue;
            }
            var site = new SiteEntry
            {
                Id = siteId ?? Unknown,
                Industry = text.Of(row.Text(industry)) ?? Unknown,
                Name = row.Text(name),
                Firm = text.Of(row.Text(firm)),
                Product = text.Of(row.Text(product)),
                Region = text.Of(row.Text(region)),
                OutputPerDay = row.Number(output),
                FinalDemandPerDay = row.Number(finalDemand),
                OperatingLevel = row.Number(operatingLevel),
                RestartLevel = row.Number(restartLevel),
                Weight = row.Number(weight),
                ValueAddedPerDay = row.Number(valueAdded),
                OutsideShare = row.Number(outsideShare),
                Surge = row.Number(surge),
                Tier = row.Whole(tier),
                EarliestWave = row.Whole(earliestWave),
                RestartWaves = row.Whole(restartWaves),
                Restart = row.Word(restart, Words.RestartRules) ?? RestartRule.Free,
                InventoryCoverDays = row.Number(cover),
                RampDays = row.Number(ramp),
                TimeToRecoverDays = row.Number(recover),
                RevenuePerDay = row.Number(revenue),
                CostsPerDay = row.Number(costs),
                Needs = Values(resources, needs, c => row.Number(c) ?? 0),
                OwnColumns = Values(ownNames, own, c => row.Text(c) ?? ""),
                Source = row.Source,
            };
            if (siteId is not null)
                builder.Sites.Add(site);
        }
    }

    // A resource whose column is empty is still a resource: limits on it are not in error.
    private static IReadOnlyDictionary<string, TValue> Values<TValue>(
        string[] keys, (string Name, TableColumn Column)[] columns, Func<TableColumn, TValue> read)
    {
        if (keys.Length == 0)
            return System.Collections.ObjectModel.ReadOnlyDictionary<string, TValue>.Empty;
        var values = new TValue[keys.Length];
        for (int i = 0; i < keys.Length; i++)
            values[i] = read(columns[i].Column);
        return new SharedKeyDictionary<TValue>(keys, values);
    }
}
