using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html;

/// <summary>The whole report in one language: navigation, headline, chapters.</summary>
internal sealed class HtmlEdition(Report report, Language language, HtmlWriter html)
{
    private readonly IReadOnlyList<ChapterSections> _chapters = ChapterSections.Of(report);

    /// <summary>Short name of a language, in ids and the script.</summary>
    public static string Id(Language language) => language == Language.Chinese ? "zh" : "en";

    /// <summary>Name of a language for browsers and screen readers.</summary>
    public static string Code(Language language) => language == Language.Chinese ? "zh-Hans" : "en";

    public static string Title(Report report, Language language) => string.Join(" · ", report.Headline.Take(2).Select(h => h.In(language)));

    public void Write()
    {
        html.Start("div", ("class", "edition"), ("lang", Code(language)), ("data-edition", Id(language)), ("data-any", HtmlText.In(language, "Table.Any"))).Line();
        if (_chapters.Count > 1)
            Navigation();
        html.Start("main", ("id", Id(language)), ("lang", Code(language)), ("tabindex", "-1")).Line();
        Headline();
        foreach (ChapterSections chapter in _chapters)
            Chapter(chapter);
        html.Element("p", HtmlText.In(language, "Page.Footer"), ("class", "footer")).Line();
        html.End("main").Line().End("div").Line();
    }

    private void Navigation()
    {
        html.Start("nav", ("aria-label", HtmlText.In(language, "Page.Chapters"))).Start("ul").Line();
        foreach (ChapterSections chapter in _chapters)
            html.Start("li").Element("a", DocumentText.Chapter(chapter.Chapter).In(language), ("href", "#" + ChapterId(chapter))).Markup("</li>\n");
        html.Markup("</ul></nav>\n");
    }

    private void Headline()
    {
        html.Markup("<header>");
        string[] parts = [.. report.Headline.Select(h => h.In(language))];
        if (parts.Length > 0)
            html.Element("h1", parts[0]);
        if (parts.Length > 1)
        {
            html.Start("ul", ("class", "headline"));
            foreach (string part in parts.Skip(1))
                html.Element("li", part);
            html.End("ul");
        }
        html.Markup("</header>\n");
    }

    private void Chapter(ChapterSections chapter)
    {
        string id = ChapterId(chapter);
        html.Start("section", ("class", "chapter " + Lower(chapter.Chapter)), ("id", id), ("aria-labelledby", id + "-title"));
        html.Element("h2", DocumentText.Chapter(chapter.Chapter).In(language), ("id", id + "-title")).Line();
        var body = new HtmlSectionBody(language, html, id);
        // The first sentences of the answer are the verdict, and its first facts the key figures.
        bool verdict = chapter.Chapter == ReportChapter.Answer, figures = verdict;
        int number = 0;
        foreach (ReportSection section in chapter.Sections)
        {
            SectionStyle style = section switch
            {
                NoteSection when verdict => SectionStyle.Verdict,
                FactSection when figures => SectionStyle.KeyFigures,
                TableSection or FactSection when chapter.Chapter == ReportChapter.Regions && section.Heading is not null => SectionStyle.Folded,
                _ => SectionStyle.Plain,
            };
            verdict &= style != SectionStyle.Verdict;
            figures &= style != SectionStyle.KeyFigures;
            body.Write(section, style, ++number, chapter.Chapter);
        }
        html.End("section").Line();
    }

    private string ChapterId(ChapterSections chapter) => Id(language) + "-" + Lower(chapter.Chapter);

    private static string Lower(ReportChapter chapter)
    {
        string name = chapter.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
