namespace SupplyChain.Formats.Tables;

/// <summary>Imported shares of the cells of a table, taken from a coarser one that tells domestic from imported goods.</summary>
internal sealed class ImportShares
{
    private readonly InputOutputTable _coarse;
    private readonly int[] _coarseOf;
    private readonly Func<string, string> _finalOf;
    private readonly double[]?[] _rows;

    /// <param name="coarse">The coarser table, with imported goods.</param>
    /// <param name="coarseOf">The sector of the coarser table for each sector of the fine one.</param>
    /// <param name="finalOf">The column of final demand of the coarser table for one of the fine one.</param>
    public ImportShares(InputOutputTable coarse, int[] coarseOf, Func<string, string> finalOf)
    {
        (_coarse, _coarseOf, _finalOf) = (coarse, coarseOf, finalOf);
        _rows = new double[coarse.Sectors.Length][];
    }

    public string File => _coarse.File;

    /// <summary>Imported shares of a row of the fine table, one per column.</summary>
    public double[] OfRow(int row)
    {
        int from = _coarseOf[row];
        double[] shares = _rows[from] ??= [.. Enumerable.Range(0, _coarse.Sectors.Length).Select(to => Share(_coarse.Intermediate[from, to], _coarse.Imported![from, to]))];
        return [.. _coarseOf.Select(to => shares[to])];
    }

    /// <summary>Imported share of a cell of final demand; 0 if the coarser table has no such column.</summary>
    public double OfFinal(int row, string label)
    {
        string column = _finalOf(label);
        TableVector? domestic = _coarse.FinalDemand.Find(c => c.Label == column), imported = _coarse.ImportedFinalDemand.Find(c => c.Label == column);
        return domestic is null || imported is null ? 0 : Share(domestic.Values[_coarseOf[row]], imported.Values[_coarseOf[row]]);
    }

    // Changes of inventories may be negative on one side: what leaves the range of shares is cut off at its end.
    private static double Share(double domestic, double imported) =>
        imported == 0 || domestic + imported == 0 ? 0 : Math.Clamp(imported / (domestic + imported), 0, 1);
}
