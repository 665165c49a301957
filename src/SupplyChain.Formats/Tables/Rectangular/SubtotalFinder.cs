using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Rectangular;

/// <summary>Finds sums among the sectors that no label betrays: a row that equals the sum of the rows above it, whose column does the same.</summary>
internal static class SubtotalFinder
{
    private const double Tolerance = 1e-6;

    // A total of one row is that row again; and a table of thousands of sectors comes from an office that labels its totals.
    private const int LeastParts = 2, LargestTable = 1000;

    public static void Find(RawTable raw, List<RoledRow> rows, List<RoledColumn> columns, TableRemarks remarks)
    {
        RoledRow[] sectors = [.. rows.Where(r => r.Role == TableRole.Sector && !r.IsImported)];
        if (sectors.Length is < 4 or > LargestTable)
            return;
        double[] sinceTotal = new double[raw.ColumnCount], all = new double[raw.ColumnCount];
        int parts = 0, allParts = 0, first = 0;
        for (int i = 0; i < sectors.Length; i++)
        {
            double[] row = Dense(raw, sectors[i].Row);
            bool isSubtotal = parts >= LeastParts && AreEqual(row, sinceTotal), isTotal = allParts >= LeastParts && AreEqual(row, all);
            if ((isSubtotal || isTotal) && columns.Find(c => c.Role == TableRole.Sector && c.Label.Full == sectors[i].Label.Full) is var column)
            {
                int from = isSubtotal ? first : 0;
                remarks.Add(TableCodes.SumAmongSectors, raw.At(sectors[i].Row.Number, 0, sectors[i].Label.Full),
                    sectors[i].Label.Full, sectors[from].Row.Number, sectors[i].Row.Number - 1);
                sectors[i].Role = TableRole.Subtotal;
                if (column is not null)
                    column.Role = TableRole.Subtotal;
                Array.Clear(sinceTotal);
                (parts, first) = (0, i + 1);
                continue;
            }
            Add(sinceTotal, row);
            Add(all, row);
            (parts, allParts) = (parts + 1, allParts + 1);
        }
    }

    private static bool AreEqual(double[] row, double[] sum)
    {
        double largest = 0;
        int filled = 0;
        for (int i = 0; i < row.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(sum[i]));
            filled += sum[i] != 0 ? 1 : 0;
        }
        if (filled < 2)
            return false;
        for (int i = 0; i < row.Length; i++)
        {
            if (Math.Abs(row[i] - sum[i]) > Tolerance * largest)
                return false;
        }
        return true;
    }

    private static double[] Dense(RawTable raw, RawRow row)
    {
        double[] dense = new double[raw.ColumnCount];
        for (int at = 0; at < row.Columns.Length; at++)
            dense[row.Columns[at]] = row.Values[at];
        return dense;
    }

    private static void Add(double[] sum, double[] row)
    {
        for (int i = 0; i < sum.Length; i++)
            sum[i] += row[i];
    }
}
