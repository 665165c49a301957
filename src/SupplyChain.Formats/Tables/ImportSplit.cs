namespace SupplyChain.Formats.Tables;

/// <summary>Tells imported goods from domestic ones where a table holds both in one cell.</summary>
internal static class ImportSplit
{
    /// <summary>Splits by the shares of a coarser table: those of the pair of coarse sectors, all shares of a row times one factor, cut off at 1, so that the
    /// imports of the row add up to its stated imports.</summary>
    public static void ByShares(InputOutputTable table, ImportShares shares, TableRemarks remarks)
    {
        int count = table.Sectors.Length, wholly = 0;
        double[] factors = new double[count];
        var domestic = new SparseRows(count, count);
        var imported = new SparseRows(count, count);
        for (int i = 0; i < count; i++)
        {
            double[] rowShares = shares.OfRow(i);
            List<(double Use, double Share)> uses = [];
            foreach (TableVector column in table.FinalDemand.Where(c => c.Role != TableRole.Discrepancy))
                uses.Add((Math.Max(0, column.Values[i]), shares.OfFinal(i, column.Label)));
            ReadOnlySpan<int> columns = table.Intermediate.Columns(i);
            ReadOnlySpan<double> values = table.Intermediate.Values(i);
            for (int at = 0; at < columns.Length; at++)
                uses.Add((Math.Max(0, values[at]), rowShares[columns[at]]));
            double wanted = table.Imports is { } stated ? stated[i] : double.NaN;
            double factor = factors[i] = double.IsNaN(wanted) ? 1 : FactorFor(uses, wanted);
            double reached = Imports(uses, factor);
            if (!double.IsNaN(wanted) && Math.Abs(reached - wanted) > 1e-6 * Math.Max(1, wanted))
            {
                remarks.Add(TableCodes.ImportsNotReached, new TablePlace(table.File, table.Sheet, table.Sectors[i].Row, 0, TableRemarks.Show(wanted)),
                    table.Sectors[i].Id, TableRemarks.Show(wanted), TableRemarks.Show(reached));
            }
            wholly += SplitRow(table.Intermediate, i, column => Math.Min(1, factor * rowShares[column]), domestic, imported);
        }
        (table.Intermediate, table.Imported, table.IsCompetitive) = (domestic, imported, false);
        double[] used = [.. factors.Where(f => f > 0)];
        remarks.Add(TableCodes.ImportsByShares, new TablePlace(table.File, table.Sheet), shares.File, used.Length,
            TableRemarks.Show(used.DefaultIfEmpty().Min()), TableRemarks.Show(used.DefaultIfEmpty().Max()), count - used.Length);
        ReportWholly(table, wholly, remarks);
    }

    /// <summary>The proportionality assumption: every domestic use of a kind of goods, exports apart, holds the same share of imports.</summary>
    public static void Proportionally(InputOutputTable table, TableRemarks remarks)
    {
        int count = table.Sectors.Length, wholly = 0, cut = 0;
        double[] stated = table.Imports!;
        double[] exports = new double[count];
        foreach (TableVector column in table.FinalDemand.Where(c => c.Role == TableRole.Exports))
        {
            for (int i = 0; i < count; i++)
                exports[i] += column.Values[i];
        }
        var domestic = new SparseRows(count, count);
        var imported = new SparseRows(count, count);
        int worst = 0;
        double largest = 0;
        for (int i = 0; i < count; i++)
        {
            double uses = table.Output[i] + stated[i] - exports[i];
            double share = stated[i] <= 0 ? 0 : uses > 0 ? stated[i] / uses : 1;
            if (share > 1)
                cut++;
            share = Math.Clamp(share, 0, 1);
            if (share > largest)
                (largest, worst) = (share, i);
            wholly += SplitRow(table.Intermediate, i, _ => share, domestic, imported);
        }
        (table.Intermediate, table.Imported, table.IsCompetitive) = (domestic, imported, false);
        remarks.Add(TableCodes.ImportsProportional, new TablePlace(table.File, table.Sheet, table.Sectors[worst].Row), TableRemarks.Percent(largest), table.Sectors[worst].Id, cut);
        ReportWholly(table, wholly, remarks);
    }

    private static void ReportWholly(InputOutputTable table, int wholly, TableRemarks remarks)
    {
        if (wholly > 0)
            remarks.Add(TableCodes.WhollyImported, new TablePlace(table.File, table.Sheet), wholly);
    }

    /// <summary>Returns how many cells are imported as a whole.</summary>
    private static int SplitRow(SparseRows all, int row, Func<int, double> shareOf, SparseRows domestic, SparseRows imported)
    {
        ReadOnlySpan<int> columns = all.Columns(row);
        double[] inside = all.Values(row).ToArray(), outside = new double[columns.Length];
        int wholly = 0;
        for (int at = 0; at < columns.Length; at++)
        {
            double share = inside[at] > 0 ? shareOf(columns[at]) : 0;
            outside[at] = inside[at] * share;
            inside[at] *= 1 - share;
            wholly += share >= 1 ? 1 : 0;
        }
        domestic.SetRow(row, columns, inside);
        imported.SetRow(row, columns, outside);
        return wholly;
    }

    private static double Imports(List<(double Use, double Share)> uses, double factor)
    {
        double sum = 0;
        foreach ((double use, double share) in uses)
            sum += use * Math.Min(1, factor * share);
        return sum;
    }

    // Imports grow with the factor, in straight pieces that bend where a share reaches 1: bisection needs no care and ends within the last digits.
    private static double FactorFor(List<(double Use, double Share)> uses, double wanted)
    {
        if (!(wanted > 0))
            return 0;
        double most = uses.Sum(u => u.Share > 0 ? u.Use : 0);
        if (most <= 0)
            return 0;
        double low = 0, high = 1;
        while (Imports(uses, high) < wanted && high < 1e9)
            high *= 2;
        for (int step = 0; step < 200 && high - low > 1e-15 * high; step++)
        {
            double middle = (low + high) / 2;
            if (Imports(uses, middle) < wanted)
                low = middle;
            else
                high = middle;
        }
        return high;
    }
}
