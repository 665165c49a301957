using SupplyChain.Engine;

namespace SupplyChain.Planning.Findings;

/// <summary>What a restart brings if it is the only one, limits and leads aside.</summary>
/// <param name="PerDay">V({i}).</param>
/// <param name="OwnPerDay">The part that the site makes itself.</param>
internal readonly record struct AloneValue(double PerDay, double OwnPerDay);

/// <summary>What was found out about a plan beside what it says itself: what documents tell at length.</summary>
internal sealed class PlanFindings
{
    /// <summary>Levels with nothing restarted.</summary>
    public required LevelState Today { get; init; }

    /// <summary>Levels of each wave; waves in which nothing takes effect share theirs.</summary>
    public required IReadOnlyList<LevelState> Waves { get; init; }

    /// <summary>Levels with every candidate restarted, limits, waves and leads aside.</summary>
    public required LevelState AllRestarted { get; init; }

    /// <summary>Weight times the measure of each site at full level, per day.</summary>
    public required double[] WeightedOfSite { get; init; }

    /// <summary>Per restart, where value is lost without it; without entry where that is not known.</summary>
    public required IReadOnlyDictionary<Site, PickEffect> Effects { get; init; }

    /// <summary>Value per day of each candidate restarted alone, limits and leads aside; without entries where there was no time.</summary>
    public required IReadOnlyDictionary<Site, AloneValue> Alone { get; init; }

    /// <summary>Restarts of which the best replacement was looked for.</summary>
    public required IReadOnlySet<Site> LookedForReplacement { get; init; }

    /// <summary>Groups of restarts that only work together, most valuable first.</summary>
    public required IReadOnlyList<RestartGroup> Groups { get; init; }

    /// <summary>Levels of the last wave.</summary>
    public LevelState After => Waves[^1];
}
