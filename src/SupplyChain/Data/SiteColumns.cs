using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>The columns of sites.csv for the sites of a network.</summary>
internal static class SiteColumns
{
    public static NetworkTable Of(SupplyNetwork network)
    {
        Site[] sites = network.SiteArray;
        double[] outgoing = network.Inputs.KnownOutgoing(sites.Length);
        var columns = new ColumnList(NetworkSchema.Sites, sites.Length);
        columns.Text("id", i => sites[i].Id, isRequired: true);
        columns.TextUnless("name", i => sites[i].Name, i => sites[i].Id);
        columns.TextUnless("firm", i => sites[i].Firm, i => sites[i].Id);
        columns.Text("industry", i => sites[i].Industry, isRequired: true);
        columns.TextUnless("product", i => sites[i].Product, i => sites[i].Industry);
        columns.TextUnless("region", i => sites[i].Region, _ => "");
        columns.NumberUnless("output_per_day", i => sites[i].BaselineOutputPerDay, i => outgoing[i]);
        columns.NumberUnless("final_demand_per_day", i => sites[i].FinalDemandPerDay, i => NetworkAssembler.RestOf(sites[i].BaselineOutputPerDay, outgoing[i]));
        columns.NumberUnless("operating_level", i => sites[i].OperatingLevel, _ => 1);
        columns.NumberUnless("restart_level", i => sites[i].RestartLevel, _ => 1);
        columns.NumberUnless("weight", i => sites[i].Weight, _ => 1);
        columns.Number("value_added_per_day", i => sites[i].ValueAddedPerDay);
        columns.NumberUnless("outside_share", i => sites[i].OutsideShare, _ => 0);
        columns.NumberUnless("surge", i => sites[i].Surge, _ => 0);
        columns.NumberUnless("tier", i => sites[i].Tier, _ => 1);
        columns.NumberUnless("earliest_wave", i => sites[i].EarliestWave, _ => 1);
        columns.NumberUnless("restart_waves", i => sites[i].RestartWaves, _ => 0);
        columns.Text("restart", i => Words.RestartRules.FirstOrDefault(w => w.Value == sites[i].Restart).Word);
        columns.NumberUnless("inventory_cover_days", i => sites[i].InventoryCoverDays, _ => 0);
        columns.NumberUnless("ramp_days", i => sites[i].RampDays, _ => 0);
        columns.Number("time_to_recover_days", i => sites[i].TimeToRecoverDays);
        columns.Number("revenue_per_day", i => sites[i].RevenuePerDay);
        columns.Number("costs_per_day", i => sites[i].CostsPerDay);
        // A resource nobody needs is still one that limits may name, and so is a column of one's own that is empty.
        foreach (string resource in network.Resources)
            columns.Number(NetworkSchema.NeedsPrefix + resource, i => sites[i].Needs.GetValueOrDefault(resource), isRequired: true);
        foreach (string own in sites.SelectMany(s => s.OwnColumns.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            columns.Text(NetworkSchema.OwnPrefix + own, i => sites[i].OwnColumns.GetValueOrDefault(own) is { Length: > 0 } text ? text : null, isRequired: true);
        return columns.ToTable();
    }
}
