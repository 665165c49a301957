using SupplyChain.Diagnostics;

namespace SupplyChain.Engine;

/// <summary>What each site's level is worth under a measure.</summary>
internal static class MeasureValues
{
    /// <summary>Weight times the measure, one entry per site: the value per day of its full level.</summary>
    /// <exception cref="NetworkDataException">The measure is value-added, and a site states none.</exception>
    public static double[] Weighted(SupplyNetwork network, Measure measure)
    {
        if (measure == Measure.ValueAdded)
            RequireValueAdded(network);
        return Array.ConvertAll(network.SiteArray, site => site.Weight * measure switch
        {
            Measure.ValueAdded => site.ValueAddedPerDay!.Value,
            Measure.Final => site.FinalDemandPerDay,
            _ => site.BaselineOutputPerDay,
        });
    }

    public static double[] FinalDemand(SupplyNetwork network) => Array.ConvertAll(network.SiteArray, site => site.FinalDemandPerDay);

    /// <summary>Sums values of sites to values of nodes.</summary>
    public static double[] OfNodes(CollapsedRows network, double[] valueOfSite)
    {
        double[] values = new double[network.NodeCount];
        for (int site = 0; site < valueOfSite.Length; site++)
            values[network.NodeOfSite[site]] += valueOfSite[site];
        return values;
    }

    /// <summary>Measure asked for, else the network's own, else output.</summary>
    public static Measure Choose(SupplyNetwork network, Measure? asked) => asked ?? network.Information.Measure ?? Measure.Output;

    public static ProductionTotals Totals(SupplyNetwork network, double[] weighted, Func<int, double> level)
    {
        double output = 0, value = 0, final = 0;
        foreach (Site site in network.SiteArray)
        {
            double h = level(site.Index);
            output += site.BaselineOutputPerDay * h;
            value += weighted[site.Index] * h;
            final += site.FinalDemandPerDay * h;
        }
        return new ProductionTotals(output, value, final);
    }

    private static void RequireValueAdded(SupplyNetwork network)
    {
        Site[] missing = Array.FindAll(network.SiteArray, s => s.ValueAddedPerDay is null);
        if (missing.Length == 0)
            return;
        throw new NetworkDataException(
            [new Diagnostic(DiagnosticCodes.ValueAddedMissing, missing[0].Source, missing.Length, missing[0].Id) { Field = "value_added_per_day" }]);
    }
}
