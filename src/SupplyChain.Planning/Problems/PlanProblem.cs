using SupplyChain.Engine;
using SupplyChain.Planning.Limits;

namespace SupplyChain.Planning.Problems;

/// <summary>What a plan may choose from: the sites that may restart, the waves each may restart in, and the limits.</summary>
/// <remarks>Candidates are numbered in network order; waves from 1. Immutable.</remarks>
internal sealed class PlanProblem
{
    public required SupplyNetwork Network { get; init; }

    public required IndexedNetwork Indexed { get; init; }

    public required OperatingConditions Conditions { get; init; }

    /// <summary>Levels with nothing restarted.</summary>
    public required LevelState Today { get; init; }

    public required int Waves { get; init; }

    /// <summary>Days a wave lasts.</summary>
    public required double WaveDays { get; init; }

    /// <summary>The sites that may restart.</summary>
    public required Site[] Candidates { get; init; }

    /// <summary>Per candidate: the wave it has to restart in, 0 for any of them; null if it is free.</summary>
    public required int?[] Pins { get; init; }

    public required LimitTable Limits { get; init; }

    /// <summary>Per candidate: the waves it may restart in by itself, as a mask; entry 0 is unused.</summary>
    public required bool[][] MayStart { get; init; }

    public int Count => Candidates.Length;

    /// <summary>Number of a site among the candidates, or -1.</summary>
    public int Find(Site site) => Array.BinarySearch(Candidates, site, Comparer<Site>.Create((a, b) => a.Index.CompareTo(b.Index)));

    /// <summary>First wave in which a restart takes effect; beyond the last wave it counts nothing.</summary>
    public int EffectWave(int candidate, int startWave) => startWave + Candidates[candidate].RestartWaves;

    public double RestartLevel(int candidate) => Conditions.RestartLevels[Candidates[candidate].Index];

    public double OperatingLevel(int candidate) => Conditions.OperatingLevels[Candidates[candidate].Index];

    /// <summary>The earliest wave a candidate may restart in, or 0 if there is none.</summary>
    public int FirstStart(int candidate) => Math.Max(0, Array.IndexOf(MayStart[candidate], true));

    /// <summary>Writes the problem.</summary>
    /// <param name="network">The network.</param>
    /// <param name="conditions">Levels under the scenario.</param>
    /// <param name="pins">Pinned sites and their waves, 0 for any.</param>
    /// <param name="bans">Sites that must not restart.</param>
    /// <param name="limits">The limits that apply.</param>
    /// <param name="waves">Number of waves.</param>
    /// <param name="waveDays">Days a wave lasts.</param>
    /// <param name="cancellationToken">Stops the first solve.</param>
    public static PlanProblem Create(SupplyNetwork network, OperatingConditions conditions, IReadOnlyDictionary<Site, int> pins, IReadOnlySet<Site> bans,
        IReadOnlyList<Limit> limits, int waves, double waveDays, CancellationToken cancellationToken)
    {
        Site[] candidates = [.. conditions.Candidates.Select(i => network.Sites[i]).Where(s => !bans.Contains(s))];
        var table = LimitTable.Create(limits, candidates, waves);
        int?[] pinOf = Array.ConvertAll(candidates, site => pins.TryGetValue(site, out int wave) ? wave : (int?)null);
        return new PlanProblem
        {
            Network = network,
            Indexed = network.Indexed,
            Conditions = conditions,
            Today = LevelState.Solve(network.Indexed, conditions.OperatingLevels, cancellationToken),
            Waves = waves,
            WaveDays = waveDays,
            Candidates = candidates,
            Pins = pinOf,
            Limits = table,
            MayStart = [.. Enumerable.Range(0, candidates.Length).Select(c => StartsOf(candidates[c], pinOf[c], c, table, waves))],
        };
    }

    /// <summary>The same problem under other limits.</summary>
    public PlanProblem With(IReadOnlyList<Limit> limits)
    {
        var table = LimitTable.Create(limits, Candidates, Waves);
        return new PlanProblem
        {
            Network = Network,
            Indexed = Indexed,
            Conditions = Conditions,
            Today = Today,
            Waves = Waves,
            WaveDays = WaveDays,
            Candidates = Candidates,
            Pins = Pins,
            Limits = table,
            MayStart = [.. Enumerable.Range(0, Count).Select(c => StartsOf(Candidates[c], Pins[c], c, table, Waves))],
        };
    }

    private static bool[] StartsOf(Site site, int? pin, int candidate, LimitTable limits, int waves)
    {
        bool[] may = new bool[waves + 1];
        for (int wave = Math.Max(1, site.EarliestWave); wave <= waves; wave++)
            may[wave] = pin is not > 0 || pin == wave;
        for (int wave = 1; wave <= waves; wave++)
            may[wave] = may[wave] && limits.FitsAlone(candidate, wave);
        return may;
    }
}
