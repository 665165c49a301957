namespace SupplyChain.Reporting.Html.Charts;

/// <summary>Round numbers along an axis that holds every value, and nothing.</summary>
/// <param name="Least">Where the axis begins: 0, or a round number below.</param>
/// <param name="Most">Where it ends.</param>
/// <param name="Values">The ticks, from least to most.</param>
/// <param name="Decimals">Decimals that tell them apart.</param>
internal sealed record AxisTicks(double Least, double Most, IReadOnlyList<double> Values, int Decimals)
{
    private const int Wanted = 5;

    /// <summary>Chooses steps of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="values">The values shown; those that are not finite do not count.</param>
    /// <param name="isWhole">Whether there is nothing between whole numbers.</param>
    public static AxisTicks Of(IEnumerable<double> values, bool isWhole)
    {
        double least = 0, most = 0;
        foreach (double value in values.Where(double.IsFinite))
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        if (most - least <= 0)
            most = 1;
        double step = Step((most - least) / Wanted);
        if (isWhole)
            step = Math.Max(1, step);
        int first = (int)Math.Floor((least / step) + 1e-9), last = (int)Math.Ceiling((most / step) - 1e-9);
        int decimals = Math.Clamp(-(int)Math.Floor(Math.Log10(step) + 1e-9), 0, 12);
        return new AxisTicks(first * step, last * step, [.. Enumerable.Range(first, last - first + 1).Select(i => i * step)], decimals);
    }

    /// <summary>Where a value stands along the axis, from 0 to 1.</summary>
    public double Share(double value) => Math.Clamp((value - Least) / (Most - Least), 0, 1);

    private static double Step(double atLeast)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        double digit = atLeast / power;
        return power * (digit <= 1.000001 ? 1 : digit <= 2.000001 ? 2 : digit <= 5.000001 ? 5 : 10);
    }
}
