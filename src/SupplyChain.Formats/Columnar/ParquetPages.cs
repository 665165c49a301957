using Parquet.Meta;

namespace SupplyChain.Formats.Columnar;

/// <summary>Looks at the heads of the pages of a column before a library reads them: pages without values would keep it busy for ever, and sizes that lie would take any memory.</summary>
internal static class ParquetPages
{
    private const int UsualHead = 512, LongestHead = 1 << 16;

    /// <summary>Where the pages of a column stand.</summary>
    /// <exception cref="InvalidDataException">It does not stand in the file, or does not hold a value per row.</exception>
    public static (long Start, long End) Place(ColumnMetaData column, long rows, long length)
    {
        long start = column.DataPageOffset;
        // Some writers put 0 where there is no dictionary.
        if (column.DictionaryPageOffset is { } dictionary && dictionary > 0)
            start = Math.Min(start, dictionary);
        long end = start + column.TotalCompressedSize;
        return start >= 4 && end >= start && end <= length && column.NumValues == rows ? (start, end) : throw new InvalidDataException();
    }

    /// <summary>Refuses a column whose pages do not hold just the values it says it has.</summary>
    /// <exception cref="InvalidDataException">It was refused.</exception>
    public static void Check(FileBytes bytes, ColumnMetaData column, long rows)
    {
        (long at, long end) = Place(column, rows, bytes.Length);
        long values = 0;
        while (values < rows)
        {
            ParquetPageHead head = ReadHead(bytes, at);
            values += head.IsDictionary ? 0 : head.Values;
            at += head.Length + head.Size;
            if (at > end || values > rows)
                throw new InvalidDataException();
        }
    }

    /// <summary>The head of the page at a place.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static ParquetPageHead ReadHead(FileBytes bytes, long at)
    {
        // Statistics make some longer than most.
        for (int length = UsualHead; ; length *= 8)
        {
            byte[] head = new byte[length];
            int read = bytes.ReadAtMost(head, at);
            try
            {
                return ParquetPageHead.Read(head.AsSpan(0, read));
            }
            catch (InvalidDataException) when (read == length && length < LongestHead)
            {
            }
        }
    }
}
