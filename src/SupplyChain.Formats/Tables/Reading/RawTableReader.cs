namespace SupplyChain.Formats.Tables.Reading;

/// <summary>Reads a rectangular table, finding header and labels unless they are described.</summary>
internal static class RawTableReader
{
    // Titles and notes above a table are few.
    private const int LookedAt = 40;

    public static RawTable? Read(RowSource source, TableDescription description, TableRemarks remarks, CancellationToken cancellationToken)
    {
        List<HeldRow> held = [];
        while (held.Count < LookedAt && source.Read())
            held.Add(HeldRow.Of(source));
        if (HeaderFinder.Find(held, description) is not { } shape)
        {
            remarks.Add(TableCodes.NoTable, new TablePlace(source.File, source.Sheet));
            return null;
        }
        RawTable table = Begin(source, held, shape, remarks);
        if (table.ColumnCount == 0)
        {
            remarks.Add(TableCodes.NoTable, new TablePlace(source.File, source.Sheet));
            return null;
        }
        // A row under the header that names the label columns; where data frames are saved there is always one.
        IEnumerable<HeldRow> notes = description.GuessRoles ? held.GetRange(shape.FirstRow, shape.RowCount).Skip(1).Where(shape.IsNamesRow) : [];
        foreach (HeldRow row in held.Take(shape.FirstRow).Concat(notes))
            remarks.Add(TableCodes.RowPassedOver, new TablePlace(source.File, source.Sheet, row.Number, 0, Excerpt(row.Cells)), Excerpt(row.Cells));
        var reading = new RowReading(table, source is DelimitedRows, remarks);
        foreach (HeldRow row in held.Skip(shape.FirstRow + shape.RowCount))
            reading.Take(row.Number, row.Cells.Length, column => row.Cells[column]);
        Func<int, string> cell = source.Text;
        while (source.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.Take(source.Number, source.Count, cell);
        }
        return table;
    }

    private static RawTable Begin(RowSource source, List<HeldRow> held, TableShape shape, TableRemarks remarks)
    {
        List<HeldRow> rows = [.. held.GetRange(shape.FirstRow, shape.RowCount).Where((r, i) => i == 0 || !shape.IsNamesRow(r))];
        int width = rows.Max(r => Array.FindLastIndex(r.Cells, c => LabelText.Clean(c).Length > 0)) + 1;
        var table = new RawTable
        {
            File = source.File,
            Sheet = source.Sheet,
            LabelCount = shape.LabelCount,
            LabelHeads = [.. Enumerable.Range(0, shape.LabelCount).Select(c => LabelText.Clean(
                held.GetRange(shape.FirstRow, shape.RowCount).Select(r => c < r.Cells.Length ? r.Cells[c] : "").LastOrDefault(t => LabelText.Clean(t).Length > 0) ?? ""))],
            HeaderNumbers = [.. rows.Select(r => r.Number)],
            Header = [.. rows.Select(r => Enumerable.Range(shape.LabelCount, Math.Max(0, width - shape.LabelCount))
                .Select(c => c < r.Cells.Length ? LabelText.Clean(r.Cells[c]) : "").ToArray())],
        };
        foreach (HeldRow row in rows)
        {
            for (int column = shape.LabelCount; column < row.Cells.Length; column++)
                ReportCleaned(row.Cells[column], table.At(row.Number, column + 1), remarks);
        }
        return table;
    }

    public static void ReportCleaned(string written, TablePlace place, TableRemarks remarks)
    {
        string clean = LabelText.Clean(written);
        if (clean != written)
            remarks.Add(TableCodes.LabelCleaned, place with { Value = written }, clean);
    }

    internal static string Excerpt(string[] cells)
    {
        string text = string.Join(" ", cells.Select(LabelText.Clean).Where(c => c.Length > 0));
        return text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");
    }
}

/// <summary>A row held to look at.</summary>
internal sealed record HeldRow(int Number, string[] Cells)
{
    public static HeldRow Of(RowSource source) => new(source.Number, [.. Enumerable.Range(0, source.Count).Select(source.Text)]);

    public int Filled => Cells.Count(c => LabelText.Clean(c).Length > 0);
}
