namespace SupplyChain.Tests.Oracle;

/// <summary>The production rules of docs/model.md written down a second time, straight from the public objects, and applied site by site from above
/// until nothing changes: without any of the engine's transformations.</summary>
internal sealed class PlainOperator
{
    private readonly Class[][] _classes;
    private readonly double[] _pooledShare;

    public PlainOperator(SupplyNetwork network)
    {
        _classes = [.. network.Sites.Select(site => network.InputsOf(site).Select(c => ClassOf(site, c)).ToArray())];
        _pooledShare = [.. _classes.Select(classes => classes.Where(c => c.Importance == Importance.Other).Sum(c => c.Share))];
    }

    public double[] Levels(double[] own, int sweeps = 200_000)
    {
        double[] h = (double[])own.Clone();
        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            double change = 0;
            for (int site = 0; site < h.Length; site++)
            {
                double next = Math.Min(h[site], Limit(site, h));
                change = Math.Max(change, h[site] - next);
                h[site] = next;
            }
            if (change < 1e-16)
                break;
        }
        return h;
    }

    private double Limit(int site, double[] h)
    {
        double limit = 1, pooledLoss = 0;
        foreach (Class inputs in _classes[site])
        {
            double arriving = 0;
            for (int link = 0; link < inputs.Suppliers.Length; link++)
                arriving += inputs.Part[link] * h[inputs.Suppliers[link]];
            double q = Math.Min(1, (inputs.OutsideShare + ((1 - inputs.OutsideShare) * arriving)) / inputs.EnoughAt);
            if (inputs.Importance == Importance.Essential)
                limit = Math.Min(limit, q);
            if (inputs.Importance == Importance.Important)
                limit = Math.Min(limit, 1 - (0.5 * (1 - q)));
            if (inputs.Importance == Importance.Other)
                pooledLoss += inputs.Share * (1 - q);
        }
        return Math.Min(limit, 1 - (pooledLoss / Math.Max(1, _pooledShare[site])));
    }

    private static Class ClassOf(Site site, InputClass inputs)
    {
        double total = inputs.Links.Sum(l => l.ValuePerDay);
        return new Class(
            inputs.Importance,
            inputs.OutsideShare,
            inputs.EnoughAt,
            inputs.Links.Where(l => !l.IsValueAssumed).Sum(l => l.ValuePerDay) / site.BaselineOutputPerDay,
            [.. inputs.Links.Select(l => l.Supplier.Index)],
            [.. inputs.Links.Select(l => l.ValuePerDay * (1 + l.Supplier.Surge) / total)]);
    }

    private sealed record Class(Importance Importance, double OutsideShare, double EnoughAt, double Share, int[] Suppliers, double[] Part);
}
