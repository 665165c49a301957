namespace SupplyChain.Engine;

/// <summary>The arrays every question runs on: the production rules as rows, and what is known of their loops. Immutable.</summary>
internal sealed class IndexedNetwork
{
    private const double UnitRoundoff = 1.1102230246251565e-16;

    private readonly Lazy<double[]> _cascadeLength;
    private readonly Lazy<double> _longestCascade;
    private readonly Lazy<double> _amplifiedRoundingBound;

    private IndexedNetwork(Site[] sites, ProductionRows siteRows)
    {
        Sites = sites;
        SiteRows = siteRows;
        Collapsed = CollapsedRows.Create(siteRows);
        _cascadeLength = new Lazy<double[]>(() => Engine.CascadeLength.Compute(Collapsed, RoundingBound));
        _longestCascade = new Lazy<double>(() => CascadeLength.DefaultIfEmpty(1).Max());
        // Rows are summed up in order, and each gain carries a few roundings of its own.
        _amplifiedRoundingBound = new Lazy<double>(() => RoundingBound * (1 + LargestRow(Collapsed.Rows)));
        RoundingBound = (Collapsed.Rows.LongestRow() + 8) * UnitRoundoff;
    }

    public Site[] Sites { get; }

    /// <summary>The rules as they stand, one node per site.</summary>
    public ProductionRows SiteRows { get; }

    /// <summary>The rules in the form that is solved.</summary>
    public CollapsedRows Collapsed { get; }

    /// <summary>Per node: no loss is off by more than this times the largest error in one equation.</summary>
    public double[] CascadeLength => _cascadeLength.Value;

    /// <summary>No row is computed less exactly than this.</summary>
    public double RoundingBound { get; }

    /// <summary>The largest entry of <see cref="CascadeLength"/>.</summary>
    public double LongestCascade => _longestCascade.Value;

    /// <summary>Certified bound on every level if no node misses its equation by more than an error; at most 1.</summary>
    public double AccuracyAt(double equationError) => Math.Min(1, equationError * LongestCascade);

    /// <summary>Certified bound on a sum of values times levels, if every level is off by no more than an accuracy that <see cref="AccuracyAt"/> gave: nodes
    /// that a short cascade reaches are off by less than the worst.</summary>
    /// <param name="accuracy">The accuracy of the levels.</param>
    /// <param name="valueOfNode">Value per day of each node at full level.</param>
    public double ValueAccuracyAt(double accuracy, double[] valueOfNode)
    {
        double sum = 0;
        for (int node = 0; node < valueOfNode.Length; node++)
        {
            // Where gains exceed 1 only the accuracy itself is known.
            double part = Collapsed.HasAmplification || accuracy >= 1 ? 1 : CascadeLength[node] / LongestCascade;
            sum += Math.Abs(valueOfNode[node]) * part;
        }
        return accuracy * sum;
    }

    /// <summary>No row inside a loop with gains above 1 is computed less exactly than this, whatever its gains and thresholds.</summary>
    public double AmplifiedRoundingBound => _amplifiedRoundingBound.Value;

    public static IndexedNetwork Create(SupplyNetwork network) => new(network.SiteArray, Engine.SiteRows.Create(network.SiteArray, network.Inputs));

    private static double LargestRow(ProductionRows rows)
    {
        double largest = 0;
        for (int row = 0; row < rows.RowCount; row++)
        {
            double sum = 0;
            for (int term = rows.TermStart[row]; term < rows.TermStart[row + 1]; term++)
                sum += rows.Threshold[term];
            for (int link = rows.FirstLink(row); link < rows.FirstLink(row + 1); link++)
                sum += rows.Gain[link];
            largest = Math.Max(largest, sum);
        }
        return largest;
    }
}
