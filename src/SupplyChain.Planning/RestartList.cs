namespace SupplyChain.Planning;

/// <summary>A list of restarts in the order in which somebody would approve them.</summary>
public sealed record RestartList
{
    /// <summary>Name shown, such as that of the file.</summary>
    public required string Name { get; init; }

    /// <summary>The restarts, first first. Sites that cannot restart today are passed over and counted.</summary>
    public required IReadOnlyList<ListedRestart> Restarts { get; init; }
}

/// <summary>An entry of a list of restarts.</summary>
/// <param name="Site">Id of the site.</param>
/// <param name="Wave">The wave it is meant for, from 1; null for the first with room.</param>
public sealed record ListedRestart(string Site, int? Wave = null);
