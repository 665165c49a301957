using Parquet;
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

    private readonly ParquetReader _reader;

    private ParquetTable(ParquetReader reader) => (_reader, Fields) = (reader, [.. reader.Schema.Fields.Select(f => f as DataField)]);

    /// <summary>The columns in their order; null for one that holds lists or structures.</summary>
    public IReadOnlyList<DataField?> Fields { get; }

    public string[] Names => [.. _reader.Schema.Fields.Select(f => f.Name)];

    public int GroupCount => _reader.RowGroupCount;

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It says it holds more than it can.</exception>
    public static async Task<ParquetTable> Open(SourceFile file, CancellationToken cancellation)
    {
        Stream bytes = file.OpenBytes()!;
        try
        {
            ParquetFooter.Check(bytes);
            ParquetReader reader = await ParquetReader.CreateAsync(bytes, leaveStreamOpen: false, cancellationToken: cancellation).ConfigureAwait(false);
            var table = new ParquetTable(reader);
            long rows = 0;
            foreach (long count in reader.RowGroups.Select(g => g.RowCount))
            {
                if (count is < 0 or > LargestGroup)
                    throw new InvalidDataException();
                rows += count;
            }
            return rows / MostRowsPerByte > bytes.Length || table.Fields.Count > MostColumns ? throw new InvalidDataException() : table;
        }
        catch
        {
            await bytes.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ParquetRowGroupReader OpenGroup(int group) => _reader.OpenRowGroupReader(group);

    public ValueTask DisposeAsync() => _reader.DisposeAsync();
}
