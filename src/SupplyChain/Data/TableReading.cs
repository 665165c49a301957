using SupplyChain.Diagnostics;

namespace SupplyChain.Data;

/// <summary>Opens a file, checks its header, and hands its rows to a reader.</summary>
internal static class TableReading
{
    public static void Read(SourceFile file, TableSchema schema, DiagnosticBag bag, CancellationToken cancellation, Action<TableRow> read)
    {
        cancellation.ThrowIfCancellationRequested();
        using var table = new CsvTable(file, bag, cancellation);
        if (TableHeader.Read(table, schema, file, bag) is { } header)
            read(new TableRow(table, header, schema, file, bag));
    }
}
