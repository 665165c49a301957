using SupplyChain.Planning.Findings;

namespace SupplyChain.Planning;

/// <summary>Which sites restart in which wave, what that is worth, and how far from the best it can be.</summary>
/// <remarks>Plain data, immutable. Values are the measure times weight, per day times days, summed over waves, gained over today.</remarks>
public sealed record RestartPlan
{
    /// <summary>The network.</summary>
    public required SupplyNetwork Network { get; init; }

    /// <summary>The options asked for.</summary>
    public required PlanOptions Options { get; init; }

    /// <summary>The measure used.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The limits that applied.</summary>
    public required IReadOnlyList<Limit> Limits { get; init; }

    /// <summary>Number of sites that may restart.</summary>
    public required int CandidateCount { get; init; }

    /// <summary>What is known of the plan.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>Why the search ended.</summary>
    public required PlanEnding Ending { get; init; }

    /// <summary>Value of the plan: wave days times the sum over waves of V of what has taken effect; 0 if infeasible.</summary>
    public double Value { get; init; }

    /// <summary>What the plan was chosen by: value less <see cref="PlanOptions.ChangePenalty"/> for each approval taken back.</summary>
    public double Objective { get; init; }

    /// <summary>No plan has a greater <see cref="Objective"/>. With tiers: the objective plus what each tier could at most still gain without cost to those before
    /// it.</summary>
    public double Bound { get; init; }

    /// <summary>(bound - objective) / bound; 0 if both are 0.</summary>
    public double RelativeGap { get; init; }

    /// <summary>Where <see cref="Bound"/> comes from; with tiers, the weakest of theirs.</summary>
    public BoundMethod BoundMethod { get; init; }

    /// <summary>A bound that holds without trust in any solver's arithmetic; at least <see cref="Bound"/>.</summary>
    public double CertifiedBound { get; init; }

    /// <summary>The engines that answered, with versions, in the order of their use.</summary>
    public IReadOnlyList<string> Engines { get; init; } = [];

    /// <summary>The waves, from 1; empty if infeasible.</summary>
    public IReadOnlyList<PlanWave> Waves { get; init; } = [];

    /// <summary>The tiers, first first; empty without tiers.</summary>
    public IReadOnlyList<PlanTier> Tiers { get; init; } = [];

    /// <summary>What serving tiers one after the other costs in total; null without tiers.</summary>
    public RulePrice? TierPrice { get; init; }

    /// <summary>What each floor costs; empty without floors.</summary>
    public IReadOnlyList<FloorPrice> FloorPrices { get; init; } = [];

    /// <summary>What the lists people use today are worth under the same limits.</summary>
    public IReadOnlyList<PlanBaseline> Baselines { get; init; } = [];

    /// <summary>Every site that may restart, chosen or not, by id; empty if infeasible.</summary>
    public IReadOnlyList<PlanCandidate> Candidates { get; init; } = [];

    /// <summary>Other plans nearly as good, each as different as possible from those before.</summary>
    public IReadOnlyList<PlanAlternative> Alternatives { get; init; } = [];

    /// <summary>What became of the approvals given before; empty without them.</summary>
    public IReadOnlyList<PlanChange> Changes { get; init; } = [];

    /// <summary>The same plan under directed allocation; null if not computed.</summary>
    public DirectedValue? Directed { get; init; }

    /// <summary>Sets of rules that no plan can keep at once; empty unless infeasible.</summary>
    public IReadOnlyList<PlanConflict> Conflicts { get; init; } = [];

    /// <summary>Levels with nothing restarted.</summary>
    public required ProductionTotals Today { get; init; }

    /// <summary>Levels with every candidate restarted, limits, waves and leads aside.</summary>
    public required ProductionTotals AllRestarted { get; init; }

    /// <summary>The candidates that are not banned, also where no plan keeps every rule.</summary>
    internal IReadOnlyList<Site> Restartable { get; init; } = [];

    /// <summary>Candidates that may restart within the waves, but take effect after the last: they count nothing.</summary>
    public int LateCandidates { get; init; }

    /// <summary>Certified bound on every operating level behind the values.</summary>
    public double Accuracy { get; init; }

    /// <summary>Certified bound on the error of <see cref="Value"/>.</summary>
    public double ValueAccuracy { get; init; }

    /// <summary>What documents tell at length; null for plans that are not from the planner.</summary>
    internal PlanFindings? Findings { get; init; }
}
