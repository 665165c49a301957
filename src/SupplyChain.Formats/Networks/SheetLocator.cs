using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Networks;

/// <summary>Finds the cell a problem is about, and shows the row it stands in.</summary>
internal static class SheetLocator
{
    private const string Between = " | ";

    /// <summary>Locates problems in a workbook, and sorts them by sheet, row and column.</summary>
    public static IReadOnlyList<Diagnostic> Locate(IEnumerable<Diagnostic> diagnostics, Workbook workbook, IReadOnlyDictionary<string, SourceFile> files)
    {
        var located = new DiagnosticBag();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            located.Add(diagnostic.Position is { Sheet: { } name, Line: > 0 } && workbook.FindSheet(name) is { } sheet
                ? InSheet(diagnostic, sheet, files.GetValueOrDefault(name))
                : diagnostic);
        }
        return located.Sorted();
    }

    private static Diagnostic InSheet(Diagnostic diagnostic, Sheet sheet, SourceFile? file)
    {
        SourcePosition position = diagnostic.Position!;
        if (sheet.FindRow(position.Line) is not { } row)
            return diagnostic;
        int column = position.Column > 0 ? position.Column - 1
            : diagnostic.FieldIndex >= 0 ? diagnostic.FieldIndex
            : diagnostic.Field is { } field && file?.Columns.TryGetValue(field, out int at) == true ? at : -1;
        string[] texts = [.. row.Cells.Select(c => c.Text)];
        int start = column < 0 ? -1 : texts.Take(column).Sum(t => t.Length + Between.Length);
        string line = string.Join(Between, texts);
        int length = column >= 0 && column < texts.Length ? texts[column].Length : 0;
        return Excerpt.Mark(diagnostic with { Position = position with { Column = column + 1 } }, line, start, length);
    }
}
