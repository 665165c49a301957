namespace SupplyChain.Planning;

/// <summary>A site that may restart, and what became of it in a plan: chosen, or why not.</summary>
public sealed record PlanCandidate
{
    /// <summary>The site.</summary>
    public required Site Site { get; init; }

    /// <summary>What its own condition allows today, under the scenario of the plan.</summary>
    public required double OperatingLevel { get; init; }

    /// <summary>What its own condition would allow after its restart.</summary>
    public required double RestartLevel { get; init; }

    /// <summary>Wave in which the plan begins it; null if it is left out.</summary>
    public int? Wave { get; init; }

    /// <summary>What became of it.</summary>
    public required CandidateOutcome Outcome { get; init; }

    /// <summary>For a site left out: value(plan with it too, from the first wave it may begin in, sums of limits aside) - value(plan), equation 16 of docs/model.md; in the unit
    /// of <see cref="RestartPlan.Value"/>. Null for a site that is chosen, banned or not ready in time, and where a large plan leaves no time to compute it.</summary>
    public double? GainIfAdded { get; init; }

    /// <summary>For <see cref="CandidateOutcome.NoRoom"/> and <see cref="CandidateOutcome.NeedsTooMuch"/>: the limits that leave no room for it, in the wave where they are
    /// fewest; empty otherwise.</summary>
    public IReadOnlyList<Limit> LimitsInTheWay { get; init; } = [];
}

/// <summary>What became of a candidate in a plan.</summary>
public enum CandidateOutcome
{
    /// <summary>The plan restarts it.</summary>
    Chosen = 0,

    /// <summary>The plan restarts it because every plan has to.</summary>
    Pinned = 1,

    /// <summary>No plan may restart it.</summary>
    Banned = 2,

    /// <summary>It is not ready, or takes no effect, before the last wave is over.</summary>
    NotReady = 3,

    /// <summary>Alone it needs more than a limit allows.</summary>
    NeedsTooMuch = 4,

    /// <summary>With the plan in place it adds nothing.</summary>
    NoGain = 5,

    /// <summary>It would add something, but what is chosen leaves no room for it under some limit.</summary>
    NoRoom = 6,

    /// <summary>It would add something and fits: less than the gap at which the search ended.</summary>
    WithinGap = 7,

    /// <summary>It fits; what it would add was not computed, because the plan is too large.</summary>
    NotComputed = 8,
}
