using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Networks;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Columnar;

/// <summary>Reads a network from a folder of Parquet files; tables that are there as CSV only are read from that.</summary>
internal sealed class ParquetNetwork
{
    private readonly string _path;
    private readonly NetworkReading _reading;
    private readonly PageBuffers _buffers = new();

    private ParquetNetwork(string path, CancellationToken cancellation) =>
        (_path, _reading) = (path.Length > 1 ? Path.TrimEndingDirectorySeparator(path) : path, new NetworkReading(cancellation));

    /// <summary>Reads a folder.</summary>
    /// <returns>The network, or null if there is at least one error; and every problem, sorted.</returns>
    /// <remarks>Away from the caller's thread, which may be one that waits for itself.</remarks>
    public static (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) Read(string path, CancellationToken cancellation) =>
        Task.Run(() => new ParquetNetwork(path, cancellation).Read(), CancellationToken.None).GetAwaiter().GetResult();

    private (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) Read()
    {
        if (!Directory.Exists(_path))
        {
            // One table alone is no network; a file of that name may well be one.
            bool isFile = File.Exists(_path);
            _reading.Bag.Add(new Diagnostic(DiagnosticCodes.NotFound, null, _path)
            {
                MessageText = isFile ? new LocalizedText("SC1001.OneTable", _path) : null,
                HintText = new LocalizedText("SC1001.ParquetFolder"),
            });
            return (null, _reading.Bag.Sorted());
        }
        List<SourceFile> texts = [];
        foreach ((string name, TableSchema schema) in ParquetFolder.Tables)
        {
            string csv = schema == ScenarioTable.Schema ? "" : schema.File;
            if (Path.Combine(_path, name + ParquetFolder.Extension) is var parquet && File.Exists(parquet))
                ReadParquet(schema, SourceFile.OnDisk($"{_path}/{name}{ParquetFolder.Extension}", parquet)).GetAwaiter().GetResult();
            else if (csv.Length > 0 && File.Exists(Path.Combine(_path, csv)))
                texts.Add(ReadCsv(schema, csv));
            else if (schema == NetworkSchema.Sites || schema == NetworkSchema.Links)
                _reading.Bag.Add(DiagnosticCodes.FileMissing, null, null, new LocalizedText("SC1001.ParquetFolder"), name + ParquetFolder.Extension, _path);
        }
        if (Path.Combine(_path, NetworkSchema.InformationFile) is var information && File.Exists(information))
        {
            texts.Add(SourceFile.OnDisk($"{_path}/{NetworkSchema.InformationFile}", information));
            _reading.Builder.Information = InformationReader.Read(texts[^1], _reading.Bag);
        }
        _buffers.Clear();
        SupplyNetwork? network = _reading.Finish();
        return (network, SourceLocator.Locate(_reading.Bag.Sorted(), texts));
    }

    private SourceFile ReadCsv(TableSchema schema, string name)
    {
        var file = SourceFile.OnDisk($"{_path}/{name}", Path.Combine(_path, name));
        using var table = new CsvTable(file, _reading.Bag, _reading.Cancellation);
        _reading.Read(schema, file, table);
        return file;
    }

    private async Task ReadParquet(TableSchema schema, SourceFile file)
    {
        try
        {
            ParquetTable table = await ParquetTable.Open(file, _buffers, _reading.Cancellation).ConfigureAwait(false);
            await using (table.ConfigureAwait(false))
            {
                ReportTypes(schema, file, table);
                _reading.Read(schema, file, new ParquetRecords(table, schema, _reading.Cancellation), header =>
                    schema == NetworkSchema.Sites ? ParquetSiteReader.TryRead(file, table, header, _reading.Builder, _reading.Cancellation)
                    : schema == NetworkSchema.Links && ParquetLinkReader.TryRead(file, table, _reading.Builder, _reading.Cancellation));
            }
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException || (problem is IOException && problem.GetType() != typeof(EndOfStreamException)))
        {
            file.IsCutShort = true;
            _reading.Bag.Add(DiagnosticCodes.Unreadable, file.At(0), null, null, file.Display, SystemFailure.Reason(problem, file.Path));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The library throws whatever comes of bytes it did not expect.
            file.IsCutShort = true;
            _reading.Note(schema, file);
            _reading.Bag.Add(DiagnosticCodes.BadParquet, file.At(0), null, null, Path.GetFileName(file.Display));
        }
    }

    private void ReportTypes(TableSchema schema, SourceFile file, ParquetTable table)
    {
        string[] names = table.Names;
        for (int i = 0; i < names.Length; i++)
        {
            if (schema.Find(names[i].Trim()) is null || ParquetColumns.CanRead(table.Fields[i]))
                continue;
            file.IsIncomplete = true;
            _reading.Bag.Add(new Diagnostic(DiagnosticCodes.BadParquet, file.At(0)) { MessageText = new LocalizedText("SC1025.Type", names[i]) });
        }
    }
}
