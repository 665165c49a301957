using SupplyChain.Reporting.Documents;
using SupplyChain.Reporting.Pages;
using SupplyChain.Reports;

namespace SupplyChain.Reporting;

/// <summary>Writes the one page that somebody signs as HTML to print on a single sheet of A4: the verdict, the list with its reasons, the limits that decided, what was assumed, lines to sign.</summary>
/// <remarks>
/// The file stands alone: no request, no script, one style sheet named by its hash in the content security policy. Type becomes smaller until the page fits; a list that has no room
/// even then ends with how many more rows there are. The same report gives the same text, with line feeds; the manifest of the run, if the report carries one, is embedded as JSON.
/// </remarks>
public sealed class HtmlPageRenderer : IReportRenderer
{
    private readonly DocumentWords _words;

    /// <summary>Makes a renderer.</summary>
    /// <param name="languages">None for English, one, or two: then labels and sentences stand in both, the first leading, and numbers once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="languages"/> is null.</exception>
    /// <exception cref="ArgumentException">More than two languages, or one language twice.</exception>
    public HtmlPageRenderer(params IReadOnlyList<Language> languages) => _words = new DocumentWords(languages);

    /// <inheritdoc/>
    public void Render(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        PageContent page = new PageBuilder(_words).Of(report);
        PageFit fit = PageFit.Of(page);
        List<string> lines =
        [
            "<!DOCTYPE html>",
            $"<html lang=\"{Code(_words.First)}\">",
            "<head>",
            "<meta charset=\"utf-8\">",
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"{PageStyle.Policy}\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            $"<title>{SafeText.Escape(string.Join(" / ", page.Title.Words))}</title>",
            $"<style>{PageStyle.Sheet}</style>",
            "</head>",
            $"<body class=\"s{fit.Size}\">",
            $"<h1>{Beside(page.Title)}</h1>",
        ];
        if (page.Subtitle is { } subtitle)
            lines.Add($"<p class=\"sub\">{Words(subtitle)}</p>");
        if (page.Verdict.Count > 0)
            lines.Add("<div class=\"verdict\">\n" + string.Concat(page.Verdict.Select(v => $"<p>{Words(v)}</p>\n")) + "</div>");
        foreach (PageFacts facts in page.Facts)
        {
            lines.AddRange(facts.Heading is { } heading ? [$"<h2>{Beside(heading)}</h2>"] : Array.Empty<string>());
            lines.Add("<ul class=\"facts\">\n" + string.Concat(facts.Rows.Select(f => $"<li><span>{SafeText.Escape(f.Label)}</span><span>{SafeText.Escape(f.Value)}</span></li>\n")) + "</ul>");
        }
        if (page.List is { } list)
            List(lines, list, fit);
        foreach (PageNotes notes in page.Notes)
        {
            lines.Add("<div class=\"notes\">");
            lines.Add($"<h2>{Beside(notes.Heading)}</h2>");
            lines.Add("<ul>\n" + string.Concat(notes.Sentences.Select(s => $"<li>{Beside(s)}</li>\n")) + "</ul>");
            lines.Add("</div>");
        }
        lines.Add("<div class=\"sign\">" + string.Concat(new[] { "Page.Date", "Page.Name", "Page.Signature" }.Select(k => $"<span>{SafeText.Escape(_words.Label(PageWords.Of(k)))}</span>")) + "</div>");
        if (page.Source.Count > 0)
            lines.Add("<footer>\n" + string.Concat(page.Source.Select(s => $"<p>{Words(s)}</p>\n")) + "</footer>");
        if (page.Run is { } run)
            lines.Add($"<script type=\"application/json\" id=\"run\">{run.TrimEnd('\n').Replace("<", "\\u003c", StringComparison.Ordinal)}</script>");
        lines.Add("</body>");
        lines.Add("</html>");
        foreach (string line in lines)
            output.Write(line + "\n");
    }

    private void List(List<string> lines, PageTable list, PageFit fit)
    {
        int shown = fit.Rows;
        bool hasName = PageFit.HasName(list), hasReasons = list.Reasons is not null;
        int site = list.Columns.Select(c => c.Key).ToList().IndexOf("site");
        // Under its name, the id needs no column of its own.
        bool isBeneath = hasReasons && hasName && site >= 0;
        int[] columns = [.. Enumerable.Range(0, list.Columns.Count).Where(i => !isBeneath || i != site)];
        lines.Add($"<table class=\"list{(hasReasons ? " why" : "")}\">");
        lines.Add("<thead><tr>" + string.Concat(columns.Select(i => Header(list.Columns[i], hasReasons)))
            + (hasReasons ? $"<th class=\"c-reason\">{SafeText.Escape(list.ReasonHeader)}</th>" : "") + "</tr></thead>");
        lines.Add("<tbody>");
        for (int row = 0; row < shown; row++)
        {
            lines.Add("<tr>" + string.Concat(columns.Select(i => Cell(list, row, i, isBeneath && list.Columns[i].Key == "name" ? list.Rows[row][site] : null)))
                + (hasReasons ? $"<td>{(list.Reasons![row] is { } reason ? Words(fit.AllReasons ? reason : new PageText([reason.Words[0]])) : "")}</td>" : "") + "</tr>");
        }
        lines.Add("</tbody>");
        lines.Add("</table>");
        if (shown < list.TotalRows)
            lines.Add($"<p>{Words(list.More(shown))}</p>");
    }

    private static string Header(PageColumn column, bool hasWidths)
    {
        string classes = string.Join(' ', new[] { hasWidths && PageFit.Shares.ContainsKey(column.Key) ? "c-" + column.Key : "", column.IsNumber ? "n" : "" }.Where(c => c.Length > 0));
        return $"<th scope=\"col\"{(classes.Length > 0 ? $" class=\"{classes}\"" : "")}>{SafeText.Escape(column.Header)}</th>";
    }

    private static string Cell(PageTable list, int row, int column, string? beneath) =>
        $"<td{(list.Columns[column].IsNumber ? " class=\"n\"" : "")}>{SafeText.Escape(list.Rows[row][column])}{(beneath is null ? "" : $"<span class=\"id\">{SafeText.Escape(beneath)}</span>")}</td>";

    /// <summary>A text, and below it the same in the other language.</summary>
    private string Words(PageText text) => text.Words.Count == 1 ? SafeText.Escape(text.Words[0])
        : string.Concat(text.Words.Select((w, i) => $"<span class=\"alt\" lang=\"{Code(_words.Languages[i])}\">{SafeText.Escape(w)}</span>"));

    /// <summary>A text, and behind it the same in the other language.</summary>
    private string Beside(PageText text) => text.Words.Count == 1 ? SafeText.Escape(text.Words[0])
        : string.Join(" / ", text.Words.Select((w, i) => $"<span lang=\"{Code(_words.Languages[i])}\">{SafeText.Escape(w)}</span>"));

    private static string Code(Language language) => language == Language.Chinese ? "zh-CN" : "en";
}
