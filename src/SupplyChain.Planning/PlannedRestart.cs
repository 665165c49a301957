namespace SupplyChain.Planning;

/// <summary>A restart of a plan, with its reasons.</summary>
public sealed record PlannedRestart
{
    /// <summary>The site.</summary>
    public required Site Site { get; init; }

    /// <summary>Wave in which it begins.</summary>
    public required int Wave { get; init; }

    /// <summary>Wave in which it takes effect; null after the last wave.</summary>
    public int? EffectWave { get; init; }

    /// <summary>Every plan begins it, whatever it is worth.</summary>
    public bool IsPinned { get; init; }

    /// <summary>What it adds to all the others of the plan: value(plan) - value(plan without it). Such values may add up to more than the plan. Null where a large
    /// plan leaves no time to compute it.</summary>
    public double? LastInValue { get; init; }

    /// <summary>Part of <see cref="LastInValue"/> that the site makes itself; the rest is made by others.</summary>
    public double? LastInOwn { get; init; }

    /// <summary>The other restarts of the plan without any one of which this one adds less than a hundredth of <see cref="LastInValue"/>; empty if it does not hang on any,
    /// or adds nothing anyway; null if not computed.</summary>
    /// <remarks>Computed for the most missed restarts first, with an amount of work that is the same on every machine and takes seconds: on plans of several thousand
    /// restarts it ends before the last one. A time limit or a cancellation ends it, too.</remarks>
    public IReadOnlyList<Site>? Bundle { get; init; }

    /// <summary>The best single restart to take its place if it cannot be had; null if none fits and helps, or not computed.</summary>
    /// <remarks>All other restarts stay where they are; what this one would have used is free again, and limits, floors and earliest waves hold. Judged by
    /// <see cref="RestartPlan.Value"/>, tiers and penalties for changes aside. Computed for as many as <see cref="Bundle"/> is, under a limit of its own.</remarks>
    public Replacement? Replacement { get; init; }

    /// <summary>What it adds to all the others under directed allocation; null if not computed, as for the less missed restarts of large plans.</summary>
    /// <remarks>Exactly 0 where it adds nothing, as <see cref="LastInValue"/> is: a restart of which one is 0 and the other is not hangs on the rule by which scarce
    /// inputs are shared out.</remarks>
    public double? DirectedLastInValue { get; init; }
}

/// <summary>A restart that takes the place of another.</summary>
/// <param name="Site">The site.</param>
/// <param name="Wave">The wave it would begin in.</param>
/// <param name="Loss">Value lost all the same, at least 0 if the plan is the best.</param>
public sealed record Replacement(Site Site, int Wave, double Loss);
