using SupplyChain.Reporting.Documents;
using SupplyChain.Reporting.Html.Packing;
using SupplyChain.Reports;

namespace SupplyChain.Reporting.Html;

/// <summary>The whole report in one language: navigation, headline, chapters.</summary>
internal sealed class HtmlEdition
{
    private readonly Report _report;
    private readonly IReadOnlyList<ChapterSections> _chapters;

    public HtmlEdition(Report report, Language language)
    {
        (_report, Language, _chapters) = (report, language, ChapterSections.Of(report));
        Bodies = _chapters.ToDictionary(c => c.Chapter, Body);
    }

    public Language Language { get; }

    /// <summary>What stands in each chapter below its title.</summary>
    public IReadOnlyDictionary<ReportChapter, string> Bodies { get; }

    /// <summary>Short name of a language, in ids and the script.</summary>
    public static string Id(Language language) => language == Language.Chinese ? "zh" : "en";

    /// <summary>Name of a language for browsers and screen readers.</summary>
    public static string Code(Language language) => language == Language.Chinese ? "zh-Hans" : "en";

    public static string Title(Report report, Language language) => string.Join(" · ", report.Headline.Take(2).Select(h => h.In(language)));

    /// <param name="html">Where to.</param>
    /// <param name="packed">The chapters that stand elsewhere in the page.</param>
    public void Write(HtmlWriter html, PackedParts packed)
    {
        html.Start("div", ("class", "edition"), ("lang", Code(Language)), ("data-edition", Id(Language)), ("data-any", HtmlText.In(Language, "Table.Any"))).Line();
        if (_chapters.Count > 1)
            Navigation(html);
        html.Start("main", ("id", Id(Language)), ("lang", Code(Language)), ("tabindex", "-1")).Line();
        Headline(html);
        foreach (ReportChapter chapter in _chapters.Select(c => c.Chapter))
        {
            string id = ChapterId(chapter);
            html.Start("section", ("class", "chapter " + Lower(chapter)), ("id", id), ("aria-labelledby", id + "-title"));
            html.Element("h2", DocumentText.Chapter(chapter).In(Language), ("id", id + "-title")).Line();
            if (packed.PlaceOf(Language, chapter) is { } place)
                html.Element("p", HtmlText.In(Language, "Page.Packed"), ("class", "note"), ("data-packed", $"{place.From} {place.To}"));
            else
                html.Markup(Bodies[chapter]);
            html.End("section").Line();
        }
        html.Element("p", HtmlText.In(Language, "Page.Footer"), ("class", "footer")).Line();
        html.End("main").Line().End("div").Line();
    }

    private void Navigation(HtmlWriter html)
    {
        html.Start("nav", ("aria-label", HtmlText.In(Language, "Page.Chapters"))).Start("ul").Line();
        foreach (ChapterSections chapter in _chapters)
            html.Start("li").Element("a", DocumentText.Chapter(chapter.Chapter).In(Language), ("href", "#" + ChapterId(chapter.Chapter))).Markup("</li>\n");
        html.Markup("</ul></nav>\n");
    }

    private void Headline(HtmlWriter html)
    {
        html.Markup("<header>");
        string[] parts = [.. _report.Headline.Select(h => h.In(Language))];
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

    private string Body(ChapterSections chapter)
    {
        var text = new StringWriter { NewLine = "\n" };
        var body = new HtmlSectionBody(Language, new HtmlWriter(text), ChapterId(chapter.Chapter));
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
        return text.ToString();
    }

    private string ChapterId(ReportChapter chapter) => Id(Language) + "-" + Lower(chapter);

    private static string Lower(ReportChapter chapter)
    {
        string name = chapter.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
