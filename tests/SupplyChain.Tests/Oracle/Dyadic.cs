using System.Numerics;

namespace SupplyChain.Tests.Oracle;

/// <summary>A whole number times a power of two: every double is one, and their sums and products are exact.</summary>
internal readonly record struct Dyadic(BigInteger Digits, int Exponent)
{
    public static Dyadic Of(double number)
    {
        long bits = BitConverter.DoubleToInt64Bits(number);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long digits = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        return new Dyadic(number < 0 ? -digits : digits, Math.Max(1, exponent) - 1075);
    }

    public static Dyadic operator +(Dyadic left, Dyadic right)
    {
        int exponent = Math.Min(left.Exponent, right.Exponent);
        return new Dyadic(left.At(exponent) + right.At(exponent), exponent);
    }

    public static Dyadic operator -(Dyadic left, Dyadic right) => left + new Dyadic(-right.Digits, right.Exponent);

    public static Dyadic operator *(Dyadic left, Dyadic right) => new(left.Digits * right.Digits, left.Exponent + right.Exponent);

    public static bool operator >(Dyadic left, Dyadic right) => (left - right).Digits.Sign > 0;

    public static bool operator <(Dyadic left, Dyadic right) => (left - right).Digits.Sign < 0;

    public static Dyadic Larger(Dyadic left, Dyadic right) => left > right ? left : right;

    private BigInteger At(int exponent) => Digits << (Exponent - exponent);
}
