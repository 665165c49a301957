using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Matrices;

/// <summary>Finds the sectors of the rows of further matrices by their labels.</summary>
internal sealed class RowMatching
{
    private readonly TableRemarks _remarks;
    private readonly Dictionary<string, int> _sectorOf;

    public RowMatching(TableSector[] sectors, TableRemarks remarks)
    {
        _remarks = remarks;
        _sectorOf = sectors.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
    }

    public int Count => _sectorOf.Count;

    /// <summary>The sector of each row; null if a row has none, which is reported. A sector without a row has nothing there.</summary>
    public int[]? Match(RawTable raw)
    {
        int[] rowOf = new int[raw.Rows.Count];
        bool sound = true;
        for (int row = 0; row < rowOf.Length; row++)
        {
            string[] labels = raw.Rows[row].Labels;
            string label = string.Join("_", labels.Where(l => l.Length > 0));
            if (_sectorOf.TryGetValue(label, out rowOf[row]))
                continue;
            sound = false;
            _remarks.Add(TableCodes.RowNotInMatrix, raw.At(raw.Rows[row].Number, labels.Length, label), label);
        }
        ReportOdd(raw);
        return sound ? rowOf : null;
    }

    // Everything beside the matrix of a folder is used, so the cells are those of a table without roles.
    private void ReportOdd(RawTable raw)
    {
        foreach (RawRow row in raw.Rows)
        {
            foreach (OddCell cell in row.Odd)
            {
                RemarkCode code = cell.Reading switch
                {
                    CellReading.Repaired => TableCodes.NumberRepaired,
                    CellReading.Nil => TableCodes.DashIsNil,
                    CellReading.Missing => TableCodes.ValueMissing,
                    _ => TableCodes.NotANumber,
                };
                _remarks.Add(code, raw.At(row.Number, raw.ColumnNumber(cell.Column), cell.Text), cell.Text, TableRemarks.Show(cell.Value));
            }
        }
    }
}
