using Parquet;
using Parquet.Meta;
using Parquet.Schema;
using SupplyChain.Data;

namespace SupplyChain.Formats.Columnar;

/// <summary>One Parquet file that is open: its columns, and the values of a group of rows as texts or numbers.</summary>
/// <remarks>A file says how many rows it holds before it shows any; numbers that no file of its size can hold are refused, so that nothing is reserved for them.</remarks>
internal sealed class ParquetTable : IAsyncDisposable
{
    /// <summary>Rows of a group that is read at once.</summary>
    public const int LargestGroup = 1 << 26;

    /// <summary>Columns a file may have.</summary>
    public const int MostColumns = 10_000;

    /// <summary>Rows a file may say it has per byte: real tables have ids, which take room.</summary>
    public const int MostRowsPerByte = 64;

    private readonly SourceFile _file;
    private readonly ParquetReader _reader;
    private readonly FileBytes _bytes;
    private readonly PageBuffers _buffers;

    private ParquetTable(SourceFile file, ParquetReader reader, FileBytes bytes, PageBuffers buffers) =>
        (_file, _reader, _bytes, _buffers, Fields) = (file, reader, bytes, buffers, [.. reader.Schema.Fields.Select(f => f as DataField)]);

    /// <summary>The columns in their order; null for one that holds lists or structures.</summary>
    public IReadOnlyList<DataField?> Fields { get; }

    public string[] Names => [.. _reader.Schema.Fields.Select(f => f.Name)];

    public int GroupCount => _reader.RowGroupCount;

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="buffers">Memory for pages.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InvalidDataException">It says it holds more than it can.</exception>
    public static async Task<ParquetTable> Open(SourceFile file, PageBuffers buffers, CancellationToken cancellation)
    {
        var bytes = (FileStream)file.OpenBytes()!;
        try
        {
            ParquetFooter.Check(bytes);
            ParquetReader reader = await ParquetReader.CreateAsync(bytes, leaveStreamOpen: false, cancellationToken: cancellation).ConfigureAwait(false);
            var table = new ParquetTable(file, reader, new FileBytes(bytes), buffers);
            long rows = 0;
            foreach (long count in reader.RowGroups.Select(g => g.RowCount))
            {
                if (count is < 0 or > LargestGroup)
                    throw new InvalidDataException();
                rows += count;
            }
            if (rows / MostRowsPerByte > bytes.Length || table.Fields.Count > MostColumns)
                throw new InvalidDataException();
            return table;
        }
        catch
        {
            await bytes.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Rows of a group.</summary>
    public int RowsOf(int group) => (int)_reader.RowGroups[group].RowCount;

    /// <summary>The numbers of a column; NaN where there is none. Several threads may ask for different columns.</summary>
    /// <exception cref="InvalidDataException">The pages do not hold what they say; reading them may say so as well.</exception>
    public ColumnValues<double> Numbers(int group, DataField field, CancellationToken cancellation) => Chunk(group, field) is { } chunk
        ? new PagedNumbers(chunk)
        : new ValuesAtHand<double>(Library(group, reader => ParquetColumns.ReadNumbers(reader, field, cancellation), cancellation));

    /// <summary>The texts of a column as numbers; <see cref="PagedTexts.Missing"/> where there is none. Several threads may ask for different columns.</summary>
    /// <exception cref="InvalidDataException">The pages do not hold what they say, or texts that are none; reading them may say so as well.</exception>
    public ColumnValues<int> Texts(int group, DataField field, NumberTexts numberOf, CancellationToken cancellation) => Chunk(group, field) is { } chunk
        ? new PagedTexts(chunk, numberOf)
        : new LibraryTexts(Library(group, reader => ParquetColumns.ReadTexts(reader, field, cancellation), cancellation), numberOf);

    /// <summary>The values of a column as a file of text would show them; null where there is none.</summary>
    /// <exception cref="InvalidDataException">The pages do not hold what they say.</exception>
    public async Task<string?[]> Shown(int group, DataField field, CancellationToken cancellation)
    {
        try
        {
            if (Chunk(group, field) is { } chunk && Shown(chunk, field, RowsOf(group)) is { } shown)
                return shown;
        }
        catch (InvalidDataException)
        {
            // Texts that are none; the library shows what it can of them.
        }
        using ParquetRowGroupReader reader = OpenGroup(group);
        return await ParquetColumns.ReadShown(reader, field, cancellation).ConfigureAwait(false);
    }

    /// <summary>Opens a group of rows for the library.</summary>
    /// <exception cref="InvalidDataException">Its pages do not hold the values it says it has.</exception>
    private ParquetRowGroupReader OpenGroup(int group)
    {
        ParquetRowGroupReader reader = _reader.OpenRowGroupReader(group);
        foreach (DataField? field in Fields)
        {
            if (field is not null && ParquetColumns.CanRead(field))
                ParquetPages.Check(_bytes, reader.GetMetadata(field)?.MetaData ?? throw new InvalidDataException(), reader.RowCount);
        }
        return reader;
    }

    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private static string?[]? Shown(ParquetChunk chunk, DataField field, int rows)
    {
        if (ParquetColumns.IsText(field))
        {
            var strings = new StringPool(rows);
            int[] numbers = new int[rows];
            new PagedTexts(chunk, TextNumbering.AsStrings(strings)).Read(numbers);
            return strings.Of(numbers);
        }
        // Others may hold more digits.
        if (field.ClrType != typeof(double) && field.ClrType != typeof(int))
            return null;
        double[] values = new double[rows];
        new PagedNumbers(chunk).Read(values);
        return Array.ConvertAll(values, ParquetColumns.Shown);
    }

    private ParquetChunk? Chunk(int group, DataField field)
    {
        ParquetRowGroupReader reader = _reader.RowGroups[group];
        ColumnChunk column = reader.GetMetadata(field) ?? throw new InvalidDataException();
        return ParquetChunk.CanRead(column, field) ? new ParquetChunk(_bytes, column.MetaData!, field, reader.RowCount, _buffers) : null;
    }

    // Readers of one file share its position: each column has its own.
    private TValue[] Library<TValue>(int group, Func<ParquetRowGroupReader, Task<TValue[]>> read, CancellationToken cancellation) =>
        ReadByLibrary(group, read, cancellation).GetAwaiter().GetResult();

    private async Task<TValue[]> ReadByLibrary<TValue>(int group, Func<ParquetRowGroupReader, Task<TValue[]>> read, CancellationToken cancellation)
    {
        ParquetTable table = await Open(_file, _buffers, cancellation).ConfigureAwait(false);
        await using (table.ConfigureAwait(false))
        {
            using ParquetRowGroupReader reader = table.OpenGroup(group);
            return await read(reader).ConfigureAwait(false);
        }
    }
}
