using SupplyChain.Diagnostics;

namespace SupplyChain.Reports;

/// <summary>Problems in the data: a table for programs, the words of a compiler for people.</summary>
public sealed record ProblemSection : ReportSection
{
    /// <summary>The problems, in order.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The folder that file names are given relative to in machine formats; null leaves them as they are.</summary>
    public string? Folder { get; init; }

    /// <summary>The problems as a table: for programs code, severity, file, line, column, field, message and hint; for people the place in one column, and labels.</summary>
    /// <param name="language">The language of messages and hints.</param>
    /// <returns>One row per problem, files relative to <see cref="Folder"/> and with forward slashes.</returns>
    public TableSection ToTable(Language language) => new()
    {
        Key = Key,
        Columns =
        [
            new("severityWord", ReportKind.Word) { Label = new ReportText("Column.Severity"), Audience = ReportAudience.Documents },
            new("code", ReportKind.Text) { Label = new ReportText("Column.Code") },
            new("severity", ReportKind.Text), new("file", ReportKind.Text), new("line", ReportKind.Count), new("column", ReportKind.Count), new("field", ReportKind.Text),
            new("where", ReportKind.Text) { Label = new ReportText("Column.Where"), Audience = ReportAudience.Documents },
            new("message", ReportKind.Text) { Label = new ReportText("Column.Message") },
            new("hint", ReportKind.Text) { Label = new ReportText("Column.Hint") },
        ],
        HasChosenLength = true,
        Chapter = Chapter,
        Heading = Heading,
        Notes = Notes,
        TotalRows = Diagnostics.Count,
        Rows = new RowView<Diagnostic>(Diagnostics, d =>
        [
            "Severity." + d.Severity, d.Code.Id, SeverityWord(d.Severity), FileOf(d.Position), PositiveOrNull(d.Position?.Line), PositiveOrNull(d.Position?.Column),
            d.Field, PlaceOf(d.Position), d.GetMessage(language), d.GetHint(language),
        ]),
    };

    private static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private string? PlaceOf(SourcePosition? position) => position is null ? null
        : string.Join(':', new object?[] { FileOf(position), PositiveOrNull(position.Line), PositiveOrNull(position.Column) }.Where(p => p is not null));

    private static object? PositiveOrNull(int? value) => value is > 0 ? value : null;

    private string? FileOf(SourcePosition? position)
    {
        if (position is null)
            return null;
        string file = position.File.Replace('\\', '/');
        string folder = Folder is null ? "" : Folder.Replace('\\', '/').TrimEnd('/') + "/";
        if (folder.Length > 0 && file.StartsWith(folder, StringComparison.Ordinal))
            return file[folder.Length..];
        // A scenario file from elsewhere: its name says enough, and where it lies is the user's own business.
        return Path.IsPathRooted(file) ? file[(file.LastIndexOf('/') + 1)..] : file;
    }
}
