using System.Text.Unicode;

namespace SupplyChain.Data;

/// <summary>A part of a file that begins and ends with a record.</summary>
/// <param name="Buffer">Its bytes, with <see cref="PlainRows.Slack"/> after the end.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Index">Its place among the parts of the file.</param>
internal readonly record struct PlainBlock(byte[] Buffer, int Start, int End, int Index)
{
    /// <summary>All bytes are UTF-8 and none is zero.</summary>
    public bool IsText => Utf8.IsValid(Buffer.AsSpan(Start, End - Start)) && !Buffer.AsSpan(Start, End - Start).Contains((byte)0);
}

/// <summary>Cuts a file into parts that begin and end with a record, as far as its quotes pair up. Workers take turns in asking for the next.</summary>
internal sealed class PlainBlocks(Stream bytes, int blockSize) : IDisposable
{
    private readonly Lock _turn = new();
    private byte[] _rest = [];
    private int _index;
    private bool _atEnd, _isOdd;

    /// <summary>There is a record of more than a block.</summary>
    public bool IsOdd => Volatile.Read(ref _isOdd);

    /// <summary>Stops handing out parts.</summary>
    public void GiveUp() => Volatile.Write(ref _isOdd, true);

    /// <summary>The next part.</summary>
    /// <param name="buffer">Where to put it, if it is of the right size: a worker passes the one it had before.</param>
    /// <param name="block">The part.</param>
    /// <returns>False after the last, or where no part can be cut off.</returns>
    public bool Next(byte[]? buffer, out PlainBlock block)
    {
        int wanted = blockSize + PlainRows.Slack;
        buffer = buffer?.Length == wanted ? buffer : new byte[wanted];
        block = default;
        lock (_turn)
        {
            if (_isOdd || (_atEnd && _rest.Length == 0))
                return false;
            _rest.CopyTo(buffer, 0);
            int got = _rest.Length + bytes.ReadAtLeast(buffer.AsSpan(_rest.Length, blockSize - _rest.Length), blockSize - _rest.Length, throwOnEndOfStream: false);
            _atEnd = got < blockSize;
            int end = _atEnd ? got : LastRecordEnd(buffer.AsSpan(0, got));
            _rest = buffer[end..got];
            _isOdd |= end == 0 && got > 0;
            block = new PlainBlock(buffer, 0, end, _index++);
            return end > 0;
        }
    }

    public void Dispose() => bytes.Dispose();

    // After the last line feed before which all quotes pair up; 0 if there is none.
    private static int LastRecordEnd(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.LastIndexOf((byte)'\n') + 1;
        bool isOpen = bytes[..end].Count((byte)'"') % 2 != 0;
        while (isOpen)
        {
            int before = bytes[..bytes[..end].LastIndexOf((byte)'"')].LastIndexOf((byte)'\n') + 1;
            isOpen ^= bytes[before..end].Count((byte)'"') % 2 != 0;
            end = before;
        }
        return end;
    }
}
