using SupplyChain.Reporting;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Cli.Runs.Verifying;

/// <summary>What was compared, as a neutral report.</summary>
internal static class VerifyReport
{
    /// <summary>Name and version of the layout of the report.</summary>
    public const string Schema = "supplychain/verify/1";

    private const int ShortHash = 12, MostArguments = 20;

    private static readonly TextCatalog Catalog = new("SupplyChain.Cli.Resources.CliTexts", typeof(VerifyReport).Assembly);

    public static Report Of(RunManifest manifest, IReadOnlyList<VerifyCheck> checks, string? inputFolder)
    {
        int differences = checks.Count(c => c.IsDifference), open = checks.Count(c => c.Verdict == Verdict.NotChecked), same = checks.Count - differences - open;
        return new Report
        {
            Schema = Schema,
            MainSection = "checks",
            Headline = [Text(differences > 0 ? "Verify.Different" : open > 0 ? "Verify.SameInPart" : "Verify.Same"), Text("Verify.Question", ReportValue.Text(Question(manifest)))],
            Sections =
            [
                new FactSection
                {
                    Key = "",
                    Audience = ReportAudience.Programs,
                    Facts =
                    [
                        new("verdict", ReportValue.Text(differences > 0 ? "different" : open > 0 ? "same-in-part" : "same")), new("verb", ReportValue.Text(manifest.Verb)),
                        new("same", ReportValue.Count(same)), new("different", ReportValue.Count(differences)), new("notChecked", ReportValue.Count(open)),
                    ],
                },
                new TableSection
                {
                    Key = "checks",
                    TotalRows = checks.Count,
                    HasChosenLength = true,
                    Columns =
                    [
                        new("check", ReportKind.Text) { Audience = ReportAudience.Programs }, new("checked", ReportKind.Word) { Label = Text("Verify.Column.Check"), Audience = ReportAudience.Readers },
                        new("name", ReportKind.Text) { Label = Text("Verify.Column.Name") },
                        new("expected", ReportKind.Text) { Audience = ReportAudience.Programs }, new("then", ReportKind.Text) { Label = Text("Verify.Column.Expected"), Audience = ReportAudience.Readers },
                        new("found", ReportKind.Text) { Audience = ReportAudience.Programs }, new("now", ReportKind.Text) { Label = Text("Verify.Column.Found"), Audience = ReportAudience.Readers },
                        new("verdict", ReportKind.Text) { Audience = ReportAudience.Programs }, new("word", ReportKind.Word) { Label = Text("Verify.Column.Verdict"), Audience = ReportAudience.Readers },
                        new("reason", ReportKind.Text) { Audience = ReportAudience.Programs },
                    ],
                    Rows = [.. checks.Select(IReadOnlyList<object?> (c) =>
                    [
                        c.Subject, Text("Verify.Check." + c.Subject), c.Name, c.Expected, Short(c.Expected), c.Found, Short(c.Found),
                        EnumWords.Of(c.Verdict.ToString()), Text("Verify.Verdict." + c.Verdict), c.Note is null ? null : EnumWords.Of(c.Note),
                    ])],
                    // A relative path is read from where one is, unless the answer says otherwise.
                    Notes = [.. inputFolder is null ? [] : new[] { Text("Verify.Note.FoundIn", ReportValue.Text(inputFolder)) }, .. checks.Where(c => c.Note is not null).Select(c => (c.Note!, c.NoteValue)).Distinct().Select(n => Text("Verify.Note." + n.Item1, ReportValue.Text(n.NoteValue)))],
                },
            ],
        };
    }

    // A manifest may name thousands of arguments, and lines of so many words take a terminal's renderer minutes.
    private static string Question(RunManifest manifest) =>
        string.Join(' ', [manifest.Verb, .. manifest.Arguments.Take(MostArguments), .. manifest.Arguments.Count > MostArguments ? ["…"] : Array.Empty<string>()]);

    // Enough of a hash to tell two apart by eye.
    private static string Short(string? value) => value is null ? "–" : value.Length == 64 && value.All(char.IsAsciiHexDigitLower) ? value[..ShortHash] : value;

    private static ReportText Text(string key, params ReportValue[] arguments) => new(Catalog, key, arguments);
}
