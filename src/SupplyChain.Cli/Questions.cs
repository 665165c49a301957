using SupplyChain.Checking;
using SupplyChain.Diagnostics;
using SupplyChain.Ranking;

namespace SupplyChain.Cli;

/// <summary>What the command line asks of the library. Tests hand in answers made by hand.</summary>
internal sealed record Questions
{
    public required LoadNetwork Load { get; init; }

    public required LoadScenario LoadScenario { get; init; }

    public required Func<SupplyNetwork, RankingOptions, IProgress<AnalysisProgress>?, CancellationToken, RestartRanking> Rank { get; init; }

    public required Func<SupplyNetwork, CheckOptions, CancellationToken, NetworkCheck> Check { get; init; }
}

/// <summary>Loads a network from a path; null if there are errors.</summary>
internal delegate SupplyNetwork? LoadNetwork(string path, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation);

/// <summary>Reads a scenario for a network from CSV text; null if there are errors.</summary>
/// <param name="text">The text.</param>
/// <param name="name">The name the scenario gets.</param>
/// <param name="file">How problems name the text.</param>
/// <param name="network">The network it is for.</param>
/// <param name="diagnostics">Every problem found.</param>
internal delegate Scenario? LoadScenario(TextReader text, string name, string file, SupplyNetwork network, out IReadOnlyList<Diagnostic> diagnostics);
