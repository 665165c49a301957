namespace SupplyChain.Formats.Tables.Reading;

/// <summary>Takes rows of cells into a table.</summary>
internal sealed class RowReading(RawTable table, bool mustBeFull, TableRemarks remarks)
{
    private readonly List<int> _columns = [], _blanks = [];
    private readonly List<double> _values = [];
    private readonly List<OddCell> _odd = [];

    public void Take(int number, int count, Func<int, string> cell)
    {
        _columns.Clear();
        _values.Clear();
        _blanks.Clear();
        _odd.Clear();
        int columns = table.ColumnCount;
        int read = Math.Min(count - table.LabelCount, columns);
        for (int column = 0; column < read; column++)
            TakeCell(column, cell(table.LabelCount + column));
        for (int column = Math.Max(0, read); column < columns; column++)
            _blanks.Add(column);
        string[] labels = new string[table.LabelCount];
        for (int label = 0; label < labels.Length; label++)
        {
            string written = label < count ? cell(label) : "";
            labels[label] = LabelText.Clean(written);
            if (labels[label].Length != written.Length)
                RawTableReader.ReportCleaned(written, table.At(number, label + 1), remarks);
        }
        if (_blanks.Count == columns && !IsSectorLike(labels))
        {
            string text = RawTableReader.Excerpt(labels);
            remarks.Add(TableCodes.RowPassedOver, table.At(number, 0, text), text);
            return;
        }
        if (mustBeFull && count != table.LabelCount + columns && !IsOnlyBlank(count, cell))
            remarks.Add(TableCodes.WrongWidth, table.At(number, 0), count, table.LabelCount + columns);
        else
            ReportBeyond(number, count, cell);
        table.Rows.Add(new RawRow(number, labels, [.. _columns], [.. _values]) { Blanks = [.. _blanks], Odd = [.. _odd] });
    }

    private void TakeCell(int column, string text)
    {
        CellReading reading = CellNumber.Read(text, out double value);
        if (reading is CellReading.Number or CellReading.Repaired && value != 0)
        {
            _columns.Add(column);
            _values.Add(value);
            if (value != Math.Truncate(value))
                table.IsWhole = false;
        }
        if (reading == CellReading.Blank)
            _blanks.Add(column);
        else if (reading != CellReading.Number)
            _odd.Add(new OddCell(column, reading, text, value));
    }

    // A row of blanks under the label of a column is a sector that sells nothing, not a note.
    private bool IsSectorLike(string[] labels) =>
        Array.Exists(labels, l => l.Length > 0 && Array.Exists(table.Header, h => Array.IndexOf(h, l) >= 0));

    // Separators at the end of a line, as spreadsheet programs leave them.
    private bool IsOnlyBlank(int count, Func<int, string> cell)
    {
        if (count < table.LabelCount + table.ColumnCount)
            return false;
        for (int column = table.LabelCount + table.ColumnCount; column < count; column++)
        {
            if (LabelText.Clean(cell(column)).Length > 0)
                return false;
        }
        return true;
    }

    private void ReportBeyond(int number, int count, Func<int, string> cell)
    {
        for (int column = table.LabelCount + table.ColumnCount; column < count; column++)
        {
            string text = LabelText.Clean(cell(column));
            if (text.Length > 0)
                remarks.Add(TableCodes.NoHeader, table.At(number, column + 1, text), text);
        }
    }
}
