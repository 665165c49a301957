namespace SupplyChain.Ranking;

/// <summary>What to rank restarts by, and under which conditions.</summary>
public sealed record RankingOptions
{
    /// <summary>The scenario that states today's levels.</summary>
    /// <value>Default: null, the levels of the sites themselves.</value>
    public Scenario? Scenario { get; init; }

    /// <summary>What operating levels are worth.</summary>
    /// <value>Default: null, the network's own measure, or output if it names none.</value>
    public Measure? Measure { get; init; }

    /// <summary>The value restarts are ordered by.</summary>
    /// <value>Default: <see cref="RankingOrder.HeldUp"/>.</value>
    public RankingOrder By { get; init; } = RankingOrder.HeldUp;

    /// <summary>Candidates up to which held up is computed without being asked for.</summary>
    public const int HeldUpLimit = 2_000;

    /// <summary>Whether to compute what each site holds up: in a large network most stops reach everything downstream, so it costs
    /// far more than what restarts bring alone.</summary>
    /// <value>Default: null, yes if there are at most <see cref="HeldUpLimit"/> candidates. If restarts are ordered by it, it is computed in any case.</value>
    public bool? IncludeHeldUp { get; init; }

    /// <summary>Whether to compute credits even if restarts are not ordered by them.</summary>
    /// <value>Default: false.</value>
    public bool IncludeCredit { get; init; }

    /// <summary>Random orders of restarts that credits are averaged over when there are more than 10 candidates; each counts
    /// with its reverse, so an odd number is rounded up.</summary>
    /// <value>Default: 200. Range: 2 or more.</value>
    public int Permutations { get; init; } = 200;

    /// <summary>Seed of the random orders: the same seed gives the same credits.</summary>
    /// <value>Default: 0.</value>
    public int Seed { get; init; }

    /// <summary>Threads to use; the result is the same for any number.</summary>
    /// <value>Default: 0, one per processor. Range: 0 or more.</value>
    public int Threads { get; init; }

    internal bool ComputesHeldUp(int candidates) => By == RankingOrder.HeldUp || (IncludeHeldUp ?? candidates <= HeldUpLimit);
}
