using Parquet.Meta;

namespace SupplyChain.Formats.Columnar;

/// <summary>Looks at the heads of the pages of a column before a library reads them: pages without values would keep it busy for ever, and sizes that lie would take any memory.</summary>
internal static class ParquetPages
{
    private const int LongestHead = 1 << 16, LargestPage = 1 << 29;

    /// <summary>Refuses a column whose pages do not hold just the values it says it has.</summary>
    /// <exception cref="InvalidDataException">It was refused.</exception>
    public static void Check(Stream bytes, ColumnMetaData column, long rows)
    {
        long place = bytes.Position, at = column.DataPageOffset, values = 0;
        // Some writers put 0 where there is no dictionary.
        if (column.DictionaryPageOffset is { } dictionary && dictionary > 0)
            at = Math.Min(at, dictionary);
        long end = at + column.TotalCompressedSize;
        if (at < 4 || end < at || end > bytes.Length || column.NumValues != rows)
            throw new InvalidDataException();
        byte[] head = new byte[512];
        while (values < rows)
        {
            (long count, long size, int length) = ReadHead(bytes, at, ref head);
            values += count;
            at += length + size;
            if (at > end || values > rows)
                throw new InvalidDataException();
        }
        bytes.Position = place;
    }

    private static (long Values, long Size, int Length) ReadHead(Stream bytes, long at, ref byte[] head)
    {
        while (true)
        {
            bytes.Position = at;
            int read = bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            try
            {
                return ReadHead(head.AsSpan(0, read));
            }
            catch (InvalidDataException) when (read == head.Length && head.Length < LongestHead)
            {
                // Statistics may make it longer than most.
                head = new byte[head.Length * 8];
            }
        }
    }

    // PageHeader: 1 kind, 2 size when expanded, 3 size; 5, 7 and 8 describe pages of values, of a dictionary, and of values in the second version.
    private static (long Values, long Size, int Length) ReadHead(ReadOnlySpan<byte> bytes)
    {
        var shape = new CompactProtocol(bytes);
        ParquetShape.Page.Check(ref shape);
        var protocol = new CompactProtocol(bytes);
        long kind = -1, expanded = -1, size = -1, values = 0;
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
                    values = protocol.ReadStructNumber(1);
                    break;
                default:
                    protocol.SkipValue(type, 0, isElement: false);
                    break;
            }
        }
        bool isDictionary = kind == 2;
        if (kind is not (0 or 2 or 3) || expanded is < 0 or > LargestPage || size is < 0 or > LargestPage || values < 0 || values > ParquetTable.LargestGroup
            || (values == 0 && !isDictionary))
            throw new InvalidDataException();
        return (isDictionary ? 0 : values, size, protocol.Position);
    }
}
