namespace SupplyChain.Formats.Tables;

/// <summary>Compares sums with the totals a file states, and looks for what a table of flows should not hold.</summary>
internal static class BalanceChecks
{
    /// <summary>Reports on a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="tolerance">Share of a total that counts as rounding.</param>
    /// <param name="remarks">Where to.</param>
    /// <param name="saysWhoTrades">An empty row or column means something: it is not a make table or the imported part of another one.</param>
    public static void Report(InputOutputTable table, double tolerance, TableRemarks remarks, bool saysWhoTrades = true)
    {
        ReportSize(table, remarks);
        if (table.IsReported)
            return;
        foreach (TableTotal total in table.Totals)
            Compare(table, total, tolerance, remarks);
        foreach (TableVector column in table.FinalDemand.Where(c => c.Role == TableRole.Discrepancy))
            ReportDiscrepancy(table, column, remarks);
        ReportNegative(table, remarks);
        if (saysWhoTrades)
            ReportEmpty(table, remarks);
    }

    private static void ReportSize(InputOutputTable table, TableRemarks remarks)
    {
        int own = 0;
        double sum = 0;
        Dictionary<string, int> columns = table.Sectors.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        for (int i = 0; i < table.RowSectors.Length; i++)
        {
            sum += table.Intermediate.RowSum(i);
            own += columns.TryGetValue(table.RowSectors[i].Id, out int column) && table.Intermediate[i, column] != 0 ? 1 : 0;
        }
        remarks.Add(TableCodes.Read, new TablePlace(table.File, table.Sheet), TableRemarks.Count(table.RowSectors.Length), TableRemarks.Count(table.Sectors.Length),
            TableRemarks.Count(table.Intermediate.Count), TableRemarks.Count(own), TableRemarks.Show(sum),
            TableRemarks.Count(table.Sectors.Select(s => s.Region).Distinct(StringComparer.Ordinal).Count()), table.Unit.Currency ?? "?");
    }

    // Rounding is one remark with the worst case; what is more than rounding is one remark each.
    private static void Compare(InputOutputTable table, TableTotal total, double tolerance, TableRemarks remarks)
    {
        int missed = 0, worst = -1;
        double largest = 0;
        for (int i = 0; i < total.Stated.Length; i++)
        {
            double stated = total.Stated[i], sum = total.Sums[i], difference = Math.Abs(stated - sum);
            if (double.IsNaN(difference) || difference <= 1e-9 * Math.Max(Math.Abs(stated), Math.Abs(sum)))
                continue;
            // Each part and the total itself may be off by half a unit.
            double rounding = table.IsRounded ? 0.5 * (total.Parts + 1) : 0;
            if (difference > Math.Max(rounding, tolerance * Math.Abs(stated)))
            {
                remarks.Add(TableCodes.TotalMissed, PlaceOf(table, total, i), total.Of[i].Id, total.Label, TableRemarks.Show(stated), TableRemarks.Show(sum),
                    TableRemarks.Show(sum - stated));
                continue;
            }
            missed++;
            if (difference > largest)
                (largest, worst) = (difference, i);
        }
        if (missed > 0)
        {
            remarks.Add(TableCodes.Rounding, PlaceOf(table, total, worst), missed, total.Label, TableRemarks.Show(largest), total.Of[worst].Id,
                TableRemarks.Show(total.Stated[worst]), TableRemarks.Show(total.Sums[worst]));
        }
    }

    private static TablePlace PlaceOf(InputOutputTable table, TableTotal total, int sector) => total.IsRow
        ? new TablePlace(table.File, table.Sheet, total.At, total.Of[sector].Column, TableRemarks.Show(total.Stated[sector]))
        : new TablePlace(table.File, table.Sheet, total.Of[sector].Row, total.At, TableRemarks.Show(total.Stated[sector]));

    private static void ReportDiscrepancy(InputOutputTable table, TableVector column, TableRemarks remarks)
    {
        int count = column.Values.Count(v => v != 0);
        int worst = Enumerable.Range(0, column.Values.Length).MaxBy(i => Math.Abs(column.Values[i]));
        remarks.Add(TableCodes.Discrepancy, new TablePlace(table.File, table.Sheet, table.RowSectors[worst].Row, column.At, TableRemarks.Show(column.Values[worst])),
            column.Label, count, TableRemarks.Show(column.Values.Sum()), table.RowSectors[worst].Id, TableRemarks.Show(column.Values[worst]));
    }

