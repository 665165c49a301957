namespace SupplyChain.Tests.Oracle;

/// <summary>The production rules of docs/model.md written down a second time, straight from the public objects, and iterated from above
/// until nothing changes: slow, without any of the engine's transformations.</summary>
internal static class PlainIteration
{
    public static double[] Levels(SupplyNetwork network, double[] own, int sweeps = 200_000)
    {
        double[] h = (double[])own.Clone();
        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            double[] next = Array.ConvertAll(network.Sites.ToArray(), s => Math.Min(own[s.Index], Limit(network, s, h)));
            double change = h.Zip(next, (a, b) => Math.Abs(a - b)).Max();
            h = next;
            if (change < 1e-16)
                return h;
        }
        return h;
    }

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

    private static double Limit(SupplyNetwork network, Site site, double[] h)
    {
        double limit = 1;
        double pooledLoss = 0, pooledShare = 0;
        foreach (InputClass inputs in network.InputsOf(site))
        {
            double total = inputs.Links.Sum(l => l.ValuePerDay);
            double arriving = inputs.Links.Sum(l => l.ValuePerDay * (1 + l.Supplier.Surge) * h[l.Supplier.Index]) / total;
            double q = Math.Min(1, (inputs.OutsideShare + ((1 - inputs.OutsideShare) * arriving)) / inputs.EnoughAt);
            if (inputs.Importance == Importance.Essential)
                limit = Math.Min(limit, q);
            if (inputs.Importance == Importance.Important)
                limit = Math.Min(limit, 1 - (0.5 * (1 - q)));
            if (inputs.Importance == Importance.Other)
            {
                double share = inputs.Links.Where(l => !l.IsValueAssumed).Sum(l => l.ValuePerDay) / site.BaselineOutputPerDay;
                pooledShare += share;
                pooledLoss += share * (1 - q);
            }
        }
        return Math.Min(limit, 1 - (pooledLoss / Math.Max(1, pooledShare)));
    }
}
