namespace SupplyChain.Checking;

/// <summary>How many there are of everything.</summary>
public sealed record NetworkCounts
{
    /// <summary>Sites.</summary>
    public required int Sites { get; init; }

    /// <summary>Owners of sites.</summary>
    public required int Firms { get; init; }

    /// <summary>Industries.</summary>
    public required int Industries { get; init; }

    /// <summary>Regions; sites without one do not count.</summary>
    public required int Regions { get; init; }

    /// <summary>Links, parallel ones added up.</summary>
    public required int Links { get; init; }

    /// <summary>Input classes by importance: essential, important, other, none.</summary>
    public required IReadOnlyDictionary<Importance, int> InputClasses { get; init; }

    /// <summary>Sites whose own condition allows nothing today.</summary>
    public required int StoppedSites { get; init; }

    /// <summary>Sites whose own condition allows something, but not all.</summary>
    public required int PartlyRunningSites { get; init; }

    /// <summary>Sites a restart would raise.</summary>
    public required int Candidates { get; init; }
}
