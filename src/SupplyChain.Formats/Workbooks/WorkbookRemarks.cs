using SupplyChain.Formats.Resources;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Workbooks;

/// <summary>What was assumed while a workbook was opened, for the report of an import.</summary>
internal static class WorkbookRemarks
{
    public static RemarkCode EncodingAssumed { get; } = new("SC5001", RemarkKind.Assumption, FormatTexts.Catalog);

    public static RemarkCode SeparatorAssumed { get; } = new("SC5002", RemarkKind.Assumption, FormatTexts.Catalog);

    public static RemarkCode FormulaValues { get; } = new("SC5003", RemarkKind.Note, FormatTexts.Catalog);

    public static RemarkCode FormulaWithoutValue { get; } = new("SC5004", RemarkKind.Refusal, FormatTexts.Catalog);

    /// <summary>The codes of this part.</summary>
    public static IReadOnlyList<RemarkCode> All { get; } = [EncodingAssumed, SeparatorAssumed, FormulaValues, FormulaWithoutValue];

    /// <summary>Opens a workbook for an import: what was assumed, and why it was refused, go into the report.</summary>
    /// <returns>The workbook; null if it was refused.</returns>
    public static Workbook? Open(string path, DataReport report, CancellationToken cancellation)
    {
        if (!Workbook.TryOpen(path, out Workbook? workbook, out IReadOnlyList<Diagnostics.Diagnostic> diagnostics, cancellation))
        {
            report.Add(diagnostics);
            return null;
        }
        report.Add(diagnostics);
        foreach (DataRemark remark in Of(workbook))
            report.Add(remark);
        return workbook;
    }

    private static IEnumerable<DataRemark> Of(Workbook workbook)
    {
        if (workbook.Encoding is { } encoding and not "UTF-8")
            yield return new DataRemark(EncodingAssumed, encoding) { File = workbook.File };
        char expected = Path.GetExtension(workbook.File).ToUpperInvariant() is ".TSV" or ".TAB" ? '\t' : ',';
        if (workbook.Kind == WorkbookKind.Text && workbook.Separator != expected)
        {
            object shown = workbook.Separator == '\t' ? new LocalizedText("SC1003.Tab") : workbook.Separator.ToString();
            yield return new DataRemark(SeparatorAssumed, shown) { File = workbook.File };
        }
        foreach (Sheet sheet in workbook.Sheets)
        {
            int saved = 0;
            (int Row, int Column) first = default;
            foreach (Row row in sheet.Rows)
            {
                for (int column = 1; column <= row.Cells.Count; column++)
                {
                    Cell cell = row[column];
                    if (!cell.IsFormula)
                        continue;
                    if (cell.Kind == CellKind.Error && cell.Text.StartsWith('='))
                        yield return new DataRemark(FormulaWithoutValue) { File = workbook.File, Sheet = sheet.Name, Row = row.Number, Column = column, ValueSeen = cell.Text };
                    else if (saved++ == 0)
                        first = (row.Number, column);
                }
            }
            if (saved > 0)
                yield return new DataRemark(FormulaValues, saved) { File = workbook.File, Sheet = sheet.Name, Row = first.Row, Column = first.Column };
        }
    }
}
