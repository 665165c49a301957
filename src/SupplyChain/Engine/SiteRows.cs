using SupplyChain.Building;

namespace SupplyChain.Engine;

/// <summary>Writes the production rules of docs/model.md as rows, one node per site.</summary>
internal static class SiteRows
{
    /// <summary>Share of output that an important input takes with it (d in equation 3).</summary>
    public const double ImportantShare = 0.5;

    // Cost shares that add up to 1 but for rounding count as exactly 1: a loop of such sites then has no leak at all, which is what
    // its author meant, rather than one of 1e-16.
    private const double FullShareTolerance = 1e-12;

    public static ProductionRows Create(Site[] sites, InputTable inputs)
    {
        var writer = new ProductionRowsWriter(sites.Length);
        for (int site = 0; site < sites.Length; site++)
            AddSite(writer, sites, inputs, site, null);
        return writer.ToRows();
    }

    /// <summary>The rows of one site alone, and the input class that each of their terms stands for.</summary>
    public static (ProductionRows Rows, IReadOnlyList<int> ClassOfTerm) OfSite(Site[] sites, InputTable inputs, int site)
    {
        var writer = new ProductionRowsWriter(1);
        List<int> classes = [];
        AddSite(writer, sites, inputs, site, classes);
        return (writer.ToRows(), classes);
    }

    /// <summary>Cost shares b of the `other` classes of a site, in the order of its classes (0 for the rest), and their sum before it was
    /// scaled down to 1.</summary>
    public static (double[] Shares, double Sum) CostShares(Site site, InputTable inputs)
    {
        int first = inputs.ClassStart[site.Index], count = inputs.ClassStart[site.Index + 1] - first;
        double[] shares = new double[count];
        double total = 0;
        for (int k = 0; k < count; k++)
        {
            if (inputs.Importance[first + k] == Importance.Other)
                total += shares[k] = inputs.KnownValue(first + k);
        }
        double output = site.BaselineOutputPerDay;
        bool isFull = total > 0 && total >= output * (1 - FullShareTolerance);
        for (int k = 0; k < count && total > 0; k++)
            shares[k] /= isFull ? total : output;
        return (shares, total == 0 ? 0 : total / output);
    }

    private static void AddSite(ProductionRowsWriter writer, Site[] sites, InputTable inputs, int site, List<int>? classOfTerm)
    {
        for (int k = inputs.ClassStart[site]; k < inputs.ClassStart[site + 1]; k++)
        {
            double factor = inputs.Importance[k] switch
            {
                Importance.Essential => 1,
                Importance.Important => ImportantShare,
                _ => 0,
            };
            if (factor > 0)
                writer.EndRow(1 - factor + (factor * AddTerm(writer, sites, inputs, k, factor, classOfTerm)));
        }
        AddPooledRow(writer, sites, inputs, site, classOfTerm);
        writer.EndNode();
    }

    private static void AddPooledRow(ProductionRowsWriter writer, Site[] sites, InputTable inputs, int site, List<int>? classOfTerm)
    {
        (double[] shares, double sum) = CostShares(sites[site], inputs);
        if (sum == 0)
            return;
        double leak = sum >= 1 - FullShareTolerance ? 0 : 1 - sum;
        for (int k = 0; k < shares.Length; k++)
        {
            if (shares[k] > 0)
                leak += shares[k] * AddTerm(writer, sites, inputs, inputs.ClassStart[site] + k, shares[k], classOfTerm);
        }
        writer.EndRow(leak);
    }

    // Loss of the class, from q = (e + (1 - e) sum c (1 + s) h) / g:  1 - q = sum of a L - t  with  a = (1 - e) c (1 + s) / g  and
    // t = sum of a - (1 - e / g), which is 0 in the usual case g = 1, s = 0. Returns e / g: what arrives when all suppliers are lost.
    private static double AddTerm(ProductionRowsWriter writer, Site[] sites, InputTable inputs, int k, double factor, List<int>? classOfTerm)
    {
        double e = inputs.OutsideShare[k], g = inputs.EnoughAt[k], fullLoss = (g - e) / g;
        if (e >= g)
            return 1;
        double total = 0;
        bool hasSurge = false;
        for (int link = inputs.LinkStart[k]; link < inputs.LinkStart[k + 1]; link++)
        {
            total += inputs.Value[link];
            hasSurge |= sites[inputs.Supplier[link]].Surge > 0;
        }
        double sum = 0;
        for (int link = inputs.LinkStart[k]; link < inputs.LinkStart[k + 1]; link++)
        {
            double gain = (1 - e) / g * (inputs.Value[link] / total) * (1 + sites[inputs.Supplier[link]].Surge);
            sum += gain;
            writer.Link(inputs.Supplier[link], factor * gain);
        }
        bool isLinear = g == 1 && !hasSurge;
        if (writer.EndTerm(isLinear ? 0 : factor * Math.Max(0, sum - fullLoss), factor * fullLoss))
            classOfTerm?.Add(k);
        return e / g;
    }
}
