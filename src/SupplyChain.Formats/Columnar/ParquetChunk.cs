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
    /// <summary>Bytes that may be read, but not looked at, after those of a page.</summary>
    public const int Slack = 64;

    // Nothing becomes larger when Snappy expands it: 64 bytes come of three at most.
    private const int MostExpansion = 64 / 3 + 1;

    private readonly FileBytes _file;
    private readonly ColumnMetaData _column;
    private readonly PageBuffers _buffers;
    private readonly long _end;
    private long _at;

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

    /// <summary>The bytes of the page, from <see cref="Start"/> to <see cref="End"/>.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Where the values begin.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>Says which values are there, where they may be missing.</summary>
    public RunDecoder Levels { get; private set; }

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
        bool isCompressed = _column.Codec != CompressionCodec.UNCOMPRESSED && Head is not { IsSecondVersion: true, IsCompressed: false };
        Bytes = isCompressed ? Expand(start, plain) : ReadPlain(start);
        (Start, End) = (0, Head.Expanded);
        if (Head.IsDictionary)
            return;
        RowsLeft -= Head.Values;
        if (IsOptional)
            ReadLevels();
    }

    /// <summary>Gives the bytes of the page back.</summary>
    public void Release()
    {
        _buffers.Return(Bytes);
        Bytes = [];
    }

    private byte[] ReadPlain(long start)
    {
        if (Head.Size != Head.Expanded)
            throw new InvalidDataException();
        byte[] bytes = _buffers.Rent(Head.Size + Slack);
        _file.Read(bytes.AsSpan(0, Head.Size), start);
        return bytes;
    }

    private byte[] Expand(long start, int plain)
    {
        int size = Head.Size - plain, expanded = Head.Expanded - plain;
        if (expanded / MostExpansion > size)
            throw new InvalidDataException();
        byte[] packed = _buffers.Rent(Head.Size);
        _file.Read(packed.AsSpan(0, Head.Size), start);
        byte[] bytes = _buffers.Rent(Head.Expanded + Slack);
        packed.AsSpan(0, plain).CopyTo(bytes);
        if (!Snappy.TryDecompress(packed.AsSpan(plain, size), bytes.AsSpan(plain, expanded), out int written) || written != expanded)
            throw new InvalidDataException();
        _buffers.Return(packed);
        return bytes;
    }

    private void ReadLevels()
    {
        if (Head.LevelEncoding != 3)
            throw new InvalidDataException();
        int start = Head.IsSecondVersion ? 0 : 4, length = Head.LevelBytes;
        if (!Head.IsSecondVersion)
            length = End >= 4 ? BinaryPrimitives.ReadInt32LittleEndian(Bytes) : -1;
        if (length < 0 || length > End - start)
            throw new InvalidDataException();
        Levels = new RunDecoder(Bytes, start, start + length, 1);
        Start = start + length;
    }
}
