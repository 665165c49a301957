using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Rendering;
using SupplyChain.Cli.Runs;
using SupplyChain.Diagnostics;
using SupplyChain.Reporting;
using SupplyChain.Reports;

namespace SupplyChain.Cli.Commands;

/// <summary>One run of a verb: what all verbs do before and after their question.</summary>
internal sealed class CommandRun : IDisposable
{
    private const string StandardInput = "stdin";

    private readonly CancellationTokenSource _cancellation;
    private readonly CancellationTokenSource? _timeLimit;
    private readonly long _begin;

    public CommandRun(CliEnvironment environment, Questions questions, Texts texts, CommonSettings settings)
    {
        Environment = environment;
        Questions = questions;
        Texts = texts;
        Settings = settings;
        Inputs = new InputRecorder(questions.PathOf);
        RequireText();
        _begin = environment.Time.GetTimestamp();
        _timeLimit = settings.TimeLimit is { } limit ? new CancellationTokenSource(limit, environment.Time) : null;
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(environment.Cancellation, _timeLimit?.Token ?? CancellationToken.None);
    }

    public CliEnvironment Environment { get; }

    public Questions Questions { get; }

    public Texts Texts { get; }

    public CommonSettings Settings { get; }

    /// <summary>What is read.</summary>
    public InputRecorder Inputs { get; }

    /// <summary>Takes the answer instead of any file or stream, where a question is asked again; null where it is written.</summary>
    public Action<Answer, RunManifest>? Capture { get; init; }

    /// <summary>Cancelled by Ctrl-C and by the time limit.</summary>
    public CancellationToken Cancellation => _cancellation.Token;

    public bool IsTimeLimitReached => _timeLimit?.IsCancellationRequested == true && !Environment.Cancellation.IsCancellationRequested;

    /// <summary>What is left of the time limit; null without one.</summary>
    /// <exception cref="OperationCanceledException">Nothing is left.</exception>
    public TimeSpan? TimeLeft()
    {
        TimeSpan? left = Settings.TimeLimit - Environment.Time.GetElapsedTime(_begin);
        return left > TimeSpan.Zero || left is null ? left : throw new OperationCanceledException("the time limit ended before the question was asked");
    }

    /// <summary>Loads the network and the scenario asked for.</summary>
    /// <returns>Both, or no network if there are errors; and every problem found.</returns>
    private LoadedData Load()
    {
        foreach (string file in Questions.NetworkFiles(Settings.Network))
            Inputs.Add(file, "network");
        SupplyNetwork? network = Questions.Load(Settings.Network, out IReadOnlyList<Diagnostic> problems, Cancellation);
        if (network is null || Settings.Scenario is null)
            return new LoadedData(network, null, problems);
        Scenario? scenario = Scenario(network, Settings.Scenario, out IReadOnlyList<Diagnostic> found);
        return new LoadedData(scenario is null ? null : network, scenario, [.. problems, .. found]);
    }

    private Scenario? Scenario(SupplyNetwork network, string nameOrPath, out IReadOnlyList<Diagnostic> found)
    {
        if (nameOrPath != "-")
        {
            if (network.FindScenario(nameOrPath) is null)
                Inputs.Add(nameOrPath, "scenario");
            return Questions.LoadScenario(network, nameOrPath, out found, Cancellation);
        }
        using HashingReader text = InputRecorder.Watch(Environment.In, "scenario");
        Scenario? scenario = Questions.ReadScenario(network, text, StandardInput, out found, Cancellation);
        Inputs.Add(text);
        return scenario;
    }

    /// <summary>Loads, asks if the data are a network, and writes the answer.</summary>
    /// <param name="answer">Answers from what was loaded.</param>
    /// <param name="ofBadData">Makes an answer of what is wrong, of loading or found only while answering. Default: it is told on the error stream, as every failure.</param>
    /// <returns>The exit code.</returns>
    public int Run(Func<SupplyNetwork, LoadedData, Answer> answer, Func<IReadOnlyList<Diagnostic>, Answer>? ofBadData = null)
    {
        LoadedData data = Load();
        // Told before anything long begins; lists that are read later are looked at before writing.
        RequireInputsKept();
        Answer given;
        try
        {
            given = data.Network is { } network ? answer(network, data) : throw new NetworkDataException(data.Problems);
        }
        catch (NetworkDataException exception) when (ofBadData is not null)
        {
            given = ofBadData(data.Network is null ? data.Problems : [.. data.Problems, .. exception.Diagnostics]);
        }
        return Deliver(given, [Settings.Network]);
    }

