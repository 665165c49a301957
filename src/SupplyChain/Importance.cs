namespace SupplyChain;

/// <summary>What a shortage of an input class does to the output of the site that uses it.</summary>
/// <remarks>
/// With <c>q</c> the share of the class that arrives (0 to 1), equation 3 of docs/model.md limits the operating level to
/// <c>q</c> (essential), <c>1 - 0.5 (1 - q)</c> (important), or lets it fall by the cost share of what is missing (other).
/// </remarks>
public enum Importance
{
    /// <summary>Without it nothing is made. The default: an unknown input is taken to be needed.</summary>
    Essential = 0,

    /// <summary>Half of output survives without it.</summary>
    Important = 1,

    /// <summary>Output falls by the class's share in the value of output; all such classes of a site count together.</summary>
    Other = 2,

    /// <summary>Its absence changes nothing.</summary>
    None = 3,
}
