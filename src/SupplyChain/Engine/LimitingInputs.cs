using SupplyChain.Building;

namespace SupplyChain.Engine;

/// <summary>Says which input class of a site holds it down most, by the rows of the production rules themselves.</summary>
/// <remarks>Equation 17 of docs/model.md.</remarks>
internal sealed class LimitingInputs
{
    private readonly Site[] _sites;
    private readonly InputTable _inputs;
    private readonly double[] _losses;

    /// <param name="network">The network.</param>
    /// <param name="state">Its levels.</param>
    public LimitingInputs(SupplyNetwork network, LevelState state)
    {
        (_sites, _inputs) = (network.SiteArray, network.Inputs);
        _losses = [.. Enumerable.Range(0, _sites.Length).Select(site => state.Losses[state.Network.Collapsed.NodeOfSite[site]])];
    }

    /// <summary>The class whose limit is the lowest: of the row with the greatest loss, the term with the greatest loss. Of equals the first counts, by product; the pooled
    /// row comes last.</summary>
    /// <param name="site">The site.</param>
    /// <returns>Number of the class; null if no input takes anything away.</returns>
    public int? Of(int site)
    {
        (ProductionRows rows, IReadOnlyList<int> classOfTerm) = SiteRows.OfSite(_sites, _inputs, site);
        int? found = null;
        double worst = 0;
        for (int row = 0; row < rows.RowCount; row++)
        {
            double loss = rows.RowLoss(row, _losses);
            if (loss <= worst)
                continue;
            worst = loss;
            found = classOfTerm[LargestTerm(rows, row)];
        }
        return found;
    }

    /// <summary>The classes that would each take more from a site than a given loss; of a pooled row the one that takes most.</summary>
    public IEnumerable<int> Above(int site, double given)
    {
        (ProductionRows rows, IReadOnlyList<int> classOfTerm) = SiteRows.OfSite(_sites, _inputs, site);
        for (int row = 0; row < rows.RowCount; row++)
        {
            if (rows.RowLoss(row, _losses) > given)
                yield return classOfTerm[LargestTerm(rows, row)];
        }
    }

    private int LargestTerm(ProductionRows rows, int row)
    {
        int largest = rows.TermStart[row];
        for (int term = largest + 1; term < rows.TermStart[row + 1]; term++)
        {
            if (LossOf(rows, term) > LossOf(rows, largest))
                largest = term;
        }
        return largest;
    }

    private double LossOf(ProductionRows rows, int term) => Math.Max(0, rows.TermSum(term, _losses) - rows.Threshold[term]);
}
