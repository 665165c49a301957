using System.Globalization;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Rendering;
using SupplyChain.Diagnostics;
using SupplyChain.Formats;
using SupplyChain.Reporting;

namespace SupplyChain.Cli.Runs.Verifying;

/// <summary>Compares what a manifest says with what is there now, and with what comes out when the question is asked again.</summary>
internal sealed class Verification(ManifestFile file, Relocation relocation, Replay replay, CliEnvironment environment, Texts texts)
{
    private readonly List<VerifyCheck> _checks = [];

    private const string StandardOutput = "-";

    private RunManifest Recorded => file.Manifest;

    /// <summary>Every file that is looked at, so that none is written over.</summary>
    public IEnumerable<string> Files =>
    [
        file.Path, .. file.Named is { } named ? new[] { named } : [], .. Recorded.Inputs.Where(i => !i.IsStandardInput).Select(i => relocation.PathOf(i.Path)),
        .. Recorded.Outputs.Where(IsStated).Where(o => o.File != StandardOutput).Select(o => Place(o.File!)),
    ];

    /// <summary>The folder that inputs were read from, as seen from the current one; null if that is the current one, or every path a full one.</summary>
    public string? InputFolder => relocation.IsInPlace || Recorded.Inputs.All(i => i.IsStandardInput || Path.IsPathRooted(i.Path)) ? null
        : Path.GetRelativePath(Directory.GetCurrentDirectory(), relocation.Folder);

    /// <summary>Compares everything that can be compared.</summary>
    public async Task<IReadOnlyList<VerifyCheck>> Run()
    {
        _checks.Add(VerifyCheck.Of("version", "", Recorded.Version, environment.Version));
        _checks.Add(VerifyCheck.Of("model", "", Recorded.Model, ProductionModel.Version));
        _checks.AddRange(Recorded.Inputs.Select(Input));
        string? reason = !Recorded.Result.IsRepeatable ? "NotRepeatable"
            : Recorded.Inputs.Any(i => i.IsStandardInput) ? "StandardInput"
            : _checks.Any(c => c is { Subject: "input", Verdict: Verdict.Missing }) ? "InputMissing"
            : null;
        if (reason == "InputMissing")
            _about = _checks.First(c => c is { Subject: "input", Verdict: Verdict.Missing }).Name;
        (Answer Answer, RunManifest Manifest)? again = null;
        if (reason is null)
            (again, reason) = await AskAgain().ConfigureAwait(false);
        if (again is { } given)
            Compare(given.Manifest);
        else
            _checks.Add(new VerifyCheck("result", "", Recorded.Result.Sha256, null, reason == "Failed" ? Verdict.Different : Verdict.NotChecked) { Note = reason, NoteValue = _about });
        if (file.IsEmbedded)
            _checks.Add(Itself(again));
        else
            Outputs(again);
        return _checks;
    }

    // What a note is about: the first input missing, or why the question cannot be asked again.
    private string _about = "";

