using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Resources;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Enterprises.Decisions;

/// <summary>The file in which people answer what only they can decide: CSV with a row per question, written by an import and read by the next.</summary>
internal static class DecisionFile
{
    private static readonly string[] Columns = ["kind", "seen", "candidate", "question", "where", "meanwhile", "answers", "answer"];

    private static readonly Language[] Languages = [Language.English, Language.Chinese];

    /// <summary>Takes the answers of a file over; questions without one are left open.</summary>
    public static void Read(Workbook file, DecisionBook book, ImportContext context)
    {
        Row[] rows = [.. file.Sheets.SelectMany(s => s.Rows)];
        Row? header = rows.FirstOrDefault(r => ColumnOf(r, "answer") > 0 && ColumnOf(r, "seen") > 0 && ColumnOf(r, "kind") > 0);
        if (header is null)
        {
            context.Remark(ListRemarks.DecisionsUnusable, new DataPlace(file.File, null, 0), null);
            return;
        }
        foreach (Row row in rows.Where(r => r.Number > header.Number))
        {
            string answer = row[ColumnOf(header, "answer")].Text.Trim();
            ImportQuestionKind? kind = Enum.GetValues<ImportQuestionKind>().Where(k => Languages.Any(l => Is(row[ColumnOf(header, "kind")].Text, "QuestionKind." + k, l))).Select(k => (ImportQuestionKind?)k).FirstOrDefault();
            if (answer.Length > 0 && kind is { } about)
                book.Answer(about, row[ColumnOf(header, "seen")].Text, ColumnOf(header, "candidate") is > 0 and var c ? row[c].Text : "", answer);
        }
    }

    /// <summary>Writes every question with its answer: UTF-8 with a byte order mark, which spreadsheet programs ask for.</summary>
    public static void Write(TextWriter output, IReadOnlyList<ImportQuestion> questions, Language language)
    {
        using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: true);
        foreach (string column in Columns)
            csv.WriteField(ListTexts.Catalog.Format(language, "DecisionColumn." + column));
        csv.NextRecord();
        foreach (ImportQuestion question in questions)
        {
            csv.WriteField(ListTexts.Catalog.Format(language, "QuestionKind." + question.Kind));
            csv.WriteField(question.Seen);
            csv.WriteField(question.Candidate);
            csv.WriteField(question.GetQuestion(language));
            csv.WriteField(question.Where);
            csv.WriteField(question.GetMeanwhile(language));
            csv.WriteField(question.GetAnswers(language));
            csv.WriteField(question.Answer);
            csv.NextRecord();
        }
    }

    /// <summary>The encoding of the file.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    private static int ColumnOf(Row header, string column)
    {
        for (int i = 1; i <= header.Cells.Count; i++)
        {
            if (Languages.Any(l => Is(header[i].Text, "DecisionColumn." + column, l)))
                return i;
        }
        return 0;
    }

    private static bool Is(string text, string key, Language language) => Folding.Key(text) == Folding.Key(ListTexts.Catalog.Format(language, key));
}
