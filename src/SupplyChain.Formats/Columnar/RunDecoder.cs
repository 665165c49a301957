using System.Runtime.CompilerServices;

namespace SupplyChain.Formats.Columnar;

/// <summary>Reads small whole numbers written as runs of one number and packs of bits, the hybrid encoding of Parquet.</summary>
internal sealed class RunDecoder
{
    private readonly PageWindow _window;
    private readonly int _width;

    // Of the run: numbers left, the number they all are, or bytes left and the bit of the next byte at which the next number stands.
    private long _left, _bytesLeft;
    private int _number, _bit;
    private bool _isPacked;

    /// <summary>Takes bytes.</summary>
    /// <param name="window">The bytes.</param>
    /// <param name="width">Bits of a number, up to 32.</param>
    public RunDecoder(PageWindow window, int width) => (_window, _width) = (window, width is >= 0 and <= 32 ? width : throw new InvalidDataException());

    /// <summary>The number that the next ones all are, if one run says so.</summary>
    public bool IsOneNumber(long count, out int number)
    {
        if (_left == 0 && _window.Left > 0)
            BeginRun();
        number = _number;
        return !_isPacked && _left >= count;
    }

    /// <summary>Reads the next numbers.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
                count = Unpack(numbers[..count]);
            else
                numbers[..count].Fill(_number);
            _left -= count;
            numbers = numbers[count..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BeginRun()
    {
        // What eight numbers need and the last ones did not use.
        if (_bytesLeft > 0)
            _window.Take((int)_bytesLeft);
        _bytesLeft = 0;
        uint head = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = shift <= 28 ? _window.Take(1)[0] : throw new InvalidDataException();
            head |= (uint)(part & 127) << shift;
            if (part < 128)
                break;
        }
        _isPacked = (head & 1) != 0;
        _left = (head >> 1) * (_isPacked ? 8L : 1L);
        _number = 0;
        if (!_isPacked)
        {
            for (int shift = 0; shift < _width; shift += 8)
                _number |= _window.Take(1)[0] << shift;
        }
        else if (_width > 0)
        {
            // Some writers leave out what is not needed of the last eight.
            _bytesLeft = Math.Min((head >> 1) * (long)_width, _window.Left);
            _left = _bytesLeft * 8 / _width;
            _bit = 0;
        }
    }

    // A number lies within the eight bytes that begin with its first bit's.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Unpack(Span<int> numbers)
    {
        int width = _width;
        if (width == 0)
        {
            numbers.Clear();
            return numbers.Length;
        }
        if (!_window.Has((_bit + width + 7) / 8))
            throw new InvalidDataException();
        int count = (int)Math.Min(numbers.Length, ((Math.Min(_window.End - _window.Next, _bytesLeft) * 8) - _bit) / width);
        ref byte bytes = ref _window.Bytes[_window.Next];
        ulong mask = (1UL << width) - 1;
        long bit = _bit;
        for (int i = 0; i < count; i++, bit += width)
            numbers[i] = (int)((Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, (nint)(bit >> 3))) >> (int)(bit & 7)) & mask);
        _window.Next += (int)(bit >> 3);
        _bytesLeft -= bit >> 3;
        _bit = (int)(bit & 7);
        return count;
    }
}
