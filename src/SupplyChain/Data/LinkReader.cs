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
            if (!row.IsAligned)
                continue;
            double valuePerDay = row.NumberOrNaN(value), coverDays = row.NumberOrNaN(cover), leadTimeDays = row.NumberOrNaN(leadTime);
            Importance? own = row.Word(importance, Words.Importances);
            if (row.IsComplete)
                links.Add(row.Text(supplier), row.Text(customer), row.Text(product), valuePerDay, own, coverDays, leadTimeDays, row.File, row.Line, row.Sheet);
        }
    }
}
