using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting;

/// <summary>A manifest as sections of a report: one for programs, which documents embed, and some for readers of documents.</summary>
internal static class RunSections
{
    // Enough to tell two files apart by eye; the whole hash is embedded.
    private const int ShortHash = 12;

    private static readonly TextCatalog Catalog = new("SupplyChain.Reporting.Resources.RunTexts", typeof(RunSections).Assembly);

    /// <summary>Keys of the sections for readers.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["runAnswer", "runInputs", "runOptions"];

    /// <summary>The words of origins, as the JSON has them.</summary>
    public static IReadOnlyList<(string Word, RunOrigin Origin)> Origins { get; } =
        [("default", RunOrigin.Default), ("command-line", RunOrigin.CommandLine), ("environment", RunOrigin.Environment), ("file", RunOrigin.File)];

    public static FactSection ForPrograms(RunManifest manifest, IReadOnlyList<ReportFact> beside) => new()
    {
        Key = EmbeddedRun.Key,
        Audience = ReportAudience.Programs,
        Chapter = ReportChapter.Run,
        Facts =
        [
            new("tool", ReportValue.Text(RunManifest.Tool)),
            new("version", ReportValue.Text(manifest.Version)),
            new("model", ReportValue.Text(manifest.Model)),
            new("verb", ReportValue.Text(manifest.Verb)),
            new("arguments", new ReportValue(ReportKind.List, manifest.Arguments)),
            new("inputs", Table("inputs", manifest.Inputs, ["path", "role", "sha256", "bytes", "standardInput", "left"],
                i => [i.Path, i.Role, i.Sha256, (double)i.Bytes, i.IsStandardInput, i.Left])),
            new("options", Table("options", manifest.Options, ["name", "values", "origin", "source"],
                o => [o.Name, o.Values, Origins.First(w => w.Origin == o.Origin).Word, o.Source])),
            new("seed", new ReportValue(ReportKind.Count, manifest.Seed)),
            new("result", new ReportValue(ReportKind.Group, ResultFacts(manifest.Result))),
            new("outputs", Table("outputs", manifest.Outputs, ["file", "format", "languages", "sha256", "bytes", "colored"],
                o => [o.File, o.Format, o.Languages, o.Sha256, (double?)o.Bytes, o.IsColored])),
            .. beside,
        ],
    };

    public static IReadOnlyList<ReportSection> ForReaders(RunManifest manifest, string? currency) =>
    [
        new FactSection
        {
            Key = "runAnswer",
            Audience = ReportAudience.Documents,
            Chapter = ReportChapter.Run,
            Heading = Of("Run.Answer"),
            Facts =
            [
                new("version", ReportValue.Text(RunManifest.Tool + " " + manifest.Version)) { Label = Of("Run.Version") },
                new("model", ReportValue.Text(manifest.Model)) { Label = Of("Run.Model") },
                new("question", ReportValue.Text(string.Join(' ', manifest.Arguments.Prepend(manifest.Verb)))) { Label = Of("Run.Question") },
                .. Fact(manifest.Seed, "seed", s => ReportValue.Count(s)),
                .. Fact(manifest.Result.Value, "value", v => ReportValue.Total(v, currency)),
                .. Fact(manifest.Result.Bound, "bound", v => ReportValue.Total(v, currency)),
                .. Fact(manifest.Result.RelativeGap, "gap", ReportValue.Share),
                new("repeatable", new ReportValue(ReportKind.Flag, manifest.Result.IsRepeatable)) { Label = Of("Run.Repeatable") },
                new("resultHash", ReportValue.Text(manifest.Result.Sha256)) { Label = Of("Run.ResultHash") },
            ],
        },
        new TableSection
        {
            Key = "runInputs",
            Audience = ReportAudience.Documents,
            Chapter = ReportChapter.Run,
            Heading = Of("Run.Inputs"),
            TotalRows = manifest.Inputs.Count,
            HasChosenLength = true,
            EmptyText = Of("Run.NoInputs"),
            Columns =
            [
                new("path", ReportKind.Text) { Label = Of("Run.Path") }, new("role", ReportKind.Word) { Label = Of("Run.Role") },
                new("bytes", ReportKind.Number) { Label = Of("Run.Bytes") }, new("sha256", ReportKind.SiteId) { Label = Of("Run.Hash") },
            ],
            Rows = [.. manifest.Inputs.Select(IReadOnlyList<object?> (i) =>
                [i.IsStandardInput ? Of("Run.StandardInput") : i.Path, RoleOf(i.Role), (double)i.Bytes, i.Sha256[..Math.Min(ShortHash, i.Sha256.Length)]])],
            Notes = manifest.Inputs.Count == 0 ? [] : [Of("Run.HashNote", ReportValue.Count(ShortHash))],
        },
        new TableSection
        {
            Key = "runOptions",
            Audience = ReportAudience.Documents,
            Chapter = ReportChapter.Run,
            Heading = Of("Run.Options"),
            TotalRows = manifest.Options.Count,
            HasChosenLength = true,
            EmptyText = Of("Run.NoOptions"),
            Columns =
            [
                new("name", ReportKind.SiteId) { Label = Of("Run.Option") }, new("values", ReportKind.Text) { Label = Of("Run.Value") },
                new("origin", ReportKind.Word) { Label = Of("Run.Origin") },
            ],
            Rows = [.. manifest.Options.Select(IReadOnlyList<object?> (o) =>
                ["--" + o.Name, ValueOf(o), Of("Run.Origin." + o.Origin, ReportValue.Text(o.Source ?? ""))])],
        },
    ];

    public static ReportText RoleOf(string role) => Catalog.Find(Language.English, "Run.Role." + role) is null ? Of("Run.Role.Other", ReportValue.Text(role)) : Of("Run.Role." + role);

    private static object ValueOf(RunOption option) => option.Values switch
    {
        [] => Of("Run.NoValue"),
        ["true"] => Of("Run.On"),
        ["false"] => Of("Run.Off"),
        _ => string.Join(", ", option.Values),
    };

    private static ReportFact[] ResultFacts(RunResult result) =>
    [
        new("sha256", ReportValue.Text(result.Sha256)),
        new("status", ReportValue.Text(result.Status)),
        new("ending", ReportValue.Text(result.Ending)),
        new("value", new ReportValue(ReportKind.Value, result.Value)),
        new("bound", new ReportValue(ReportKind.Value, result.Bound)),
        new("relativeGap", new ReportValue(ReportKind.Share, result.RelativeGap)),
        new("repeatable", new ReportValue(ReportKind.Flag, result.IsRepeatable)),
    ];

    private static ReportFact[] Fact<T>(T? value, string key, Func<T, ReportValue> show) where T : struct =>
        value is { } known ? [new(key, show(known)) { Label = Of("Run.Fact." + key) }] : [];

    private static ReportValue Table<T>(string key, IReadOnlyList<T> items, string[] columns, Func<T, object?[]> row) => new(ReportKind.Table, new TableSection
    {
        Key = key,
        TotalRows = items.Count,
        Columns = [.. columns.Select(c => new ReportColumn(c, ReportKind.Text))],
        Rows = new RowView<T>(items, row),
    });

    private static ReportText Of(string key, params ReportValue[] arguments) => new(Catalog, key, arguments);
}
