using SupplyChain.Reporting;
using SupplyChain.Reports;

namespace SupplyChain.Cli.Rendering;

/// <summary>The formats an answer can have.</summary>
internal enum ReportFormat
{
    Table = 0,
    Json = 1,
    Csv = 2,
    Html = 3,
    Excel = 4,
    Markdown = 5,
    Page = 6,
}

/// <summary>What a format is laid out for.</summary>
internal sealed record AnswerLayout
{
    /// <summary>The languages of its texts, the leading one first.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>Columns of the terminal; null where there is none, and nothing is ever cut.</summary>
    public int? Width { get; init; }

    public bool IsColored { get; init; }

    /// <summary>The network as the user wrote it, for hints.</summary>
    public string Network { get; init; } = "NET";
}

/// <summary>A format: the word for it on the command line, the file extension that implies it, and who writes it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Format">The format.</param>
/// <param name="Extension">The extension; null if none implies it.</param>
internal sealed record KnownFormat(string Word, ReportFormat Format, string? Extension)
{
    /// <summary>Writes it, if it is text.</summary>
    public Action<Report, AnswerLayout, TextWriter>? Text { get; init; }

    /// <summary>Writes it, if it is not.</summary>
    public Action<Report, IReadOnlyList<Language>, Stream>? Binary { get; init; }

    /// <summary>Whether people are handed it: it holds everything, and every language asked for.</summary>
    public bool IsDocument { get; init; }

    /// <summary>Whether programs read it: keys are the same in every language.</summary>
    public bool IsForPrograms { get; init; }

    /// <summary>Whether it holds the manifest itself.</summary>
    public bool EmbedsRun => IsDocument || Format == ReportFormat.Json;
}

/// <summary>Every format, one line each.</summary>
internal static class ReportFormats
{
    public static IReadOnlyList<KnownFormat> Known { get; } =
    [
        new("table", ReportFormat.Table, ".txt") { Text = Table },
        new("json", ReportFormat.Json, ".json") { Text = (report, layout, output) => new JsonReportRenderer(layout.Languages[0]).Render(report, output), IsForPrograms = true },
        new("csv", ReportFormat.Csv, ".csv") { Text = (report, layout, output) => new CsvReportRenderer(layout.Languages[0]).Render(report, output), IsForPrograms = true },
        new("html", ReportFormat.Html, ".html") { Text = (report, layout, output) => new HtmlReportRenderer([.. layout.Languages]).Render(report, output), IsDocument = true },
        new("xlsx", ReportFormat.Excel, ".xlsx") { Binary = (report, languages, output) => new ExcelReportRenderer([.. languages]).Render(report, output), IsDocument = true },
        new("md", ReportFormat.Markdown, ".md") { Text = (report, layout, output) => new MarkdownPageRenderer([.. layout.Languages]).Render(report, output), IsDocument = true },
        new("page", ReportFormat.Page, null) { Text = (report, layout, output) => new HtmlPageRenderer([.. layout.Languages]).Render(report, output), IsDocument = true },
    ];

    /// <summary>The formats a folder gets.</summary>
    public static IReadOnlyList<KnownFormat> OfFolder { get; } =
        [.. Known.Where(f => f.Format is ReportFormat.Html or ReportFormat.Excel or ReportFormat.Markdown or ReportFormat.Json)];

    public static KnownFormat Of(ReportFormat format) => Known.First(f => f.Format == format);

    public static KnownFormat? Find(string word) => Known.FirstOrDefault(f => f.Word == word);

    // One language after the other: columns of both would be too wide for any terminal.
    private static void Table(Report report, AnswerLayout layout, TextWriter output)
    {
        for (int i = 0; i < layout.Languages.Count; i++)
        {
            if (i > 0)
                output.Write('\n');
            new TableReportRenderer(new TableLayout { Texts = new Texts(layout.Languages[i]), Width = layout.Width, IsColored = layout.IsColored, Network = layout.Network }).Render(report, output);
        }
    }
}
