namespace SupplyChain.Formats.Tables.SupplyUse;

/// <summary>Makes an industry-by-industry table of a use table and a make table.</summary>
/// <remarks>
/// Fixed product sales structure: whoever makes a commodity, each industry has the share of every sale of it that it has of the making of it.
/// With V the make table (industry by commodity), q the output of commodities and U the use of domestic goods: D = V diag(q)^-1, Z = D U.
/// Eurostat Manual of Supply, Use and Input-Output Tables (2008), chapter 11, model D; in the words of the BEA, D is the market share matrix
/// (Horowitz and Planting, Concepts and Methods of the U.S. Input-Output Accounts, 2009, chapter 12). No cell can become negative.
/// </remarks>
internal sealed class SupplyUseTables(InputOutputTable use, InputOutputTable make, InputOutputTable? imports, TableRemarks remarks)
{
    private readonly int _commodities = use.RowSectors.Length, _industries = use.Sectors.Length;

    public InputOutputTable? Combine()
    {
        int[]? industryOf = Align(make.RowSectors, use.Sectors, make.File), commodityOf = Align(make.Sectors, use.RowSectors, make.File);
        if (industryOf is null || commodityOf is null)
            return null;
        SparseRows shares = MarketShares(industryOf, commodityOf, out double[] made);
        (SparseRows domestic, SparseRows? imported) = SplitImports(made);
        var result = new InputOutputTable
        {
            File = use.File,
            Sheet = use.Sheet,
            Sectors = use.Sectors,
            RowSectors = use.Sectors,
            Intermediate = Multiply(shares, domestic),
            Imported = imported is null ? null : Multiply(shares, imported),
            Output = Output(industryOf),
            RowOutput = use.Output,
            ValueAdded = use.ValueAdded,
            IsRounded = use.IsRounded,
            IsReported = true,
            Unit = use.Unit,
            Title = use.Title,
            ChineseTitle = use.ChineseTitle,
            Source = use.Source,
        };
        remarks.Add(TableCodes.MarketShares, new TablePlace(make.File), _industries, _commodities);
        return result;
    }

    // Rows or columns of one file by their codes in another: the order differs between the tables of one year.
    private int[]? Align(TableSector[] from, TableSector[] to, string file)
    {
        Dictionary<string, int> numbers = to.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        int[] of = [.. from.Select(s => numbers.GetValueOrDefault(s.Id, -1))];
        string[] strangers = [.. from.Where((_, i) => of[i] < 0).Select(s => s.Id)];
        string[] missing = [.. numbers.Keys.Except(from.Select(s => s.Id))];
        if (strangers.Length > 0 || missing.Length > 0)
        {
            remarks.Add(TableCodes.CodesDiffer, new TablePlace(file), use.File, Rectangular.RoleAssignment.Listed(strangers), Rectangular.RoleAssignment.Listed(missing));
            return null;
        }
        return of;
    }

    // Shares of the sum of what is made rather than of its stated total, so that they add up to 1 whatever was rounded.
    private SparseRows MarketShares(int[] industryOf, int[] commodityOf, out double[] made)
    {
        made = new double[_commodities];
        for (int row = 0; row < make.RowSectors.Length; row++)
        {
            ReadOnlySpan<int> columns = make.Intermediate.Columns(row);
            for (int at = 0; at < columns.Length; at++)
                made[commodityOf[columns[at]]] += Math.Max(0, make.Intermediate.Values(row)[at]);
        }
        var shares = new SparseRows(_industries, _commodities);
        for (int row = 0; row < make.RowSectors.Length; row++)
        {
            int[] columns = [.. make.Intermediate.Columns(row).ToArray().Select(c => commodityOf[c])];
            double[] values = make.Intermediate.Values(row).ToArray();
            for (int at = 0; at < values.Length; at++)
                values[at] = made[columns[at]] > 0 ? Math.Max(0, values[at]) / made[columns[at]] : 0;
            Array.Sort(columns, values);
            shares.SetRow(industryOf[row], columns, values);
        }
        return shares;
    }