    // A negative cell is a correction (scrap, margins, subsidies), not a delivery: no link, and the sum over the row keeps it.
    private static void ReportNegative(InputOutputTable table, TableRemarks remarks)
    {
        foreach ((SparseRows matrix, bool imported) in new[] { (table.Intermediate, false), (table.Imported!, true) })
        {
            for (int i = 0; matrix is not null && i < matrix.RowCount; i++)
            {
                ReadOnlySpan<int> columns = matrix.Columns(i);
                ReadOnlySpan<double> values = matrix.Values(i);
                for (int at = 0; at < columns.Length; at++)
                {
                    if (values[at] >= 0)
                        continue;
                    string seen = TableRemarks.Show(values[at]);
                    remarks.Add(imported ? TableCodes.NegativeImport : TableCodes.NegativeCell,
                        new TablePlace(table.File, table.Sheet, imported ? 0 : table.RowSectors[i].Row, table.Sectors[columns[at]].Column, seen),
                        table.RowSectors[i].Id, table.Sectors[columns[at]].Id, seen);
                }
            }
        }
        foreach (TableVector row in table.ValueAddedParts)
        {
            int[] negative = [.. Enumerable.Range(0, row.Values.Length).Where(i => row.Values[i] < 0)];
            if (negative.Length == 0)
                continue;
            int worst = negative.MinBy(i => row.Values[i]);
            remarks.Add(TableCodes.NegativeValueAdded, new TablePlace(table.File, table.Sheet, row.At, table.Sectors[worst].Column, TableRemarks.Show(row.Values[worst])),
                negative.Length, row.Label, table.Sectors[worst].Id, TableRemarks.Show(row.Values[worst]));
        }
        foreach (TableVector column in table.FinalDemand)
        {
            int[] negative = [.. Enumerable.Range(0, column.Values.Length).Where(i => column.Values[i] < 0)];
            if (negative.Length == 0 || column.Role == TableRole.Discrepancy)
                continue;
            int worst = negative.MinBy(i => column.Values[i]);
            remarks.Add(TableCodes.NegativeFinal, new TablePlace(table.File, table.Sheet, table.RowSectors[worst].Row, column.At, TableRemarks.Show(column.Values[worst])),
                negative.Length, column.Label, table.RowSectors[worst].Id, TableRemarks.Show(column.Values[worst]));
        }
    }

    private static void ReportEmpty(InputOutputTable table, TableRemarks remarks)
    {
        double[] bought = new double[table.Sectors.Length];
        List<int> unsold = [];
        for (int i = 0; i < table.RowSectors.Length; i++)
        {
            if (table.Intermediate.Columns(i).Length == 0)
                unsold.Add(i);
            foreach (int column in table.Intermediate.Columns(i))
                bought[column]++;
        }
        int[] unbought = [.. Enumerable.Range(0, bought.Length).Where(j => bought[j] == 0 && !IsEmpty(j))];
        unsold.RemoveAll(IsEmpty);
        if (unsold.Count > 0)
            remarks.Add(TableCodes.ZeroRows, new TablePlace(table.File, table.Sheet, table.RowSectors[unsold[0]].Row), unsold.Count, Listed(table.RowSectors, unsold));
        if (unbought.Length > 0)
            remarks.Add(TableCodes.ZeroColumns, new TablePlace(table.File, table.Sheet, 0, table.Sectors[unbought[0]].Column), unbought.Length, Listed(table.Sectors, unbought));

        // Nothing anywhere: such sectors become no sites, which the rule says.
        bool IsEmpty(int i) => table.RowSectors == table.Sectors && table.Output[i] == 0 && bought[i] == 0 && table.Intermediate.Columns(i).Length == 0;
    }

    internal static string Listed(TableSector[] of, IReadOnlyCollection<int> sectors) =>
        string.Join(", ", sectors.Take(12).Select(i => of[i].Id)) + (sectors.Count > 12 ? ", …" : "");
}
