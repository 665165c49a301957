using System.Globalization;
using System.Text;
using SupplyChain.Reporting.Documents;
using SupplyChain.Reporting.Html;
using SupplyChain.Reporting.Html.Charts;
using SupplyChain.Reporting.Html.Packing;
using SupplyChain.Reports;

namespace SupplyChain.Reporting;

/// <summary>Writes a report as one HTML page that opens offline: chapters, sortable tables, charts and diagrams, in one language or in two.</summary>
/// <remarks>
/// The page loads nothing: style and script stand in it, and its content security policy lets the browser run these two, by their hashes, and nothing else.
/// Text from the data is escaped wherever it stands. With scripts off everything can be read; two languages then follow one another.
/// <para>A page larger than 495 kB keeps parts packed until it is smaller: chapters of languages not shown first, then the chapters read last. They are unpacked as the page
/// opens, and need its script.</para>
/// <para>Equal reports give equal pages, to the last byte. The manifest of the run, if the report carries one, is embedded as JSON.</para>
/// <para>Thread-safe. Cost: linear in the rows, plus the layout of each diagram, quadratic in the links between two layers.</para>
/// </remarks>
public sealed class HtmlReportRenderer : IReportRenderer
{
    private readonly Language[] _languages;

    /// <summary>Makes a renderer.</summary>
    /// <param name="languages">The languages of the page; the first is shown first. None means English.</param>
    /// <exception cref="ArgumentNullException"><paramref name="languages"/> is null.</exception>
    public HtmlReportRenderer(params IReadOnlyList<Language> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        _languages = languages.Count == 0 ? [Language.English] : [.. languages.Distinct()];
    }

    /// <summary>The size in bytes above which parts are packed.</summary>
    internal int MostBytes { get; init; } = PackedParts.MostBytes;

    /// <inheritdoc/>
    public void Render(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        HtmlEdition[] editions = [.. _languages.Select(l => new HtmlEdition(report, l))];
        string? run = EmbeddedRun.JsonOf(report, isCompact: true);
        string page = Page(report, editions, run, PackedParts.None);
        var packed = PackedParts.Of(Encoding.UTF8.GetByteCount(page), MostBytes, [.. editions.Select(e => (e.Language, e.Bodies))]);
        output.Write(packed.Any ? Page(report, editions, run, packed) : page);
    }

    private string Page(Report report, HtmlEdition[] editions, string? run, PackedParts packed)
    {
        var text = new StringWriter { NewLine = "\n" };
        var html = new HtmlWriter(text);
        Head(report, html);
        html.Start("body").Line();
        html.Markup(ChartPatterns.Markup).Line();
        PageBar.Write(html, _languages);
        foreach (HtmlEdition edition in editions)
            edition.Write(html, packed);
        if (run is not null)
            html.Markup("<script type=\"application/json\" id=\"run\">").Markup(SafeText.EscapeJson(run)).Markup("</script>\n");
        if (packed.Any)
            html.Start("script", ("type", "text/plain"), ("id", "packed"), ("data-length", packed.Length.ToString(CultureInfo.InvariantCulture))).Markup(packed.Text).End("script");
        html.Markup("<script>").Markup(PageAssets.Script).Markup("</script>\n</body>\n</html>\n");
        return text.ToString();
    }

    private void Head(Report report, HtmlWriter html)
    {
        Language first = _languages[0];
        html.Markup("<!DOCTYPE html>\n").Start("html", ("lang", HtmlEdition.Code(first))).Line();
        html.Markup("<head>\n<meta charset=\"utf-8\">\n");
        html.Start("meta", ("http-equiv", "Content-Security-Policy"), ("content", PageAssets.Policy)).Line();
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Markup("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Element("title", HtmlEdition.Title(report, first)).Line();
        html.Markup("<style>").Markup(PageAssets.Style).Markup("</style>\n</head>\n");
    }
}
