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

    protected override void ReadPlain(Span<int> values)
    {
        while (!values.IsEmpty)
        {
            Span<TextSpan> texts = _texts.AsSpan(0, Math.Min(Batch, values.Length));
            texts = texts[..Cut(Chunk.Values, texts)];
            numberOf(Chunk.Values.Bytes, texts, values[..texts.Length]);
            values = values[texts.Length..];
        }
    }

    // Each text follows its length in four bytes. Cuts as many as are at hand, and one at least.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Cut(PageWindow window, Span<TextSpan> texts)
    {
        if (!window.Has(4) || LengthAt(window.Bytes, window.Next) is not (>= 0 and < int.MaxValue - 4 and var first) || !window.Has(4 + first))
            throw new InvalidDataException();
        byte[] bytes = window.Bytes;
        int start = window.Next, next = start, end = window.End, count = 0, zeros = 0;
        bool areShort = true;
        while (count < texts.Length && end - next >= 4 && LengthAt(bytes, next) is var length && (uint)length <= (uint)(end - next - 4))
        {
            texts[count++] = new TextSpan(next + 4, length);
            areShort &= length < 128;
            zeros += length == 0 ? 4 : 3;
            next += 4 + length;
        }
        window.Next = next;
        // Short lengths are a byte below 128 and zeros: if that is all there is beside plain letters, no text has to be looked at by itself.
        ReadOnlySpan<byte> all = bytes.AsSpan(start, next - start);
        if (!areShort || !Ascii.IsValid(all) || all.Count((byte)0) != zeros)
            Check(bytes, texts[..count]);
        return count;
    }

    private static int LengthAt(byte[] bytes, int place) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place, 4));

    private static void Check(byte[] bytes, ReadOnlySpan<TextSpan> texts)
    {
        foreach (TextSpan text in texts)
        {
            ReadOnlySpan<byte> content = bytes.AsSpan(text.Start, text.Length);
            if (!Utf8.IsValid(content) || content.Contains((byte)0))
                throw new InvalidDataException();
        }
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
