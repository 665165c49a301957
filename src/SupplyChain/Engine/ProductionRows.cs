namespace SupplyChain.Engine;

/// <summary>
/// The limits that inputs put on operating levels, in loss form: with loss L = 1 - h, node i loses at least
/// <c>row(L) = sum over terms of max(0, sum over links of gain * L[supplier] - threshold)</c> for each of its rows.
/// An essential or important class is a row of one term; all `other` classes of a site share one row.
/// </summary>
/// <remarks>Rows of node i are <c>RowStart[i]</c> to <c>RowStart[i + 1]</c>, terms and links likewise. Nodes are sites, or groups of
/// sites that share one level. Equation 6 of docs/model.md.</remarks>
internal sealed class ProductionRows
{
    /// <summary>One entry per node and one more.</summary>
    public required int[] RowStart { get; init; }

    /// <summary>One entry per row and one more.</summary>
    public required int[] TermStart { get; init; }

    /// <summary>One entry per term and one more.</summary>
    public required int[] LinkStart { get; init; }

    /// <summary>Loss of a term's inputs that is borne without loss of output: 0 unless enough_at is below 1 or a supplier has spare capacity.</summary>
    public required double[] Threshold { get; init; }

    /// <summary>Loss that each term adds to its row when all of its suppliers are lost, summed up from shares: gains less threshold without the
    /// subtraction.</summary>
    public required double[] FullLoss { get; init; }

    /// <summary>Supplier of each link.</summary>
    public required int[] Supplier { get; init; }

    /// <summary>Loss of the customer per loss of the supplier, above 0.</summary>
    public required double[] Gain { get; init; }

    /// <summary>Per row: what is left of the node when all suppliers of the row are lost, 0 to 1; 1 less the full losses of its terms, without the
    /// subtraction.</summary>
    public required double[] Leak { get; init; }

    public int NodeCount => RowStart.Length - 1;

    public int RowCount => TermStart.Length - 1;

    /// <summary>All of a loss of its suppliers, no more and no less, arrives in the row: sites whose rows hold only one another keep one another up.</summary>
    public bool IsLossless(int row) => Leak[row] == 0 && IsLinear(row);

    public bool IsLinear(int row)
    {
        for (int term = TermStart[row]; term < TermStart[row + 1]; term++)
        {
            if (Threshold[term] != 0)
                return false;
        }
        return true;
    }

    /// <summary>First link of a row; that of the next row ends its links.</summary>
    public int FirstLink(int row) => LinkStart[TermStart[row]];

    /// <summary>First link of a node; that of the next node ends its links.</summary>
    public int FirstLinkOfNode(int node) => FirstLink(RowStart[node]);

    /// <summary>Sum of the gains of a row. Above 1 only behind a threshold: small losses vanish there, and large ones grow.</summary>
    public double GainSum(int row)
    {
        double sum = 0;
        for (int link = FirstLink(row); link < FirstLink(row + 1); link++)
            sum += Gain[link];
        return sum;
    }

    /// <summary>Loss of a node that its inputs impose, 0 to 1.</summary>
    public double LossFromInputs(int node, double[] losses)
    {
        double worst = 0;
        for (int row = RowStart[node]; row < RowStart[node + 1]; row++)
            worst = Math.Max(worst, RowLoss(row, losses));
        return worst;
    }

    public double RowLoss(int row, double[] losses)
    {
        double loss = 0;
        for (int term = TermStart[row]; term < TermStart[row + 1]; term++)
            loss += Math.Max(0, TermSum(term, losses) - Threshold[term]);
        return loss;
    }

    public double TermSum(int term, double[] losses)
    {
        double sum = 0;
        for (int link = LinkStart[term]; link < LinkStart[term + 1]; link++)
            sum += Gain[link] * losses[Supplier[link]];
        return sum;
    }

    /// <summary>Number of links of the row with the most links: rounding errors grow with it.</summary>
    public int LongestRow()
    {
        int longest = 0;
        for (int row = 0; row < RowCount; row++)
            longest = Math.Max(longest, FirstLink(row + 1) - FirstLink(row));
        return longest;
    }
}
