using System.Runtime.CompilerServices;

namespace SupplyChain.Formats.Columnar;

/// <summary>Values read from pages: plain, or as places in a dictionary whose values are worked out once.</summary>
internal abstract class PagedValues<TValue>(ParquetChunk chunk, TValue missing) : ColumnValues<TValue>
{
    private const int Batch = 1024;

    private TValue[]? _dictionary;
    private RunDecoder? _places;
    private int _left;
    private bool _mayMiss;

    protected ParquetChunk Chunk => chunk;

    public override void Read(Span<TValue> values)
    {
        while (!values.IsEmpty)
        {
            if (_left == 0)
                OpenPage();
            int count = Math.Min(_left, values.Length);
            if (_mayMiss)
                ReadOptional(values[..count]);
            else
                ReadPresent(values[..count]);
            _left -= count;
            values = values[count..];
        }
        if (_left == 0 && chunk.RowsLeft == 0)
            chunk.Release();
    }

    /// <summary>Takes plain values off the page.</summary>
    /// <exception cref="InvalidDataException">There are fewer, or other ones.</exception>
    protected abstract void ReadPlain(Span<TValue> values);

    private void OpenPage()
    {
        do
        {
            if (chunk.RowsLeft == 0)
                throw new InvalidDataException();
            chunk.ReadPage();
            if (chunk.Head.IsDictionary)
                ReadDictionary();
        }
        while (chunk.Head.IsDictionary);
        _left = chunk.Head.Values;
        _mayMiss = chunk.Levels is { } levels && !(levels.IsOneNumber(_left, out int level) && level == 1);
        _places = null;
        if (chunk.Head.Encoding == 0)
            return;
        if (chunk.Head.Encoding is not (2 or 8) || _dictionary is null)
            throw new InvalidDataException();
        // A page without any value may not even say how wide their places are.
        int width = chunk.Values.Left > 0 ? chunk.Values.Take(1)[0] : 0;
        _places = new RunDecoder(chunk.Values, width);
    }

    private void ReadDictionary()
    {
        // Every value takes a byte at least.
        if (_dictionary is not null || chunk.Head.Encoding is not (0 or 2) || chunk.Head.Values > chunk.Values.Left)
            throw new InvalidDataException();
        _dictionary = new TValue[chunk.Head.Values];
        ReadPlain(_dictionary);
    }

    private void ReadPresent(Span<TValue> values)
    {
        if (_places is null)
            ReadPlain(values);
        else
            ReadPlaces(_places, values);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadPlaces(RunDecoder decoder, Span<TValue> values)
    {
        Span<int> places = stackalloc int[Batch];
        TValue[] dictionary = _dictionary!;
        for (int start = 0; start < values.Length; start += Batch)
        {
            Span<TValue> part = values[start..Math.Min(start + Batch, values.Length)];
            decoder.Read(places[..part.Length]);
            for (int i = 0; i < part.Length; i++)
            {
                int place = places[i];
                part[i] = (uint)place < (uint)dictionary.Length ? dictionary[place] : throw new InvalidDataException();
            }
        }
    }

    // Those that are there stand close together: they are read so, and moved to their rows from the last one on.
    private void ReadOptional(Span<TValue> values)
    {
        Span<int> levels = stackalloc int[Batch];
        for (int start = 0; start < values.Length; start += Batch)
        {
            Span<TValue> part = values[start..Math.Min(start + Batch, values.Length)];
            Span<int> present = levels[..part.Length];
            chunk.Levels!.Read(present);
            int next = 0;
            foreach (int level in present)
                next += level;
            ReadPresent(part[..next]);
            for (int i = part.Length - 1; i >= 0; i--)
                part[i] = present[i] == 0 ? missing : part[--next];
        }
    }
}
