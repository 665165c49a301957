using SupplyChain.Reports;

namespace SupplyChain.Cli.Rendering;

/// <summary>The formats an answer can have.</summary>
internal enum ReportFormat
{
    Table = 0,
    Json = 1,
    Csv = 2,
}

/// <summary>A format: the word for it on the command line, the file extension that implies it, and who writes it.</summary>
internal sealed record KnownFormat(string Word, ReportFormat Format, string Extension, Func<TableLayout, IReportRenderer> Renderer);

/// <summary>Every format, one line each.</summary>
internal static class ReportFormats
{
    public static IReadOnlyList<KnownFormat> Known { get; } =
    [
        new("table", ReportFormat.Table, ".txt", layout => new TableReportRenderer(layout)),
        new("json", ReportFormat.Json, ".json", layout => new JsonReportRenderer(layout.Texts.Language)),
        new("csv", ReportFormat.Csv, ".csv", layout => new CsvReportRenderer(layout.Texts.Language)),
    ];

    public static KnownFormat Of(ReportFormat format) => Known.First(f => f.Format == format);
}
