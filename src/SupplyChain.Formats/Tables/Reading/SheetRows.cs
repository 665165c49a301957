using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Tables.Reading;

/// <summary>Rows of a sheet that has been read.</summary>
internal sealed class SheetRows(Sheet sheet) : RowSource
{
    private int _at = -1;

    public override int Number => sheet.Rows[_at].Number;

    public override int Count => sheet.Rows[_at].Cells.Count;

    public override bool Read() => ++_at < sheet.Rows.Count;

    // A merged header is seen over all of its cells.
    public override string Text(int column) => sheet.MergedRanges.Count == 0
        ? sheet.Rows[_at][column + 1].Text
        : sheet.Shown(Number, column + 1).Text;
}
