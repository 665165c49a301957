using System.CommandLine;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Commands;
using SupplyChain.Diagnostics;
using SupplyChain.Reporting;

namespace SupplyChain.Cli.Runs.Verifying;

/// <summary>Asks the question of a manifest again, in memory: nothing is written, and nothing but the question is done.</summary>
internal sealed class Replay(CliEnvironment environment, Questions questions, Texts texts)
{
    private static readonly string[] Verbs = ["check", "rank", "plan", "import", "diff"];

    // Where it ended a run, asking again proves nothing; where it did not, it must not end this one.
    private const string TimeLimit = "time-limit";

    private const string Decisions = "decisions";

    /// <summary>Asks.</summary>
    /// <returns>The answer and its manifest, made anew.</returns>
    /// <exception cref="UnreadableException">The manifest names a verb or an option that there is not, or one that writes.</exception>
    /// <exception cref="UsageException">The question cannot be asked like this.</exception>
    /// <exception cref="NetworkDataException">The data are bad now.</exception>
    public async Task<(Answer Answer, RunManifest Manifest)> Ask(RunManifest recorded, Relocation relocation)
    {
        CliEnvironment quiet = environment with { Out = TextWriter.Null, Error = TextWriter.Null, In = TextReader.Null, IsOutputTerminal = false, IsErrorTerminal = false };
        (Answer, RunManifest)? given = null;
        Questions moved = Moved(relocation);
        RootCommand root = Cli.BuildRoot(quiet, texts, moved,
            settings => new CommandRun(quiet, moved, texts, settings with { IsQuiet = true, IsVerbose = false, Languages = LanguagesOf(recorded) })
            {
                Capture = (answer, manifest) => given = (answer, manifest),
            });
        ParseResult line = root.Parse(Line(recorded, root), Cli.Parsing);
        if (line.Errors.Count > 0 || line.Action is null)
            throw new UsageErrors(texts).Find(line) ?? new UsageException(texts.Of("Manifest.Wrong", recorded.Verb, "options"));
        await line.InvokeAsync(new InvocationConfiguration { Output = TextWriter.Null, Error = TextWriter.Null, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, environment.Cancellation)
            .ConfigureAwait(false);
        (Answer answer, RunManifest manifest) = given ?? throw new UsageException(texts.Of("Manifest.Wrong", recorded.Verb, "verb"));
        return (answer, manifest with { Options = [.. manifest.Options.Select(o => recorded.Options.FirstOrDefault(r => r.Name == o.Name && IsLeftOut(r, recorded)) ?? o)] });
    }

    /// <summary>The languages an answer was written in; English for those that are the same in all.</summary>
    public static IReadOnlyList<Language> LanguagesOf(RunManifest recorded) =>
        recorded.Outputs.Select(o => (IReadOnlyList<Language>)[.. o.Languages.Select(LanguageChoice.Find).OfType<Language>()]).FirstOrDefault(l => l.Count > 0) ?? [Language.English];

    private List<string> Line(RunManifest recorded, RootCommand root)
    {
        if (!Verbs.Contains(recorded.Verb))
            throw new UnreadableException(texts.Of("Manifest.Verb", recorded.Verb), texts.Of("Manifest.Verb.Hint", texts.List(Verbs)));
        if (recorded.Arguments.FirstOrDefault(a => a.Length == 0 || a[0] == '-') is { } odd)
            throw new UnreadableException(texts.Of("Manifest.Argument", odd), null);
        Command verb = root.Subcommands.First(c => c.Name == recorded.Verb);
        List<string> line = [recorded.Verb, .. recorded.Arguments];
        foreach (RunOption option in recorded.Options)
        {
            string name = "--" + option.Name;
            Option? known = OptionRecord.NotRecorded.Contains(name) ? null : verb.Options.FirstOrDefault(o => o.Name == name);
            if (known is null || (recorded.Verb == "import" && name == "--output"))
                throw new UnreadableException(texts.Of("Manifest.Option", recorded.Verb, option.Name), null);
            if (option.Origin != RunOrigin.CommandLine || IsLeftOut(option, recorded))
                continue;
            line.AddRange(known.Arity.MaximumNumberOfValues == 0 ? [name] : option.Values.Select(v => name + "=" + v));
        }
        return line;
    }

    // A time limit proves nothing, and a file of decisions that was not there yet had no say.
    private static bool IsLeftOut(RunOption option, RunManifest recorded) =>
        option.Name == TimeLimit || (option.Name == Decisions && !recorded.Inputs.Any(i => option.Values.Contains(i.Path)));

    /// <summary>The questions, with every path led to where its file is now, and problems naming it as it was written.</summary>
    private Questions Moved(Relocation relocation) => questions with
    {
        PathOf = relocation.PathOf,
        NetworkFiles = path => [.. questions.NetworkFiles(relocation.PathOf(path)).Select(f => path + f[relocation.PathOf(path).Length..])],
        Load = (string path, out IReadOnlyList<Diagnostic> found, CancellationToken cancellation) =>
        {
            SupplyNetwork? network = questions.Load(relocation.PathOf(path), out found, cancellation);
            found = AsWritten(found, relocation, path);
            return network;
        },
        LoadScenario = (SupplyNetwork network, string name, out IReadOnlyList<Diagnostic> found, CancellationToken cancellation) =>
        {
            Scenario? scenario = questions.LoadScenario(network, network.FindScenario(name) is null ? relocation.PathOf(name) : name, out found, cancellation);
            found = AsWritten(found, relocation, name);
            return scenario;
        },
        LoadList = (SupplyNetwork network, string path, out IReadOnlyList<Diagnostic> found, CancellationToken cancellation) =>
        {
            Planning.RestartList? list = questions.LoadList(network, relocation.PathOf(path), out found, cancellation);
            found = AsWritten(found, relocation, path);
            return list;
        },
        Check = (network, options, cancellation) => questions.Check(network, options, cancellation) is var check && relocation.IsInPlace ? check
            : check with { Diagnostics = [.. check.Diagnostics.Select(d => AsWritten(d, relocation.Folder + Path.DirectorySeparatorChar, ""))] },
    };

    private static IReadOnlyList<Diagnostic> AsWritten(IReadOnlyList<Diagnostic> found, Relocation relocation, string path) =>
        relocation.IsInPlace || Path.IsPathRooted(path) ? found : [.. found.Select(d => AsWritten(d, relocation.Folder + Path.DirectorySeparatorChar, ""))];

    private static Diagnostic AsWritten(Diagnostic problem, string place, string written) =>
        problem.Position is { } position && position.File.StartsWith(place, StringComparison.Ordinal)
            ? problem with { Position = position with { File = written + position.File[place.Length..] } }
            : problem;
}
