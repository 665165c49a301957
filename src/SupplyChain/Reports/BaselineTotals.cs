namespace SupplyChain.Reports;

/// <summary>What the network makes at full level: the whole that shares of output are shares of.</summary>
internal static class BaselineTotals
{
    public static ProductionTotals Of(SupplyNetwork network, Measure measure)
    {
        double output = 0, weighted = 0, final = 0;
        foreach (Site site in network.Sites)
        {
            output += site.BaselineOutputPerDay;
            final += site.FinalDemandPerDay;
            weighted += site.Weight * measure switch
            {
                Measure.ValueAdded => site.ValueAddedPerDay ?? 0,
                Measure.Final => site.FinalDemandPerDay,
                _ => site.BaselineOutputPerDay,
            };
        }
        return new ProductionTotals(output, weighted, final);
    }
}
