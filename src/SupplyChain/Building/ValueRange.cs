using System.Runtime.CompilerServices;
using SupplyChain.Resources;

namespace SupplyChain.Building;

/// <summary>The numbers a column or property accepts.</summary>
internal enum ValueRange
{
    Finite,
    NotNegative,
    Positive,
    Share,
    PositiveShare,
    Multiple,
    FromOne,
}

internal static class ValueRangeExtensions
{
    // No amount of anything per day is larger or smaller, and sums and ratios of such amounts stay far from what a double can hold.
    private const double LargestAmount = 1e30;
    private const double SmallestAmount = 1e-30;

    private const double LeastShare = 0.001;
    private const double LargestMultiple = 1000;

    public static bool Contains(this ValueRange range, double value) => IsAmount(value) && range switch
    {
        ValueRange.NotNegative => value >= 0,
        ValueRange.Positive => value > 0,
        ValueRange.Share => value is >= 0 and <= 1,
        ValueRange.PositiveShare => value is >= LeastShare and <= 1,
        ValueRange.Multiple => value is >= 0 and <= LargestMultiple,
        ValueRange.FromOne => value >= 1,
        _ => true,
    };

    /// <summary>Whether each value lies within the range or is NaN, which stands for one that is not stated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool ContainsAll(this ValueRange range, ReadOnlySpan<double> values)
    {
        (double least, double most) = range switch
        {
            ValueRange.NotNegative => (0, LargestAmount),
            ValueRange.Positive => (SmallestAmount, LargestAmount),
            ValueRange.Share => (0, 1),
            ValueRange.PositiveShare => (LeastShare, 1),
            ValueRange.Multiple => (0, LargestMultiple),
            ValueRange.FromOne => (1, LargestAmount),
            _ => (-LargestAmount, LargestAmount),
        };
        foreach (double value in values)
        {
            // What lies between is looked at again, because only the smallest amounts may still be wrong.
            if ((value < least || value > most || (value != 0 && Math.Abs(value) < SmallestAmount)) && !range.Contains(value))
                return false;
        }
        return true;
    }

    /// <summary>What a value that the range does not contain should have been.</summary>
    public static LocalizedText Describe(this ValueRange range, double value) =>
        new("Range." + (Math.Abs(value) > LargestAmount ? "NotLarger" : value != 0 && Math.Abs(value) < SmallestAmount ? "NotSmaller" : range.ToString()));

    private static bool IsAmount(double value) => Math.Abs(value) <= LargestAmount && (value == 0 || Math.Abs(value) >= SmallestAmount);
}
