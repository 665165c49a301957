using System.Globalization;

namespace SupplyChain.Planning.Limits;

/// <summary>Counts amounts in whole units of a power of ten, so that 0.1 + 0.2 does not exceed a limit of 0.3 and every check of a limit is exact.</summary>
/// <remarks>The unit is the last decimal place that any amount of the limit has, as people wrote it: taken from the shortest text that reads back as the same
/// number. Int128 holds 38 digits; amounts further apart than that lose their last places, needs upwards and limits downwards, so that no limit is ever exceeded.</remarks>
internal static class Amount
{
    // Leaves room for the sum of a hundred million needs.
    private const int LargestDigits = 29;

    /// <summary>Last decimal place needed for every amount, given as the exponent of ten of the unit.</summary>
    public static int UnitOf(IEnumerable<double> amounts)
    {
        int unit = 0, top = int.MinValue;
        foreach (double amount in amounts)
        {
            if (amount == 0)
                continue;
            (string digits, int exponent) = Parse(amount);
            unit = Math.Min(unit, exponent);
            top = Math.Max(top, exponent + digits.Length);
        }
        return top == int.MinValue ? 0 : Math.Max(unit, top - LargestDigits);
    }

    /// <summary>A number of units; what lies beyond the unit is rounded up or down.</summary>
    public static Int128 InUnits(double amount, int unit, bool roundUp)
    {
        if (amount == 0)
            return 0;
        (string digits, int exponent) = Parse(amount);
        int shift = exponent - unit;
        if (shift >= 0)
            return Int128.Parse(digits + new string('0', shift), NumberStyles.None, CultureInfo.InvariantCulture);
        int kept = digits.Length + shift;
        Int128 units = kept <= 0 ? 0 : Int128.Parse(digits.AsSpan(0, kept), NumberStyles.None, CultureInfo.InvariantCulture);
        bool isExact = digits.AsSpan(Math.Max(0, kept)).TrimStart('0').IsEmpty;
        return isExact || !roundUp ? units : units + 1;
    }

    public static double ToDouble(Int128 units, int unit) =>
        double.Parse(units.ToString(CultureInfo.InvariantCulture) + "E" + unit.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static (string Digits, int Exponent) Parse(double amount)
    {
        string text = amount.ToString("R", CultureInfo.InvariantCulture);
        int exponent = 0, e = text.IndexOf('E', StringComparison.Ordinal);
        string mantissa = e < 0 ? text : text[..e];
        if (e >= 0)
            exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }
        mantissa = mantissa.TrimStart('0');
        return (mantissa.Length == 0 ? "0" : mantissa, exponent);
    }
}
