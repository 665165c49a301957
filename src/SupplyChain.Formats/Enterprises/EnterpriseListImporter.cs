using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Enterprises;

/// <summary>Makes one network of a list of enterprises and any number of lists of the suppliers of lead firms.</summary>
public sealed class EnterpriseListImporter : INetworkImporter
{
    /// <inheritdoc/>
    public string Name => "lists";

    /// <inheritdoc/>
    public IReadOnlyList<string> Settings => [];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Count > 0 && paths.All(p => File.Exists(p) && Workbook.Extensions.Contains(Path.GetExtension(p).ToLowerInvariant()));
    }

    /// <inheritdoc/>
    public ImportResult Import(ImportRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        throw new NotSupportedException();
    }
}
