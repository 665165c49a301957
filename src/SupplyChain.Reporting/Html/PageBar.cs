namespace SupplyChain.Reporting.Html;

/// <summary>The bar above the page: the way past it for keyboards, the choice of language, and light or dark. Without a script only the way past it is of use.</summary>
internal static class PageBar
{
    public static void Write(HtmlWriter html, IReadOnlyList<Language> languages)
    {
        Language first = languages[0];
        html.Element("a", HtmlText.In(first, "Bar.Skip"), [("class", "skip"), ("href", "#" + HtmlEdition.Id(first)), .. Labels(languages, "Bar.Skip")]).Line();
        html.Start("div", ("class", "bar"), ("hidden", "")).Line();
        if (languages.Count > 1)
        {
            html.Start("div", ("class", "languages"), ("role", "group"), ("aria-label", string.Join(" / ", languages.Select(l => HtmlText.In(l, "Bar.Language"))))).Line();
            foreach (Language language in languages)
            {
                html.Element("button", HtmlText.In(language, "Bar.ThisLanguage"), ("type", "button"), ("lang", HtmlEdition.Code(language)), ("data-language", HtmlEdition.Id(language)),
                    ("aria-pressed", language == first ? "true" : "false")).Line();
            }
            html.End("div").Line();
        }
        html.Element("button", HtmlText.In(first, "Bar.Dark"), [("type", "button"), ("class", "theme"), ("aria-pressed", "false"), .. Labels(languages, "Bar.Dark")]).Line();
        html.End("div").Line();
    }

    /// <summary>The same words in each language, for the script to put in place when the language changes.</summary>
    private static (string, string?)[] Labels(IReadOnlyList<Language> languages, string key) =>
        languages.Count == 1 ? [] : [.. languages.Select(l => ("data-" + HtmlEdition.Id(l), (string?)HtmlText.In(l, key)))];
}