    private (SparseRows Domestic, SparseRows? Imported) SplitImports(double[] made)
    {
        int[]? rowOf = imports is null ? null : Align(imports.RowSectors, use.RowSectors, imports.File);
        int[]? columnOf = imports is null ? null : Align(imports.Sectors, use.Sectors, imports.File);
        var domestic = new SparseRows(_commodities, _industries);
        SparseRows? imported = rowOf is null || columnOf is null ? null : new SparseRows(_commodities, _industries);
        int[] importRow = new int[_commodities];
        Array.Fill(importRow, -1);
        for (int row = 0; rowOf is not null && row < rowOf.Length; row++)
            importRow[rowOf[row]] = row;
        int above = 0, worstRow = 0, worstColumn = 0;
        double largest = 0;
        for (int commodity = 0; commodity < _commodities; commodity++)
        {
            double[] used = new double[_industries], bought = new double[_industries];
            Scatter(use.Intermediate, commodity, null, used);
            if (imported is not null && importRow[commodity] >= 0)
                Scatter(imports!.Intermediate, importRow[commodity], columnOf, bought);
            for (int j = 0; j < _industries; j++)
            {
                used[j] = Math.Max(0, used[j]);
                if (bought[j] > used[j])
                {
                    above++;
                    if (bought[j] - used[j] > largest)
                        (largest, worstRow, worstColumn) = (bought[j] - used[j], commodity, j);
                }
                bought[j] = Math.Clamp(bought[j], 0, used[j]);
                used[j] -= bought[j];
            }
            ReportUnmade(commodity, made, used, bought);
            domestic.SetRow(commodity, used);
            imported?.SetRow(commodity, bought);
        }
        if (above > 0)
        {
            remarks.Add(TableCodes.ImportAboveUse, new TablePlace(imports!.File, null, imports.RowSectors[importRow[worstRow]].Row), above,
                TableRemarks.Show(largest), use.RowSectors[worstRow].Id, use.Sectors[worstColumn].Id);
        }
        if (imports is null)
            remarks.Add(TableCodes.NoImportMatrix, new TablePlace(use.File));
        return (domestic, imported);
    }

    // Scrap, used goods, goods from abroad that nobody makes: nobody listed can be their supplier.
    private void ReportUnmade(int commodity, double[] made, double[] used, double[] bought)
    {
        double sum = used.Sum() + bought.Sum();
        if (made[commodity] > 0 || sum <= 0)
            return;
        TableSector of = use.RowSectors[commodity];
        remarks.Add(TableCodes.NobodyMakes, new TablePlace(use.File, use.Sheet, of.Row, 0, TableRemarks.Show(sum)), of.Id, TableRemarks.Show(sum));
    }

    private static void Scatter(SparseRows from, int row, int[]? columnOf, double[] to)
    {
        ReadOnlySpan<int> columns = from.Columns(row);
        for (int at = 0; at < columns.Length; at++)
            to[columnOf is null ? columns[at] : columnOf[columns[at]]] = from.Values(row)[at];
    }

    private SparseRows Multiply(SparseRows shares, SparseRows goods)
    {
        var product = new SparseRows(_industries, _industries);
        double[] row = new double[_industries];
        for (int industry = 0; industry < _industries; industry++)
        {
            Array.Clear(row);
            ReadOnlySpan<int> commodities = shares.Columns(industry);
            for (int at = 0; at < commodities.Length; at++)
            {
                double share = shares.Values(industry)[at];
                ReadOnlySpan<int> columns = goods.Columns(commodities[at]);
                ReadOnlySpan<double> values = goods.Values(commodities[at]);
                for (int k = 0; k < columns.Length; k++)
                    row[columns[k]] += share * values[k];
            }
            product.SetRow(industry, row);
        }
        return product;
    }

    // The use table states it in its last row, the make table in its last column.
    private double[] Output(int[] industryOf)
    {
        double[] output = [.. use.Output];
        for (int row = 0; row < industryOf.Length; row++)
        {
            if (double.IsNaN(output[industryOf[row]]))
                output[industryOf[row]] = double.IsNaN(make.RowOutput[row]) ? make.Intermediate.RowSum(row) : make.RowOutput[row];
        }
        return output;
    }
}
