namespace SupplyChain.Planning;

/// <summary>How two plans differ: who came in, who went out, who changed wave, and why.</summary>
/// <remarks>Plain data, immutable, ordered by change and then by id of the site.</remarks>
public sealed record PlanDifferences
{
    internal PlanDifferences(Differences.PlanRecord old, Differences.PlanRecord @new) => (Old, New) = (old, @new);

    /// <summary>The sites whose restarts differ.</summary>
    public required IReadOnlyList<PlanDifference> Changes { get; init; }

    /// <summary>Number of restarts that are in both plans, in the same wave.</summary>
    public required int Kept { get; init; }

    /// <summary>Whether both plans restart the same sites in the same waves.</summary>
    public bool AreSame => Changes.Count == 0;

    /// <summary>The plans as they were compared.</summary>
    internal Differences.PlanRecord Old { get; }

    internal Differences.PlanRecord New { get; }

    /// <summary>Options with other values: name, before, after.</summary>
    internal IReadOnlyList<(string Name, string? Before, string? After)> Options { get; init; } = [];

    /// <summary>Limits with other amounts.</summary>
    internal IReadOnlyList<(Differences.LimitRecord Limit, double? Before, double? After)> Limits { get; init; } = [];

    /// <summary>Inputs with other contents: path, hash before, hash after.</summary>
    internal IReadOnlyList<(string Path, string? Before, string? After)> Inputs { get; init; } = [];
}
