namespace SupplyChain.Planning.Engines;

/// <summary>Why an engine ended.</summary>
internal enum EngineStatus
{
    /// <summary>Solved to the tolerances asked for.</summary>
    Solved,

    /// <summary>No point meets every row.</summary>
    Infeasible,

    /// <summary>Time, effort or a cancellation ended it.</summary>
    Interrupted,

    /// <summary>It gave up for another reason; nothing it says counts.</summary>
    Failed,
}
