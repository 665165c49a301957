using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Pages;

/// <summary>The list of a page: the actions with their reasons, or the first rows of the answer.</summary>
internal sealed class PageList(DocumentWords words)
{
    /// <summary>No page holds more rows than this.</summary>
    public const int MostRows = 40;

    // More columns than this are not read on a page.
    private const int MostColumns = 8;

    // One name of some hundred letters would take the room of the rows after it. The workbook and the full report have it whole.
    private const int LongestCell = 100, LongestSentence = 300;

    private const string Reason = "reason", ShortReason = "reasonInShort", Needs = "needs:";

    // What a list that is signed names of each restart; all else is in the reason or in the workbook.
    private static readonly string[] OfActions = ["wave", "name", "site", "region", "adds"];

    private static readonly string[] OfProblems = ["severityWord", "where", "message"];

    /// <summary>The list; null if the section holds no rows.</summary>
    public PageTable? Of(ReportSection? section) => section switch
    {
        TableSection { Rows.Count: > 0 } table => Of(table),
        ProblemSection { Diagnostics.Count: > 0 } problems => Of(problems),
        _ => null,
    };

    /// <summary>The section of a report that the list shows; null for none.</summary>
    public static ReportSection? SectionOf(Report report, IReadOnlyList<ReportSection> actions) =>
        actions.OfType<TableSection>().FirstOrDefault(t => t.Rows.Count > 0)
        ?? report.Sections.FirstOrDefault(s => s.Key == report.MainSection && s.Audience.IsForDocuments());

    private PageTable Of(TableSection table)
    {
        int shown = Math.Min(table.Rows.Count, MostRows);
        TextTable[] texts = [.. words.Languages.Select(l => new TextTable(table, l, shown, ReportAudiences.IsForDocuments))];
        TextTable text = texts[0];
        TextColumn? reason = text.Columns.FirstOrDefault(c => c.Column.Key == Reason);
        // A column without a label is for those who ask for it by its key.
        int why = table.Columns.Select(c => c.Key).ToList().IndexOf(ShortReason) is var at and >= 0 ? at : reason?.Index ?? -1;
        TextColumn[] needs = [.. text.Columns.Where(c => c.Column.Key.StartsWith(Needs, StringComparison.Ordinal))];
        TextColumn[] shownColumns = reason is null ? [.. text.Columns.Take(MostColumns)]
            : [.. OfActions.Select(k => text.Columns.FirstOrDefault(c => c.Column.Key == k)).OfType<TextColumn>()];

        var columns = new List<(PageColumn Column, Func<IReadOnlyList<object?>, string> Cell)>();
        foreach (TextColumn column in shownColumns)
            columns.Add((new PageColumn(column.Column.Key, Header(column, texts), column.IsNumber), row => Cell(column, row)));
        if (reason is not null && needs.Length > 0)
        {
            int before = columns.FindIndex(c => c.Column.Key == "adds");
            columns.Insert(before < 0 ? columns.Count : before, (new PageColumn("needs", words.Label(PageWords.Of("Page.Needs")), false), row => NeedsOf(needs, row)));
        }
        return new PageTable
        {
            Columns = [.. columns.Select(c => c.Column)],
            Rows = [.. text.Rows.Select(row => columns.Select(c => PageWords.Cut(ShownText.OneLine(c.Cell(row)), LongestCell)).ToArray())],
            Reasons = reason is null ? null : [.. text.Rows.Select(row => row[why] is ReportText sentence ? new PageText([.. words.Text(sentence).Words.Select(w => PageWords.Cut(w, LongestSentence))]) : null)],
            ReasonHeader = reason is null ? "" : words.Label(reason.Column.Label!),
            TotalRows = table.Rows.Count,
            More = n => words.Text(PageWords.Of("Page.More", ReportValue.Count(n), ReportValue.Count(table.Rows.Count))),
        };
    }

    private PageTable Of(ProblemSection problems)
    {
        TableSection[] tables = [.. words.Languages.Select(problems.ToTable)];
        int[] at = [.. Enumerable.Range(0, tables[0].Columns.Count).Where(i => OfProblems.Contains(tables[0].Columns[i].Key))];
        int shown = Math.Min(problems.Diagnostics.Count, MostRows);
        return new PageTable
        {
            Columns = [.. at.Select(i => new PageColumn(tables[0].Columns[i].Key, words.Label(tables[0].Columns[i].Label!), false))],
            Rows = [.. Enumerable.Range(0, shown).Select(row => at.Select(i => ShownText.OneLine(tables[0].Columns[i].Kind == ReportKind.Word
                ? words.Beside(new ReportValue(ReportKind.Word, tables[0].Rows[row][i]))
                : DocumentWords.Join(" / ", [.. tables.Select(t => t.Rows[row][i] as string ?? "")]))).ToArray())],
            Reasons = null,
            ReasonHeader = "",
            TotalRows = problems.Diagnostics.Count,
            More = n => words.Text(PageWords.Of("Page.More", ReportValue.Count(n), ReportValue.Count(problems.Diagnostics.Count))),
        };
    }

    // In two languages numbers stand once, in the unit of the data, which both can name.
    private string Header(TextColumn column, TextTable[] texts)
    {
        string label = words.Label(column.Column.Label!);
        string unit = texts.Length == 1 ? column.Unit ?? ""
            : DocumentWords.Join(" / ", [.. texts.Select(t => t.Columns.First(c => c.Index == column.Index).RawUnit ?? "")]);
        return unit.Length == 0 ? label : words.First == Language.Chinese ? $"{label}（{unit}）" : $"{label} ({unit})";
    }

    private string Cell(TextColumn column, IReadOnlyList<object?> row) => words.Languages.Count == 1 ? column.Cell(row)
        : column.RawDecimals is { } decimals && row[column.Index] is double number ? new ValueFormatter(words.First).FormatNumber(number, decimals, column.Column.Resolution)
        : row[column.Index] is null ? column.Cell(row)
        : words.Beside(new ReportValue(column.Column.Kind, row[column.Index]));

    private string NeedsOf(TextColumn[] needs, IReadOnlyList<object?> row) => string.Join(" · ", needs
        .Where(n => row[n.Index] is double and > 0)
        .Select(n => $"{NameOf(n.Column)} {n.Cell(row)}"));

    private string NameOf(ReportColumn need) => need.ShortLabel is { } resource ? words.Label(resource) : need.Key[Needs.Length..];
}
