using System.CommandLine;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Rendering;

namespace SupplyChain.Cli.Commands;

/// <summary>The options that say where an answer goes and how it is told; every verb that answers has them.</summary>
internal sealed class OutputOptions
{
    private readonly Option<ReportFormat?> _format;
    private readonly Option<string[]> _output;
    private readonly Option<string?> _manifest;
    private readonly Option<bool> _noManifest;
    private readonly Option<TimeSpan?> _timeLimit;
    private readonly Option<ColorChoice?> _color;
    private readonly Option<bool> _quiet;
    private readonly Option<bool> _verbose;
    private readonly Texts _texts;

    /// <param name="texts">The texts.</param>
    /// <param name="hasReport">Whether answers are written with <c>--report</c>, because <c>--output</c> means something else.</param>
    public OutputOptions(Texts texts, bool hasReport = false)
    {
        _texts = texts;
        var values = new OptionValues(texts);
        _format = values.Word("--format", [.. ReportFormats.Known.Select(f => (f.Word, f.Format))], "-f");
        _output = hasReport ? values.SeveralTexts("--report", texts.Of("Value.report")) : values.SeveralTexts("--output", texts.Of("Value.output"), "-o");
        _manifest = values.Text("--manifest", texts.Of("Value.file"));
        _noManifest = OptionValues.Flag("--no-manifest");
        _timeLimit = values.Duration("--time-limit");
        _color = values.Word("--color", [("auto", ColorChoice.Auto), ("always", ColorChoice.Always), ("never", ColorChoice.Never)]);
        _quiet = OptionValues.Flag("--quiet", "-q");
        _verbose = OptionValues.Flag("--verbose", "-v");
    }

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [_format, _output, _manifest, _noManifest, _timeLimit, _color, _quiet, _verbose];

    /// <summary>Those of a verb whose answers carry no manifest and take as long as they take.</summary>
    public IReadOnlyList<Option> WithoutManifest => [_format, _output, _color, _quiet, _verbose];

    /// <summary>The option of the time limit: it can decide the answer.</summary>
    public Option TimeLimit => _timeLimit;

    public bool IsVerbose(ParseResult result) => result.GetValue(_verbose);

    /// <exception cref="UsageException">Options exclude one another, or the output cannot be written where they say.</exception>
    public CommonSettings Read(ParseResult result, string network, Command command)
    {
        string[] outputs = result.GetValue(_output) ?? [];
        bool isReport = _output.Name == "--report";
        ReportFormat? format = result.GetValue(_format);
        // Where --output is something else, the answer goes to the standard output as well, and --format is about that.
        IReadOnlyList<AnswerTarget> targets = isReport
            ? [.. AnswerTarget.All([], format, command.Name, _output.Name, _texts), .. outputs.Length == 0 ? [] : AnswerTarget.All(outputs, null, command.Name, _output.Name, _texts)]
            : AnswerTarget.All(outputs, format, command.Name, _output.Name, _texts);
        var settings = new CommonSettings
        {
            Network = network,
            Targets = targets,
            Languages = LanguageChoice.OfAnswer(result.GetValue<AnswerLanguage?>(LanguageChoice.OptionName), _texts.Language),
            Manifest = result.GetValue(_manifest),
            HasManifest = !result.GetValue(_noManifest),
            TimeLimit = result.GetValue(_timeLimit),
            Color = result.GetValue(_color) ?? ColorChoice.Auto,
            IsQuiet = result.GetValue(_quiet),
            IsVerbose = result.GetValue(_verbose),
        };
        if (settings is { IsQuiet: true, IsVerbose: true })
            throw new UsageException(_texts.Of("Usage.QuietAndVerbose"));
        if (settings.Manifest is { } manifest)
            RequireManifest(manifest, settings);
        return settings;
    }

    private void RequireManifest(string manifest, CommonSettings settings)
    {
        if (!settings.HasManifest)
            throw new UsageException(_texts.Of("Usage.ManifestAndNone"));
        if (manifest == "-")
            throw new UsageException(_texts.Of("Usage.ManifestToStream"), _texts.Of("Usage.ManifestToStream.Hint"));
        string path = Path.GetFullPath(manifest);
        if (Directory.Exists(path))
            throw new UsageException(_texts.Of("Usage.OutputIsFolder", "--manifest", manifest), _texts.Of("Usage.ManifestIsFolder.Hint"));
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new UsageException(_texts.Of("Usage.FolderMissing", "--manifest", manifest), _texts.Of("Usage.OutputFolderMissing.Hint"));
        if (settings.Targets.Any(t => t.Path == path || t.Manifest == path))
            throw new UsageException(_texts.Of("Usage.OutputTwice", "--manifest", manifest), _texts.Of("Usage.OtherName.Hint"));
        AnswerTarget.RequireFile(path, manifest, "--manifest", _texts);
    }
}
