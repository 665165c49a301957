using SupplyChain.Diagnostics;
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
        _begin = environment.Time.GetTimestamp();
        _timeLimit = settings.TimeLimit is { } limit ? new CancellationTokenSource(limit, environment.Time) : null;
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(environment.Cancellation, _timeLimit?.Token ?? CancellationToken.None);
    }

    public CliEnvironment Environment { get; }

    public Questions Questions { get; }

    public Texts Texts { get; }

    public CommonSettings Settings { get; }

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
        SupplyNetwork? network = Questions.Load(Settings.Network, out IReadOnlyList<Diagnostic> problems, Cancellation);
        if (network is null || Settings.Scenario is null)
            return new LoadedData(network, null, problems);
        Scenario? scenario = Settings.Scenario == "-"
            ? Questions.ReadScenario(network, Environment.In, StandardInput, out IReadOnlyList<Diagnostic> found, Cancellation)
            : Questions.LoadScenario(network, Settings.Scenario, out found, Cancellation);
        return new LoadedData(scenario is null ? null : network, scenario, [.. problems, .. found]);
    }

    /// <summary>Loads, and answers if the data are a network.</summary>
    /// <param name="answer">Answers from what was loaded; returns the exit code.</param>
    /// <param name="tellBadData">Tells what is wrong, of loading or found only while answering. Default: on the error stream, as for every failure.</param>
    /// <returns>The exit code.</returns>
    public int Run(Func<SupplyNetwork, LoadedData, int> answer, Action<IReadOnlyList<Diagnostic>>? tellBadData = null)
    {
        LoadedData data = Load();
        try
        {
            return data.Network is { } network ? answer(network, data) : throw new NetworkDataException(data.Problems);
        }
        catch (NetworkDataException exception) when (tellBadData is not null)
        {
            tellBadData(data.Network is null ? data.Problems : [.. data.Problems, .. exception.Diagnostics]);
            return ExitCode.BadData;
        }
    }

    public void WriteAnswer(Report report) =>
        new AnswerWriter(Environment, Texts).Write(report, Settings.Target, Settings.Color, Settings.Network);

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
}

/// <summary>What loading gave.</summary>
/// <param name="Network">The network; null if there are errors.</param>
/// <param name="Scenario">The scenario; null if none was asked for.</param>
/// <param name="Problems">Every problem found.</param>
internal sealed record LoadedData(SupplyNetwork? Network, Scenario? Scenario, IReadOnlyList<Diagnostic> Problems);
