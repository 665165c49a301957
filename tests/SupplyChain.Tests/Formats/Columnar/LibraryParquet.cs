using Parquet;
using Parquet.Schema;

namespace SupplyChain.Tests.Formats.Columnar;

/// <summary>Writes a Parquet file again with other encodings and another compression.</summary>
internal static class LibraryParquet
{
    public static async Task Rewrite(string path, CompressionMethod compression, EncodingHint encoding)
    {
        using var bytes = new MemoryStream();
        await using (ParquetReader reader = await Open(path))
        {
            var options = new ParquetOptions { CompressionMethod = compression };
            foreach (DataField field in reader.Schema.DataFields)
            {
                // Only some encodings are for every type.
                bool isFit = encoding switch { EncodingHint.DeltaBinaryPacked => field.ClrType == typeof(int), EncodingHint.ByteSplitStream => field.ClrType == typeof(double), _ => true };
                if (isFit)
                    options.ColumnEncodingHints[field.Name] = encoding;
            }
            await using ParquetWriter writer = await ParquetWriter.CreateAsync(reader.Schema, bytes, options);
            for (int index = 0; index < reader.RowGroupCount; index++)
            {
                using ParquetRowGroupReader source = reader.OpenRowGroupReader(index);
                using ParquetRowGroupWriter target = writer.CreateRowGroup();
                foreach (DataField field in reader.Schema.DataFields)
                    await Copy(source, target, field);
                target.CompleteValidate();
            }
        }
        await File.WriteAllBytesAsync(path, bytes.ToArray());
    }

    private static async Task<ParquetReader> Open(string path) => await ParquetReader.CreateAsync(new MemoryStream(await File.ReadAllBytesAsync(path)));

    private static async Task Copy(ParquetRowGroupReader source, ParquetRowGroupWriter target, DataField field)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<char>) || field.ClrType == typeof(string))
        {
            string?[] texts = new string?[source.RowCount];
            await source.ReadAsync(field, texts.AsMemory()!);
            await target.WriteAsync(field, texts!);
        }
        else if (field.ClrType == typeof(double))
        {
            var numbers = new double?[source.RowCount];
            await source.ReadAsync<double>(field, numbers.AsMemory());
            await target.WriteAsync<double>(field, numbers.AsMemory());
        }
        else
        {
            var numbers = new int?[source.RowCount];
            await source.ReadAsync<int>(field, numbers.AsMemory());
            await target.WriteAsync<int>(field, numbers.AsMemory());
        }
    }
}
