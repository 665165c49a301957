using SupplyChain.Checking;
using SupplyChain.Cli;
using SupplyChain.Diagnostics;
using SupplyChain.Planning;
using SupplyChain.Ranking;
using SupplyChain.Tests.Support;
using CommandLineProgram = SupplyChain.Cli.Cli;

namespace SupplyChain.Tests.CommandLine;

/// <summary>Runs the whole command line inside a test, with answers made by hand.</summary>
internal sealed class CliRun
{
    public SupplyNetwork? Network { get; set; } = ExampleNetworks.Masks();

    public IReadOnlyList<Diagnostic> LoadProblems { get; set; } = [];

    public IReadOnlyList<Diagnostic> ScenarioProblems { get; set; } = [];

    public Func<SupplyNetwork, RankingOptions, IProgress<AnalysisProgress>?, CancellationToken, RestartRanking> Rank { get; set; } =
        (network, options, _, _) => ExampleResults.Ranking(network, options);

    public Func<SupplyNetwork, CheckOptions, CancellationToken, NetworkCheck> Check { get; set; } =
        (network, options, _) => ExampleResults.Check(network, options);

    public Func<SupplyNetwork, PlanOptions, IProgress<AnalysisProgress>?, CancellationToken, RestartPlan> Plan { get; set; } =
        (network, options, _, _) => ExamplePlans.Plain(network, options);

    public IReadOnlyList<Diagnostic> ListProblems { get; set; } = [];

    public PlanOptions? SeenPlanOptions { get; private set; }

    public TextWriter? OutWriter { get; set; }

    public string Input { get; set; } = "";

    public bool IsTerminal { get; set; }

    public int Width { get; set; } = 80;

    public Dictionary<string, string> Variables { get; } = [];

    public CancellationToken Cancellation { get; set; }

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public RankingOptions? SeenOptions { get; private set; }

    public string? SeenScenarioText { get; private set; }

    public MemoryStream OutBytes { get; } = new();

    /// <summary>The real questions in the place of answers made by hand.</summary>
    public bool IsReal { get; set; }

    public string Version { get; set; } = "1.2.3";

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public int ExitCode { get; private set; }

    public static CliRun Of(params string[] args) => new CliRun().With(args);

    public CliRun With(params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var environment = new CliEnvironment
        {
            Out = OutWriter ?? output,
            OutBytes = OutBytes,
            Version = Version,
            Error = error,
            In = new StringReader(Input),
            IsOutputTerminal = IsTerminal,
            IsErrorTerminal = IsTerminal,
            TerminalWidth = Width,
            Variable = name => Variables.GetValueOrDefault(name),
            Time = Time,
            Cancellation = Cancellation,
        };
        ExitCode = CommandLineProgram.RunAsync(args, environment, IsReal ? null : AsQuestions()).GetAwaiter().GetResult();
        (Out, Error) = (output.ToString(), error.ToString());
        return this;
    }

    private Questions AsQuestions() => new()
    {
        NetworkFiles = _ => [],
        Load = (string path, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            diagnostics = LoadProblems;
            return Network;
        },
        LoadScenario = (SupplyNetwork network, string nameOrPath, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
        {
            diagnostics = ScenarioProblems;
            return diagnostics.Count > 0 ? null : new Scenario { Name = Path.GetFileNameWithoutExtension(nameOrPath), Changes = [] };
        },
        ReadScenario = (SupplyNetwork network, TextReader text, string name, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
        {
            SeenScenarioText = text.ReadToEnd();
            diagnostics = ScenarioProblems;
            return diagnostics.Count > 0 ? null : new Scenario { Name = name, Changes = [] };
        },
        LoadList = (SupplyNetwork network, string path, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
        {
            diagnostics = ListProblems;
            return diagnostics.Any(d => d.Severity == Severity.Error) ? null
                : new RestartList { Name = Path.GetFileNameWithoutExtension(path), Restarts = [new ListedRestart(network.Sites[0].Id)] };
        },
        Plan = (network, options, progress, cancellation) =>
        {
            SeenPlanOptions = options;
            return Plan(network, options, progress, cancellation);
        },
        Rank = (network, options, progress, cancellation) =>
        {
            SeenOptions = options;
            return Rank(network, options, progress, cancellation);
        },
        Check = (network, options, cancellation) => Check(network, options, cancellation),
    };
}
