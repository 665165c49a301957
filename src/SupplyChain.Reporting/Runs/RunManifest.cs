using System.Text;
using SupplyChain.Reporting.Documents;
using SupplyChain.Reports;

namespace SupplyChain.Reporting;

/// <summary>Where an answer comes from: the version, the question with every option and its origin, the hash of every input, and the hash of the answer.</summary>
/// <remarks>Plain data, immutable. It holds no dates, no names of users or machines, and no paths but those that were typed: the same question about the
/// same files makes the same manifest. docs/audit.md says what it proves and what not.</remarks>
public sealed record RunManifest
{
    /// <summary>Name and version of the layout of its JSON.</summary>
    public const string Schema = EmbeddedRun.Schema;

    /// <summary>Name of the program that makes and verifies manifests.</summary>
    public const string Tool = "supplychain";

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Version of the equations of docs/model.md behind the answer.</summary>
    public required string Model { get; init; }

    /// <summary>The question, such as <c>plan</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>What the question was asked about, such as the path of the network, as it was written.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Every file that was read, and text that came by the standard input, in the order of reading.</summary>
    public IReadOnlyList<RunInput> Inputs { get; init; } = [];

    /// <summary>Every option that can change the answer, given or not.</summary>
    public IReadOnlyList<RunOption> Options { get; init; } = [];

    /// <summary>Seed of random numbers; null if the answer rests on none.</summary>
    public int? Seed { get; init; }

    /// <summary>What came out.</summary>
    public required RunResult Result { get; init; }

    /// <summary>What was written. A manifest within a document has one entry, without name and hash: no file can hold its own hash.</summary>
    public IReadOnlyList<RunOutput> Outputs { get; init; } = [];

    /// <summary>The manifest as JSON, <c>schema</c> first, with line feeds.</summary>
    /// <returns>The text, with one line feed at the end.</returns>
    public string ToJson() => EmbeddedRun.JsonOf(new Report { Schema = Schema, Headline = [], MainSection = "", Sections = [RunSections.ForPrograms(this, [])] })!;

    /// <summary>The hash by which two answers are compared: SHA-256 of the JSON of a report in English without its manifest.</summary>
    /// <param name="report">The report.</param>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string HashOf(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var hash = new HashingStream();
        using (var text = new StreamWriter(hash, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" })
            new JsonReportRenderer(Language.English).Render(report with { Sections = [.. report.Sections.Where(s => s.Key != EmbeddedRun.Key)] }, text);
        return hash.Finish();
    }
}
