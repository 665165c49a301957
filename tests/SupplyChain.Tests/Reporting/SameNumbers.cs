using System.Text.Json;
using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;

namespace SupplyChain.Tests.Reporting;

/// <summary>Walks a report and holds every number in a workbook against the raw value in the report, and against JSON where it has the same section.</summary>
internal static class SameNumbers
{
    /// <returns>How many numbers of tables were compared with the report, and how many of them with JSON.</returns>
    public static (int WithReport, int WithJson) Check(Report report, WorkbookFile workbook, Language language)
    {
        var json = new StringWriter();
        new JsonReportRenderer().Render(report, json);
        using JsonDocument document = JsonDocument.Parse(json.ToString());
        var tables = new Queue<(WorkbookSheet Sheet, WorkbookTable Table)>(workbook.Sheets.SelectMany(s => s.Tables.Select(t => (s, t))));
        int withReport = 0, withJson = 0;
        foreach (ReportSection section in ChapterSections.Of(report).SelectMany(c => c.Sections))
        {
            switch (section)
            {
                case TableSection { Rows.Count: > 0 } table:
                    (WorkbookSheet sheet, WorkbookTable where) = tables.Dequeue();
                    JsonElement? same = section.Audience.IsForPrograms() && document.RootElement.TryGetProperty(section.Key, out JsonElement rows) && rows.ValueKind == JsonValueKind.Array ? rows : null;
                    (int a, int b) = Table(table, sheet, where, same);
                    (withReport, withJson) = (withReport + a, withJson + b);
                    break;
                case ProblemSection { Diagnostics.Count: > 0 }:
                    tables.Dequeue();
                    break;
                case ChartSection chart:
                    withReport += Chart(chart, tables.Dequeue());
                    break;
                case DiagramSection { Nodes.Count: > 0 }:
                    tables.Dequeue();
                    break;
                case FactSection facts:
                    withReport += Facts(facts, workbook, language);
                    break;
            }
        }
        Assert.Empty(tables);
        return (withReport, withJson);
    }

    private static (int WithReport, int WithJson) Table(TableSection table, WorkbookSheet sheet, WorkbookTable where, JsonElement? json)
    {
        int withReport = 0, withJson = 0, place = 0;
        Assert.Equal(table.Rows.Count, where.LastRow - where.FirstRow);
        List<string> keys = [.. table.Columns.Select(c => c.Key)];
        for (int column = 0; column < table.Columns.Count; column++)
        {
            ReportColumn about = table.Columns[column];
            if (about.Label is null || !about.Audience.IsForDocuments())
                continue;
            int error = about.ErrorColumn is null ? -1 : keys.IndexOf(about.ErrorColumn);
            foreach (int source in error >= 0 && table.Rows.Any(r => r[error] is double) ? new[] { column, error } : [column])
            {
                place++;
                for (int row = 0; row < table.Rows.Count; row++)
                {
                    double? raw = table.Rows[row][source] switch { int n => n, double n when double.IsFinite(n) => n, _ => null };
                    sheet.Cells.TryGetValue(SupplyChain.Reporting.Excel.SheetWriter.Place(place, where.FirstRow + 1 + row), out WorkbookCell? cell);
                    Assert.True(raw == cell?.Number, $"{table.Key}.{keys[source]} of row {row}: {raw} in the report, {cell?.Number} in the workbook");
                    withReport += raw is null ? 0 : 1;
                    if (raw is null || json is null || !table.Columns[source].Audience.IsForPrograms())
                        continue;
                    Assert.Equal(json.Value[row].GetProperty(keys[source]).GetDouble(), cell!.Number);
                    withJson++;
                }
            }
        }
        Assert.Equal(place, where.Headers.Count);
        return (withReport, withJson);
    }

    private static int Chart(ChartSection chart, (WorkbookSheet Sheet, WorkbookTable Table) where)
    {
        int compared = 0;
        for (int series = 0; series < chart.Series.Count; series++)
        {
            for (int i = 0; i < chart.Categories.Count; i++)
            {
                where.Sheet.Cells.TryGetValue(SupplyChain.Reporting.Excel.SheetWriter.Place(series + 2, where.Table.FirstRow + 1 + i), out WorkbookCell? cell);
                Assert.Equal(chart.Series[series].Values[i], cell?.Number);
                compared += cell is null ? 0 : 1;
            }
        }
        return compared;
    }

    private static int Facts(FactSection section, WorkbookFile workbook, Language language)
    {
        ReportFact[] numbers = [.. section.Facts.Where(f => f.Label is not null && f.Audience.IsForDocuments() && f.Value.Value is int or double)];
        foreach (ReportFact fact in numbers)
        {
            string label = fact.Label!.In(language);
            double raw = Convert.ToDouble(fact.Value.Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains(workbook.Sheets, s => s.Cells.Values.Any(c => (c.Text == label || c.Text?.StartsWith(label + " / ", StringComparison.Ordinal) == true) && s.Cells.TryGetValue("B" + c.Place[1..], out WorkbookCell? value) && value.Number == raw));
        }
        return numbers.Length;
    }
}
