using SupplyChain.Formats.Enterprises;
using SupplyChain.Formats.Networks;
using SupplyChain.Formats.Tables;

namespace SupplyChain.Formats;

/// <summary>Every importer; a new one is one line here.</summary>
public static class NetworkImporters
{
    /// <summary>Every importer. Those that recognise nothing but their own come first; lists of enterprises take what is left.</summary>
    public static IReadOnlyList<INetworkImporter> All { get; } =
    [
        new NetworkFileImporter(),
        new TableImporter(),
        new EnterpriseListImporter(),
    ];

    /// <summary>Finds an importer by its name.</summary>
    /// <param name="name">The name, compared exactly.</param>
    /// <returns>The importer, or null.</returns>
    public static INetworkImporter? Find(string name) => All.FirstOrDefault(i => i.Name == name);

    /// <summary>The importer for data whose kind nobody named.</summary>
    /// <param name="paths">Files and folders, all of them existing.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <returns>The first that recognises them; null if none does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static INetworkImporter? Recognise(IReadOnlyList<string> paths, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return All.FirstOrDefault(i => i.Recognises(paths, cancellationToken));
    }
}
