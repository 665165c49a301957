namespace SupplyChain;

/// <summary>Whether plans are free to restart a site. Rankings ignore it: they say what a restart would be worth.</summary>
public enum RestartRule
{
    /// <summary>The plan decides.</summary>
    Free = 0,

    /// <summary>Every plan restarts the site.</summary>
    Must = 1,

    /// <summary>No plan restarts the site.</summary>
    Never = 2,
}