    private async Task<((Answer, RunManifest)?, string?)> AskAgain()
    {
        try
        {
            return (await replay.Ask(Recorded, relocation).ConfigureAwait(false), null);
        }
        catch (UsageException problem)
        {
            _about = problem.Message;
        }
        catch (NetworkDataException problem)
        {
            _about = problem.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error)?.GetMessage(texts.Language) ?? "";
        }
        return (null, "Failed");
    }

    private VerifyCheck Input(RunInput input)
    {
        if (input.IsStandardInput)
            return new VerifyCheck("input", input.Path, input.Sha256, null, Verdict.NotChecked) { Note = "StandardInput" };
        string? found = relocation.HashOf(input.Path);
        if (found == input.Sha256 && new FileInfo(relocation.PathOf(input.Path)).Length is var length && length != input.Bytes)
            return VerifyCheck.Of("input", input.Path, Bytes(input.Bytes), Bytes(length));
        return found is not null && found == input.Left ? new VerifyCheck("input", input.Path, input.Left, found, Verdict.Same) { Note = "Rewritten" } : VerifyCheck.Of("input", input.Path, input.Sha256, found);
    }

    private void Compare(RunManifest again)
    {
        HashSet<string> known = [.. Recorded.Inputs.Select(i => i.Path)];
        _checks.AddRange(again.Inputs.Where(i => !known.Contains(i.Path)).Select(i => new VerifyCheck("input", i.Path, null, i.Sha256, Verdict.Added) { Note = "NotThen" }));
        _checks.AddRange(Recorded.Inputs.Where(i => again.Inputs.Any(a => a.Path == i.Path) && !again.Inputs.Any(a => a.Path == i.Path && a.Role == i.Role))
            .Select(i => VerifyCheck.Of("input", i.Path, i.Role, again.Inputs.First(a => a.Path == i.Path).Role)));
        string[] then = [.. Recorded.Options.Select(Show)], now = [.. again.Options.Select(Show)];
        string[] names = [.. Recorded.Options.Concat(again.Options).Select(o => o.Name).Distinct(StringComparer.Ordinal)];
        VerifyCheck[] options = [.. names.Select(n => VerifyCheck.Of("option", "--" + n, Line(Recorded.Options, n), Line(again.Options, n)))];
        VerifyCheck[] different = [.. options.Where(o => o.IsDifference)];
        _checks.AddRange(different);
        if (different.Length == 0)
            _checks.Add(VerifyCheck.Of("options", "", Count(then.Length), Count(now.Length)));
        _checks.Add(VerifyCheck.Of("result", "", Recorded.Result.Sha256, again.Result.Sha256));
        (string Name, string? Value)[] figures = [.. Figures(Recorded)], figuresNow = [.. Figures(again)];
        VerifyCheck[] wrong = [.. figures.Zip(figuresNow).Where(f => f.First != f.Second).Select(f => new VerifyCheck("figure", f.First.Name, f.First.Value, f.Second.Value, Verdict.Different))];
        _checks.AddRange(wrong);
        if (wrong.Length == 0 && figures.Any(f => f.Value is not null))
            _checks.Add(VerifyCheck.Of("figures", "", Count(figures.Count(f => f.Value is not null)), Count(figuresNow.Count(f => f.Value is not null))));
    }

    private VerifyCheck Itself((Answer Answer, RunManifest Manifest)? again)
    {
        string name = Path.GetFileName(file.Path);
        string? found = Relocation.HashOfFile(file.Path);
        if (again is not { } given)
            return new VerifyCheck("file", name, null, found, Verdict.NotChecked) { Note = "NotAskedAgain" };
        return VerifyCheck.Of("file", name, HashOf(given, Recorded.Outputs[0]), found);
    }

    private void Outputs((Answer Answer, RunManifest Manifest)? again)
    {
        RunOutput? named = file.Named is null ? null : OutputAt(file.Named);
        foreach (RunOutput output in Recorded.Outputs)
        {
            if (!IsStated(output))
            {
                _checks.Add(new VerifyCheck("file", output.File ?? "", null, null, Verdict.NotChecked) { Note = "NotStated" });
                continue;
            }
            if (ReferenceEquals(output, named))
                _checks.Add(FileAt(Path.GetFileName(file.Named!), output, file.Named!));
            else if (output.File != StandardOutput)
                _checks.Add(FileAt(output.File!, output, Place(output.File!)));
            if (again is { } given && (output.Format != NetworkManifest.Format || given.Answer.Imported is null))
                _checks.Add(VerifyCheck.Of("output", output.File!, output.Sha256, HashOf(given, output)));
        }
        if (file.Named is { } other && named is null)
            _checks.Add(new VerifyCheck("file", Path.GetFileName(other), null, Relocation.HashOfFile(other), Verdict.Added) { Note = "NotNamed" });
        if (again is { Answer.Imported: { } network } && Recorded.Outputs.Any(o => o.Format == NetworkManifest.Format))
            Network(network);
    }

    private static bool IsStated(RunOutput output) => output is { File: not null, Sha256: not null };

    // A file may have been given another name, and its manifest with it.
    private RunOutput? OutputAt(string path)
    {
        RunOutput[] stated = [.. Recorded.Outputs.Where(IsStated)];
        string? hash = Relocation.HashOfFile(path);
        return stated.FirstOrDefault(o => o.File != StandardOutput && Path.GetFullPath(Place(o.File!)) == path) ?? stated.FirstOrDefault(o => o.Sha256 == hash) ?? (stated.Length == 1 ? stated[0] : null);
    }

    private static VerifyCheck FileAt(string name, RunOutput output, string path)
    {
        string? found = Relocation.HashOfFile(path);
        return found == output.Sha256 && output.Bytes is { } bytes && new FileInfo(path).Length is var length && length != bytes
            ? VerifyCheck.Of("file", name, Bytes(bytes), Bytes(length))
            : VerifyCheck.Of("file", name, output.Sha256, found);
    }

    // Beside the manifest, or where it was written to.
    private string Place(string name)
    {
        string path = relocation.PathOf(name), beside = Path.Combine(file.Folder, name);
        return !Path.IsPathRooted(name) && File.Exists(beside) ? beside : path;
    }

    /// <summary>The hash of an answer written again as it was written then.</summary>
    private string HashOf((Answer Answer, RunManifest Manifest) again, RunOutput output)
    {
        if (ReportFormats.Find(output.Format) is not { } format || output.Languages.Any(l => LanguageChoice.Find(l) is null))
            throw new UnreadableException(texts.Of("Manifest.Format", output.Format), null);
        IReadOnlyList<Language> languages = output.Languages.Count == 0 ? [Language.English] : [.. output.Languages.Select(l => LanguageChoice.Find(l)!.Value)];
        // Another version is told on its own; it is not to hide what else there is.
        AnswerDocument document = AnswerDocument.Of(again.Answer, again.Manifest with { Version = Recorded.Version, Model = Recorded.Model }, format.Format, languages, output.IsColored);
        using var hash = new HashingStream();
        document.Write(hash, Recorded.Arguments.FirstOrDefault() ?? "");
        return hash.Finish();
    }

    /// <summary>Writes the network into a folder of its own, which is gone afterwards.</summary>
    private void Network(SupplyNetwork network)
    {
        RunOutput[] then = [.. Recorded.Outputs.Where(o => o.Format == NetworkManifest.Format)];
        string extension = Path.GetExtension(then[0].File ?? "").ToLowerInvariant();
        bool isFolder = extension is not (".xlsx" or ".graphml");
        string folder = Directory.CreateTempSubdirectory("supplychain-verify-").FullName;
        try
        {
            string path = Path.Combine(folder, isFolder ? extension == ".parquet" ? "network.parquet" : "network" : Path.GetFileName(then[0].File!));
            NetworkFile.Save(network, path, environment.Cancellation);
            Dictionary<string, string?> now = NetworkManifest.Outputs(path).ToDictionary(o => o.File!, o => o.Sha256, StringComparer.Ordinal);
            _checks.AddRange(then.Select(o => VerifyCheck.Of("output", o.File!, o.Sha256, now.GetValueOrDefault(o.File!))));
            _checks.AddRange(now.Where(n => !then.Any(o => o.File == n.Key)).Select(n => new VerifyCheck("output", n.Key, null, n.Value, Verdict.Added)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Line(IReadOnlyList<RunOption> options, string name) => options.FirstOrDefault(o => o.Name == name) is { } option ? Show(option) : null;

    private static string Show(RunOption option) =>
        string.Join(", ", option.Values) + " (" + RunSections.Origins.First(o => o.Origin == option.Origin).Word + (option.Source is null ? "" : " " + option.Source) + ")";

    private static string Bytes(long number) => number.ToString(CultureInfo.InvariantCulture) + " B";

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static (string Name, string? Value)[] Figures(RunManifest manifest) =>
    [
        ("status", manifest.Result.Status), ("ending", manifest.Result.Ending), ("value", Number(manifest.Result.Value)), ("bound", Number(manifest.Result.Bound)),
        ("relativeGap", Number(manifest.Result.RelativeGap)), ("seed", manifest.Seed?.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
