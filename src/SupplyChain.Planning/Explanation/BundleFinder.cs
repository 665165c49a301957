using SupplyChain.Planning.Levels;

namespace SupplyChain.Planning.Explanation;

/// <summary>Finds the picks that are worthless without one another: j is in the bundle of i if i, with j left out, adds less than a hundredth of what it adds to the whole plan.</summary>
/// <remarks>
/// Two facts spare most trials where no value is negative. Levels never rise when a restart is left out, so leaving out both costs at least what leaving out i costs: j is in
/// the bundle only if it is missed nearly as much as i. And without j, i still adds at least what is lost without i beyond what is lost without j, place by place.
/// </remarks>
internal sealed class BundleFinder(ScheduleLevels levels, PickLosses losses, double[] valueOfNode, WorkLimit limit)
{
    private const double Worthless = 0.01;
    private const double Rounding = 1e-9;

    private static readonly Comparer<PickLosses.Place> _byPlace = Comparer<PickLosses.Place>.Create((a, b) => a.Where.CompareTo(b.Where));

    private readonly int[] _picks = [.. losses.MostMissedFirst];
    private readonly Dictionary<int, PickLosses.Place[]> _places = losses.MostMissedFirst.ToDictionary(c => c, c => losses.Places(c).ToArray());
    private readonly bool _isMonotone = Array.TrueForAll(valueOfNode, v => v >= 0);

    /// <summary>The bundle of a pick, without itself; null if the work limit was reached first.</summary>
    public IReadOnlyList<int>? Find(int pick)
    {
        if (losses.Total(pick) == 0)
            return [];
        limit.CountComparisons(_picks.Length);
        List<int> bundle = [];
        PickLosses.Place[] places = [.. losses.Places(pick).OrderByDescending(p => p.Value)];
        foreach (int other in _picks)
        {
            if (other == pick || !MayBeWorthlessWithout(pick, places, other))
                continue;
            if (limit.IsReached)
                return null;
            if (IsWorthlessWithout(pick, other))
                bundle.Add(other);
        }
        bundle.Sort();
        return bundle;
    }

    private bool MayBeWorthlessWithout(int pick, PickLosses.Place[] largestFirst, int other)
    {
        if (!_isMonotone)
            return true;
        double total = losses.Total(pick);
        if (losses.Total(other) < total * (1 - Worthless - Rounding))
            return false;
        double beyond = 0, most = (Worthless + Rounding) * total;
        PickLosses.Place[] others = _places[other];
        foreach (PickLosses.Place place in largestFirst)
        {
            int found = Array.BinarySearch(others, place, _byPlace);
            beyond += Math.Max(0, place.Value - (found >= 0 ? others[found].Value : 0));
            if (beyond > most)
                return false;
        }
        return true;
    }

    private bool IsWorthlessWithout(int pick, int other)
    {
        long before = levels.Looks;
        int wave = levels.Schedule.WaveOf(other);
        ScheduleLevels.Mark here = levels.Here();
        levels.Set(other, 0, CancellationToken.None);
        double left = -levels.Try(pick, 0, valueOfNode, CancellationToken.None);
        levels.UndoLevels(here);
        levels.Schedule.Set(other, wave);
        limit.CountTrial(levels.Looks - before);
        return left < Worthless * losses.Total(pick);
    }
}
