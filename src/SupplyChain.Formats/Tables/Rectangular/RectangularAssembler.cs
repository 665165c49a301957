using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Rectangular;

/// <summary>Makes an input-output table of a rectangular one whose rows and columns have roles.</summary>
internal sealed class RectangularAssembler(RoledTable table, TableRemarks remarks)
{
    private readonly RawTable _raw = table.Raw;
    private readonly int _rows = table.RowSectors.Length, _columns = table.ColumnSectors.Length;

    private RoledRow[] Domestic { get; } = [.. table.Rows.Where(r => r.Role == TableRole.Sector && !r.IsImported).OrderBy(r => r.Sector)];

    private RoledRow[] Foreign { get; } = [.. table.Rows.Where(r => r.Role == TableRole.Sector && r.IsImported)];

    public InputOutputTable Assemble()
    {
        CellChecks.Report(table, remarks);
        int[] sectorOf = [.. table.Columns.Select(c => c.Sector)];
        SparseRows domestic = MatrixOf(Domestic, sectorOf);
        var result = new InputOutputTable
        {
            File = _raw.File,
            Sheet = _raw.Sheet,
            Sectors = table.ColumnSectors,
            RowSectors = table.RowSectors,
            Intermediate = domestic,
            Imported = Foreign.Length == 0 ? null : MatrixOf(Foreign, sectorOf),
            Output = Unknown(_columns),
            RowOutput = Unknown(_rows),
            ValueAdded = Unknown(_columns),
            IsRounded = _raw.IsWhole,
            Unit = new TableUnit(table.Description.Currency, table.Description.Factor, table.Description.Days),
            Title = table.Description.Title,
            ChineseTitle = table.Description.TitleZh,
            Source = table.Description.Source,
        };
        TakeFinalDemand(result);
        TakeImports(result);
        TakeOutput(result);
        TakeValueAdded(result);
        TakeTotals(result);
        result.IsCompetitive = result.Imported is null && (table.Description.ImportsIncluded ?? result.Imports is not null);
        return result;
    }

    private SparseRows MatrixOf(IEnumerable<RoledRow> rows, int[] sectorOf)
    {
        var matrix = new SparseRows(_rows, _columns);
        int[] sectors = new int[_raw.ColumnCount];
        double[] values = new double[_raw.ColumnCount];
        foreach (RoledRow row in rows)
        {
            int count = 0;
            for (int at = 0; at < row.Row.Columns.Length; at++)
            {
                if (sectorOf[row.Row.Columns[at]] is var sector and >= 0 && row.Row.Values[at] != 0)
                    (sectors[count], values[count++]) = (sector, row.Row.Values[at]);
            }
            Array.Sort(sectors, values, 0, count);
            matrix.SetRow(row.Sector, sectors.AsSpan(0, count), values.AsSpan(0, count));
        }
        return matrix;
    }

    private void TakeFinalDemand(InputOutputTable result)
    {
        foreach (RoledColumn column in table.Columns.Where(c => c.Role is TableRole.FinalDemand or TableRole.Exports or TableRole.Discrepancy))
        {
            result.FinalDemand.Add(new TableVector(column.Label.Full, column.Role, _raw.ColumnNumber(column.At), ColumnOf(column.At, Domestic)));
            if (Foreign.Length > 0)
                result.ImportedFinalDemand.Add(new TableVector(column.Label.Full, column.Role, _raw.ColumnNumber(column.At), ColumnOf(column.At, Foreign)));
        }
    }

    // Offices write imports with and without a minus sign; the sum tells.
    private void TakeImports(InputOutputTable result)
    {
        foreach (RoledColumn column in table.Columns.Where(c => c.Role == TableRole.Imports))
        {
            double[] values = ColumnOf(column.At, Domestic);
            double sign = values.Sum() < 0 ? -1 : 1;
            result.Imports ??= new double[_rows];
            for (int i = 0; i < _rows; i++)
                result.Imports[i] += sign * values[i];
        }
    }

    private void TakeOutput(InputOutputTable result)
    {
        foreach (RoledColumn column in table.Columns.Where(c => c.Role == TableRole.Output))
            Fill(result.RowOutput, ColumnOf(column.At, Domestic));
        if (table.RowSectors == table.ColumnSectors)
            Fill(result.Output, result.RowOutput);
        foreach (RoledRow row in table.Rows.Where(r => r.Role == TableRole.Output))
            Fill(result.Output, RowOf(row));
    }

