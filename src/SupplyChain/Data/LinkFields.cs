using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>The columns of links.csv for the links of a network.</summary>
internal static class LinkFields
{
    public static NetworkTable Of(SupplyNetwork network)
    {
        Site[] sites = network.SiteArray;
        InputTable inputs = network.Inputs;
        int[] classOf = new int[inputs.LinkCount];
        for (int k = 0; k < inputs.ClassCount; k++)
            classOf.AsSpan(inputs.LinkStart[k]..inputs.LinkStart[k + 1]).Fill(k);
        var columns = new ColumnList(NetworkSchema.Links, inputs.LinkCount);
        columns.Text("supplier", i => sites[inputs.Supplier[i]].Id, isRequired: true);
        columns.Text("customer", i => sites[inputs.Customer[classOf[i]]].Id, isRequired: true);
        columns.NumberOrNaN("value_per_day", i => inputs.IsAssumed[i] ? double.NaN : inputs.Value[i]);
        columns.TextUnless("product", i => inputs.Products[inputs.Product[classOf[i]]], i => sites[inputs.Supplier[i]].Product);
        columns.Text("importance", i => inputs.IsImportanceOwn[classOf[i]] ? Words.Of(inputs.Importance[classOf[i]]) : null);
        if (inputs.CoverDays is { } covers)
            columns.NumberOrNaN("inventory_cover_days", i => covers[i]);
        if (inputs.LeadTimeDays is { } leads)
            columns.NumberOrNaN("lead_time_days", i => leads[i]);
        return columns.ToTable();
    }
}
