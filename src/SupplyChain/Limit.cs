using SupplyChain.Diagnostics;

namespace SupplyChain;

/// <summary>A limit on a resource that restarts need (one row of <c>limits.csv</c>). Every limit applies on its own.</summary>
public sealed record Limit
{
    /// <summary>The built-in resource of which every restart takes 1.</summary>
    public const string Restarts = "restarts";

    /// <summary>The resource: <see cref="Restarts"/> or one of <see cref="SupplyNetwork.Resources"/>.</summary>
    public required string Resource { get; init; }

    /// <summary>The region whose restarts are counted; null: one limit on the sum over all regions.</summary>
    public string? Region { get; init; }

    /// <summary>The wave, from 1; null: this amount in each wave.</summary>
    public int? Wave { get; init; }

    /// <summary>The amount, not negative, in units of the resource.</summary>
    public required double Amount { get; init; }

    /// <summary>How unused amounts carry over.</summary>
    public LimitKind Kind { get; init; }

    /// <summary>Where the limit was written; null for limits made in code.</summary>
    public SourcePosition? Source { get; init; }
}
