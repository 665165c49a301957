namespace SupplyChain.Formats.Graphs;

/// <summary>Ends the reading of XML in which a single text, name or attribute goes on for longer than any real one, before memory is taken for it.</summary>
internal sealed class BoundedXmlStream(Stream bytes, int longest) : Stream
{
    private long _sinceMark;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int length = bytes.Read(buffer);
        ReadOnlySpan<byte> read = buffer[..length];
        int last = read.LastIndexOf((byte)'<');
        _sinceMark = last < 0 ? _sinceMark + length : length - last;
        return _sinceMark > longest ? throw new InvalidDataException() : length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
