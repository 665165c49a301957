using SupplyChain.Diagnostics;

namespace SupplyChain.Data;

/// <summary>Opens a file, checks its header, and hands its rows to a reader.</summary>
internal static class TableReading
{
    /// <summary>Reads a table.</summary>
    /// <param name="file">The file.</param>
    /// <param name="schema">Its columns.</param>
    /// <param name="bag">Where problems go.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="read">Reads the rows in the general way.</param>
    /// <param name="readPlain">Reads the rows in a faster way, if it can; null if there is none.</param>
    public static void Read(
        SourceFile file, TableSchema schema, DiagnosticBag bag, CancellationToken cancellation, Action<TableRow> read, Func<TableHeader, bool>? readPlain = null)
    {
        cancellation.ThrowIfCancellationRequested();
        using var table = new CsvTable(file, bag, cancellation);
        Read(table, file, schema, bag, read, readPlain);
    }

    /// <summary>Checks the header of a table that is open, and hands its rows to a reader.</summary>
    public static void Read(RecordTable table, SourceFile file, TableSchema schema, DiagnosticBag bag, Action<TableRow> read, Func<TableHeader, bool>? readPlain = null)
    {
        if (TableHeader.Read(table, schema, file, bag) is { } header && readPlain?.Invoke(header) != true)
            read(new TableRow(table, header, schema, file, bag));
    }
}
