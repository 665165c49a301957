namespace SupplyChain.Planning.Search;

/// <summary>When a search ends.</summary>
internal sealed record SearchSettings
{
    /// <summary>Relative gap that is near enough.</summary>
    public required double Gap { get; init; }

    /// <summary>Work a mixed-integer search may do, as simplex iterations times entries of the program; the same on every machine.</summary>
    public required double Effort { get; init; }

    /// <summary>Whether what a solver proved is proved again in arithmetic of our own.</summary>
    public bool Certify { get; init; } = true;

    /// <summary>Ends everything when its time is up or it is cancelled.</summary>
    public required Deadline Deadline { get; init; }
}
