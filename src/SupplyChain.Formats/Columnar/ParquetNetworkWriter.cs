using Parquet;
using Parquet.Schema;
using SupplyChain.Data;
using SupplyChain.Formats.Networks;

namespace SupplyChain.Formats.Columnar;

/// <summary>Writes a network as a folder of Parquet files.</summary>
internal static class ParquetNetworkWriter
{
    // Rows that share one dictionary of ids: in smaller groups most ids of a large network would be written, and looked up, once per group.
    private const int GroupRows = 1 << 22;

    // Parquet itself holds longer texts, but a network is to be saved as CSV again.
    private static readonly WritableText Rules = WritableText.Csv;

    public static void Write(SupplyNetwork network, string path, CancellationToken cancellation)
    {
        IReadOnlyList<NetworkTable> tables = ScenarioTable.Combine(network);
        Rules.Check(network, tables);
        FolderReplacement.Write(path, ParquetFolder.Owns, folder =>
        {
            // Away from the caller's thread, which may be one that waits for itself.
            Task.Run(() => WriteTables(tables, folder, cancellation), CancellationToken.None).GetAwaiter().GetResult();
            if (InformationWriter.Write(network.Information) is { } information)
                File.WriteAllBytes(Path.Combine(folder, NetworkSchema.InformationFile), information);
        });
    }

    private static async Task WriteTables(IReadOnlyList<NetworkTable> tables, string folder, CancellationToken cancellation)
    {
        foreach (NetworkTable table in tables)
        {
            string name = ParquetFolder.Tables.First(t => t.Schema == table.Schema).Name;
            using FileStream file = File.Create(Path.Combine(folder, name + ParquetFolder.Extension));
            await WriteTable(table, file, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task WriteTable(NetworkTable table, Stream file, CancellationToken cancellation)
    {
        var schema = new ParquetSchema(table.Columns.Select(FieldOf));
        // Ids are written once and numbers hardly compress: expanding them would take longer than reading them.
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.None };
        // Ids of links repeat; those of sites do not.
        foreach (NetworkColumn column in table.Columns.Where(c => c is TextNetworkColumn && c.Name is not ("id" or "name" or "firm")))
            options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        ParquetWriter writer = await ParquetWriter.CreateAsync(schema, file, options, cancellationToken: cancellation).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            for (int start = 0; start < table.RowCount || start == 0; start += GroupRows)
            {
                int count = Math.Min(GroupRows, table.RowCount - start);
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                for (int i = 0; i < table.Columns.Count; i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    await WriteColumn(group, schema.DataFields[i], table.Columns[i], start, count, cancellation).ConfigureAwait(false);
                }
                group.CompleteValidate();
            }
        }
    }

    private static DataField FieldOf(NetworkColumn column) => column switch
    {
        TextNetworkColumn => new DataField<string>(column.Name, !column.Schema.IsRequired),
        { Schema.Type: ColumnType.Number } => new DataField<double?>(column.Name),
        _ => new DataField<int?>(column.Name),
    };

    private static async Task WriteColumn(
        ParquetRowGroupWriter group, DataField field, NetworkColumn column, int start, int count, CancellationToken cancellation)
    {
        if (column is TextNetworkColumn texts)
        {
            string?[] values = new string?[count];
            for (int i = 0; i < count; i++)
                values[i] = texts.At(start + i) is { Length: > 0 } text ? text : null;
            await group.WriteAsync(field, values!).ConfigureAwait(false);
            return;
        }
        var numbers = (NumberNetworkColumn)column;
        if (column.Schema.Type == ColumnType.Number)
        {
            var values = new double?[count];
            for (int i = 0; i < count; i++)
                values[i] = numbers.At(start + i) is var value && double.IsNaN(value) ? null : value;
            await group.WriteAsync<double>(field, values.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
        }
        else
        {
            var values = new int?[count];
            for (int i = 0; i < count; i++)
                values[i] = numbers.At(start + i) is var value && double.IsNaN(value) ? null : (int)value;
            await group.WriteAsync<int>(field, values.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
        }
    }
}
