using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>Reads inputs.csv and limits.csv.</summary>
internal static class RuleReader
{
    public static void ReadInputs(TableRow row, SupplyNetworkBuilder builder)
    {
        TableColumn industry = row.Column("customer_industry"), product = row.Column("product"), importance = row.Column("importance"),
            outsideShare = row.Column("outside_share"), enoughAt = row.Column("enough_at");
        while (row.Read())
        {
            if (!row.IsAligned)
                continue;
            builder.AddInputRule(new InputRule
            {
                CustomerIndustry = row.Match(industry),
                Product = row.Match(product),
                Importance = row.Word(importance, Words.Importances),
                OutsideShare = row.Number(outsideShare),
                EnoughAt = row.Number(enoughAt),
                Source = row.Source,
            });
        }
    }

    public static void ReadLimits(TableRow row, SupplyNetworkBuilder builder)
    {
        TableColumn resource = row.Column("resource"), region = row.Column("region"), wave = row.Column("wave"),
            amount = row.Column("amount"), kind = row.Column("kind");
        while (row.Read())
        {
            if (!row.IsAligned)
                continue;
            builder.AddLimit(new Limit
            {
                Resource = row.Text(resource) ?? Limit.Restarts,
                Region = row.Match(region),
                Wave = row.Whole(wave),
                Amount = row.Number(amount) ?? 0,
                Kind = row.Word(kind, Words.LimitKinds) ?? LimitKind.PerWave,
                Source = row.Source,
            });
        }
    }
}
