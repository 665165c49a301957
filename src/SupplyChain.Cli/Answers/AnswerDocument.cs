using System.Text;
using SupplyChain.Cli.Rendering;
using SupplyChain.Reporting;
using SupplyChain.Reports;

namespace SupplyChain.Cli.Answers;

/// <summary>An answer in one format and its languages, manifest included: the same bytes wherever it goes.</summary>
internal sealed class AnswerDocument
{
    private readonly KnownFormat _format;
    private readonly Report _report;
    private readonly IReadOnlyList<Language> _languages;
    private readonly bool _isColored;

    private AnswerDocument(KnownFormat format, Report report, IReadOnlyList<Language> languages, bool isColored, RunOutput output) =>
        (_format, _report, _languages, _isColored, Output) = (format, report, languages, isColored, output);

    /// <summary>Format and languages, as the manifest names them.</summary>
    public RunOutput Output { get; }

    /// <summary>Whether it is no text.</summary>
    public bool IsBinary => _format.Binary is not null;

    /// <summary>Puts an answer into a format.</summary>
    public static AnswerDocument Of(Answer answer, RunManifest? manifest, ReportFormat format, IReadOnlyList<Language> languages, bool isColored)
    {
        KnownFormat known = ReportFormats.Of(format);
        Report report = known.IsDocument ? answer.Report with { Sections = [.. answer.Report.Sections, .. answer.ForDocuments] } : answer.Report;
        // A format for programs has one language, and names it only where its bytes depend on it.
        IReadOnlyList<Language> used = known.IsForPrograms ? [languages[0]] : languages;
        bool isNamed = !known.IsForPrograms || (used[0] != Language.English && Text(known, report, used) != Text(known, report, [Language.English]));
        var output = new RunOutput(known.Word) { Languages = isNamed ? [.. used.Select(LanguageChoice.WordOf)] : [], IsColored = isColored };
        if (manifest is not null && known.EmbedsRun)
            report = report.WithRun(manifest with { Outputs = [output] }, known.IsDocument ? answer.Embedded : []);
        return new AnswerDocument(known, report, used, isColored, output);
    }

    /// <summary>Writes it as bytes; text is UTF-8 without a byte order mark.</summary>
    public void Write(Stream output, string network)
    {
        if (_format.Binary is { } binary)
        {
            // Some writers go back in what they write, which not every stream allows.
            if (output.CanSeek)
            {
                binary(_report, _languages, output);
                return;
            }
            using var bytes = new MemoryStream();
            binary(_report, _languages, bytes);
            bytes.WriteTo(output);
            return;
        }
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        Write(writer, network, null);
    }

    /// <summary>Writes it as text.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="network">The network as it was written, for hints.</param>
    /// <param name="width">Columns of a terminal; null where there is none.</param>
    public void Write(TextWriter output, string network, int? width) =>
        _format.Text!(_report, new AnswerLayout { Languages = _languages, Width = width, IsColored = _isColored, Network = network }, output);

    private static string Text(KnownFormat format, Report report, IReadOnlyList<Language> languages)
    {
        var text = new StringWriter { NewLine = "\n" };
        format.Text!(report, new AnswerLayout { Languages = languages }, text);
        return text.ToString();
    }
}
