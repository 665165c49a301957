namespace SupplyChain.Tests.Oracle;

/// <summary>Small random networks, loopy and mean: self-links, parallel products, unknown values, every importance, spare capacity.</summary>
internal static class RandomNetworks
{
    public static SupplyNetworkBuilder Create(int seed, int maximumSites = 12, bool withThresholds = true)
    {
        var random = new Random(seed);
        int n = random.Next(2, maximumSites + 1), industries = random.Next(2, 5);
        double density = random.NextDouble() * 0.5;
        var builder = new SupplyNetworkBuilder();
        for (int i = 0; i < n; i++)
        {
            double level = random.Next(4) switch { 0 => 1, 1 => Math.Round(random.NextDouble(), 2), _ => 0 };
            builder.AddSite(new SiteEntry
            {
                Id = $"s{i}",
                Industry = $"k{random.Next(industries)}",
                Region = $"r{random.Next(3)}",
                OutputPerDay = random.Next(10, 100),
                OperatingLevel = level,
                RestartLevel = random.Next(4) == 0 ? Math.Max(level, Math.Round(random.NextDouble(), 2)) : 1,
                Weight = random.Next(1, 4),
                OutsideShare = random.Next(6) == 0 ? Math.Round(random.NextDouble(), 2) : null,
                Surge = withThresholds && random.Next(8) == 0 ? random.NextDouble() : null,
            });
        }
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                if (random.NextDouble() < density)
                    builder.AddLink($"s{j}", $"s{i}", random.Next(10) == 0 ? null : random.Next(1, 20));
            }
        }
        for (int k = 0; k < industries; k++)
        {
            for (int p = 0; p < industries; p++)
            {
                if (random.Next(2) == 0)
                    continue;
                builder.AddInputRule(new InputRule
                {
                    CustomerIndustry = $"k{k}",
                    Product = $"k{p}",
                    Importance = (Importance)random.Next(4),
                    OutsideShare = random.Next(5) == 0 ? Math.Round(random.NextDouble(), 2) : null,
                    EnoughAt = withThresholds && random.Next(5) == 0 ? Math.Round(1 - (0.7 * random.NextDouble()), 2) : null,
                });
            }
        }
        return builder;
    }
}
