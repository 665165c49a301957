namespace SupplyChain.Planning.Engines;

/// <summary>What an engine says of a program. Nothing in it is believed before it has been checked.</summary>
internal sealed record EngineAnswer
{
    public required EngineStatus Status { get; init; }

    /// <summary>One entry per column; null if it has no point.</summary>
    public double[]? Columns { get; init; }

    /// <summary>One multiplier per row; null for mixed-integer programs.</summary>
    public double[]? RowDuals { get; init; }

    /// <summary>The engine's own upper bound on the optimum; infinite if it has none.</summary>
    public double Bound { get; init; } = double.PositiveInfinity;

    /// <summary>Simplex iterations, as a measure of work that is the same on every machine.</summary>
    public long Iterations { get; init; }

    /// <summary>The engine that answered, with its version.</summary>
    public required string Engine { get; init; }
}
