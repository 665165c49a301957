namespace SupplyChain.Formats;

/// <summary>Makes a network of data that others made, such as lists of enterprises or an input-output table.</summary>
/// <remarks>An importer reads and never writes. Implementations have no state and are thread-safe.</remarks>
public interface INetworkImporter
{
    /// <summary>The word that chooses it: <c>import --as NAME</c>. Lower case, with hyphens; the same in every language.</summary>
    string Name { get; }

    /// <summary>Settings it knows: the keys of <see cref="ImportRequest.Settings"/>.</summary>
    IReadOnlyList<string> Settings { get; }

    /// <summary>Whether the data are surely its own, told from names and first lines; it must be cheap, and no other importer may say so of the same data.</summary>
    /// <param name="paths">Files and folders, all of them existing.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <returns>Whether it would import them without being named.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    bool Recognises(IReadOnlyList<string> paths, CancellationToken cancellationToken);

    /// <summary>Imports.</summary>
    /// <param name="request">What to import and how.</param>
    /// <param name="cancellationToken">Stops the import.</param>
    /// <returns>The network, or nothing; and everything that was assumed, repaired and refused. Bad data are remarks, never exceptions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    ImportResult Import(ImportRequest request, CancellationToken cancellationToken);
}
