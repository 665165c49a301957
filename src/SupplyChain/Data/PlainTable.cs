using System.Text;
using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>Reads the rows of a table part by part on several threads, if every one of them is plain and without any problem.</summary>
/// <remarks>It reports nothing: a table that holds anything but good rows is left to the general reader, which reads it from the beginning.</remarks>
internal static class PlainTable
{
    /// <summary>What became of a part: its rows, and how many lines it has.</summary>
    public readonly record struct Part<TRows>(TRows Rows, int Lines);

    /// <summary>Reads the rows of a part; called on several threads.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="buffer">The bytes in which their fields stand.</param>
    /// <param name="expected">About how many rows there are at most.</param>
    /// <returns>The rows, or null if one of them is not plain or not good.</returns>
    public delegate TRows? ReadPart<out TRows>(ref PlainRows rows, byte[] buffer, int expected)
        where TRows : class;

    /// <summary>Reads a table whose header was read already.</summary>
    /// <param name="file">The file.</param>
    /// <param name="header">The fields of its first record, as the general reader found them.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="read">Reads a part.</param>
    /// <returns>The parts in the order of the file, each with the number of lines before it; null if the general reader has to read the table.</returns>
    public static IReadOnlyList<(TRows Rows, int LinesBefore)>? Read<TRows>(
        SourceFile file, IReadOnlyList<string> header, ReadingOptions options, CancellationToken cancellation, ReadPart<TRows> read)
        where TRows : class
    {
        // Words of bytes are put together in the order of nearly every processor.
        if (!options.ReadsPlainly || !BitConverter.IsLittleEndian || file.Path is null)
            return null;
        try
        {
            if (file.OpenBytes() is not { } bytes)
                return null;
            int mostBlocks = (int)Math.Min(int.MaxValue, (bytes.Length / options.BlockSize) + 1);
            using var blocks = new PlainBlocks(bytes, (int)Math.Min(options.BlockSize, Math.Max(1024, bytes.Length + 1)));
            return Read(blocks, header, Math.Min(options.Workers, mostBlocks), cancellation, read);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    private static List<(TRows Rows, int LinesBefore)>? Read<TRows>(
        PlainBlocks blocks, IReadOnlyList<string> header, int workers, CancellationToken cancellation, ReadPart<TRows> read)
        where TRows : class
    {
        if (!blocks.Next(null, out PlainBlock first) || !first.IsText || !IsHeader(first, header, out int start, out int line))
            return null;
        var parts = new SortedDictionary<int, Part<TRows>>();
        Lock adding = new();
        byte[]? firstBuffer = first.Buffer;
        Workers.Run(workers, workers, _ =>
        {
            byte[]? buffer = null;
            // A header without a line break ends the file.
            PlainBlock block = first with { Start = Math.Min(start, first.End) };
            // The first part is at hand; whoever comes first takes it.
            bool isTaken = Interlocked.Exchange(ref firstBuffer, null) is not null;
            while ((isTaken || blocks.Next(buffer, out block)) && !blocks.IsOdd)
            {
                cancellation.ThrowIfCancellationRequested();
                buffer = block.Buffer;
                int firstLine = isTaken ? line : 1;
                isTaken = false;
                if (!ReadOne(block, firstLine, read, out Part<TRows> part))
                {
                    blocks.GiveUp();
                    return;
                }
                lock (adding)
                {
                    parts.Add(block.Index, part);
                }
            }
        });
        if (blocks.IsOdd)
            return null;
        var result = new List<(TRows Rows, int LinesBefore)>();
        int lines = 0;
        foreach (Part<TRows> part in parts.Values)
        {
            result.Add((part.Rows, lines));
            lines += part.Lines;
        }
        return result;
    }

    private static bool ReadOne<TRows>(PlainBlock block, int line, ReadPart<TRows> read, out Part<TRows> part)
        where TRows : class
    {
        part = default;
        if (!block.IsText)
            return false;
        var rows = new PlainRows(block.Buffer, block.Start, block.End, line);
        ReadOnlySpan<byte> bytes = block.Buffer.AsSpan(block.Start, block.End - block.Start);
        int expected = bytes.Count((byte)'\n') + (bytes is [.., not (byte)'\n'] ? 1 : 0);
        if (read(ref rows, block.Buffer, expected) is not { } result || rows.IsOdd)
            return false;
        part = new Part<TRows>(result, rows.NextLine - 1);
        return true;
    }

    // The first record that says anything must be the header as the general reader found it; a byte order mark is no part of it.
    private static bool IsHeader(PlainBlock block, IReadOnlyList<string> header, out int start, out int line)
    {
        bool isMarked = block.Buffer.AsSpan(0, block.End) is [0xEF, 0xBB, 0xBF, ..];
        var rows = new PlainRows(block.Buffer, isMarked ? 3 : 0, block.End, 1);
        Span<TextSpan> fields = new TextSpan[header.Count];
        int count;
        bool isBlank;
        do
        {
            count = rows.Read(fields);
            isBlank = true;
            foreach (TextSpan field in fields[..count])
                isBlank &= PlainText.IsBlank(block.Buffer.AsSpan(field.Start, field.Length));
        }
        while (count > 0 && isBlank);
        (start, line) = (rows.Position, rows.NextLine);
        bool isSame = count == header.Count;
        for (int i = 0; i < count && isSame; i++)
            isSame = Encoding.UTF8.GetString(block.Buffer, fields[i].Start, fields[i].Length).Trim() == header[i];
        return isSame;
    }
}
