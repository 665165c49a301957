using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Rectangular;

/// <summary>Gives every row and every column a role and matches the sectors, or says what it cannot tell.</summary>
internal static class RoleAssignment
{
    public static RoledTable? Assign(RawTable raw, TableDescription description, TableRemarks remarks, bool mustBeSquare = true)
    {
        var labels = new TableLabels(raw, description);
        RoleFinder ofRows = RoleFinder.OfRows(description), ofColumns = RoleFinder.OfColumns(description);
        List<RoledRow> rows = [];
        foreach (RawRow row in raw.Rows)
        {
            TableLabel label = labels.OfRow(row);
            string? origin = label.Origin is { } word ? description.Origins.GetValueOrDefault(word) : null;
            TableRole? role = origin is null or "total" ? ofRows.Find(label, out bool guessed) : Plain(out guessed);
            if (guessed)
                ReportGuess(remarks, raw.At(row.Number, labels.CodeColumn, label.Full), label.Full, role!.Value, isRow: true);
            rows.Add(new RoledRow(row, label) { Role = role ?? TableRole.Sector, IsImported = origin == "imported" });
        }
        List<RoledColumn> columns = [];
        for (int at = 0; at < raw.ColumnCount; at++)
        {
            TableLabel label = labels.OfColumn(at);
            TableRole? role = ofColumns.Find(label, out bool guessed);
            if (guessed)
                ReportGuess(remarks, raw.At(labels.CodeRow, raw.ColumnNumber(at), label.Full), label.Full, role!.Value, isRow: false);
            columns.Add(new RoledColumn(at, label) { Role = role ?? TableRole.Sector });
        }
        if (mustBeSquare && description.GuessRoles)
            SubtotalFinder.Find(raw, rows, columns, remarks);
        ReportTotals(raw, rows, columns, labels, remarks);
        return new SectorMatching(raw, labels, rows, columns, remarks).Match(mustBeSquare) is var (rowSectors, columnSectors)
            ? new RoledTable(raw, description, rows, columns) { RowSectors = rowSectors, ColumnSectors = columnSectors }
            : null;

        static TableRole? Plain(out bool guessed)
        {
            guessed = false;
            return null;
        }
    }

    private static void ReportGuess(TableRemarks remarks, TablePlace place, string label, TableRole role, bool isRow) =>
        remarks.Add(isRow ? TableCodes.RowRoleGuessed : TableCodes.ColumnRoleGuessed, place, label, TableCodes.NameOf(role));

    private static void ReportTotals(RawTable raw, List<RoledRow> rows, List<RoledColumn> columns, TableLabels labels, TableRemarks remarks)
    {
        RoledRow[] otherRows = [.. rows.Where(r => r.Role != TableRole.Sector)];
        RoledColumn[] otherColumns = [.. columns.Where(c => c.Role != TableRole.Sector)];
        if (otherRows.Length > 0)
        {
            remarks.Add(TableCodes.RowsNotSectors, raw.At(otherRows[0].Row.Number, labels.CodeColumn, otherRows[0].Label.Full),
                otherRows.Length, Listed(otherRows.Select(r => r.Label.Full)));
        }
        if (otherColumns.Length > 0)
        {
            remarks.Add(TableCodes.ColumnsNotSectors, raw.At(labels.CodeRow, raw.ColumnNumber(otherColumns[0].At), otherColumns[0].Label.Full),
                otherColumns.Length, Listed(otherColumns.Select(c => c.Label.Full)));
        }
    }

    internal static string Listed(IEnumerable<string> labels)
    {
        string[] all = [.. labels];
        return string.Join(", ", all.Take(12)) + (all.Length > 12 ? ", …" : "");
    }
}
