using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>Cuts bytes of UTF-8 into the records and fields of a CSV table, as long as they are plain.</summary>
/// <remarks>
/// It finds the places of commas, line ends and quotes in 64 bytes at a time. What it does not understand makes it stop with
/// <see cref="IsOdd"/>: a carriage return without a line feed, a quote inside a value that does not begin with one, text after a closing quote,
/// a quote left open, more fields than asked for that say something. The general parser then reads the file, and finds words for it.
/// <para>A doubled quote is made single in place: the bytes of a record are changed once it is read.</para>
/// </remarks>
internal ref struct PlainRows
{
    /// <summary>Bytes that may be read, but not looked at, after the end.</summary>
    public const int Slack = 64;

    private readonly Span<byte> _bytes;
    private readonly int _end;
    private int _next, _nextLine;

    // Places of commas, line ends and quotes that were not passed yet, as bits from _base on.
    private int _base;
    private ulong _marks;

    /// <summary>Takes bytes that begin with a record.</summary>
    /// <param name="buffer">The bytes, and <see cref="Slack"/> more.</param>
    /// <param name="start">Where the first record begins.</param>
    /// <param name="end">Where the last record ends, with or without a line end.</param>
    /// <param name="line">Number of the line the first record begins on.</param>
    public PlainRows(Span<byte> buffer, int start, int end, int line)
    {
        _bytes = buffer;
        (_end, _next, _nextLine) = (end, start, line);
        _base = start - 64;
    }

    /// <summary>Line on which the record begins.</summary>
    public int Line { get; private set; }

    /// <summary>Line after the record.</summary>
    public readonly int NextLine => _nextLine;

    /// <summary>Where the record after this one begins.</summary>
    public readonly int Position => _next;

    /// <summary>There is something in the bytes that is not plain.</summary>
    public bool IsOdd { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <param name="fields">Takes the places of the fields.</param>
    /// <returns>The number of fields, without blank ones for which there is no place; 0 at the end or where something is not plain.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(Span<TextSpan> fields)
    {
        int start = _next, count = 0;
        if (start >= _end)
            return 0;
        Line = _nextLine;
        while (true)
        {
            int mark = NextMark();
            byte found = mark < _end ? _bytes[mark] : (byte)'\n';
            if (found is (byte)',' or (byte)'\n' && count < fields.Length)
            {
                fields[count++] = new TextSpan(start, mark - start);
                start = mark + 1;
                if (found == (byte)',')
                    continue;
                _next = start;
                _nextLine++;
                return count;
            }
            int rest = ReadOdd(fields, ref start, ref count, mark, found);
            if (rest != 0)
                return Math.Max(0, rest);
        }
    }

    /// <summary>Reads what is not just a value before a comma or a line feed.</summary>
    /// <returns>The number of fields if the record ends here, -1 if something is not plain, 0 if the record goes on.</returns>
    private int ReadOdd(Span<TextSpan> fields, ref int start, ref int count, int mark, byte found)
    {
        TextSpan field = new(start, mark - start);
        if (found == (byte)'"')
        {
            if (mark != start || !ReadQuoted(start, out field, out mark))
                return Odd();
            found = mark < _end ? _bytes[mark] : (byte)'\n';
        }
        if (found == (byte)'\r')
        {
            if (mark + 1 >= _end || _bytes[mark + 1] != (byte)'\n')
                return Odd();
            mark = NextMark();
        }
        // Spreadsheet programs write rows of empty fields after the last column.
        if (count < fields.Length)
            fields[count++] = field;
        else if (!PlainText.IsBlank(_bytes.Slice(field.Start, field.Length)))
            return Odd();
        start = mark + 1;
        if (found == (byte)',')
            return 0;
        _next = start;
        _nextLine++;
        return count;
    }

    /// <summary>Reads a value between quotes.</summary>
    /// <param name="start">Its opening quote.</param>
    /// <param name="field">What stands between the quotes, doubled ones made single.</param>
    /// <param name="after">Where the comma or line end after it stands.</param>
    private bool ReadQuoted(int start, out TextSpan field, out int after)
    {
        int to = start + 1, from = start + 1;
        field = default;
        while (true)
        {
            after = NextMark();
            if (after >= _end)
                return false;
            if (_bytes[after] == (byte)'\n')
                _nextLine++;
            else if (_bytes[after] == (byte)'\r' && (after + 1 >= _end || _bytes[after + 1] != (byte)'\n'))
                return false;
            if (_bytes[after] != (byte)'"')
                continue;
            int close = after;
            Move(from, close, ref to);
            after = NextMark();
            if (after != close + 1)
                return false;
            if (after >= _end || _bytes[after] != (byte)'"')
            {
                field = new TextSpan(start + 1, to - start - 1);
                return true;
            }
            // The second of two quotes stays, as part of the value.
            from = after;
            Move(from, from + 1, ref to);
            from++;
        }
    }

    private readonly void Move(int from, int end, ref int to)
    {
        if (from != to)
            _bytes[from..end].CopyTo(_bytes[to..]);
        to += end - from;
    }

    private int Odd()
    {
        (IsOdd, _next) = (true, _end);
        return -1;
    }

    // The next comma, line end or quote; the end if there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextMark()
    {
        while (_marks == 0)
        {
            _base += 64;
            if (_base >= _end)
            {
                _base = _end - 64;
                return _end;
            }
            _marks = Marks(ref Unsafe.Add(ref MemoryMarshal.GetReference(_bytes), _base));
            if (_base + 64 > _end)
                _marks &= (1UL << (_end - _base)) - 1;
        }
        int mark = _base + BitOperations.TrailingZeroCount(_marks);
        _marks &= _marks - 1;
        return mark;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Marks(ref byte bytes) => Marks32(ref bytes) | ((ulong)Marks32(ref Unsafe.Add(ref bytes, 32)) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Marks32(ref byte bytes)
    {
        Vector256<byte> part = Vector256.LoadUnsafe(ref bytes);
        Vector256<byte> marks = Vector256.Equals(part, Vector256.Create((byte)',')) | Vector256.Equals(part, Vector256.Create((byte)'\n'))
            | Vector256.Equals(part, Vector256.Create((byte)'"')) | Vector256.Equals(part, Vector256.Create((byte)'\r'));
        return marks.ExtractMostSignificantBits();
    }
}
