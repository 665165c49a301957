namespace SupplyChain.Planning;

/// <summary>Why the search for a plan ended.</summary>
public enum PlanEnding
{
    /// <summary>The gap asked for was reached.</summary>
    GapReached = 0,

    /// <summary>The work that is set for a network of this size was done; the same on every machine.</summary>
    WorkDone = 1,

    /// <summary>The time limit was reached: another run may give another plan.</summary>
    TimeLimit = 2,

    /// <summary>The caller cancelled.</summary>
    Cancelled = 3,
}
