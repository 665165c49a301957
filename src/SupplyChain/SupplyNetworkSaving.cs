using SupplyChain.Data;
using SupplyChain.Diagnostics;

namespace SupplyChain;

public sealed partial class SupplyNetwork
{
    /// <summary>Writes the network as a folder of CSV files, from which <see cref="Load"/> makes the same network again.</summary>
    /// <remarks>
    /// Only columns in which a value differs from the default are written, and numbers in the fewest digits that read back to the same
    /// number: every site, link, input class, rule, limit and scenario comes back to the last bit. What was made of parallel links
    /// stays added up; columns beginning with <c>x_</c> are kept in sites.csv.
    /// <para>Files are written beside the folder first and then moved into their places: none is ever half written. Files of a network
    /// that was there before are replaced or removed; others stay.</para>
    /// <para>Cost: O(sites + links).</para>
    /// </remarks>
    /// <param name="path">Path of the folder; made if it is not there.</param>
    /// <param name="cancellationToken">Stops the writing; what was in the folder before then stays.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="NetworkDataException">A text of a network made in code could not be read again, such as an id of blanks only; all are listed.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Save(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        NetworkWriter.Write(this, path, cancellationToken);
    }
}
