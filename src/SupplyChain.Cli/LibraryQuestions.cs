namespace SupplyChain.Cli;

/// <summary>The questions as the library answers them.</summary>
internal static class LibraryQuestions
{
    public static Questions All { get; } = new()
    {
        Load = (string path, out IReadOnlyList<Diagnostics.Diagnostic> diagnostics, CancellationToken cancellation) =>
            throw new NotImplementedException("the reader of networks is not connected yet"),
        LoadScenario = (TextReader text, string name, string file, SupplyNetwork network, out IReadOnlyList<Diagnostics.Diagnostic> diagnostics) =>
            throw new NotImplementedException("the reader of scenarios is not connected yet"),
        Rank = (network, options, progress, cancellation) => throw new NotImplementedException("ranking is not connected yet"),
        Check = (network, options, cancellation) => throw new NotImplementedException("checking is not connected yet"),
    };
}
