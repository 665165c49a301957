using System.Diagnostics.CodeAnalysis;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Networks;

namespace SupplyChain.Formats;

/// <summary>Opens and saves networks in every format that needs no mapping: folders of CSV files, workbooks, GraphML, Parquet.</summary>
/// <remarks>The format is chosen by the extension: <c>.xlsx</c> and <c>.xls</c> are workbooks with the sheets of a network,
/// <c>.graphml</c> is GraphML, a folder with <c>.parquet</c> files is Parquet, any other folder holds CSV files. docs/formats.md describes each.</remarks>
public static class NetworkFile
{
    /// <summary>Reads a network, or throws with everything that is wrong with it.</summary>
    /// <param name="path">Path of the file or folder; diagnostics show it as given.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="NetworkDataException">The data hold at least one error.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SupplyNetwork Open(string path, CancellationToken cancellationToken = default) =>
        TryOpen(path, out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics, cancellationToken)
            ? network
            : throw new NetworkDataException(diagnostics);

    /// <summary>Reads a network, or says everything that is wrong with it.</summary>
    /// <param name="path">Path of the file or folder; diagnostics show it as given.</param>
    /// <param name="network">The network; null if there is at least one error.</param>
    /// <param name="diagnostics">Every problem found, by file, sheet, line and column; warnings may come with a network.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether there is a network.</returns>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryOpen(string path, [NotNullWhen(true)] out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        (network, diagnostics) = NetworkFormats.Of(path).Read(path, cancellationToken);
        return network is not null;
    }

    /// <summary>Writes a network in the format its path names, so that opening it gives the same network again.</summary>
    /// <remarks>Files are written beside their place and then moved there: none is ever half written.
    /// <para>Every site, link, input class, rule, limit and scenario comes back to the last bit; see <see cref="SupplyNetwork.Save"/>.</para></remarks>
    /// <param name="network">The network.</param>
    /// <param name="path">A path ending in <c>.xlsx</c>, <c>.graphml</c> or <c>.parquet</c> (a folder of Parquet files), or a folder for CSV files.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is changed then.</param>
    /// <exception cref="ArgumentException">The path is null or empty, or its extension is not that of a format that is written.</exception>
    /// <exception cref="NetworkDataException">The format cannot hold a text of the network, or not so many rows; all are listed.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Save(SupplyNetwork network, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Action<SupplyNetwork, string, CancellationToken> write = NetworkFormats.ForWriting(path)?.Write
            ?? throw new ArgumentException($"networks are not written as '{Path.GetExtension(path)}'; save as {string.Join(", ", NetworkFormats.WrittenExtensions)} or as a folder", nameof(path));
        write(network, path, cancellationToken);
    }

    /// <summary>The extensions networks can be saved with, in lower case with their dots; a path without extension is a folder of CSV files.</summary>
    public static IReadOnlyList<string> Extensions => NetworkFormats.WrittenExtensions;
}
