using SupplyChain.Reporting.Html.Charts;
using SupplyChain.Reporting.Html.Diagrams;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html;

/// <summary>How a section stands on the page.</summary>
internal enum SectionStyle
{
    Plain = 0,

    /// <summary>The answer in large words.</summary>
    Verdict = 1,

    /// <summary>A row of figures.</summary>
    KeyFigures = 2,

    /// <summary>Closed until it is opened; open in print.</summary>
    Folded = 3,
}

/// <summary>Writes the sections of one chapter.</summary>
/// <param name="language">The language of the edition.</param>
/// <param name="html">Where to.</param>
/// <param name="chapterId">Id of the chapter; what is in it gets ids that begin with it.</param>
internal sealed class HtmlSectionBody(Language language, HtmlWriter html, string chapterId)
{
    private readonly HtmlTables _tables = new(language, html);

    public void Write(ReportSection section, SectionStyle style, int number, ReportChapter chapter)
    {
        string id = $"{chapterId}-{number}";
        string? heading = section.Heading?.In(language);
        string classes = "part " + section switch
        {
            FactSection => style == SectionStyle.KeyFigures ? "figures" : "facts",
            TableSection => "rows",
            ChartSection => "chart",
            DiagramSection => "diagram",
            ProblemSection => "problems",
            _ => style == SectionStyle.Verdict ? "verdict" : "notes",
        };
        if (style == SectionStyle.Folded)
        {
            html.Start("details", ("class", classes + " region"));
            html.Start("summary").Element("h3", heading!, ("id", id)).Element("span", Extent(section), ("class", "extent")).End("summary").Line();
        }
        else
        {
            html.Start("div", ("class", section is DiagramSection diagram && DiagramFigure.IsWide(diagram, language) ? classes + " wide" : classes));
            if (heading is not null)
                html.Element("h3", heading, ("id", id)).Line();
        }
        Body(section, heading is null ? chapterId + "-title" : id, chapter);
        Notes(section, style);
        html.End(style == SectionStyle.Folded ? "details" : "div").Line();
    }

    private void Body(ReportSection section, string labelId, ReportChapter chapter)
    {
        switch (section)
        {
            case FactSection facts:
                HtmlFacts.Write(html, language, facts);
                break;
            case TableSection { Rows.Count: 0, EmptyText: { } empty }:
                html.Element("p", empty.In(language)).Line();
                break;
            case TableSection table:
                // What somebody signs, or sends to a region, is shown and printed whole.
                _tables.Write(table, labelId, mayBeShortened: chapter is not (ReportChapter.Actions or ReportChapter.Regions or ReportChapter.Bundles));
                break;
            case ChartSection chart:
                new ChartFigure(language, html, _tables).Write(chart, labelId);
                break;
            case DiagramSection diagram:
                new DiagramFigure(language, html, _tables).Write(diagram, labelId);
                break;
            case ProblemSection { Diagnostics.Count: 0, Notes.Count: > 0 }:
                break;
            case ProblemSection { Diagnostics.Count: 0 }:
                html.Element("p", HtmlText.In(language, "Problems.None")).Line();
                break;
            case ProblemSection problems:
                _tables.Write(problems.ToTable(language), labelId, mayBeShortened: true);
                break;
        }
    }

    private void Notes(ReportSection section, SectionStyle style)
    {
        bool isFirst = style == SectionStyle.Verdict;
        foreach (ReportText note in section.Notes)
        {
            html.Element("p", note.In(language), ("class", isFirst ? "lead" : style == SectionStyle.Verdict || section is NoteSection ? null : "note")).Line();
            isFirst = false;
        }
    }

    private string Extent(ReportSection section) => section is not TableSection table ? ""
        : table.Rows.Count == 1 ? HtmlText.In(language, "Table.Rows.One") : HtmlText.In(language, "Table.Rows", HtmlTables.Count(table.Rows.Count));
}
