using SupplyChain.Diagnostics;
using SupplyChain.Formats;
using SupplyChain.Formats.Networks;
using SupplyChain.Planning;

namespace SupplyChain.Cli;

/// <summary>The questions as the library answers them.</summary>
internal static class LibraryQuestions
{
    public static Questions All { get; } = new()
    {
        Load = (string path, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
            NetworkFile.TryOpen(path, out SupplyNetwork? network, out diagnostics, cancellation) ? network : null,
        NetworkFiles = NetworkFormats.FilesOf,
        LoadScenario = (SupplyNetwork network, string nameOrPath, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
            ScenarioFile.TryLoad(network, nameOrPath, out Scenario? scenario, out diagnostics, cancellation) ? scenario : null,
        ReadScenario = (SupplyNetwork network, TextReader text, string name, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
            ScenarioFile.TryRead(network, text, name, out Scenario? scenario, out diagnostics, cancellation) ? scenario : null,
        LoadList = (SupplyNetwork network, string path, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
            RestartListFile.TryLoad(network, path, out RestartList? list, out diagnostics, cancellation) ? list : null,
        Plan = PlanningExtensions.PlanRestarts,
        Rank = RankingExtensions.RankRestarts,
        Check = CheckExtensions.Check,
    };
}
