namespace SupplyChain.Planning;

/// <summary>What became of an approval given before.</summary>
/// <param name="Site">The site.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="WaveBefore">Wave of the approval; null for a restart that is new.</param>
/// <param name="Wave">Wave in the plan; null if it is not restarted.</param>
/// <param name="CostOfKeeping">For an approval taken back or put off: value lost if it is kept and the cheapest restarts that are in its way go; null if not computed.</param>
/// <param name="InsteadOf">The restarts that would have to go; empty if none.</param>
public sealed record PlanChange(Site Site, ChangeKind Kind, int? WaveBefore, int? Wave, double? CostOfKeeping, IReadOnlyList<Site> InsteadOf);

/// <summary>What became of an approval.</summary>
public enum ChangeKind
{
    /// <summary>Kept, in its wave or before.</summary>
    Kept = 0,

    /// <summary>Restarted later than approved.</summary>
    PutOff = 1,

    /// <summary>Not restarted.</summary>
    TakenBack = 2,

    /// <summary>Not approved before.</summary>
    New = 3,

    /// <summary>Approved, and running by now: nothing to decide.</summary>
    Done = 4,
}
