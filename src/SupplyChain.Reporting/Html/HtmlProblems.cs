using SupplyChain.Diagnostics;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html;

/// <summary>Problems in the data as a table people can filter and hand on: how bad, where, what, and what to do.</summary>
internal static class HtmlProblems
{
    public static void Write(HtmlWriter html, Language language, ProblemSection section, HtmlTables tables, string labelId)
    {
        if (section.Diagnostics.Count == 0)
        {
            html.Element("p", HtmlText.In(language, "Problems.None")).Line();
            return;
        }
        TableSection machine = section.ToTable(language);
        tables.Write(
            new TableSection
            {
                Key = section.Key,
                TotalRows = machine.TotalRows,
                Columns =
                [
                    new("severity", ReportKind.Word) { Label = HtmlText.Of("Problems.Severity") },
                    new("place", ReportKind.Text) { Label = HtmlText.Of("Problems.Place") },
                    new("message", ReportKind.Text) { Label = HtmlText.Of("Problems.Message") },
                    new("hint", ReportKind.Text) { Label = HtmlText.Of("Problems.Hint") },
                    new("code", ReportKind.Text) { Label = HtmlText.Of("Problems.Code") },
                ],
                Rows = [.. machine.Rows.Select(IReadOnlyList<object?> (row, i) => [SeverityOf(section.Diagnostics[i]), Place(row[2], row[3], row[4]), row[6], row[7], row[0]])],
            },
            labelId, mayBeShortened: true);
    }

    private static ReportText SeverityOf(Diagnostic problem) => HtmlText.Of("Problems." + problem.Severity);

    private static string Place(object? file, object? line, object? column) => string.Join(':', new[] { file, line, column }.Where(p => p is not null));
}
