using SupplyChain.Reporting.Documents;
using SupplyChain.Reporting.Pages;
using SupplyChain.Reports;

namespace SupplyChain.Reporting;

/// <summary>Writes the one page that somebody signs as Markdown, GitHub's kind: the verdict, the list with its reasons, the limits that decided, what was assumed, lines to sign.</summary>
/// <remarks>
/// It can be read as plain text too. Names from the data cannot make markup, links, HTML or table cells. A list that is longer than a page ends with how many more there are.
/// The same report gives the same text, with line feeds; the manifest of the run, if the report carries one, is the last thing in it, in a comment.
/// </remarks>
public sealed class MarkdownPageRenderer : IReportRenderer
{
    private const int MostRows = 30;

    private readonly DocumentWords _words;

    /// <summary>Makes a renderer.</summary>
    /// <param name="languages">None for English, one, or two: then labels and sentences stand in both, the first leading, and numbers once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="languages"/> is null.</exception>
    /// <exception cref="ArgumentException">More than two languages, or one language twice.</exception>
    public MarkdownPageRenderer(params IReadOnlyList<Language> languages) => _words = new DocumentWords(languages);

    /// <inheritdoc/>
    public void Render(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        PageContent page = new PageBuilder(_words).Of(report);
        var lines = new List<string> { "# " + Beside(page.Title) };
        if (page.Subtitle is { } subtitle)
            Paragraph(lines, subtitle);
        foreach (PageText sentence in page.Verdict)
            Paragraph(lines, sentence);
        foreach (PageFacts facts in page.Facts)
            Facts(lines, facts);
        if (page.List is { } list)
            List(lines, list);
        foreach (PageNotes notes in page.Notes)
        {
            Heading(lines, notes.Heading);
            lines.Add("");
            lines.AddRange(notes.Sentences.Select(s => "- " + Beside(s, isAtLineStart: true)));
        }
        lines.Add("");
        lines.Add(string.Join("   ", new[] { "Page.Date", "Page.Name", "Page.Signature" }.Select(k => MarkdownText.Escape(_words.Label(PageWords.Of(k))) + " \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_")));
        if (page.Source.Count > 0)
        {
            lines.Add("");
            lines.Add("---");
            foreach (PageText source in page.Source)
                Paragraph(lines, source);
        }
        foreach (string line in lines)
            output.Write(line + "\n");
        if (page.Run is { } run)
            output.Write($"\n<!-- supplychain-run\n{run.TrimEnd('\n').Replace("--", "-\\u002d", StringComparison.Ordinal)}\n-->\n");
    }

    private static void Facts(List<string> lines, PageFacts facts)
    {
        if (facts.Heading is { } heading)
            Heading(lines, heading);
        lines.Add("");
        lines.AddRange(facts.Rows.Select(f => $"- {MarkdownText.Escape(f.Label, isAtLineStart: true)}: {MarkdownText.Escape(f.Value)}"));
    }

    private static void List(List<string> lines, PageTable list)
    {
        int shown = Math.Min(list.Rows.Count, MostRows);
        bool isNumbered = list.Reasons is not null;
        string[][] rows = [.. list.Rows.Take(shown).Select((row, i) => (string[])[.. isNumbered ? [Number(i)] : Array.Empty<string>(), .. row.Select(c => MarkdownText.Escape(c))])];
        string[] headers = [.. isNumbered ? ["#"] : Array.Empty<string>(), .. list.Columns.Select(c => MarkdownText.Escape(c.Header))];
        bool[] right = [.. isNumbered ? [true] : Array.Empty<bool>(), .. list.Columns.Select(c => c.IsNumber)];
        int[] widths = [.. headers.Select((h, i) => Math.Max(3, rows.Select(r => r[i]).Prepend(h).Max(MarkdownText.Width)))];
        lines.Add("");
        lines.Add(Row(headers, widths, right));
        lines.Add("|" + string.Concat(widths.Select((w, i) => right[i] ? " " + new string('-', w - 1) + ": |" : " " + new string('-', w) + " |")));
        lines.AddRange(rows.Select(r => Row(r, widths, right)));
        if (shown < list.TotalRows)
            Paragraph(lines, list.More(shown));
        if (list.Reasons is null)
            return;
        lines.Add("");
        lines.Add($"**{MarkdownText.Escape(list.ReasonHeader)}**");
        lines.Add("");
        List<string> keys = [.. list.Columns.Select(c => c.Key)];
        int name = Math.Max(0, keys.Contains("name") ? keys.IndexOf("name") : keys.IndexOf("site"));
        for (int i = 0; i < shown; i++)
        {
            if (list.Reasons[i] is { } reason)
                lines.Add($"{Number(i)}. **{MarkdownText.Escape(list.Rows[i][name])}**: {Beside(reason)}");
        }
    }

    private static string Row(string[] cells, int[] widths, bool[] right) =>
        "|" + string.Concat(cells.Select((c, i) => right[i] ? $" {Blanks(widths[i] - MarkdownText.Width(c))}{c} |" : $" {c}{Blanks(widths[i] - MarkdownText.Width(c))} |"));

    private static string Blanks(int count) => new(' ', count);

    private static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Heading(List<string> lines, PageText heading)
    {
        lines.Add("");
        lines.Add($"## {Beside(heading)}");
    }

    private static void Paragraph(List<string> lines, PageText text)
    {
        foreach (string words in text.Words)
        {
            lines.Add("");
            lines.Add(MarkdownText.Escape(words, isAtLineStart: true));
        }
    }

    private static string Beside(PageText text, bool isAtLineStart = false) => string.Join(" / ", text.Words.Select((w, i) => MarkdownText.Escape(w, isAtLineStart && i == 0)));
}
