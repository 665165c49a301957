using System.Buffers.Binary;

namespace SupplyChain.Formats.Columnar;

/// <summary>Looks at the description at the end of a Parquet file before a library reads it, which goes as deep into it as it is nested.</summary>
internal static class ParquetFooter
{
    private const int LargestFooter = 64 << 20, DeepestSchema = 30;

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
        var protocol = new CompactProtocol(footer);
        ParquetShape.File.Check(ref protocol);
        CheckSchema(footer);
    }

    // FileMetaData: field 2 is the list of schema elements, each followed by as many children as its field 5 says.
    private static void CheckSchema(ReadOnlySpan<byte> footer)
    {
        var protocol = new CompactProtocol(footer);
        List<long> children = [];
        short id = 0;
        while (protocol.NextField(ref id) is var type && type != 0)
        {
            if (id != 2)
            {
                protocol.SkipValue(type, 0, isElement: false);
                continue;
            }
            if (type != 9 || children.Count > 0)
                throw new InvalidDataException();
            (int kind, ulong count) = protocol.ReadListHead();
            if (kind != 12)
                throw new InvalidDataException();
            for (ulong i = 0; i < count; i++)
                children.Add(protocol.ReadStructNumber(5));
        }
        int next = 0;
        SkipElement(children, ref next, 0);
        if (next != children.Count)
            throw new InvalidDataException();
    }

    private static void SkipElement(List<long> children, ref int next, int depth)
    {
        if (next >= children.Count || depth > DeepestSchema)
            throw new InvalidDataException();
        long count = children[next++];
        if (count < 0 || count > children.Count - next)
            throw new InvalidDataException();
        for (long i = 0; i < count; i++)
            SkipElement(children, ref next, depth + 1);
    }
}
