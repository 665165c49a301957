using System.CommandLine;
using SupplyChain.Cli.Rendering;
using SupplyChain.Diagnostics;
using SupplyChain.Formats;

namespace SupplyChain.Cli.Commands;

/// <summary><c>supplychain import</c>: lists and tables of others into a network.</summary>
internal sealed class ImportCommand
{
    private readonly Argument<string[]> _files;
    private readonly Option<string?> _output;
    private readonly Option<string?> _report;
    private readonly Option<ReportFormat?> _format;
    private readonly Option<string?> _as;
    private readonly Option<string[]> _set;
    private readonly Option<string?> _decisions;
    private readonly ListImportOptions _lists;
    private readonly Option<TimeSpan?> _timeLimit;
    private readonly Option<ColorChoice?> _color;
    private readonly Option<bool> _quiet;
    private readonly Option<bool> _verbose;
    private readonly Texts _texts;
    private readonly Func<CommonSettings, CommandRun> _open;

    private ImportCommand(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        (_texts, _open) = (texts, open);
        var values = new OptionValues(texts);
        _files = new Argument<string[]>("files") { HelpName = texts.Of("Value.files"), Arity = ArgumentArity.OneOrMore };
        _output = values.Text("--output", texts.Of("Value.network"), "-o");
        _decisions = values.Text("--decisions", texts.Of("Value.file"));
        _report = values.Text("--report", texts.Of("Value.file"));
        _as = values.Text("--as", string.Join('|', NetworkImporters.All.Select(i => i.Name)));
        _set = OptionValues.Texts("--set", texts.Of("Value.setting"));
        _lists = new ListImportOptions(texts);
        _format = values.Word("--format", [.. ReportFormats.Known.Select(f => (f.Word, f.Format))], "-f");
        _timeLimit = values.Duration("--time-limit");
        _color = values.Word("--color", [("auto", ColorChoice.Auto), ("always", ColorChoice.Always), ("never", ColorChoice.Never)]);
        _quiet = OptionValues.Flag("--quiet", "-q");
        _verbose = OptionValues.Flag("--verbose", "-v");
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        var verb = new ImportCommand(texts, open);
        var command = new Command("import", texts.Of("Verb.import"));
        command.Arguments.Add(verb._files);
        Option[] options =
        [
            verb._output, verb._decisions, verb._report, verb._as, verb._set, .. verb._lists.All, verb._format, verb._timeLimit, verb._color, verb._quiet, verb._verbose,
        ];
        foreach (Option option in options)
            command.Options.Add(option);
        command.SetAction((result, _) => Task.FromResult(verb.Run(result)));
        return command;
    }

    private int Run(ParseResult result)
    {
        string[] paths = [.. result.GetRequiredValue(_files).SelectMany(Expanded)];
        string? output = result.GetValue(_output), decisions = result.GetValue(_decisions), report = result.GetValue(_report);
        RequireFolder(output, "--output");
        RequireFolder(decisions, "--decisions");
        AnswerTarget? reportTarget = report is null || IsWorkbook(report) ? null : AnswerTarget.From(report, null, _texts);
        RequireFolder(report, "--report");
        using CommandRun run = _open(new CommonSettings
        {
            Network = output ?? paths[0],
            Target = AnswerTarget.From(null, result.GetValue(_format), _texts),
            TimeLimit = result.GetValue(_timeLimit),
            Color = result.GetValue(_color) ?? ColorChoice.Auto,
            IsQuiet = result.GetValue(_quiet),
            IsVerbose = result.GetValue(_verbose),
        });
        INetworkImporter importer = Importer(result.GetValue(_as), paths, run.Cancellation);
        ImportResult imported = importer.Import(
            new ImportRequest { Paths = paths, Settings = Settings(result.GetValue(_set) ?? [], importer), Lists = _lists.Read(result, decisions, _texts) }, run.Cancellation);
        Write(output, () => SaveNetwork(imported.Network, output, run));
        if (decisions is not null && (imported.Questions.Count > 0 || File.Exists(decisions)))
            Write(decisions, () => DecisionsFile.Save(imported.Questions, decisions, _texts.Language));
        if (report is not null && reportTarget is null)
            Write(report, () => ReportWorkbook.Save(imported, report, _texts.Language));
        else if (reportTarget is not null)
            new AnswerWriter(run.Environment, _texts).Write(imported.ToReport(), reportTarget, ColorChoice.Never, run.Settings.Network);
        run.WriteAnswer(imported.ToReport());
        Tell(run, imported, output, decisions);
        return imported.Network is null ? ExitCode.BadData : ExitCode.Answered;
    }

