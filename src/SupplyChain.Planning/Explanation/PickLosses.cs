using SupplyChain.Engine;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Explanation;

/// <summary>What is lost, and where, if one restart of a plan is left out and all others stay.</summary>
internal sealed class PickLosses
{
    // Entries kept over all picks: 16 bytes each.
    private const long MostEntries = 6_000_000;

    private readonly Dictionary<int, Loss> _losses = [];

    private PickLosses()
    {
    }

    /// <summary>Whether it is known where each pick's value is lost; not for plans so large that this would not fit.</summary>
    public bool HasPlaces { get; private set; } = true;

    /// <summary>What is lost without a pick; null if there was no time to compute it.</summary>
    public Loss? Of(int candidate) => _losses.GetValueOrDefault(candidate);

    public Loss this[int candidate] => _losses[candidate];

    /// <summary>The picks, by what is lost without each, most first.</summary>
    public IEnumerable<int> MostMissedFirst => _losses.OrderByDescending(l => l.Value.Total).ThenBy(l => l.Key).Select(l => l.Key);

    /// <summary>Leaves out one pick after the other, in network order, until the work or the time is used up.</summary>
    public static PickLosses Compute(ScheduleLevels levels, double[] valueOfSite, double[] valueOfNode, WorkLimit limit)
    {
        var losses = new PickLosses();
        PlanProblem problem = levels.Schedule.Problem;
        CollapsedRows collapsed = problem.Indexed.Collapsed;
        double[][] before = [.. Enumerable.Range(1, problem.Waves).Select(wave => (double[])levels.Losses(wave).Clone())];
        double negligible = 1e-12 * Math.Abs(levels.Of(valueOfNode));
        long entries = 0;
        foreach (int candidate in levels.Schedule.Restarts.ToArray())
        {
            if (limit.IsReached)
                break;
            limit.CountTrial();
            int start = levels.Schedule.WaveOf(candidate), site = problem.Candidates[candidate].Index;
            ScheduleLevels.Mark here = levels.Here();
            levels.Set(candidate, 0, CancellationToken.None);
            double total = -levels.GainSince(here, valueOfNode), own = 0;
            List<Place> places = [];
            for (int wave = problem.EffectWave(candidate, start); wave <= problem.Waves; wave++)
            {
                double[] after = levels.Losses(wave), old = before[wave - 1];
                int ownNode = collapsed.NodeOfSite[site];
                own += valueOfSite[site] * (after[ownNode] - old[ownNode]);
                for (int node = 0; losses.HasPlaces && node < after.Length; node++)
                {
                    if (after[node] != old[node])
                        places.Add(new Place(((wave - 1) * after.Length) + node, valueOfNode[node] * (after[node] - old[node])));
                }
            }
            levels.UndoLevels(here);
            levels.Schedule.Set(candidate, start);
            entries += places.Count;
            losses.HasPlaces &= entries <= MostEntries;
            // Rounding is not a reason to restart anything.
            losses._losses[candidate] = Math.Abs(total) <= negligible
                ? new Loss(0, 0, [])
                : new Loss(total, own * problem.WaveDays, [.. places.OrderBy(p => p.Where)]);
        }
        return losses;
    }

    /// <summary>What is lost without a pick.</summary>
    /// <param name="Total">Value over all waves.</param>
    /// <param name="Own">The part that the site makes itself.</param>
    /// <param name="Places">Where it is lost, ascending.</param>
    internal sealed record Loss(double Total, double Own, Place[] Places);

    /// <summary>Value per day lost at a node in a wave.</summary>
    /// <param name="Where">Number of wave and node.</param>
    /// <param name="PerDay">The value.</param>
    internal readonly record struct Place(int Where, double PerDay);
}
