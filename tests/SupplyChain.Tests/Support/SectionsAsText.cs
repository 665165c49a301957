using System.Globalization;
using System.Text;
using SupplyChain.Reports;

namespace SupplyChain.Tests.Support;

/// <summary>Writes down what the readers of a document see of a report, chapter by chapter, without any layout.</summary>
internal static class SectionsAsText
{
    public static string Of(Report report, Language language)
    {
        var text = new StringBuilder();
        foreach (IGrouping<ReportChapter, ReportSection> chapter in report.Sections.Where(s => s.Audience.IsForDocuments() && (s is not NoteSection || s.Notes.Count > 0)).GroupBy(s => s.Chapter).OrderBy(g => g.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"== {chapter.Key}\n");
            foreach (ReportSection section in chapter)
                Append(text, section, language);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, ReportSection section, Language language)
    {
        text.Append(CultureInfo.InvariantCulture, $"-- {section.Key}: {section.Heading?.In(language)}\n");
        var formatter = new ValueFormatter(language);
        switch (section is ProblemSection problems ? problems.ToTable(language) : section)
        {
            case TableSection { Rows.Count: 0 } table:
                text.Append(table.EmptyText?.In(language)).Append('\n');
                break;
            case TableSection table:
                var words = new TextTable(table, language, table.Rows.Count, ReportAudiences.IsForDocuments);
                text.AppendJoin(" | ", words.Columns.Select(c => string.Join(' ', c.Label) + (c.Unit is null ? "" : $" ({c.Unit})"))).Append('\n');
                foreach (IReadOnlyList<object?> row in words.Rows)
                    text.AppendJoin(" | ", words.Columns.Select(c => c.Cell(row))).Append('\n');
                break;
            case FactSection facts:
                foreach (ReportFact fact in facts.Facts.Where(f => f.Label is not null && f.Audience.IsForDocuments()))
                    text.Append(CultureInfo.InvariantCulture, $"{fact.Label!.In(language)}: {formatter.Format(fact.Value)}\n");
                break;
            case ChartSection chart:
                text.Append(CultureInfo.InvariantCulture, $"{chart.Form} {chart.Unit?.In(language)}: ").AppendJoin(" | ", chart.Categories.Select(formatter.Format)).Append('\n');
                foreach (ChartSeries series in chart.Series)
                    text.Append(CultureInfo.InvariantCulture, $"{series.Label.In(language)}: ").AppendJoin(" | ", series.Values.Select(v => v?.ToString("0.######", CultureInfo.InvariantCulture) ?? "–")).Append('\n');
                break;
            case DiagramSection diagram:
                foreach (DiagramNode node in diagram.Nodes)
                    text.Append(CultureInfo.InvariantCulture, $"{node.Layer} {node.Key} {node.Role}: {node.Label.In(language)}; {node.Detail?.In(language)}\n");
                foreach (DiagramLink link in diagram.Links)
                    text.Append(CultureInfo.InvariantCulture, $"{link.From} > {link.To}: {link.Label?.In(language)}\n");
                break;
        }
        foreach (ReportText note in section.Notes)
            text.Append("* ").Append(note.In(language)).Append('\n');
    }
}
