using System.Buffers;
using System.Text.Unicode;

namespace SupplyChain.Data;

/// <summary>What made a text unreadable.</summary>
internal enum SourceFault
{
    None,
    NotUtf8,
    Utf16,
    Nul,
    LineTooLong,
}

/// <summary>Reads UTF-8 strictly: at the first byte that does not belong there the text ends, and <see cref="Fault"/> says why.</summary>
/// <remarks>A text that ends early is never mistaken for a complete one, because the reader of rows asks for the fault at the end.</remarks>
internal sealed class SourceReader : TextReader
{
    /// <summary>A longer line is no table; the limit keeps memory bounded.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    private const int ChunkSize = 1 << 16;

    private readonly Stream? _bytes;
    private readonly byte[] _chunk = new byte[ChunkSize];
    private int _chunkStart, _chunkEnd;
    private long _chunkOffset, _nulAt = -1;
    private bool _ended, _begun;
    private long _lineLength;
    private readonly string? _text;
    private int _textPosition;

    public SourceReader(Stream bytes) => _bytes = bytes;

    public SourceReader(string text) => (_text, _ended) = (text, true);

    public SourceFault Fault { get; private set; }

    /// <summary>Where the fault is: bytes from the beginning, or characters for a text in memory.</summary>
    public long FaultOffset { get; private set; }

    public byte FaultByte { get; private set; }

    /// <summary>Quotes seen so far: an odd number at the end means that one was not closed.</summary>
    public long Quotes { get; private set; }

    public override int Peek() => throw new NotSupportedException();

    public override int Read() => throw new NotSupportedException();

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (Fault != SourceFault.None || buffer.IsEmpty)
            return 0;
        int written = _text is null ? Decode(buffer) : Copy(buffer);
        written = CheckLines(buffer[..written]);
        Quotes += buffer[..written].Count('"');
        return written;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _bytes?.Dispose();
        base.Dispose(disposing);
    }

    private int Copy(Span<char> buffer)
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_textPosition);
        rest = rest[..Math.Min(rest.Length, buffer.Length)];
        int nul = rest.IndexOf('\0');
        if (nul == 0)
            SetFault(SourceFault.Nul, _textPosition, 0);
        if (nul >= 0)
            rest = rest[..nul];
        rest.CopyTo(buffer);
        _textPosition += rest.Length;
        return rest.Length;
    }

    private int Decode(Span<char> buffer)
    {
        int total = 0;
        // A character may need two places, so one place left may not be filled.
        while (total == 0 && Fault == SourceFault.None)
        {
            if (!Fill())
                return total;
            OperationStatus status = Utf8.ToUtf16(
                _chunk.AsSpan(_chunkStart, _chunkEnd - _chunkStart), buffer[total..], out int read, out int written, false, _ended);
            _chunkStart += read;
            total += written;
            // What comes before the bad byte is handed out first; the fault shows once the parser has used it up.
            if (status == OperationStatus.InvalidData && total == 0)
                SetFault(SourceFault.NotUtf8, _chunkOffset + _chunkStart, _chunk[_chunkStart]);
            else if (status == OperationStatus.DestinationTooSmall && written == 0)
                throw new ArgumentException("the buffer is too small for one character", nameof(buffer));
        }
        return total;
    }

    // Makes sure that the chunk holds at least one whole character; false at the end.
    private bool Fill()
    {
        while (!_ended && _chunkEnd - _chunkStart < 4)
        {
            _chunk.AsSpan(_chunkStart, _chunkEnd - _chunkStart).CopyTo(_chunk);
            (_chunkOffset, _chunkEnd, _chunkStart) = (_chunkOffset + _chunkStart, _chunkEnd - _chunkStart, 0);
            int got = _bytes!.Read(_chunk, _chunkEnd, ChunkSize - _chunkEnd);
            if (_chunkOffset + _chunkEnd == 0 && LooksLikeUtf16(_chunk.AsSpan(0, got)))
            {
                SetFault(SourceFault.Utf16, 0, _chunk[0]);
                return false;
            }
            int nul = _chunk.AsSpan(_chunkEnd, got).IndexOf((byte)0);
            if (nul >= 0)
                (_nulAt, got) = (_chunkOffset + _chunkEnd + nul, nul);
            _ended = got == 0 || nul >= 0;
            _chunkEnd += got;
        }
        if (!_begun)
        {
            _begun = true;
            SkipMark();
        }
        if (_chunkStart < _chunkEnd)
            return true;
        if (_nulAt >= 0)
            SetFault(SourceFault.Nul, _nulAt, 0);
        return false;
    }

    private void SkipMark()
    {
        if (_chunkEnd - _chunkStart >= 3 && _chunk is [0xEF, 0xBB, 0xBF, ..])
            _chunkStart += 3;
    }

    // A byte order mark, or every second byte of the beginning zero.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return true;
        start = start[..Math.Min(start.Length, 64)];
        int even = 0, odd = 0;
        for (int i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
                (even, odd) = i % 2 == 0 ? (even + 1, odd) : (even, odd + 1);
        }
        return Math.Max(even, odd) * 4 > start.Length && Math.Min(even, odd) == 0;
    }

    private int CheckLines(ReadOnlySpan<char> text)
    {
        int last = text.LastIndexOfAny('\r', '\n');
        _lineLength = last >= 0 ? text.Length - last - 1 : _lineLength + text.Length;
        if (_lineLength <= LongestLine)
            return text.Length;
        SetFault(SourceFault.LineTooLong, 0, 0);
        return 0;
    }

    private void SetFault(SourceFault fault, long offset, byte value)
    {
        if (Fault == SourceFault.None)
            (Fault, FaultOffset, FaultByte) = (fault, offset, value);
    }
}
