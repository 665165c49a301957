namespace SupplyChain.Reports;

/// <summary>Bars that add up to what is made at full level, category by category: what runs, what could, and what is missing.</summary>
internal static class CategoryBars
{
    /// <summary>Categories shown; the smallest are put together where there are more.</summary>
    public const int Most = 12;

    // Of the whole bar: less than this below 0 is rounding.
    private const double Rounding = 1e-9;

    /// <summary>Makes the chart.</summary>
    /// <param name="frame">Everything but form, categories and values; its series name the parts.</param>
    /// <param name="network">The network, which may have Chinese names for categories.</param>
    /// <param name="categories">Each category once, with a value for each part; an empty name is shown as not stated.</param>
    /// <returns>The chart, largest category first; null if there is nothing to compare, or a part below 0, which no bar can show.</returns>
    public static ChartSection? Of(ChartSection frame, SupplyNetwork network, IEnumerable<(string Name, double[] Parts)> categories)
    {
        (string Name, double[] Parts)[] all = [.. categories.Where(c => c.Parts.Sum() > 0).OrderByDescending(c => c.Parts.Sum()).ThenBy(c => c.Name, StringComparer.Ordinal)];
        if (all.Length < 2 || all.Any(c => c.Parts.Any(p => p < -Rounding * c.Parts.Sum())))
            return null;
        int single = all.Length > Most ? Most - 1 : all.Length;
        List<ReportValue> names = [.. all.Take(single).Select(c => c.Name.Length > 0 ? ReportValue.Code(network, c.Name) : ReportValue.Word("Chart.NotStated"))];
        List<double[]> bars = [.. all.Take(single).Select(c => c.Parts)];
        if (single < all.Length)
        {
            names.Add(ReportValue.Word(new ReportText("Chart.Others", ReportValue.Count(all.Length - single))));
            bars.Add([.. Enumerable.Range(0, frame.Series.Count).Select(part => all.Skip(single).Sum(c => c.Parts[part]))]);
        }
        return frame with
        {
            Form = ChartForm.StackedBars,
            Categories = names,
            Series = [.. frame.Series.Select((series, part) => series with { Values = [.. bars.Select(b => (double?)Math.Max(0, b[part]))] })],
        };
    }
}
