namespace SupplyChain.Planning.Differences;

/// <summary>A plan as files hold it: what is needed to say how it differs from another. What a file does not hold is null or empty.</summary>
internal sealed record PlanRecord
{
    public string? Currency { get; init; }

    public string? Measure { get; init; }

    public string? Status { get; init; }

    /// <summary>Whether it restarts nothing because no plan keeps every rule.</summary>
    public bool IsInfeasible => Status == "infeasible";

    public double? Value { get; init; }

    public double? Bound { get; init; }

    public double? RelativeGap { get; init; }

    /// <summary>The options, each as one text.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The limits that applied; null if the file does not hold them.</summary>
    public IReadOnlyList<LimitRecord>? Limits { get; init; }

    /// <summary>The restarts by site.</summary>
    public required IReadOnlyDictionary<string, RestartRecord> Restarts { get; init; }

    /// <summary>Every site that may restart; null if the file does not hold them.</summary>
    public IReadOnlyDictionary<string, CandidateRecord>? Candidates { get; init; }

    /// <summary>Sites no plan may restart by its options.</summary>
    public IReadOnlySet<string> Bans { get; init; } = new HashSet<string>();

    /// <summary>Sites every plan restarts by its options.</summary>
    public IReadOnlySet<string> Pins { get; init; } = new HashSet<string>();

    /// <summary>The waves of those pins that name one.</summary>
    public IReadOnlyDictionary<string, int> PinnedWaves { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The inputs by path, with their hashes; null if nothing says which they were.</summary>
    public IReadOnlyDictionary<string, string>? Inputs { get; init; }
}

/// <summary>A restart.</summary>
internal sealed record RestartRecord(string Site, string? Name, string? Region, int Wave, double? Adds)
{
    public bool IsPinned { get; init; }

    public IReadOnlyList<string> Bundle { get; init; } = [];

    public string? Replacement { get; init; }
}

/// <summary>A site that may restart.</summary>
internal sealed record CandidateRecord(string Site, string? Name, string? Region, string Outcome, double? GainIfAdded)
{
    public IReadOnlyList<LimitRecord> LimitsInTheWay { get; init; } = [];
}

/// <summary>A limit.</summary>
internal sealed record LimitRecord(string Resource, string? Region, int? Wave, double? Amount, string? Kind)
{
    /// <summary>Whether both are about the same thing, whatever their amounts.</summary>
    public bool IsAbout(LimitRecord other) => Resource == other.Resource && Region == other.Region && Wave == other.Wave && Kind == other.Kind;
}
