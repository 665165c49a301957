namespace SupplyChain.Formats.Columnar;

/// <summary>Goes through descriptions in the compact protocol of Thrift, in which Parquet files describe themselves, without keeping them.</summary>
/// <remarks>Nothing is reserved for what a description claims, and it goes only so deep: the library that reads it does neither.</remarks>
internal ref struct CompactProtocol(ReadOnlySpan<byte> bytes)
{
    private const int DeepestNesting = 40;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes gone through.</summary>
    public int Position { get; private set; }

    /// <summary>Goes through a structure.</summary>
    /// <exception cref="InvalidDataException">It ends early, is nested too deeply, or is none.</exception>
    public void SkipStruct(int depth = 0)
    {
        short id = 0;
        while (NextField(ref id) is var kind && kind != 0)
            SkipValue(kind, depth, isElement: false);
    }

    /// <summary>Goes on to the next field of a structure.</summary>
    /// <returns>Its kind; 0 at the end.</returns>
    public int NextField(ref short id)
    {
        int head = Next();
        if (head == 0)
            return 0;
        // A step without a kind is no end: the library would read on and on after it.
        if ((head & 15) == 0)
            throw new InvalidDataException();
        id = head >> 4 == 0 ? (short)ReadNumber() : (short)(id + (head >> 4));
        return head & 15;
    }

    public void SkipValue(int kind, int depth, bool isElement)
    {
        if (depth > DeepestNesting)
            throw new InvalidDataException();
        switch (kind)
        {
            case 1 or 2:
                // True and false stand in the kind itself, except in lists.
                Skip(isElement ? 1UL : 0UL);
                break;
            case 3:
                Skip(1);
                break;
            case 4 or 5 or 6:
                ReadUnsigned();
                break;
            case 7:
                Skip(8);
                break;
            case 8:
                Skip(ReadUnsigned());
                break;
            case 9 or 10:
                SkipList(depth);
                break;
            case 12:
                SkipStruct(depth + 1);
                break;
            default:
                throw new InvalidDataException();
        }
    }

    public long ReadNumber() => ReadUnsigned() is var number ? (long)(number >> 1) ^ -(long)(number & 1) : 0;

    /// <summary>Kind and number of the elements of a list.</summary>
    public (int Kind, ulong Count) ReadListHead()
    {
        int head = Next();
        ulong count = head >> 4 == 15 ? ReadUnsigned() : (ulong)(head >> 4);
        // Every element takes a byte at least.
        return count <= (ulong)(_bytes.Length - Position) ? (head & 15, count) : throw new InvalidDataException();
    }

    /// <summary>Goes through a structure.</summary>
    /// <returns>The number in one of its fields; 0 if it has none.</returns>
    public long ReadStructNumber(short field)
    {
        long number = 0;
        short id = 0;
        while (NextField(ref id) is var kind && kind != 0)
        {
            if (id == field && kind == 5)
                number = ReadNumber();
            else
                SkipValue(kind, 1, isElement: false);
        }
        return number;
    }

    private void SkipList(int depth)
    {
        (int kind, ulong count) = ReadListHead();
        for (ulong i = 0; i < count; i++)
            SkipValue(kind, depth + 1, isElement: true);
    }

    private ulong ReadUnsigned()
    {
        ulong number = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            int part = Next();
            number |= (ulong)(part & 127) << Math.Min(shift, 63);
            if (part < 128)
                return number;
        }
        throw new InvalidDataException();
    }

    private void Skip(ulong length)
    {
        if (length > (ulong)(_bytes.Length - Position))
            throw new InvalidDataException();
        Position += (int)length;
    }

    private int Next() => Position < _bytes.Length ? _bytes[Position++] : throw new InvalidDataException();
}
