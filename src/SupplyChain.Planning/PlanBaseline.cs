namespace SupplyChain.Planning;

/// <summary>A list people use, tried under the limits of the plan.</summary>
/// <param name="Kind">Which list.</param>
/// <param name="Name">Name of the user's own list; null for the others.</param>
/// <param name="Value">Its value.</param>
/// <param name="Restarts">What it restarts, in order.</param>
/// <param name="PassedOver">Entries of the list that cannot restart, or found no room.</param>
/// <param name="MeetsFloors">Whether pins and floors are met.</param>
public sealed record PlanBaseline(BaselineKind Kind, string? Name, double Value, IReadOnlyList<ListedRestart> Restarts, int PassedOver, bool MeetsFloors);

/// <summary>A rule of thumb for the order of restarts.</summary>
public enum BaselineKind
{
    /// <summary>Largest baseline output first.</summary>
    LargestOutput = 0,

    /// <summary>Best single restart first: by what each brings alone.</summary>
    BestAlone = 1,

    /// <summary>Sector by sector, the sector with the largest output first, and its largest site first.</summary>
    BySector = 2,

    /// <summary>Easiest first: by the sum over limits of need over amount.</summary>
    Easiest = 3,

    /// <summary>First come, first served: in the order of the file.</summary>
    FirstCome = 4,

    /// <summary>The user's own list.</summary>
    Own = 5,
}
