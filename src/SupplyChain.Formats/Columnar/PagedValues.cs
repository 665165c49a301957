using System.Runtime.CompilerServices;

namespace SupplyChain.Formats.Columnar;

/// <summary>Values read from pages: plain, or as places in a dictionary whose values are worked out once.</summary>
internal abstract class PagedValues<TValue>(ParquetChunk chunk, TValue missing) : ColumnValues<TValue>
{
    private const int Batch = 1024;

    private TValue[]? _dictionary;
    private RunDecoder _levels, _places;
    private int _left;
    private bool _isPlain, _mayMiss;

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

    /// <summary>Reads plain values of the page, from where it was left.</summary>
    protected abstract void ReadPlain(Span<TValue> values);

    /// <summary>Gets ready for plain values from here on.</summary>
    protected abstract void BeginPlain(byte[] bytes, int start, int end);

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
        _levels = chunk.Levels;
        _mayMiss = chunk.IsOptional && !(_levels.IsOneNumber(_left, out int level) && level == 1);
        _isPlain = chunk.Head.Encoding == 0;
        if (_isPlain)
            BeginPlain(chunk.Bytes, chunk.Start, chunk.End);
        else if (chunk.Head.Encoding is 2 or 8 && _dictionary is not null)
            _places = chunk.Start < chunk.End ? new RunDecoder(chunk.Bytes, chunk.Start + 1, chunk.End, chunk.Bytes[chunk.Start]) : new RunDecoder([], 0, 0, 0);
        else
            throw new InvalidDataException();
    }

    private void ReadDictionary()
    {
        // Every value takes a byte at least.
        if (_dictionary is not null || chunk.Head.Encoding is not (0 or 2) || chunk.Head.Values > chunk.End)
            throw new InvalidDataException();
        BeginPlain(chunk.Bytes, chunk.Start, chunk.End);
        _dictionary = new TValue[chunk.Head.Values];
        ReadPlain(_dictionary);
    }

    private void ReadPresent(Span<TValue> values)
    {
        if (_isPlain)
            ReadPlain(values);
        else
            ReadPlaces(values);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadPlaces(Span<TValue> values)
    {
        Span<int> places = stackalloc int[Batch];
        TValue[] dictionary = _dictionary!;
        for (int start = 0; start < values.Length; start += Batch)
        {
            Span<TValue> part = values[start..Math.Min(start + Batch, values.Length)];
            _places.Read(places[..part.Length]);
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
            _levels.Read(present);
            int next = 0;
            foreach (int level in present)
                next += level;
            ReadPresent(part[..next]);
            for (int i = part.Length - 1; i >= 0; i--)
                part[i] = present[i] == 0 ? missing : part[--next];
        }
    }
}
