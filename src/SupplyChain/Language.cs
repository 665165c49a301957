namespace SupplyChain;

/// <summary>A language of user-facing text.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English = 0,

    /// <summary>Chinese in simplified characters, with numbers in 万 and 亿.</summary>
    Chinese = 1,
}
