using System.Buffers.Binary;

namespace SupplyChain.Formats.Columnar;

/// <summary>Looks at the description at the end of a Parquet file before a library reads it, which goes as deep into it as it is nested.</summary>
internal static class ParquetFooter
{
    private const int LargestFooter = 64 << 20, DeepestNesting = 40;

    /// <summary>Refuses a file that is cut short, or whose description is too long or too deeply nested.</summary>
    /// <exception cref="InvalidDataException">It was refused.</exception>
    public static void Check(Stream bytes)
    {
        Span<byte> end = stackalloc byte[8];
        if (bytes.Length < 12)
            throw new InvalidDataException();
        bytes.Position = bytes.Length - 8;
        bytes.ReadExactly(end);
        int length = BinaryPrimitives.ReadInt32LittleEndian(end);
        if (!end[4..].SequenceEqual("PAR1"u8) || length <= 0 || length > LargestFooter || length > bytes.Length - 12)
            throw new InvalidDataException();
        byte[] footer = new byte[length];
        bytes.Position = bytes.Length - 8 - length;
        bytes.ReadExactly(footer);
        bytes.Position = 0;
        int at = 0;
        SkipStruct(footer, ref at, 0);
    }

    // The compact protocol of Thrift: a byte per field with its kind in the low half, 0 at the end.
    private static void SkipStruct(ReadOnlySpan<byte> bytes, ref int at, int depth)
    {
        if (depth > DeepestNesting)
            throw new InvalidDataException();
        while (Next(bytes, ref at) is var head && head != 0)
        {
            if (head >> 4 == 0)
                SkipNumber(bytes, ref at);
            SkipValue(bytes, ref at, head & 15, depth, isElement: false);
        }
    }

    private static void SkipValue(ReadOnlySpan<byte> bytes, ref int at, int kind, int depth, bool isElement)
    {
        switch (kind)
        {
            case 1 or 2:
                // True and false stand in the kind itself, except in lists.
                if (isElement)
                    at++;
                break;
            case 3:
                at++;
                break;
            case 4 or 5 or 6:
                SkipNumber(bytes, ref at);
                break;
            case 7:
                at += 8;
                break;
            case 8:
                Skip(bytes, ref at, SkipNumber(bytes, ref at));
                break;
            case 9 or 10:
                SkipList(bytes, ref at, depth);
                break;
            case 12:
                SkipStruct(bytes, ref at, depth + 1);
                break;
            default:
                throw new InvalidDataException();
        }
        if (at > bytes.Length)
            throw new InvalidDataException();
    }

    private static void SkipList(ReadOnlySpan<byte> bytes, ref int at, int depth)
    {
        if (depth > DeepestNesting)
            throw new InvalidDataException();
        int head = Next(bytes, ref at);
        ulong count = head >> 4 == 15 ? SkipNumber(bytes, ref at) : (ulong)(head >> 4);
        // Every element takes a byte at least.
        if (count > (ulong)(bytes.Length - at))
            throw new InvalidDataException();
        for (ulong i = 0; i < count; i++)
            SkipValue(bytes, ref at, head & 15, depth + 1, isElement: true);
    }

    private static void Skip(ReadOnlySpan<byte> bytes, ref int at, ulong length)
    {
        if (length > (ulong)(bytes.Length - at))
            throw new InvalidDataException();
        at += (int)length;
    }

    private static ulong SkipNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong number = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            int part = Next(bytes, ref at);
            number |= (ulong)(part & 127) << Math.Min(shift, 63);
            if (part < 128)
                return number;
        }
        throw new InvalidDataException();
    }

    private static int Next(ReadOnlySpan<byte> bytes, ref int at) => at < bytes.Length ? bytes[at++] : throw new InvalidDataException();
}
