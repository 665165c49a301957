using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Rectangular;

/// <summary>Says what became of cells that hold no plain number.</summary>
internal static class CellChecks
{
    public static void Report(RoledTable table, TableRemarks remarks)
    {
        RawTable raw = table.Raw;
        int blanksInside = 0, blanksOutside = 0;
        TablePlace inside = default, outside = default;
        foreach (RoledRow row in table.Rows)
        {
            foreach (int at in row.Row.Blanks)
            {
                TablePlace place = raw.At(row.Row.Number, raw.ColumnNumber(at));
                if (row.Role == TableRole.Sector && table.Columns[at].Role == TableRole.Sector)
                    inside = blanksInside++ == 0 ? place : inside;
                else
                    outside = blanksOutside++ == 0 ? place : outside;
            }
            foreach (OddCell cell in row.Row.Odd)
                Report(table, row, cell, remarks);
        }
        if (blanksInside > 0)
            remarks.Add(TableCodes.BlankCells, inside, blanksInside);
        if (blanksOutside > 0)
            remarks.Add(TableCodes.BlankOutside, outside, blanksOutside);
    }

    private static void Report(RoledTable table, RoledRow row, OddCell cell, TableRemarks remarks)
    {
        TablePlace place = table.Raw.At(row.Row.Number, table.Raw.ColumnNumber(cell.Column), cell.Text);
        bool used = row.Role is not (TableRole.PassedOver or TableRole.Subtotal) && table.Columns[cell.Column].Role is not (TableRole.PassedOver or TableRole.Subtotal);
        RemarkCode code = cell.Reading switch
        {
            CellReading.Repaired => TableCodes.NumberRepaired,
            CellReading.Nil => TableCodes.DashIsNil,
            CellReading.Missing => TableCodes.ValueMissing,
            _ when used => TableCodes.NotANumber,
            _ => TableCodes.TextNotNeeded,
        };
        remarks.Add(code, place, cell.Text, TableRemarks.Show(cell.Value));
    }
}
