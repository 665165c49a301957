namespace SupplyChain.Formats.Tables.Matrices;

/// <summary>Output from coefficients and final demand, where a folder holds A and Y but neither Z nor x.</summary>
internal static class LeontiefOutput
{
    private const int MostSteps = 1000;
    private const double Tolerance = 1e-12;

    /// <summary>Solves x = A x + y by repetition, which converges because every sector uses less than it makes. O(steps * cells).</summary>
    public static double[]? Solve(SparseRows coefficients, double[] demand, TableRemarks remarks, string path)
    {
        double[] output = [.. demand];
        for (int step = 1; step <= MostSteps; step++)
        {
            double[] next = new double[output.Length];
            double change = 0, size = 0;
            for (int i = 0; i < next.Length; i++)
            {
                ReadOnlySpan<int> columns = coefficients.Columns(i);
                ReadOnlySpan<double> values = coefficients.Values(i);
                double sum = demand[i];
                for (int at = 0; at < columns.Length; at++)
                    sum += values[at] * output[columns[at]];
                next[i] = sum;
                change = Math.Max(change, Math.Abs(sum - output[i]));
                size = Math.Max(size, Math.Abs(sum));
            }
            output = next;
            if (!double.IsFinite(size))
                break;
            if (change <= Tolerance * size)
            {
                remarks.Add(TableCodes.OutputSolved, new TablePlace(path), step);
                return output;
            }
        }
        remarks.Add(TableCodes.OutputNotSolved, new TablePlace(path), MostSteps);
        return null;
    }

    /// <summary>Turns coefficients into flows: what one unit of output takes, times output.</summary>
    public static void ToFlows(SparseRows coefficients, double[] output)
    {
        for (int i = 0; i < coefficients.RowCount; i++)
        {
            ReadOnlySpan<int> columns = coefficients.Columns(i);
            Span<double> values = coefficients.Values(i);
            for (int at = 0; at < columns.Length; at++)
                values[at] *= output[columns[at]];
        }
    }
}
