using SupplyChain.Formats.Networks;
using SupplyChain.Formats.Resources;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats;

/// <summary>Writes what an import did as a workbook: a summary, a sheet for each kind of remark with all of them, and the questions.</summary>
public static class ReportWorkbook
{
    private static readonly RemarkKind[] Kinds = [RemarkKind.Refusal, RemarkKind.Assumption, RemarkKind.Repair, RemarkKind.Note];

    /// <summary>Writes the workbook; an existing file is replaced as a whole.</summary>
    /// <param name="result">What the import gave.</param>
    /// <param name="path">Path of the file.</param>
    /// <param name="language">Language of the texts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    public static void Save(ImportResult result, string path, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        FileReplacement.Write(path, file => Write(result, file, language));
    }

    /// <summary>Writes the workbook into a stream that can be gone back in.</summary>
    internal static void Write(ImportResult result, Stream file, Language language)
    {
        using var workbook = new XlsxWriter(file);
        WriteSummary(workbook, result, language);
        foreach (RemarkKind kind in Kinds)
            WriteRemarks(workbook, result.Report, kind, language);
        WriteQuestions(workbook, result.Questions, language);
    }

    private static void WriteSummary(XlsxWriter workbook, ImportResult result, Language language)
    {
        Begin(workbook, "Summary", language, "Kind", "Code", "Count#", "What", "Fix");
        foreach ((RemarkKind kind, IReadOnlyList<DataRemark> group) in ImportReport.Groups(result.Report))
        {
            workbook.BeginRow();
            workbook.Text(Word("RemarkKind." + kind, language));
            workbook.Text(group[0].Code);
            workbook.Number(group.Count);
            workbook.Text(ImportReport.GroupIn(group, language));
            workbook.Text(group[0].GetFix(language));
        }
        workbook.EndSheet();
    }

    private static void WriteRemarks(XlsxWriter workbook, DataReport report, RemarkKind kind, Language language)
    {
        Begin(workbook, kind.ToString(), language, "Code", "What", "File", "Sheet", "Row#", "Column", "Value", "Message", "Fix");
        foreach ((_, IReadOnlyList<DataRemark> group) in ImportReport.Groups(report).Where(g => g.Kind == kind))
        {
            foreach (DataRemark remark in group)
            {
                workbook.BeginRow();
                workbook.Text(remark.Code);
                workbook.Text(ImportReport.GroupIn(group, language));
                workbook.Text(remark.File is null ? null : Path.GetFileName(remark.File));
                workbook.Text(remark.Sheet);
                workbook.Number(remark.Row > 0 ? remark.Row : double.NaN);
                workbook.Text(remark.Column > 0 ? Diagnostics.DiagnosticFormatter.ColumnLetters(remark.Column) : null);
                workbook.Text(remark.ValueSeen);
                workbook.Text(remark.GetMessage(language));
                workbook.Text(remark.GetFix(language));
            }
        }
        workbook.EndSheet();
    }

    private static void WriteQuestions(XlsxWriter workbook, IReadOnlyList<ImportQuestion> questions, Language language)
    {
        Begin(workbook, "Questions", language, "Kind", "Question", "Where", "Meanwhile", "Answers", "Answer");
        foreach (ImportQuestion question in questions)
        {
            workbook.BeginRow();
            workbook.Text(Word("QuestionKind." + question.Kind, language));
            workbook.Text(question.GetQuestion(language));
            workbook.Text(question.Where);
            workbook.Text(question.GetMeanwhile(language));
            workbook.Text(question.GetAnswers(language));
            workbook.Text(question.Answer);
        }
        workbook.EndSheet();
    }

    private static void Begin(XlsxWriter workbook, string sheet, Language language, params string[] columns) =>
        workbook.BeginSheet(Word("ReportSheet." + sheet, language), [.. columns.Select(c => (Word("ReportColumn." + c.TrimEnd('#'), language), !c.EndsWith('#')))]);

    private static string Word(string key, Language language) => ListTexts.Catalog.Format(language, key);
}
