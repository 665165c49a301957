namespace SupplyChain.Planning.Engines;

/// <summary>An upper bound on a program's optimum that any multipliers give, however they were found.</summary>
/// <remarks>
/// For multipliers y and every point x within rows and bounds, <c>c x = y A x + (c - y A) x &lt;= sum over rows of max(y_r lower_r, y_r upper_r) + sum over columns of
/// max over [lower_j, upper_j] of (c_j - (y A)_j) x_j</c>. Rounding is bounded and added, so the solver's own arithmetic need not be trusted.
/// Equation 13 of docs/model.md. Cost O(entries).
/// </remarks>
internal static class SafeDualBound
{
    private const double UnitRoundoff = 1.1102230246251565e-16;

    /// <summary>Evaluates the bound.</summary>
    /// <param name="program">The program; integrality is ignored, which keeps the bound valid.</param>
    /// <param name="rowDuals">One multiplier per row; wrong signs are set to 0.</param>
    public static double Evaluate(LinearProgram program, double[] rowDuals) => Evaluate(program, rowDuals, program.Lower, program.Upper, new double[program.ColumnCount]);

    /// <summary>Evaluates the bound within other ranges of the columns.</summary>
    /// <param name="program">The program.</param>
    /// <param name="rowDuals">One multiplier per row.</param>
    /// <param name="lowers">One entry per column.</param>
    /// <param name="uppers">One entry per column.</param>
    /// <param name="reduced">Receives what each column adds to the bound per unit.</param>
    public static double Evaluate(LinearProgram program, double[] rowDuals, ReadOnlySpan<double> lowers, ReadOnlySpan<double> uppers, double[] reduced)
    {
        int columns = program.ColumnCount;
        double[] size = new double[columns];
        program.Cost.CopyTo(reduced);
        int[] terms = new int[columns];
        for (int column = 0; column < columns; column++)
            size[column] = Math.Abs(reduced[column]);
        double sum = 0, magnitude = 0;
        ReadOnlySpan<int> start = program.RowStart, index = program.Column;
        ReadOnlySpan<double> value = program.Value, rowLower = program.RowLower, rowUpper = program.RowUpper;
        for (int row = 0; row < program.RowCount; row++)
        {
            double y = rowDuals[row];
            if (!double.IsFinite(y) || (y > 0 && double.IsInfinity(rowUpper[row])) || (y < 0 && double.IsInfinity(rowLower[row])))
                y = 0;
            if (y == 0)
                continue;
            double side = y * (y > 0 ? rowUpper[row] : rowLower[row]);
            sum += side;
            magnitude += Math.Abs(side);
            for (int entry = start[row]; entry < start[row + 1]; entry++)
            {
                double part = y * value[entry];
                reduced[index[entry]] -= part;
                size[index[entry]] += Math.Abs(part);
                terms[index[entry]]++;
            }
        }
        double rounding = 0;
        for (int column = 0; column < columns; column++)
        {
            double lower = lowers[column], upper = uppers[column];
            double best = reduced[column] > 0 ? reduced[column] * upper : reduced[column] * lower;
            sum += best;
            magnitude += Math.Abs(best);
            rounding += 2 * (terms[column] + 2) * UnitRoundoff * size[column] * Math.Max(Math.Abs(lower), Math.Abs(upper));
        }
        return sum + rounding + (2 * (program.RowCount + columns + 2) * UnitRoundoff * magnitude);
    }
}
