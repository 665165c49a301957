using System.CommandLine;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Runs;
using SupplyChain.Diagnostics;
using SupplyChain.Formats;
using SupplyChain.Formats.Enterprises;
using SupplyChain.Reporting;

namespace SupplyChain.Cli.Commands;

/// <summary><c>supplychain import</c>: lists and tables of others into a network.</summary>
internal sealed class ImportCommand
{
    private readonly Argument<string[]> _files;
    private readonly Option<string?> _output;
    private readonly Option<string?> _as;
    private readonly Option<string[]> _set;
    private readonly Option<string?> _decisions;
    private readonly ListImportOptions _lists;
    private readonly OutputOptions _outputs;
    private readonly Texts _texts;
    private readonly Func<CommonSettings, CommandRun> _open;

    private ImportCommand(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        (_texts, _open) = (texts, open);
        var values = new OptionValues(texts);
        _files = new Argument<string[]>("files") { HelpName = texts.Of("Value.files"), Arity = ArgumentArity.OneOrMore };
        _output = values.Text("--output", texts.Of("Value.network"), "-o");
        _decisions = values.Text("--decisions", texts.Of("Value.file"));
        _as = values.Text("--as", string.Join('|', NetworkImporters.All.Select(i => i.Name)));
        _set = OptionValues.Texts("--set", texts.Of("Value.setting"));
        _lists = new ListImportOptions(texts);
        _outputs = new OutputOptions(texts, hasReport: true);
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        var verb = new ImportCommand(texts, open);
        var command = new Command("import", texts.Of("Verb.import"));
        command.Arguments.Add(verb._files);
        Option[] options =
        [
            verb._output, verb._decisions, verb._as, verb._set, .. verb._lists.All, .. verb._outputs.All,
        ];
        foreach (Option option in options)
            command.Options.Add(option);
        command.SetAction((result, _) => Task.FromResult(verb.Run(result)));
        return command;
    }

    private int Run(ParseResult result)
    {
        string[] written = result.GetRequiredValue(_files);
        string[] paths = [.. written.SelectMany(Expanded)];
        string? output = result.GetValue(_output), decisions = result.GetValue(_decisions);
        RequireFolder(output, "--output");
        RequireFolder(decisions, "--decisions");
        using CommandRun run = _open(_outputs.Read(result, output ?? paths[0], result.CommandResult.Command));
        string[] places = [.. paths.Select(run.Questions.PathOf)];
        INetworkImporter importer = Importer(result.GetValue(_as), places, paths, run.Cancellation);
        Dictionary<string, string> settings = Settings(result.GetValue(_set) ?? [], importer);
        EnterpriseListOptions lists = _lists.Read(result, decisions is null ? null : run.Questions.PathOf(decisions), _texts);
        RecordInputs(run, importer, paths, result, settings);
        new ImportOutputs(output, decisions, _texts).RequireFree(run);
        ImportResult imported = importer.Import(new ImportRequest { Paths = places, Settings = settings, Lists = lists with { MapFile = lists.MapFile is { } map ? run.Questions.PathOf(map) : null } }, run.Cancellation);
        ImportOutputs.RequireDecisions(decisions, imported, run, _texts);
        bool isAskedAgain = run.Capture is not null;
        Answer answer = new(imported.ToReport(), imported.Network is null ? ExitCode.BadData : ExitCode.Answered)
        {
            Options = Recorded(result, importer),
            Imported = imported.Network,
            Talk = () => Tell(run, imported, output, decisions),
        };
        if (isAskedAgain)
            return run.Deliver(answer, written);
        if (imported.Network is not null && output is not null)
            Write(output, () => NetworkFile.Save(imported.Network, output, run.Cancellation));
        if (decisions is not null && !ImportOutputs.IsWorkbook(decisions) && (imported.Questions.Count > 0 || (importer.Name == "lists" && File.Exists(decisions))))
        {
            Write(decisions, () => DecisionsFile.Save(imported.Questions, decisions, _texts.Language));
            run.Inputs.Rewritten(decisions);
        }
        int code = run.Deliver(answer, written);
        if (imported.Network is not null && output is not null && run.Settings.HasManifest)
            Write(output, () => NetworkManifest.Save(run.Manifest(answer, written, []), output));
        return code;
    }

    private void RecordInputs(CommandRun run, INetworkImporter importer, string[] paths, ParseResult result, Dictionary<string, string> settings)
    {
        foreach (string path in paths)
        {
            foreach (string file in importer.Name == "network" ? run.Questions.NetworkFiles(path) : InputFiles.Of(path, run.Questions.PathOf))
                run.Inputs.Add(file, "data");
        }
        // Some settings name files.
        foreach (string value in settings.Values.Order(StringComparer.Ordinal))
            run.Inputs.Add(value, "mapping");
        if (result.GetValue(_lists.Map) is { } map)
            run.Inputs.Add(map, "mapping");
        if (result.GetValue(_decisions) is { } decisions)
            run.Inputs.Add(decisions, "decisions");
    }

    private IReadOnlyList<RunOption> Recorded(ParseResult result, INetworkImporter importer) =>
        _lists.Record(new OptionRecord(result).Add(_decisions).Add(_as, importer.Name).Add(_set)).Add(_outputs.TimeLimit).All;

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

    private INetworkImporter Importer(string? name, string[] paths, string[] shown, CancellationToken cancellation)
    {
        string known = _texts.List(NetworkImporters.All.Select(i => i.Name));
        if (name is not null)
        {
            return NetworkImporters.Find(name) ?? throw new UsageException(
                _texts.Of("Usage.NotOneOf", "--as", name, known), Suggestion.Closest(name, NetworkImporters.All.Select(i => i.Name)) is { } close ? _texts.Of("Usage.DidYouMean", close) : null);
        }
        for (int i = 0; i < paths.Length; i++)
        {
            if (!File.Exists(paths[i]) && !Directory.Exists(paths[i]))
                throw new UsageException(_texts.Of("Usage.FileMissing", shown[i]));
        }
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

    private void RequireFolder(string? path, string option)
    {
        if (path is not null && Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) is { } folder && !Directory.Exists(folder))
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
            throw new UsageException(_texts.Of("Usage.OutputFailed", path ?? "", SystemFailure.Reason(exception).In(_texts.Language)));
        }
        catch (ArgumentException exception) when (path is not null && !NetworkFile.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()) && exception.ParamName == "path")
        {
            throw new UsageException(_texts.Of("Usage.NetworkFormat", path), _texts.Of("Usage.NetworkFormat.Hint", _texts.List(NetworkFile.Extensions)));
        }
    }
}
