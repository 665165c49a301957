using SupplyChain.Diagnostics;

namespace SupplyChain.Data;

/// <summary>Opens a file, checks its header, and hands its rows to a reader.</summary>
internal static class TableReading
{
    public static void Read(SourceFile file, TableSchema schema, DiagnosticBag bag, CancellationToken cancellation, Action<TableRow> read)
    {
        cancellation.ThrowIfCancellationRequested();
        using var table = new CsvTable(file, bag, cancellation);
        Read(table, file, schema, bag, read);
    }

    /// <summary>Checks the header of a table that is open, and hands its rows to a reader.</summary>
    public static void Read(RecordTable table, SourceFile file, TableSchema schema, DiagnosticBag bag, Action<TableRow> read)
    {
        if (TableHeader.Read(table, schema, file, bag) is { } header)
            read(new TableRow(table, header, schema, file, bag));
    }
}
