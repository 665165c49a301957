using System.Runtime.CompilerServices;

namespace SupplyChain.Formats.Columnar;

/// <summary>Bytes of a page that are used one after another: all of them at hand, or read from the file piece by piece, so that a page of any size takes little memory.</summary>
internal sealed class PageWindow
{
    /// <summary>Bytes that may be read, but not looked at, after the last one.</summary>
    public const int Slack = 64;

    private readonly FileBytes? _file;

    // What is still in the file.
    private long _place;
    private readonly long _placeEnd;

    /// <summary>Takes bytes that are at hand.</summary>
    /// <param name="bytes">The bytes, and <see cref="Slack"/> more.</param>
    /// <param name="next">Where they begin.</param>
    /// <param name="end">Where they end.</param>
    public PageWindow(byte[] bytes, int next, int end) => (Bytes, Next, End) = (bytes, next, end);

    /// <summary>Takes bytes of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">Where they begin.</param>
    /// <param name="placeEnd">Where they end.</param>
    /// <param name="buffer">Memory for some of them, and <see cref="Slack"/> more.</param>
    public PageWindow(FileBytes file, long place, long placeEnd, byte[] buffer) => (_file, _place, _placeEnd, Bytes) = (file, place, placeEnd, buffer);

    /// <summary>Where the bytes stand that are at hand.</summary>
    public byte[] Bytes { get; private set; }

    /// <summary>The first that was not used yet.</summary>
    public int Next { get; set; }

    /// <summary>The end of those at hand.</summary>
    public int End { get; private set; }

    /// <summary>How many were not used yet, at hand or not.</summary>
    public long Left => End - Next + _placeEnd - _place;

    /// <summary>Has so many bytes at hand.</summary>
    /// <returns>Whether there are as many.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int count)
    {
        if (End - Next >= count)
            return true;
        return ReadOn(count);
    }

    /// <summary>Uses so many bytes.</summary>
    /// <exception cref="InvalidDataException">There are fewer.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Take(int count)
    {
        if (!Has(count))
            throw new InvalidDataException();
        Next += count;
        return Bytes.AsSpan(Next - count, count);
    }

    private bool ReadOn(int count)
    {
        if (Left < count)
            return false;
        byte[] target = Bytes.Length >= count + Slack ? Bytes : new byte[count + Slack];
        Bytes.AsSpan(Next, End - Next).CopyTo(target);
        (Bytes, Next, End) = (target, 0, End - Next);
        int read = (int)Math.Min(Bytes.Length - Slack - End, _placeEnd - _place);
        _file!.Read(Bytes.AsSpan(End, read), _place);
        _place += read;
        End += read;
        return true;
    }
}
