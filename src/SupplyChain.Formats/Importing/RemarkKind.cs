namespace SupplyChain.Formats;

/// <summary>What was done about something in the data of others.</summary>
public enum RemarkKind
{
    /// <summary>Worth knowing; nothing was changed.</summary>
    Note = 0,

    /// <summary>A value nobody stated was filled in.</summary>
    Assumption = 1,

    /// <summary>A value was read as what its writer must have meant.</summary>
    Repair = 2,

    /// <summary>A value, a row or a file was not taken over.</summary>
    Refusal = 3,
}
