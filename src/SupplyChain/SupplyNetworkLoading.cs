using System.Diagnostics.CodeAnalysis;
using SupplyChain.Data;
using SupplyChain.Diagnostics;

namespace SupplyChain;

public sealed partial class SupplyNetwork
{
    /// <summary>Reads a network from a folder of CSV files, as docs/data-format.md describes it.</summary>
    /// <remarks>
    /// All or nothing: with one error in the data there is no network. The order of rows changes nothing. Warnings of a good load
    /// are what <see cref="TryLoad"/> is for.
    /// <para>Cost: one pass over each file, and what building takes; a second pass over the files that problems were found in.</para>
    /// </remarks>
    /// <param name="path">Path of the folder; diagnostics show it as given.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="NetworkDataException">The data hold at least one error, or are not there; it lists every problem.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SupplyNetwork Load(string path, CancellationToken cancellationToken = default) =>
        TryLoad(path, out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics, cancellationToken)
            ? network
            : throw new NetworkDataException(diagnostics);

    /// <summary>Reads a network from a folder of CSV files, or says everything that is wrong with it.</summary>
    /// <param name="path">Path of the folder; diagnostics show it as given.</param>
    /// <param name="network">The network; null if there is at least one error.</param>
    /// <param name="diagnostics">Every problem found, by file, line and column; warnings may come with a network.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether there is a network.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryLoad(string path, [NotNullWhen(true)] out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        (network, diagnostics) = NetworkFolder.Read(path, cancellationToken);
        return network is not null;
    }
}
