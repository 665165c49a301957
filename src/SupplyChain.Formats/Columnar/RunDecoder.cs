using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SupplyChain.Formats.Columnar;

/// <summary>Reads small whole numbers written as runs of one number and packs of bits, the hybrid encoding of Parquet.</summary>
internal struct RunDecoder
{
    private readonly byte[] _buffer;
    private readonly int _end, _width;
    private int _next;

    // Of the run: numbers left, the number they all are, or the bit at which the next one stands.
    private long _left, _bit;
    private int _number;
    private bool _isPacked;

    /// <summary>Takes bytes.</summary>
    /// <param name="buffer">The bytes, and <see cref="ParquetChunk.Slack"/> more.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="width">Bits of a number, up to 32.</param>
    public RunDecoder(byte[] buffer, int start, int end, int width)
    {
        if (width is < 0 or > 32 || start > end)
            throw new InvalidDataException();
        (_buffer, _next, _end, _width) = (buffer, start, end, width);
    }

    /// <summary>The number that the next ones all are, if one run says so.</summary>
    public bool IsOneNumber(long count, out int number)
    {
        if (_left == 0 && _next < _end)
            BeginRun();
        number = _number;
        return !_isPacked && _left >= count;
    }

    /// <summary>Reads the next numbers.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    public void Read(Span<int> numbers)
    {
        while (!numbers.IsEmpty)
        {
            if (_left == 0)
            {
                BeginRun();
                continue;
            }
            int count = (int)Math.Min(_left, numbers.Length);
            if (_isPacked)
                Unpack(numbers[..count]);
            else
                numbers[..count].Fill(_number);
            _left -= count;
            numbers = numbers[count..];
        }
    }

    private void BeginRun()
    {
        uint head = 0;
        for (int shift = 0; ; shift += 7)
        {
            if (_next >= _end || shift > 28)
                throw new InvalidDataException();
            byte part = _buffer[_next++];
            head |= (uint)(part & 127) << shift;
            if (part < 128)
                break;
        }
        _isPacked = (head & 1) != 0;
        if (_isPacked)
        {
            // Numbers are packed by eight; some writers leave out what is not needed of the last pack.
            long bytes = Math.Min((long)(head >> 1) * _width, _end - _next);
            _left = _width == 0 ? (long)(head >> 1) * 8 : bytes * 8 / _width;
            _bit = (long)_next * 8;
            _next += (int)bytes;
            return;
        }
        _left = head >> 1;
        _number = 0;
        for (int shift = 0; shift < _width; shift += 8)
            _number |= (_next < _end ? _buffer[_next++] : throw new InvalidDataException()) << shift;
    }

    // A number lies within the eight bytes that begin with its first bit's.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Unpack(Span<int> numbers)
    {
        ref byte bytes = ref MemoryMarshal.GetArrayDataReference(_buffer);
        ulong mask = (1UL << _width) - 1;
        long bit = _bit;
        int width = _width;
        for (int i = 0; i < numbers.Length; i++, bit += width)
            numbers[i] = (int)((Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, (nint)(bit >> 3))) >> (int)(bit & 7)) & mask);
        _bit = bit;
    }
}
