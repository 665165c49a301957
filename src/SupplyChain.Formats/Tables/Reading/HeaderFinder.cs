namespace SupplyChain.Formats.Tables.Reading;

/// <summary>Where the header of a table stands and how many leading columns hold labels.</summary>
/// <param name="FirstRow">First header row, from 0, among the rows that hold anything.</param>
/// <param name="RowCount">Header rows, one that only names the label columns included.</param>
/// <param name="LabelCount">Leading label columns.</param>
internal sealed record TableShape(int FirstRow, int RowCount, int LabelCount)
{
    /// <summary>A row of the header that says what the label columns are and nothing else, as data frames are saved.</summary>
    public bool IsNamesRow(HeldRow row) => RowCount > 1 && row.Cells.Skip(LabelCount).All(c => LabelText.Clean(c).Length == 0);
}

/// <summary>Finds the header: the first wide row. Codes may be numbers (001, 111200), so being text is not asked of it.</summary>
internal static class HeaderFinder
{
    public static TableShape? Find(List<HeldRow> rows, TableDescription description)
    {
        int widest = rows.Count == 0 ? 0 : rows.Max(r => r.Filled);
        if (widest < 2)
            return null;
        int first = description.SkipRows is { } skip
            ? rows.FindIndex(r => r.Number > skip)
            : rows.FindIndex(r => r.Filled >= Math.Max(2, 0.6 * widest) || r.Filled >= widest - 1);
        if (first < 0)
            return null;
        int count = description.HeaderRows is { } said ? Said(rows, first, said) : Found(rows, first);
        if (first + count >= rows.Count)
            return null;
        int labels = LabelCount(rows, first + count, description);
        return new TableShape(first, count, labels);
    }

    // A row of names may follow the rows that are counted.
    private static int Said(List<HeldRow> rows, int first, int count) =>
        first + count < rows.Count && IsNames(rows[first + count]) ? count + 1 : count;

    private static int Found(List<HeldRow> rows, int first)
    {
        int count = 1;
        while (first + count < rows.Count && (IsNames(rows[first + count]) || IsText(rows[first + count])))
            count++;
        return count;
    }

    // Only a few cells at the beginning, all of them text.
    private static bool IsNames(HeldRow row)
    {
        int last = Array.FindLastIndex(row.Cells, c => LabelText.Clean(c).Length > 0);
        return last is >= 0 and < 4 && last + 1 <= row.Cells.Length / 2
            && row.Cells.Take(last + 1).All(c => CellNumber.Read(c, out _) is CellReading.Text or CellReading.Blank);
    }

    // In the further half, where no label column can be, most cells are text.
    private static bool IsText(HeldRow row)
    {
        string[] cells = row.Cells[(row.Cells.Length / 2)..];
        return cells.Count(c => CellNumber.Read(c, out _) == CellReading.Text) * 2 > cells.Length;
    }

    private static int LabelCount(List<HeldRow> rows, int firstData, TableDescription description)
    {
        List<HeldRow> data = rows.GetRange(firstData, rows.Count - firstData);
        int count = 1, widest = rows.Max(r => r.Cells.Length);
        while (count < widest - 1)
        {
            CellReading[] readings = [.. data.Where(r => count < r.Cells.Length).Select(r => CellNumber.Read(r.Cells[count], out _))];
            int filled = readings.Count(r => r != CellReading.Blank);
            if (filled == 0 || readings.Count(r => r == CellReading.Text) * 2 <= filled)
                break;
            count++;
        }
        // A column named as a label column by its number is one even where it looks like a number.
        foreach (string column in description.LabelColumns?.Values ?? [])
        {
            if (int.TryParse(column, out int number))
                count = Math.Max(count, number);
        }
        return count;
    }
}