    private static void SaveNetwork(SupplyNetwork? network, string? output, CommandRun run)
    {
        if (network is not null && output is not null)
            NetworkFile.Save(network, output, run.Cancellation);
    }

    private void Tell(CommandRun run, ImportResult imported, string? output, string? decisions)
    {
        int open = imported.Questions.Count(q => q.Answer.Length == 0);
        if (imported.Network is null)
            run.Say(_texts.Of("Import.Nothing"));
        else if (output is null)
            run.Say(_texts.Of("Import.NotWritten"));
        else
            run.Say(_texts.Of("Import.Written", output, _texts.Count(imported.Network.Sites.Count), _texts.Count(imported.Network.Links.Count)));
        if (open > 0)
            run.Say(decisions is null ? _texts.ForCount("Import.AskedNowhere", open) : _texts.ForCount("Import.Asked", open, decisions));
    }

    /// <summary>Shells of Windows leave patterns to the program.</summary>
    private static IEnumerable<string> Expanded(string path)
    {
        string name = Path.GetFileName(path);
        if (!name.AsSpan().ContainsAny('*', '?') || File.Exists(path))
            return [path];
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        string[] found = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, name).Order(StringComparer.Ordinal)] : [];
        return found.Length > 0 ? found : [path];
    }

    private INetworkImporter Importer(string? name, string[] paths, CancellationToken cancellation)
    {
        string known = _texts.List(NetworkImporters.All.Select(i => i.Name));
        if (name is not null)
        {
            return NetworkImporters.Find(name) ?? throw new UsageException(
                _texts.Of("Usage.NotOneOf", "--as", name, known), Suggestion.Closest(name, NetworkImporters.All.Select(i => i.Name)) is { } close ? _texts.Of("Usage.DidYouMean", close) : null);
        }
        foreach (string missing in paths.Where(p => !File.Exists(p) && !Directory.Exists(p)))
            throw new UsageException(_texts.Of("Usage.FileMissing", missing));
        return NetworkImporters.Recognise(paths, cancellation) ?? throw new UsageException(_texts.Of("Usage.NotRecognised", paths[0]), _texts.Of("Usage.NotRecognised.Hint", known));
    }

    private Dictionary<string, string> Settings(string[] set, INetworkImporter importer)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in set)
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string key = equals > 0 ? pair[..equals] : pair;
            if (equals <= 0)
                throw new UsageException(_texts.Of("Usage.NotASetting", pair));
            if (!importer.Settings.Contains(key))
            {
                throw new UsageException(_texts.Of("Usage.SettingUnknown", importer.Name, key),
                    importer.Settings.Count > 0 ? _texts.Of("Usage.Known", _texts.List(importer.Settings)) : null);
            }
            settings[key] = pair[(equals + 1)..];
        }
        return settings;
    }

    private static bool IsWorkbook(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    private void RequireFolder(string? path, string option)
    {
        if (path is not null && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new UsageException(_texts.Of("Usage.FolderMissing", option, path), _texts.Of("Usage.OutputFolderMissing.Hint"));
    }

    private void Write(string? path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(_texts.Of("Usage.OutputFailed", Path.GetFileName(path) ?? "", SystemFailure.Reason(exception).In(_texts.Language)));
        }
        catch (ArgumentException exception) when (path is not null && !NetworkFile.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()) && exception.ParamName == "path")
        {
            throw new UsageException(_texts.Of("Usage.NetworkFormat", path), _texts.Of("Usage.NetworkFormat.Hint", _texts.List(NetworkFile.Extensions)));
        }
    }
}
