using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Rectangular;

/// <summary>Reads the accounts of sectors that stand in a file of their own: output, final demand, value added, columns to keep.</summary>
internal static class AccountsReader
{
    public static bool Read(InputOutputTable table, string path, TableDescription description, TableRemarks remarks, CancellationToken cancellationToken)
    {
        using RowSource? source = RowSourceOpener.Open(path, null, remarks, cancellationToken);
        if (source is null || !source.Read())
            return false;
        string[] header = [.. Enumerable.Range(0, source.Count).Select(c => LabelText.Clean(source.Text(c)))];
        var columns = new List<Column>();
        for (int at = 1; at < header.Length; at++)
        {
            string? meaning = description.AccountColumns.FirstOrDefault(c => LabelText.Clean(c.Key) == header[at]).Value;
            if (meaning is null)
                remarks.Add(TableCodes.ColumnUnknown, new TablePlace(path, null, 1, at + 1, header[at]), header[at]);
            else
                columns.Add(new Column(header[at], at, TableDescription.RoleNamed(meaning), meaning, new double[table.Sectors.Length]));
        }
        Dictionary<string, int> sectorOf = table.Sectors.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        var seen = new HashSet<int>();
        while (source.Read())
            TakeRow(table, source, columns, sectorOf, seen, remarks);
        int[] missing = [.. Enumerable.Range(0, table.Sectors.Length).Where(i => !seen.Contains(i))];
        if (missing.Length > 0)
            remarks.Add(TableCodes.AccountsMissing, new TablePlace(path), missing.Length, BalanceChecks.Listed(table.Sectors, missing));
        Apply(table, columns);
        return true;
    }

    private static void TakeRow(InputOutputTable table, RowSource source, List<Column> columns, Dictionary<string, int> sectorOf, HashSet<int> seen, TableRemarks remarks)
    {
        string label = LabelText.Clean(source.Text(0));
        var place = new TablePlace(source.File, source.Sheet, source.Number, 1, label);
        if (!sectorOf.TryGetValue(label, out int sector))
            remarks.Add(TableCodes.RowNotInMatrix, place, label);
        else if (!seen.Add(sector))
            remarks.Add(TableCodes.DuplicateRow, place, label, 0);
        else
        {
            foreach (Column column in columns)
            {
                string text = source.Text(column.At);
                CellReading reading = CellNumber.Read(text, out column.Values[sector]);
                if (column.Role is null)
                    table.Sectors[sector].OwnColumns[column.Meaning.StartsWith("x_", StringComparison.Ordinal) ? column.Meaning[2..] : column.Meaning] = LabelText.Clean(text);
                else if (reading is not (CellReading.Number or CellReading.Repaired or CellReading.Nil))
                    remarks.Add(reading is CellReading.Text ? TableCodes.NotANumber : TableCodes.ValueMissing, place with { Column = column.At + 1, Value = text }, text, "0");
            }
        }
    }

    private static void Apply(InputOutputTable table, List<Column> columns)
    {
        foreach (Column column in columns)
        {
            if (column.Role is TableRole.Output)
                column.Values.CopyTo(table.Output, 0);
            else if (column.Role is TableRole.ValueAddedTotal)
                column.Values.CopyTo(table.ValueAdded, 0);
            else if (column.Role is TableRole.FinalDemand or TableRole.Exports or TableRole.Discrepancy)
                table.FinalDemand.Add(new TableVector(column.Label, column.Role.Value, column.At + 1, column.Values));
        }
        double[] sold = table.Intermediate.RowSums();
        foreach (Column column in columns)
        {
            double[]? sums = column.Role switch
            {
                TableRole.IntermediateTotal => sold,
                TableRole.Output => [.. sold.Select((s, i) => s + table.FinalDemand.Sum(f => f.Values[i]))],
                _ => null,
            };
            if (sums is not null)
                table.Totals.Add(new TableTotal(table.Sectors, column.Label, false, column.At + 1, column.Values, sums, table.Sectors.Length));
        }
    }

    private sealed record Column(string Label, int At, TableRole? Role, string Meaning, double[] Values);
}
