namespace SupplyChain.Tests.Oracle;

/// <summary>Levels and values by <see cref="PlainOperator"/>.</summary>
internal static class PlainIteration
{
    public static double[] Levels(SupplyNetwork network, double[] own, int sweeps = 200_000) => new PlainOperator(network).Levels(own, sweeps);

    public static double[] Levels(SupplyNetwork network, IEnumerable<Site> restarted)
    {
        double[] own = [.. network.Sites.Select(s => s.OperatingLevel)];
        foreach (Site site in restarted)
            own[site.Index] = site.RestartLevel;
        return Levels(network, own);
    }

    /// <summary>V(R) under a value per site.</summary>
    public static double Value(SupplyNetwork network, Func<Site, double> value, IEnumerable<Site> restarted)
    {
        double[] with = Levels(network, restarted), without = Levels(network, []);
        return network.Sites.Sum(s => value(s) * (with[s.Index] - without[s.Index]));
    }
}
