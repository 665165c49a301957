using System.Globalization;

namespace SupplyChain.Formats.Enterprises.Values;

/// <summary>Writes numbers into columns of text.</summary>
internal static class NumberOut
{
    /// <summary>At most six significant digits after the point, no exponent for everyday sizes.</summary>
    public static string Of(double value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);
}
