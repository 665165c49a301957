namespace SupplyChain.Formats.Tables;

/// <summary>A matrix by rows that holds what is not zero: 12 bytes a value, in the order of columns.</summary>
internal sealed class SparseRows(int rowCount, int columnCount)
{
    private readonly int[][] _columns = Filled<int>(rowCount);
    private readonly double[][] _values = Filled<double>(rowCount);

    public int RowCount => rowCount;

    public int ColumnCount => columnCount;

    public ReadOnlySpan<int> Columns(int row) => _columns[row];

    public Span<double> Values(int row) => _values[row];

    public void SetRow(int row, ReadOnlySpan<int> columns, ReadOnlySpan<double> values) =>
        (_columns[row], _values[row]) = (columns.ToArray(), values.ToArray());

    /// <summary>Takes a row from a dense one, leaving zeros out.</summary>
    public void SetRow(int row, ReadOnlySpan<double> dense)
    {
        int count = dense.Length - dense.Count(0.0);
        int[] columns = new int[count];
        double[] values = new double[count];
        for (int column = 0, at = 0; column < dense.Length; column++)
        {
            if (dense[column] != 0)
                (columns[at], values[at++]) = (column, dense[column]);
        }
        (_columns[row], _values[row]) = (columns, values);
    }

    public double this[int row, int column] => Array.BinarySearch(_columns[row], column) is var at and >= 0 ? _values[row][at] : 0;

    public long Count => _columns.Sum(c => (long)c.Length);

    public double RowSum(int row)
    {
        double sum = 0;
        foreach (double value in _values[row])
            sum += value;
        return sum;
    }

    public double[] RowSums() => [.. Enumerable.Range(0, rowCount).Select(RowSum)];

    public double[] ColumnSums()
    {
        double[] sums = new double[columnCount];
        for (int row = 0; row < rowCount; row++)
        {
            int[] columns = _columns[row];
            double[] values = _values[row];
            for (int at = 0; at < columns.Length; at++)
                sums[columns[at]] += values[at];
        }
        return sums;
    }

    private static T[][] Filled<T>(int count)
    {
        var rows = new T[count][];
        Array.Fill(rows, []);
        return rows;
    }
}
