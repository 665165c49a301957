using Spectre.Console;
using Spectre.Console.Rendering;
using SupplyChain.Diagnostics;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Cli.Rendering;

/// <summary>Writes a report for people: a headline, tables with numbers aligned to the right, and sentences.</summary>
/// <remarks>On a terminal, long names are cut and sentences wrapped to its width. Elsewhere nothing is ever cut or wrapped.</remarks>
internal sealed class TableReportRenderer(TableLayout layout) : IReportRenderer
{
    private const int Unlimited = 100_000;

    private readonly Language _language = layout.Texts.Language;

    public void Render(Report report, TextWriter output)
    {
        Paragraph(output, string.Join(" · ", report.Headline.Select(Words)), new Style(decoration: Decoration.Bold));
        foreach (ReportSection section in report.Sections.Where(IsShown))
        {
            output.Write('\n');
            if (section.Heading is { } heading)
                Paragraph(output, Words(heading), new Style(decoration: Decoration.Bold));
            Body(section, output);
            foreach (ReportText note in section.Notes)
                Paragraph(output, Words(note), Style.Plain);
        }
    }

    private static bool IsShown(ReportSection section) =>
        section.Audience.IsForReaders() && (section is not NoteSection || section.Notes.Count > 0);

    private void Body(ReportSection section, TextWriter output)
    {
        var grids = new SectionGrids(_language);
        switch (section)
        {
            case FactSection facts:
                Draw(output, grids.Of(facts), headers: false);
                break;
            case TableSection { Rows.Count: 0, EmptyText: { } empty }:
                Paragraph(output, Words(empty), Style.Plain);
                break;
            case TableSection table:
                int shown = table.HasChosenLength ? table.Rows.Count : Math.Min(table.Rows.Count, table.EnoughRows ?? TableLayout.DefaultRows);
                Draw(output, grids.Of(table, shown), headers: true);
                if (LeftOut(table, shown) is { } leftOut)
                    Paragraph(output, leftOut, Style.Plain);
                break;
            case ProblemSection { Diagnostics.Count: > 0 } problems:
                output.Write(DiagnosticFormatter.Format(problems.Diagnostics, _language));
                break;
        }
    }

    private string? LeftOut(TableSection table, int shown)
    {
        Texts texts = layout.Texts;
        bool isFiltered = table.Rows.Count < table.TotalRows;
        if (shown < table.Rows.Count)
        {
            return texts.Of(isFiltered ? "Table.FirstOfFiltered" : "Table.First",
                texts.Count(shown), texts.Count(table.Rows.Count), texts.Count(table.TotalRows), table.Rows.Count);
        }
        return isFiltered ? texts.Of("Table.Filtered", texts.Count(shown), texts.Count(table.TotalRows)) : null;
    }

    private string Words(ReportText text) => ShownText.OneLine(text.In(_language));

    private void Paragraph(TextWriter output, string text, Style style) => Draw(
        output, new Text(layout.Width is { } width ? string.Join('\n', LineBreaks.Wrap(text, width)) : text, style), Unlimited);

    private void Draw(TextWriter output, TextGrid grid, bool headers)
    {
        (Table table, int width) = grid.ToTable(layout.Width, headers);
        // A table that cannot be made narrow enough runs over the edge, since a number cut short is a wrong number.
        Draw(output, table, Math.Max(layout.Width ?? Unlimited, width));
    }

    private void Draw(TextWriter output, IRenderable content, int width)
    {
        var lines = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = layout.IsColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = layout.IsColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(lines),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(content);
        // The frame of a table has empty lines above and below.
        string text = string.Join('\n', lines.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()));
        output.Write(text.Trim('\n') + "\n");
    }
}
