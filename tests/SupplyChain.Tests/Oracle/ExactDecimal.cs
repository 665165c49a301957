using System.Globalization;
using System.Numerics;

namespace SupplyChain.Tests.Oracle;

/// <summary>A decimal number of any length: what a person who wrote 0.1 meant by it.</summary>
internal readonly record struct ExactDecimal(BigInteger Digits, int Exponent)
{
    public static ExactDecimal Of(double number)
    {
        string text = number.ToString("E16", CultureInfo.InvariantCulture);
        // The shortest of all texts that read back as the same number is what was written.
        for (int digits = 0; digits < 16; digits++)
        {
            string shorter = number.ToString("E" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(shorter, CultureInfo.InvariantCulture) != number)
                continue;
            text = shorter;
            break;
        }
        string[] parts = text.Split('E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal), places = point < 0 ? 0 : parts[0].Length - point - 1;
        return new ExactDecimal(BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture) - places);
    }

    public static ExactDecimal operator +(ExactDecimal left, ExactDecimal right)
    {
        int exponent = Math.Min(left.Exponent, right.Exponent);
        return new ExactDecimal(left.At(exponent) + right.At(exponent), exponent);
    }

    public static bool operator >(ExactDecimal left, ExactDecimal right) => Compare(left, right) > 0;

    public static bool operator <(ExactDecimal left, ExactDecimal right) => Compare(left, right) < 0;

    public static ExactDecimal Sum(IEnumerable<ExactDecimal> numbers) => numbers.Aggregate(new ExactDecimal(0, 0), (a, b) => a + b);

    public double ToDouble() => double.Parse(Digits.ToString(CultureInfo.InvariantCulture) + "E" + Exponent.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Digits as a whole number of units of a power of ten, which must not be above the exponent.</summary>
    public BigInteger At(int exponent) => Digits * BigInteger.Pow(10, Exponent - exponent);

    private static int Compare(ExactDecimal left, ExactDecimal right)
    {
        int exponent = Math.Min(left.Exponent, right.Exponent);
        return left.At(exponent).CompareTo(right.At(exponent));
    }
}
