using SupplyChain.Diagnostics;

namespace SupplyChain.Cli;

/// <summary>The questions as the library answers them.</summary>
internal static class LibraryQuestions
{
    public static Questions All { get; } = new()
    {
        Load = (string path, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
            throw new NotImplementedException("the reader of networks is not connected yet"),
        LoadScenario = (SupplyNetwork network, string nameOrPath, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
            throw new NotImplementedException("the reader of scenarios is not connected yet"),
        ReadScenario = (SupplyNetwork network, TextReader text, string name, out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation) =>
            throw new NotImplementedException("the reader of scenarios is not connected yet"),
        Rank = RankingExtensions.RankRestarts,
        Check = CheckExtensions.Check,
    };
}
