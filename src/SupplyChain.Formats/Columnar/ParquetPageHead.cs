namespace SupplyChain.Formats.Columnar;

/// <summary>What the head of a page says.</summary>
/// <param name="Kind">0 values, 2 dictionary, 3 values in the second version.</param>
/// <param name="Values">Values, those that are missing included.</param>
/// <param name="Expanded">Bytes when expanded.</param>
/// <param name="Size">Bytes in the file, without the head.</param>
/// <param name="Length">Bytes of the head.</param>
internal readonly record struct ParquetPageHead(int Kind, int Values, int Expanded, int Size, int Length)
{
    /// <summary>The largest page that is read.</summary>
    public const int LargestPage = 1 << 29;

    public bool IsDictionary => Kind == 2;

    public bool IsSecondVersion => Kind == 3;

    /// <summary>How values are written: 0 plain, 2 and 8 places in the dictionary.</summary>
    public int Encoding { get; private init; }

    /// <summary>How it is written which values are missing: 3 as runs.</summary>
    public int LevelEncoding { get; private init; }

    /// <summary>In the second version, the bytes that say which values are missing; they are not compressed.</summary>
    public int LevelBytes { get; private init; }

    /// <summary>In the second version, the bytes that say which values belong to one list.</summary>
    public int ListBytes { get; private init; }

    /// <summary>The values are compressed, if those of the column are.</summary>
    public bool IsCompressed { get; private init; }

    /// <summary>Reads the head that bytes begin with.</summary>
    /// <exception cref="InvalidDataException">There is none, or it says what cannot be.</exception>
    public static ParquetPageHead Read(ReadOnlySpan<byte> bytes)
    {
        var shape = new CompactProtocol(bytes);
        ParquetShape.Page.Check(ref shape);
        var protocol = new CompactProtocol(bytes);
        long kind = -1, expanded = -1, size = -1;
        Description description = default;
        short id = 0;
        while (protocol.NextField(ref id) is var type && type != 0)
        {
            switch (id)
            {
                case 1 when type == 5:
                    kind = protocol.ReadNumber();
                    break;
                case 2 when type == 5:
                    expanded = protocol.ReadNumber();
                    break;
                case 3 when type == 5:
                    size = protocol.ReadNumber();
                    break;
                case 5 or 7 or 8 when type == 12:
                    description = Description.Read(ref protocol, id);
                    break;
                default:
                    protocol.SkipValue(type, 0, isElement: false);
                    break;
            }
        }
        if (kind is not (0 or 2 or 3) || expanded is < 0 or > LargestPage || size is < 0 or > LargestPage || description.Values is < 0 or > ParquetTable.LargestGroup
            || (description.Values == 0 && kind != 2) || description.LevelBytes is < 0 or > LargestPage || description.ListBytes is < 0 or > LargestPage)
            throw new InvalidDataException();
        return new ParquetPageHead((int)kind, (int)description.Values, (int)expanded, (int)size, protocol.Position)
        {
            Encoding = (int)description.Encoding,
            LevelEncoding = (int)description.LevelEncoding,
            LevelBytes = (int)description.LevelBytes,
            ListBytes = (int)description.ListBytes,
            IsCompressed = !description.IsPlain,
        };
    }

    /// <summary>The part of a head that differs from kind to kind.</summary>
    private struct Description
    {
        public long Values, Encoding, LevelEncoding, LevelBytes, ListBytes;
        public bool IsPlain;

        // 5 values: 1 number, 2 encoding, 3 encoding of levels; 7 dictionary: 1 number, 2 encoding; 8 values: 1 number, 4 encoding, 5 and 6 bytes of levels, 7 is compressed.
        public static Description Read(ref CompactProtocol protocol, short description)
        {
            var read = new Description { LevelEncoding = 3 };
            short id = 0;
            while (protocol.NextField(ref id) is var type && type != 0)
            {
                if (type is 1 or 2 && description == 8 && id == 7)
                    read.IsPlain = type == 2;
                else if (type != 5)
                    protocol.SkipValue(type, 1, isElement: false);
                else if (protocol.ReadNumber() is var number && id == 1)
                    read.Values = number;
                else if (id == (description == 8 ? 4 : 2))
                    read.Encoding = number;
                else if (description == 5 && id == 3)
                    read.LevelEncoding = number;
                else if (description == 8 && id == 5)
                    read.LevelBytes = number;
                else if (description == 8 && id == 6)
                    read.ListBytes = number;
            }
            return read;
        }
    }
}
