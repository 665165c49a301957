using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Rectangular;

/// <summary>Gives every row and every column a role and matches the sectors, or says what it cannot tell.</summary>
internal static class RoleAssignment
{
    public static RoledTable? Assign(RawTable raw, TableDescription description, TableRemarks remarks, bool mustBeSquare = true)
    {
        var labels = new TableLabels(raw, description);
        RoleFinder ofRows = RoleFinder.OfRows(description), ofColumns = RoleFinder.OfColumns(description);
        HashSet<RoledRow> guessedRows = [];
        HashSet<RoledColumn> guessedColumns = [];
        List<RoledRow> rows = [.. raw.Rows.Select(row =>
        {
            TableLabel label = labels.OfRow(row);
            string? origin = label.Origin is { } word ? description.Origins.GetValueOrDefault(word) : null;
            bool guessed = false;
            TableRole? role = origin is null or "total" ? ofRows.Find(label, out guessed) : null;
            var roled = new RoledRow(row, label) { Role = role ?? TableRole.Sector, IsImported = origin == "imported" };
            if (guessed)
                guessedRows.Add(roled);
            return roled;
        })];
        List<RoledColumn> columns = [.. Enumerable.Range(0, raw.ColumnCount).Select(at =>
        {
            TableLabel label = labels.OfColumn(at);
            var roled = new RoledColumn(at, label) { Role = ofColumns.Find(label, out bool guessed) ?? TableRole.Sector };
            if (guessed)
                guessedColumns.Add(roled);
            return roled;
        })];
        DropGuessesOfSectors(rows, columns, guessedRows, guessedColumns);
        foreach (RoledRow row in rows.Where(guessedRows.Contains))
            remarks.Add(TableCodes.RowRoleGuessed, raw.At(row.Row.Number, labels.CodeColumn, row.Label.Full), row.Label.Full, TableCodes.NameOf(row.Role));
        foreach (RoledColumn column in columns.Where(guessedColumns.Contains))
            remarks.Add(TableCodes.ColumnRoleGuessed, raw.At(labels.CodeRow, raw.ColumnNumber(column.At), column.Label.Full), column.Label.Full, TableCodes.NameOf(column.Role));
        if (mustBeSquare && description.GuessRoles)
            SubtotalFinder.Find(raw, rows, columns, remarks);
        ReportTotals(raw, rows, columns, labels, remarks);
        return new SectorMatching(raw, labels, rows, columns, remarks).Match(mustBeSquare) is var (rowSectors, columnSectors)
            ? new RoledTable(raw, description, rows, columns) { RowSectors = rowSectors, ColumnSectors = columnSectors }
            : null;
    }

    // "Government" is a column of final demand, unless a row of the same name says that it is a sector.
    private static void DropGuessesOfSectors(List<RoledRow> rows, List<RoledColumn> columns, HashSet<RoledRow> guessedRows, HashSet<RoledColumn> guessedColumns)
    {
        HashSet<string> sectorRows = [.. rows.Where(r => r.Role == TableRole.Sector).Select(r => r.Label.Full)];
        HashSet<string> sectorColumns = [.. columns.Where(c => c.Role == TableRole.Sector).Select(c => c.Label.Full)];
        foreach (RoledColumn column in guessedColumns.Where(c => sectorRows.Contains(c.Label.Full)).ToArray())
        {
            column.Role = TableRole.Sector;
            guessedColumns.Remove(column);
        }
        foreach (RoledRow row in guessedRows.Where(r => sectorColumns.Contains(r.Label.Full)).ToArray())
        {
            row.Role = TableRole.Sector;
            guessedRows.Remove(row);
        }
    }

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
