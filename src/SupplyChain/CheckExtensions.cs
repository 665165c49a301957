using SupplyChain.Checking;
using SupplyChain.Diagnostics;

namespace SupplyChain;

/// <summary>Asks a network what its data say about it.</summary>
public static class CheckExtensions
{
    /// <summary>Counts, shape, assumptions and regime of a network, and the supply loops that a small outside supplier pulls down.</summary>
    /// <remarks>Deterministic. Cost: two fixed points and a few passes over the links.</remarks>
    /// <param name="network">The network.</param>
    /// <param name="options">Defaults: today's levels as the sites state them, the network's own measure.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentException">The scenario names a site the network does not have.</exception>
    /// <exception cref="NetworkDataException">The measure is value-added and a site states none.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static NetworkCheck Check(this SupplyNetwork network, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        return NetworkChecker.Check(network, options ?? new CheckOptions(), cancellationToken);
    }
}
