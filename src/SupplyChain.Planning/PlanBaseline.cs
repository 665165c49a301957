namespace SupplyChain.Planning;

/// <summary>A list people use, tried under the limits of the plan.</summary>
/// <remarks>Wave by wave, whoever still fits restarts, in the order of the list; an entry that names a wave only in that wave. Pins come before everything, and what
/// floors demand before the rest. No limit is ever exceeded.</remarks>
/// <param name="Kind">Which list.</param>
/// <param name="Name">Name of the user's own list; null for the others.</param>
/// <param name="Value">Its value, in the unit of <see cref="RestartPlan.Value"/> and by the same operator.</param>
/// <param name="Restarts">What it restarts, by wave and in the order of the list; pins that the list does not name come last in their wave.</param>
/// <param name="PassedOver">Entries of the list that cannot restart, or found no room. The list of a rule of thumb holds every candidate.</param>
/// <param name="MeetsFloors">Whether pins and floors are met.</param>
public sealed record PlanBaseline(BaselineKind Kind, string? Name, double Value, IReadOnlyList<ListedRestart> Restarts, int PassedOver, bool MeetsFloors)
{
    /// <summary>Weighted value per day gained over today in each wave, first first; <see cref="Value"/> is their sum times the days of a wave.</summary>
    public IReadOnlyList<double> GainsPerDay { get; init; } = [];
}

/// <summary>A rule of thumb for the order of restarts.</summary>
public enum BaselineKind
{
    /// <summary>Largest baseline output first.</summary>
    LargestOutput = 0,

    /// <summary>Best single restart first: by what each brings alone, limits and leads aside, whatever its tier.</summary>
    BestAlone = 1,

    /// <summary>Sector by sector, the sector with the largest baseline output of all its sites first, and its largest site first.</summary>
    BySector = 2,

    /// <summary>Easiest first: by the sum of need over amount, over the limits that count the site, floors aside; where the amount differs between waves their mean, of a stock
    /// all that arrives.</summary>
    Easiest = 3,

    /// <summary>First come, first served: in the order of the rows of the file; sites made in code by their id.</summary>
    FirstCome = 4,

    /// <summary>The user's own list.</summary>
    Own = 5,
}
