using SupplyChain.Diagnostics;

namespace SupplyChain;

/// <summary>One row of a scenario: the sites it matches and the levels it gives them.</summary>
public sealed record ScenarioChange
{
    /// <summary>Id of the only site matched; null matches all.</summary>
    public string? Site { get; init; }

    /// <summary>Industry of the sites matched; null matches all.</summary>
    public string? Industry { get; init; }

    /// <summary>Region of the sites matched; null matches all.</summary>
    public string? Region { get; init; }

    /// <summary>New operating level, 0 to 1; null leaves it.</summary>
    public double? OperatingLevel { get; init; }

    /// <summary>New restart level, 0 to 1; null leaves it.</summary>
    public double? RestartLevel { get; init; }

    /// <summary>Where the change was written; null for changes made in code.</summary>
    public SourcePosition? Source { get; init; }
}
