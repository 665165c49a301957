using SupplyChain.Diagnostics;
using SupplyChain.Ranking;

namespace SupplyChain;

/// <summary>Asks a network which restarts are worth most.</summary>
public static class RankingExtensions
{
    /// <summary>Ranks every candidate by what its restart is worth: alone, held up and, on request, credit.</summary>
    /// <remarks>
    /// Alone is V({i}), held up V(all) - V(all but i), credit the Shapley value; V(R) is the weighted value of the operating levels with R
    /// restarted less that of today's, equation 8 of docs/model.md. Levels are the greatest fixed point of the production rules.
    /// <para>Limits, waves and bans do not matter here: a ranking says what a restart would be worth, a plan what to do.</para>
    /// <para>Deterministic: same network and options, same bits, on any number of threads. Ties break by the other values, then by site id.</para>
    /// <para>Cost: two fixed points, and per candidate two local updates of what its restart moves; credits take as many updates as
    /// permutations times candidates. Memory: about 60 bytes per site and thread, and 40 per link.</para>
    /// </remarks>
    /// <param name="network">The network.</param>
    /// <param name="options">Defaults: today's levels as the sites state them, the network's own measure, ordered by held up, no credits.</param>
    /// <param name="progress">Told of each hundredth of a phase; called from worker threads, one at a time.</param>
    /// <param name="cancellationToken">When it is set, the ranking of what was evaluated so far is returned, marked by <see cref="RestartRanking.IsComplete"/>.</param>
    /// <returns>Restarts, best first.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or the scenario names a site the network does not have.</exception>
    /// <exception cref="NetworkDataException">The measure is value-added and a site states none.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the first levels were known.</exception>
    public static RestartRanking RankRestarts(
        this SupplyNetwork network, RankingOptions? options = null, IProgress<AnalysisProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        options ??= new RankingOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Permutations, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads, nameof(options));
        if (!Enum.IsDefined(options.By) || options.Measure is { } measure && !Enum.IsDefined(measure))
            throw new ArgumentException("the order or the measure is not one of the known ones", nameof(options));
        return RestartRanker.Rank(network, options, progress, cancellationToken);
    }
}
