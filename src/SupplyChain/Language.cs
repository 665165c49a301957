namespace SupplyChain;

/// <summary>A language of user-facing text.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English = 0,
}
