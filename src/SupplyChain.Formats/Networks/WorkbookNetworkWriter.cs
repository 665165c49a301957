using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Workbooks;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Networks;

/// <summary>Writes a network as a workbook with a sheet per table; <see cref="WorkbookNetwork"/> reads it.</summary>
internal static class WorkbookNetworkWriter
{
    private static readonly WritableText Rules = new(XlsxText.Longest, IsXml: false);

    public static void Write(SupplyNetwork network, string path, CancellationToken cancellation)
    {
        IReadOnlyList<NetworkTable> tables = ScenarioTable.Combine(network);
        Rules.Check(network, tables);
        CheckRows(tables);
        FileReplacement.Write(path, file =>
        {
            using var workbook = new XlsxWriter(file);
            foreach (NetworkTable table in tables)
                WriteTable(workbook, table, cancellation);
            IReadOnlyList<(string Key, string Value)> said = InformationWriter.Values(network.Information);
            if (said.Count == 0)
                return;
            workbook.BeginSheet(WorkbookNetwork.InformationSheet, [(WorkbookNetwork.KeyColumn, true), (WorkbookNetwork.ValueColumn, true)]);
            foreach ((string key, string value) in said)
            {
                workbook.BeginRow();
                workbook.Text(key);
                workbook.Text(value);
            }
            workbook.EndSheet();
        });
    }

    private static void WriteTable(XlsxWriter workbook, NetworkTable table, CancellationToken cancellation)
    {
        workbook.BeginSheet(WorkbookNetwork.SheetOf(table), [.. table.Columns.Select(c => (c.Name, c is TextNetworkColumn))]);
        for (int row = 0; row < table.RowCount; row++)
        {
            if ((row & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            workbook.BeginRow();
            foreach (NetworkColumn column in table.Columns)
            {
                if (column is TextNetworkColumn text)
                    workbook.Text(text.At(row));
                else
                    workbook.Number(((NumberNetworkColumn)column).At(row));
            }
        }
        workbook.EndSheet();
    }

    private static void CheckRows(IReadOnlyList<NetworkTable> tables)
    {
        var bag = new DiagnosticBag();
        foreach (NetworkTable table in tables.Where(t => t.RowCount >= WorkbookLimits.Rows))
        {
            bag.Add(new Diagnostic(DiagnosticCodes.CannotBeWritten, null)
            {
                MessageText = new LocalizedText("SC3005.Rows", table.Schema.Name, table.RowCount, WorkbookLimits.Rows - 1),
                HintText = new LocalizedText("SC3005.RowsHint"),
            });
        }
        if (bag.HasErrors)
            throw new NetworkDataException(bag.Sorted());
    }
}
