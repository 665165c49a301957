namespace SupplyChain.Formats;

/// <summary>What to import, and how.</summary>
public sealed record ImportRequest
{
    /// <summary>Files and folders, the main one first; messages show them as given.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Settings of the importer by key, values as written; keys it does not know are an error of the caller.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>How lists of enterprises and suppliers are read; other importers do not look at it.</summary>
    public Enterprises.EnterpriseListOptions Lists { get; init; } = new();
}
