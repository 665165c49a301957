using System.Globalization;
using System.Runtime.InteropServices;
using Type = Parquet.Meta.Type;

namespace SupplyChain.Formats.Columnar;

/// <summary>Numbers from pages; NaN where there is none.</summary>
internal sealed class PagedNumbers(ParquetChunk chunk) : PagedValues<double>(chunk, double.NaN)
{
    private byte[] _bytes = [];
    private int _next, _end;

    protected override void BeginPlain(byte[] bytes, int start, int end) => (_bytes, _next, _end) = (bytes, start, end);

    protected override void ReadPlain(Span<double> values)
    {
        switch (Chunk.Type)
        {
            case Type.DOUBLE:
                Next<double>(values.Length).CopyTo(values);
                break;
            case Type.INT32:
                ReadOnlySpan<int> numbers = Next<int>(values.Length);
                for (int i = 0; i < numbers.Length; i++)
                    values[i] = numbers[i];
                break;
            case Type.INT64:
                ReadOnlySpan<long> longNumbers = Next<long>(values.Length);
                for (int i = 0; i < longNumbers.Length; i++)
                    values[i] = longNumbers[i];
                break;
            case Type.FLOAT:
                ReadOnlySpan<float> shortNumbers = Next<float>(values.Length);
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

    private ReadOnlySpan<TNumber> Next<TNumber>(int count) where TNumber : unmanaged
    {
        long length = (long)count * Marshal.SizeOf<TNumber>();
        if (length > _end - _next)
            throw new InvalidDataException();
        ReadOnlySpan<TNumber> numbers = MemoryMarshal.Cast<byte, TNumber>(_bytes.AsSpan(_next, (int)length));
        _next += (int)length;
        return numbers;
    }
}