    /// <summary>Writes an answer with its manifest wherever it was asked for, and says what is to be said beside it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="arguments">What the question was about, as it was written.</param>
    /// <returns>The exit code.</returns>
    public int Deliver(Answer answer, IReadOnlyList<string> arguments)
    {
        if (Capture is not null)
        {
            Capture(answer, Manifest(answer, arguments, []));
            return answer.ExitCode;
        }
        RequireInputsKept();
        IReadOnlyList<string> changed = Settings.HasManifest ? Inputs.Changed() : [];
        foreach (string path in changed)
            Say(Texts.Of("Run.InputChanged", path));
        RunManifest? manifest = Settings.HasManifest ? Manifest(answer, arguments, changed) : null;
        IReadOnlyList<string> written = new AnswerWriter(Environment, Texts, Settings).Write(answer, manifest);
        if (written.Count > 0)
            Say(Texts.Of("Run.Written", Texts.List(written)));
        answer.Talk?.Invoke();
        return answer.ExitCode;
    }

    /// <summary>The manifest of an answer.</summary>
    public RunManifest Manifest(Answer answer, IReadOnlyList<string> arguments, IReadOnlyList<string> changed) => new()
    {
        Version = Environment.Version,
        Model = ProductionModel.Version,
        Verb = answer.Report.Schema.Split('/')[1],
        Arguments = arguments,
        Inputs = Inputs.All,
        Options = answer.Options,
        Seed = answer.Seed,
        Result = answer.Result with { Sha256 = RunManifest.HashOf(answer.Report), IsRepeatable = answer.Result.IsRepeatable && changed.Count == 0 },
    };

    /// <summary>Says something beside the answer, unless silence was asked for.</summary>
    public void Say(string line)
    {
        if (!Settings.IsQuiet)
            Environment.Error.Write(line + "\n");
    }

    /// <summary>Warns on the error stream too if the levels behind the answer are not certified well: whoever reads only JSON sees no sentence.</summary>
    public void TellAccuracy(double accuracy)
    {
        if (!CertifiedAccuracy.IsPoor(accuracy))
            return;
        string bound = new ValueFormatter(Texts.Language).Format(ReportValue.Bound(accuracy));
        Say(Texts.Of(CertifiedAccuracy.IsProven(accuracy) ? "Accuracy.Poor" : "Accuracy.Unproven", bound));
    }

    /// <summary>Tells problems that are no errors: in full if asked to, else how many there are.</summary>
    public void TellProblems(IReadOnlyList<Diagnostic> problems)
    {
        if (Settings.IsVerbose)
        {
            Environment.Error.Write(DiagnosticFormatter.Format(problems, Texts.Language));
            return;
        }
        int warnings = problems.Count(p => p.Severity == Severity.Warning);
        if (warnings > 0)
            Say(Texts.ForCount("Data.Warnings", warnings, Settings.Network));
    }

    public void Dispose()
    {
        _cancellation.Dispose();
        _timeLimit?.Dispose();
    }

    // Bytes that are no text would only garble a terminal.
    private void RequireText()
    {
        if (Environment.IsOutputTerminal && Settings.Targets.Where(t => t.Path is null).Select(t => ReportFormats.Of(t.Format)).FirstOrDefault(f => f.Binary is not null) is { } binary)
            throw new UsageException(Texts.Of("Usage.BinaryToTerminal", binary.Word), Texts.Of("Usage.BinaryToTerminal.Hint", "answer", binary.Extension!));
    }

    /// <summary>Refuses to write over what was read: a slip of the pen must not cost the data.</summary>
    /// <param name="others">What is written beside the answer: full paths, with the name that people know.</param>
    /// <exception cref="UsageException">One of the files to be written was read.</exception>
    public void RequireInputsKept(params IReadOnlyList<(string Path, string Shown)> others)
    {
        if (Capture is not null)
            return;
        HashSet<string> read = [.. Inputs.All.Where(i => !i.IsStandardInput && i.Role != "decisions").Select(i => Path.GetFullPath(i.Path))];
        IEnumerable<(string? Path, string Shown)> written =
        [
            .. Settings.Targets.Select(t => (t.Path, t.Shown)), .. Settings.Targets.Where(_ => Settings.HasManifest).Select(t => (t.Manifest, t.Shown)),
            .. Settings.Manifest is { } m ? new[] { (Path.GetFullPath(m), m) } : [], .. others,
        ];
        if (written.FirstOrDefault(w => w.Path is not null && read.Contains(w.Path)) is { Path: not null } slip)
            throw new UsageException(Texts.Of("Usage.OutputIsInput", slip.Shown), Texts.Of("Usage.OtherName.Hint"));
    }
}

/// <summary>What loading gave.</summary>
/// <param name="Network">The network; null if there are errors.</param>
/// <param name="Scenario">The scenario; null if none was asked for.</param>
/// <param name="Problems">Every problem found.</param>
internal sealed record LoadedData(SupplyNetwork? Network, Scenario? Scenario, IReadOnlyList<Diagnostic> Problems);
