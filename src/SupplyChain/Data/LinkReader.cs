using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>Reads links.csv: one pass, and no object per row.</summary>
internal static class LinkReader
{
    public static void Read(TableRow row, SupplyNetworkBuilder builder)
    {
        TableColumn supplier = row.Column("supplier"), customer = row.Column("customer"), value = row.Column("value_per_day"),
            product = row.Column("product"), importance = row.Column("importance"), cover = row.Column("inventory_cover_days"),
            leadTime = row.Column("lead_time_days");
        LinkColumns links = builder.Links;
        while (row.Read())
        {
            if (!row.IsComplete)
                continue;
            links.Add(row.Text(supplier), row.Text(customer), row.Text(product), row.NumberOrNaN(value), row.Word(importance, Words.Importances),
                row.NumberOrNaN(cover), row.NumberOrNaN(leadTime), row.File, row.Line);
        }
    }
}
