namespace SupplyChain.Planning.Directed;

/// <summary>Makes of a solver's point one that keeps every row to twelve digits, so that its value is one that can be had.</summary>
internal static class DirectedPoint
{
    // Data have fewer digits; loops in which levels are equal could not be met more exactly in floating point.
    private const double Tolerance = 1e-12;

    // Rounds times entries: a fraction of a second.
    private const long Work = 200_000_000;
    private const int LeastRounds = 50;

    /// <summary>Lowers flows to what is made and levels to what arrives until both agree.</summary>
    /// <param name="program">The program, with the bounds that apply.</param>
    /// <param name="columns">The solver's point; not changed.</param>
    /// <returns>A point within the rows; null if it did not settle.</returns>
    public static double[]? Repair(DirectedProgram program, double[] columns)
    {
        double[] point = new double[columns.Length];
        for (int column = 0; column < point.Length; column++)
            point[column] = Math.Clamp(columns[column], program.Linear.Lower[column], program.Linear.Upper[column]);
        long rounds = Math.Max(LeastRounds, Work / Math.Max(1, program.Linear.EntryCount));
        for (long round = 0; round < rounds; round++)
        {
            bool hasChanged = false;
            foreach (DirectedSupply supply in program.Supplies)
            {
                double sent = supply.Sent(point), made = supply.Most * point[program.LevelColumn(supply.Site)];
                if (sent <= made + Tolerance)
                    continue;
                hasChanged = true;
                foreach (int column in supply.Columns)
                    point[column] *= made / sent;
            }
            foreach (DirectedLimit limit in program.Limits)
            {
                double allowed = limit.At(point);
                if (point[program.LevelColumn(limit.Site)] <= allowed + Tolerance)
                    continue;
                hasChanged = true;
                point[program.LevelColumn(limit.Site)] = allowed;
            }
            if (!hasChanged)
                return point;
        }
        return null;
    }

    /// <summary>Value per day of a point.</summary>
    public static double ValueOf(DirectedProgram program, double[] point)
    {
        double sum = 0;
        for (int column = 0; column < point.Length; column++)
            sum += program.Linear.Cost[column] * point[column];
        return sum / program.Scale;
    }
}
