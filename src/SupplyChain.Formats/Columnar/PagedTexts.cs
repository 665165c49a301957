using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using SupplyChain.Building;

namespace SupplyChain.Formats.Columnar;

/// <summary>Gives numbers to texts.</summary>
/// <param name="buffer">Where they stand; after each, <see cref="SiteIds.Slack"/> more bytes can be read.</param>
/// <param name="texts">The texts: UTF-8 without zeros, perhaps empty.</param>
/// <param name="numbers">Takes a number for each.</param>
internal delegate void NumberTexts(ReadOnlySpan<byte> buffer, ReadOnlySpan<TextSpan> texts, Span<int> numbers);

/// <summary>Texts from pages as numbers, those of a dictionary numbered once; no string is made. <see cref="Missing"/> where there is none.</summary>
internal sealed class PagedTexts(ParquetChunk chunk, NumberTexts numberOf) : PagedValues<int>(chunk, Missing)
{
    /// <summary>Stands where there is no text.</summary>
    public const int Missing = int.MinValue;

    private const int Batch = 1024;

    private readonly TextSpan[] _texts = new TextSpan[Batch];
    private byte[] _bytes = [];
    private int _next, _end;
    private bool _isChecked;

    protected override void BeginPlain(byte[] bytes, int start, int end)
    {
        (_bytes, _next, _end) = (bytes, start, end);
        // Lengths are bytes below 128 too, mostly: then all that is left to look for is zeros in texts.
        _isChecked = Ascii.IsValid(bytes.AsSpan(start, end - start)) && HasNoZeros(bytes.AsSpan(start, end - start));
    }

    protected override void ReadPlain(Span<int> values)
    {
        while (!values.IsEmpty)
        {
            Span<int> part = values[..Math.Min(Batch, values.Length)];
            Cut(_texts.AsSpan(0, part.Length));
            numberOf(_bytes, _texts.AsSpan(0, part.Length), part);
            values = values[part.Length..];
        }
    }

    // Each text follows its length in four bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Cut(Span<TextSpan> texts)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            if (_end - _next < 4)
                throw new InvalidDataException();
            int length = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_next));
            _next += 4;
            if (length < 0 || length > _end - _next)
                throw new InvalidDataException();
            if (!_isChecked && _bytes.AsSpan(_next, length) is var text && (!Utf8.IsValid(text) || text.Contains((byte)0)))
                throw new InvalidDataException();
            texts[i] = new TextSpan(_next, length);
            _next += length;
        }
    }

    // Goes by the lengths from text to text: as many zeros as they hold are all there may be.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasNoZeros(ReadOnlySpan<byte> bytes)
    {
        int zeros = 0, next = 0;
        while (bytes.Length - next >= 4)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(bytes[next..]);
            // All bytes are below 128; longer texts are looked at one by one.
            if (length >= 128)
                return false;
            zeros += length == 0 ? 4 : 3;
            next += 4 + length;
        }
        return next == bytes.Length && bytes.Count((byte)0) == zeros;
    }
}

/// <summary>Texts that a library read, as numbers.</summary>
internal sealed class LibraryTexts(ReadOnlyMemory<char>?[] all, NumberTexts numberOf) : ColumnValues<int>
{
    private readonly TextSpan[] _span = new TextSpan[1];
    private byte[] _bytes = new byte[256];
    private int _next;

    public override void Read(Span<int> values)
    {
        foreach (ref int value in values)
        {
            value = PagedTexts.Missing;
            if (all[_next++] is not { } text)
                continue;
            int most = Encoding.UTF8.GetMaxByteCount(text.Length) + SiteIds.Slack;
            if (_bytes.Length < most)
                _bytes = new byte[most];
            int length = Encoding.UTF8.GetBytes(text.Span, _bytes);
            if (_bytes.AsSpan(0, length).Contains((byte)0))
                throw new InvalidDataException();
            _span[0] = new TextSpan(0, length);
            numberOf(_bytes, _span, new Span<int>(ref value));
        }
    }
}