    private void TakeValueAdded(InputOutputTable result)
    {
        RoledRow[] parts = [.. table.Rows.Where(r => r.Role == TableRole.ValueAdded)];
        foreach (RoledRow part in parts)
            result.ValueAddedParts.Add(new TableVector(part.Label.Full, TableRole.ValueAdded, part.Row.Number, RowOf(part)));
        foreach (RoledRow row in table.Rows.Where(r => r.Role == TableRole.ValueAddedTotal))
            Fill(result.ValueAdded, RowOf(row));
        if (parts.Length > 0)
            Fill(result.ValueAdded, SumOf(parts));
    }

    private void TakeTotals(InputOutputTable result)
    {
        double[] sold = result.Intermediate.RowSums();
        double[] bought = result.Intermediate.ColumnSums();
        if (result.Imported is { } imported)
            AddTo(bought, imported.ColumnSums());
        AddTo(bought, SumOf(table.Rows.Where(r => r.Role == TableRole.ImportedInputs)));
        double[] final = new double[_rows];
        foreach (TableVector part in result.FinalDemand)
            AddTo(final, part.Values);
        foreach (RoledColumn column in table.Columns)
        {
            double[]? sums = column.Role switch
            {
                TableRole.IntermediateTotal => sold,
                TableRole.FinalTotal => FinalSums(column, final, result.Imports),
                TableRole.Output => Balance(sold, final, result.Imports),
                _ => null,
            };
            // A table without final demand says nothing of how output comes about.
            if (sums is not null && !(column.Role != TableRole.IntermediateTotal && result.FinalDemand.Count == 0))
                result.Totals.Add(new TableTotal(table.RowSectors, column.Label.Full, false, _raw.ColumnNumber(column.At), ColumnOf(column.At, Domestic), sums, table.Columns.Count));
        }
        RoledRow[] taxes = [.. table.Rows.Where(r => r.Role == TableRole.Taxes)], added = [.. table.Rows.Where(r => r.Role == TableRole.ValueAdded)];
        foreach (RoledRow row in table.Rows)
        {
            double[]? sums = row.Role switch
            {
                TableRole.IntermediateTotal => bought,
                TableRole.ValueAddedTotal when added.Length > 0 => SumOf(added),
                TableRole.Output when !double.IsNaN(result.ValueAdded[0]) => Sum(bought, SumOf(taxes), result.ValueAdded),
                _ => null,
            };
            if (sums is not null)
                result.Totals.Add(new TableTotal(table.ColumnSectors, row.Label.Full, true, row.Row.Number, RowOf(row), sums, table.Rows.Count));
        }
    }

    // Some offices take imports off within final uses (BEA), others after them (NBS): the nearer of the two is meant.
    private double[] FinalSums(RoledColumn column, double[] final, double[]? imports)
    {
        if (imports is null)
            return final;
        double[] stated = ColumnOf(column.At, Domestic), less = [.. final.Zip(imports, (f, m) => f - m)];
        double Distance(double[] sums) => sums.Zip(stated, (a, b) => Math.Abs(a - b)).Sum();
        return Distance(less) < Distance(final) ? less : final;
    }

    private double[] Balance(double[] sold, double[] final, double[]? imports)
    {
        double[] sums = Sum(sold, final);
        for (int i = 0; imports is not null && i < _rows; i++)
            sums[i] -= imports[i];
        return sums;
    }

    private double[] ColumnOf(int column, IEnumerable<RoledRow> rows)
    {
        double[] values = new double[_rows];
        foreach (RoledRow row in rows)
            values[row.Sector] = row.Row[column];
        return values;
    }

    private double[] RowOf(RoledRow row)
    {
        double[] values = new double[_columns];
        for (int at = 0; at < row.Row.Columns.Length; at++)
        {
            if (table.Columns[row.Row.Columns[at]].Sector is var sector and >= 0)
                values[sector] = row.Row.Values[at];
        }
        return values;
    }

    private double[] SumOf(IEnumerable<RoledRow> rows)
    {
        double[] sum = new double[_columns];
        foreach (RoledRow row in rows)
            AddTo(sum, RowOf(row));
        return sum;
    }

    private static double[] Unknown(int count)
    {
        double[] values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }

    private static double[] Sum(params double[][] parts)
    {
        double[] sum = [.. parts[0]];
        foreach (double[] part in parts.AsSpan(1))
            AddTo(sum, part);
        return sum;
    }

    private static void AddTo(double[] sum, double[] part)
    {
        for (int i = 0; i < sum.Length; i++)
            sum[i] += part[i];
    }

    private static void Fill(double[] values, double[] from)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = double.IsNaN(values[i]) ? from[i] : values[i];
    }
}
