using System.Globalization;
using System.Runtime.InteropServices;
using Type = Parquet.Meta.Type;

namespace SupplyChain.Formats.Columnar;

/// <summary>Numbers from pages; NaN where there is none.</summary>
internal sealed class PagedNumbers(ParquetChunk chunk) : PagedValues<double>(chunk, double.NaN)
{
    // Bytes taken at once.
    private const int Batch = 1 << 16;

    protected override void ReadPlain(Span<double> values)
    {
        int size = Chunk.Type is Type.DOUBLE or Type.INT64 ? 8 : 4;
        while (!values.IsEmpty)
        {
            Span<double> part = values[..Math.Min(values.Length, Batch / size)];
            Convert(Chunk.Values.Take(part.Length * size), part);
            values = values[part.Length..];
        }
    }

    private void Convert(ReadOnlySpan<byte> bytes, Span<double> values)
    {
        switch (Chunk.Type)
        {
            case Type.DOUBLE:
                bytes.CopyTo(MemoryMarshal.AsBytes(values));
                break;
            case Type.INT32:
                ReadOnlySpan<int> numbers = MemoryMarshal.Cast<byte, int>(bytes);
                for (int i = 0; i < numbers.Length; i++)
                    values[i] = numbers[i];
                break;
            case Type.INT64:
                ReadOnlySpan<long> longNumbers = MemoryMarshal.Cast<byte, long>(bytes);
                for (int i = 0; i < longNumbers.Length; i++)
                    values[i] = longNumbers[i];
                break;
            case Type.FLOAT:
                ReadOnlySpan<float> shortNumbers = MemoryMarshal.Cast<byte, float>(bytes);
                for (int i = 0; i < shortNumbers.Length; i++)
                    values[i] = Widen(shortNumbers[i]);
                break;
            default:
                throw new InvalidDataException();
        }
    }

    /// <summary>The number that a short one was meant to be: 0.1, not what its bits say beyond the digits it has.</summary>
    public static double Widen(float number)
    {
        if (!float.IsFinite(number) || (number == MathF.Truncate(number) && MathF.Abs(number) < 1 << 24))
            return number;
        Span<char> digits = stackalloc char[32];
        number.TryFormat(digits, out int length, "R", CultureInfo.InvariantCulture);
        return double.Parse(digits[..length], CultureInfo.InvariantCulture);
    }
}
