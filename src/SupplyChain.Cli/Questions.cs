using SupplyChain.Checking;
using SupplyChain.Diagnostics;
using SupplyChain.Planning;
using SupplyChain.Ranking;

namespace SupplyChain.Cli;

/// <summary>What the command line asks of the library. Tests hand in answers made by hand.</summary>
internal sealed record Questions
{
    public required LoadNetwork Load { get; init; }

    /// <summary>The files that a network is read from, as they would be written; empty if there are none.</summary>
    public required Func<string, IReadOnlyList<string>> NetworkFiles { get; init; }

    /// <summary>Where a path that was written leads; elsewhere only where a question is asked again from another folder.</summary>
    public Func<string, string> PathOf { get; init; } = path => path;

    public required LoadScenario LoadScenario { get; init; }

    public required ReadScenario ReadScenario { get; init; }

    public required Func<SupplyNetwork, RankingOptions, IProgress<AnalysisProgress>?, CancellationToken, RestartRanking> Rank { get; init; }

    public required LoadList LoadList { get; init; }

    public required Func<SupplyNetwork, PlanOptions, IProgress<AnalysisProgress>?, CancellationToken, RestartPlan> Plan { get; init; }

    public required Func<SupplyNetwork, CheckOptions, CancellationToken, NetworkCheck> Check { get; init; }
}

/// <summary>Loads a network from a path; null if there are errors.</summary>
internal delegate SupplyNetwork? LoadNetwork(string path, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation);

/// <summary>Finds a scenario by its name in the network or by the path of a file; null if there are errors.</summary>
internal delegate Scenario? LoadScenario(SupplyNetwork network, string nameOrPath, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation);

/// <summary>Reads a scenario from text; problems name the text as the scenario. Null if there are errors.</summary>
internal delegate Scenario? ReadScenario(
    SupplyNetwork network, TextReader text, string name, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation);

/// <summary>Reads a list of restarts from a file; null if there are errors.</summary>
internal delegate RestartList? LoadList(SupplyNetwork network, string path, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation);
