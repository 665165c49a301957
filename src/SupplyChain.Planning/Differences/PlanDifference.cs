namespace SupplyChain.Planning;

/// <summary>A site whose restart differs between two plans.</summary>
public sealed record PlanDifference
{
    /// <summary>Id of the site.</summary>
    public required string Site { get; init; }

    /// <summary>Its name; the id if neither plan holds one.</summary>
    public required string Name { get; init; }

    /// <summary>Its region; empty for none.</summary>
    public required string Region { get; init; }

    /// <summary>What changed.</summary>
    public required PlanDifferenceKind Kind { get; init; }

    /// <summary>Its wave in the old plan; null if that did not restart it.</summary>
    public int? WaveBefore { get; init; }

    /// <summary>Its wave in the new plan; null if that does not restart it.</summary>
    public int? Wave { get; init; }

    /// <summary>What it added to the old plan, or would have added; null if not known.</summary>
    public double? AddsBefore { get; init; }

    /// <summary>What it adds to the new plan, or would add; null if not known.</summary>
    public double? Adds { get; init; }

    /// <summary>Why, the strongest reason first; never empty.</summary>
    public required IReadOnlyList<PlanDifferenceReason> Reasons { get; init; }
}

/// <summary>What changed for a site.</summary>
public enum PlanDifferenceKind
{
    /// <summary>Only the new plan restarts it.</summary>
    CameIn = 0,

    /// <summary>Only the old plan restarted it.</summary>
    WentOut = 1,

    /// <summary>Both restart it, in different waves.</summary>
    ChangedWave = 2,
}

/// <summary>Why a restart differs between two plans.</summary>
/// <param name="Code">The reason.</param>
/// <param name="About">The sites or limits it is about, in words of the data; empty for none.</param>
public sealed record PlanDifferenceReason(PlanDifferenceCode Code, string About = "");

/// <summary>Reasons for which a restart differs between two plans. What follows a reason in the data is a finding, not a proof: several things may have changed at once.</summary>
public enum PlanDifferenceCode
{
    /// <summary>It could not restart before: it was not stopped, or not in the data.</summary>
    NewlyStopped = 0,

    /// <summary>It can no longer restart: it runs again, or is no longer in the data.</summary>
    NoLongerStopped = 1,

    /// <summary>It is pinned now, or to another wave.</summary>
    Pinned = 2,

    /// <summary>It is no longer pinned.</summary>
    PinLifted = 3,

    /// <summary>It is banned now.</summary>
    Banned = 4,

    /// <summary>It is no longer banned.</summary>
    BanLifted = 5,

    /// <summary>It was not ready in time before.</summary>
    ReadyNow = 6,

    /// <summary>It is not ready in time now.</summary>
    NotReady = 7,

    /// <summary>A limit that left no room for it grew.</summary>
    LimitGrew = 8,

    /// <summary>A limit it needs shrank.</summary>
    LimitShrank = 9,

    /// <summary>A limit that was used up by others has room for it now.</summary>
    RoomFreed = 10,

    /// <summary>Others use up a limit it needs.</summary>
    LimitUsedUp = 11,

    /// <summary>It takes the place of a restart that went out.</summary>
    Replaces = 12,

    /// <summary>Another restart took its place.</summary>
    ReplacedBy = 13,

    /// <summary>It comes or goes with others that are worthless without it, or it without them.</summary>
    Bundle = 14,

    /// <summary>It adds more than before.</summary>
    AddsMore = 15,

    /// <summary>It would add less than before.</summary>
    AddsLess = 16,

    /// <summary>It would add nothing now.</summary>
    AddsNothing = 17,

    /// <summary>It fits and would add a little, less than the gap at which the search ended.</summary>
    WithinGap = 18,

    /// <summary>Value is measured in another way.</summary>
    MeasureChanged = 19,

    /// <summary>Options changed.</summary>
    OptionsChanged = 20,

    /// <summary>Data changed.</summary>
    InputsChanged = 21,

    /// <summary>Limits changed.</summary>
    LimitsChanged = 22,

    /// <summary>What the two plans hold says no reason.</summary>
    Unknown = 23,

    /// <summary>One of the two plans restarts nothing, because no plan keeps every rule it was asked to keep.</summary>
    Infeasible = 24,
}
