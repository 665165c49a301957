namespace SupplyChain.Diagnostics;

/// <summary>How much a problem in the data matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing: what was assumed where the data are silent.</summary>
    Note = 0,

    /// <summary>The answer stands, but may not mean what the data's author thinks.</summary>
    Warning = 1,

    /// <summary>The answer would be wrong; nothing is loaded.</summary>
    Error = 2,
}
