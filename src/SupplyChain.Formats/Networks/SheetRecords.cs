using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Networks;

/// <summary>The rows of a sheet as records of a network's table. The first row that holds anything is the header.</summary>
internal sealed class SheetRecords : RecordTable
{
    // From here on a spreadsheet has rounded what was typed.
    private const double LargestExact = 1e15;

    private readonly Sheet _sheet;
    private readonly SourceFile _file;
    private readonly DiagnosticBag _bag;
    private readonly CancellationToken _cancellation;
    private readonly ColumnSchema?[] _columns;
    private int _next;
    private Row? _row;

    public SheetRecords(Sheet sheet, TableSchema schema, SourceFile file, DiagnosticBag bag, CancellationToken cancellation)
    {
        (_sheet, _file, _bag, _cancellation) = (sheet, file, bag, cancellation);
        _columns = sheet.Rows.Count == 0 ? [] : [.. sheet.Rows[0].Cells.Select(c => schema.Find(c.Text.Trim()))];
    }

    /// <inheritdoc/>
    public override string this[int column]
    {
        get
        {
            if (_row is not { } row || column < 0 || column >= row.Cells.Count)
                return "";
            Cell cell = row.Cells[column];
            // Reported already: a number that is in every range keeps the readers from reporting it once more.
            return cell.Kind == CellKind.Error && SchemaOf(column) is { IsNumber: true } ? "1" : cell.Text;
        }
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        if (_next >= _sheet.Rows.Count)
            return false;
        if ((_next & 0xFFF) == 0)
            _cancellation.ThrowIfCancellationRequested();
        _row = _sheet.Rows[_next++];
        Line = _row.Number;
        // Sheets have no end of a row: what is not there is empty.
        Count = Math.Max(_columns.Length, _row.Cells.Count);
        if (_next > 1)
            Check(_row);
        return true;
    }

    private void Check(Row row)
    {
        for (int i = 0; i < Math.Min(row.Cells.Count, _columns.Length); i++)
        {
            Cell cell = row.Cells[i];
            if (_columns[i] is not { } column)
                continue;
            if (cell.Kind == CellKind.Error)
                Report(cell.IsFormula && cell.Text.StartsWith('=') ? DiagnosticCodes.FormulaWithoutValue : DiagnosticCodes.ErrorCell, i, cell.Text);
            else if (cell.Kind == CellKind.Number && !column.IsNumber && Math.Abs(cell.Number) >= LargestExact)
                Report(DiagnosticCodes.DigitsLost, i, cell.Text);
        }
    }

    private void Report(DiagnosticCode code, int column, string text)
    {
        _file.IsIncomplete = true;
        _bag.Add(new Diagnostic(code, _file.At(Line), text) { FieldIndex = column });
    }

    private ColumnSchema? SchemaOf(int column) => column < _columns.Length ? _columns[column] : null;
}
