using SupplyChain.Building;
using SupplyChain.Engine;

namespace SupplyChain.Planning.Findings;

/// <summary>A product whose lack holds sites down after the last wave of a plan.</summary>
internal sealed record HeldBackProduct
{
    /// <summary>The product.</summary>
    public required string Product { get; init; }

    /// <summary>Sites that it limits most, most missing first.</summary>
    public required IReadOnlyList<SiteValue> Sites { get; init; }

    /// <summary>Output per day missing at these sites against what their own condition allows.</summary>
    public required double OutputPerDay { get; init; }

    /// <summary>The same under the measure, weighted.</summary>
    public required double ValuePerDay { get; init; }

    /// <summary>Their suppliers of it that are held down by their own condition and that the plan does not restart; those that weigh most first.</summary>
    public required IReadOnlyList<Site> StoppedSuppliers { get; init; }

    /// <summary>Number of their suppliers of it that lack inputs themselves.</summary>
    public required int ShortSuppliers { get; init; }
}

/// <summary>Finds what still holds production back.</summary>
internal static class HeldBack
{
    // A site counts as held down by its inputs if they take away more than rounding.
    private const double HeldDown = 1e-9;

    /// <summary>Products by what is missing for want of them, most first. Equation 17 of docs/model.md.</summary>
    /// <param name="network">The network.</param>
    /// <param name="after">Levels after the last wave.</param>
    /// <param name="weightedOfSite">Value per day of each site at full level.</param>
    /// <param name="isRestarted">Whether the plan restarts a site.</param>
    public static IReadOnlyList<HeldBackProduct> Find(SupplyNetwork network, LevelState after, double[] weightedOfSite, Func<Site, bool> isRestarted)
    {
        InputTable inputs = network.Inputs;
        var limiting = new LimitingInputs(network, after);
        Dictionary<int, List<(Site Site, int Class)>> heldDownBy = [];
        foreach (Site site in network.Sites)
        {
            if (Missing(after, site) <= HeldDown || limiting.Of(site.Index) is not { } inputClass)
                continue;
            if (!heldDownBy.TryGetValue(inputs.Product[inputClass], out List<(Site, int)>? sites))
                heldDownBy.Add(inputs.Product[inputClass], sites = []);
            sites.Add((site, inputClass));
        }
        return [.. heldDownBy.Select(p => Describe(network, after, weightedOfSite, isRestarted, inputs.Products[p.Key], p.Value))
            .OrderByDescending(p => p.ValuePerDay).ThenByDescending(p => p.OutputPerDay).ThenBy(p => p.Product, StringComparer.Ordinal)];
    }

    private static HeldBackProduct Describe(SupplyNetwork network, LevelState after, double[] weightedOfSite, Func<Site, bool> isRestarted, string product,
        List<(Site Site, int Class)> heldDown)
    {
        InputTable inputs = network.Inputs;
        Dictionary<Site, double> stopped = [];
        HashSet<Site> starved = [];
        foreach ((Site site, int inputClass) in heldDown)
        {
            double missing = Missing(after, site) * site.BaselineOutputPerDay;
            double all = Enumerable.Range(inputs.LinkStart[inputClass], inputs.LinkStart[inputClass + 1] - inputs.LinkStart[inputClass]).Sum(l => inputs.Value[l]);
            for (int link = inputs.LinkStart[inputClass]; link < inputs.LinkStart[inputClass + 1]; link++)
            {
                Site supplier = network.Sites[inputs.Supplier[link]];
                double ownLoss = after.Own.OfSite(supplier.Index);
                if (ownLoss > 0 && !isRestarted(supplier))
                    stopped[supplier] = stopped.GetValueOrDefault(supplier) + (missing * ownLoss * inputs.Value[link] / all);
                if (Missing(after, supplier) > HeldDown)
                    starved.Add(supplier);
            }
        }
        return new HeldBackProduct
        {
            Product = product,
            Sites = [.. heldDown.Select(h => new SiteValue(h.Site, Missing(after, h.Site) * h.Site.BaselineOutputPerDay)).OrderByDescending(s => s.Value).ThenBy(s => s.Site.Index)],
            OutputPerDay = heldDown.Sum(h => Missing(after, h.Site) * h.Site.BaselineOutputPerDay),
            ValuePerDay = heldDown.Sum(h => Missing(after, h.Site) * weightedOfSite[h.Site.Index]),
            StoppedSuppliers = [.. stopped.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Index).Select(s => s.Key)],
            ShortSuppliers = starved.Count,
        };
    }

    // What its inputs take away of what its own condition allows.
    private static double Missing(LevelState after, Site site) => 1 - after.Own.OfSite(site.Index) - after.LevelOf(site.Index);
}
