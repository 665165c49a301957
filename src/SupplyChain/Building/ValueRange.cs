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
    FromOne,
}

internal static class ValueRangeExtensions
{
    public static bool Contains(this ValueRange range, double value) => double.IsFinite(value) && range switch
    {
        ValueRange.NotNegative => value >= 0,
        ValueRange.Positive => value > 0,
        ValueRange.Share => value is >= 0 and <= 1,
        ValueRange.PositiveShare => value is > 0 and <= 1,
        ValueRange.FromOne => value >= 1,
        _ => true,
    };

    public static LocalizedText Describe(this ValueRange range) => new("Range." + range);
}
