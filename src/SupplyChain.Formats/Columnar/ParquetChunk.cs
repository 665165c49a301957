using System.Buffers.Binary;
using Parquet.Meta;
using Parquet.Schema;
using Snappier;
using Encoding = Parquet.Meta.Encoding;

namespace SupplyChain.Formats.Columnar;

/// <summary>The pages of one column of a group of rows, read and expanded one after another.</summary>
/// <remarks>Made for the few ways in which most programs write tables; columns written in other ways are left to a library.</remarks>
internal sealed class ParquetChunk
{
    // Bytes of a page that are at hand at once, where they need not be expanded.
    private const int WindowBytes = 1 << 18;

    // Nothing becomes larger when Snappy expands it: 64 bytes come of three at most.
    private const int MostExpansion = 64 / 3 + 1;

    private readonly FileBytes _file;
    private readonly ColumnMetaData _column;
    private readonly PageBuffers _buffers;
    private readonly long _end;

    private long _at;
    private byte[] _bytes = [], _levels = [];

    public ParquetChunk(FileBytes file, ColumnMetaData column, DataField field, long rows, PageBuffers buffers)
    {
        (_file, _column, _buffers, IsOptional, RowsLeft) = (file, column, buffers, field.MaxDefinitionLevel > 0, rows);
        (_at, _end) = ParquetPages.Place(column, rows, file.Length);
    }

    public Parquet.Meta.Type Type => _column.Type;

    /// <summary>Values may be missing.</summary>
    public bool IsOptional { get; }

    /// <summary>Rows on pages that were not read yet.</summary>
    public long RowsLeft { get; private set; }

    /// <summary>The head of the page.</summary>
    public ParquetPageHead Head { get; private set; }

    /// <summary>The values of the page, as far as they are there.</summary>
    public PageWindow Values { get; private set; } = new([], 0, 0);

    /// <summary>Says which values are there; null if none may be missing.</summary>
    public RunDecoder? Levels { get; private set; }

    /// <summary>Whether a column is written in one of the ways this reads.</summary>
    public static bool CanRead(ColumnChunk chunk, DataField field) => BitConverter.IsLittleEndian && chunk is { FilePath: null, MetaData: { } column } && field.MaxDefinitionLevel <= 1
        && column.Codec is CompressionCodec.UNCOMPRESSED or CompressionCodec.SNAPPY
        && column.Encodings.TrueForAll(e => e is Encoding.PLAIN or Encoding.PLAIN_DICTIONARY or Encoding.RLE_DICTIONARY or Encoding.RLE);

    /// <summary>Reads the next page.</summary>
    /// <exception cref="InvalidDataException">There is none, or it does not hold what it says.</exception>
    public void ReadPage()
    {
        Release();
        Head = ParquetPages.ReadHead(_file, _at);
        long start = _at + Head.Length;
        _at = start + Head.Size;
        if (_at > _end || (!Head.IsDictionary && Head.Values > RowsLeft))
            throw new InvalidDataException();
        int plain = Head.IsSecondVersion ? Head.LevelBytes : 0;
        if (Head.ListBytes > 0 || plain > Math.Min(Head.Size, Head.Expanded))
            throw new InvalidDataException();
        if (Head.IsSecondVersion ? Head.LevelBytes > 0 && !IsOptional : IsOptional && !Head.IsDictionary && Head.LevelEncoding != 3)
            throw new InvalidDataException();
        bool isCompressed = _column.Codec != CompressionCodec.UNCOMPRESSED && Head is not { IsSecondVersion: true, IsCompressed: false };
        Values = isCompressed ? Expand(start, plain) : ReadPlain(start);
        if (Head.IsDictionary)
            return;
        RowsLeft -= Head.Values;
        if (IsOptional)
            ReadLevels();
    }

    /// <summary>Gives the memory of the page back.</summary>
    public void Release()
    {
        _buffers.Return(_bytes);
        _buffers.Return(_levels);
        (_bytes, _levels, Values, Levels) = ([], [], new PageWindow([], 0, 0), null);
    }

    private PageWindow ReadPlain(long start)
    {
        if (Head.Size != Head.Expanded)
            throw new InvalidDataException();
        _bytes = _buffers.Rent(Math.Min(Head.Size, WindowBytes) + PageWindow.Slack);
        return new PageWindow(_file, start, start + Head.Size, _bytes);
    }

    private PageWindow Expand(long start, int plain)
    {
        int size = Head.Size - plain, expanded = Head.Expanded - plain;
        if (expanded / MostExpansion > size)
            throw new InvalidDataException();
        byte[] packed = _buffers.Rent(Head.Size);
        _file.Read(packed.AsSpan(0, Head.Size), start);
        _bytes = _buffers.Rent(Head.Expanded + PageWindow.Slack);
        packed.AsSpan(0, plain).CopyTo(_bytes);
        bool isGood = Snappy.TryDecompress(packed.AsSpan(plain, size), _bytes.AsSpan(plain, expanded), out int written) && written == expanded;
        _buffers.Return(packed);
        return isGood ? new PageWindow(_bytes, 0, Head.Expanded) : throw new InvalidDataException();
    }

    // They are used turn by turn with the values.
    private void ReadLevels()
    {
        int length = Head.IsSecondVersion ? Head.LevelBytes : BinaryPrimitives.ReadInt32LittleEndian(Values.Take(4));
        if (length < 0 || length > Values.Left)
            throw new InvalidDataException();
        _levels = _buffers.Rent(length + PageWindow.Slack);
        for (int done = 0, part; done < length; done += part)
            Values.Take(part = Math.Min(length - done, WindowBytes / 2)).CopyTo(_levels.AsSpan(done));
        Levels = new RunDecoder(new PageWindow(_levels, 0, length), 1);
    }
}
