using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Search;

namespace SupplyChain.Planning.Explanation;

/// <summary>How much may be computed for the reasons of a plan: an amount of work that is the same on every machine, and no longer than the deadline.</summary>
/// <param name="levels">What is tried.</param>
/// <param name="looks">How many may be looked at; about six million take a second.</param>
/// <param name="deadline">Ends the work too; null for work that is worth waiting for.</param>
internal sealed class WorkLimit(ScheduleLevels levels, long looks, Deadline? deadline)
{
    // What a trial costs beyond the nodes it looks at, in one wave.
    private const int LooksPerTrial = 20;

    // A state solved afresh costs far more than the looks it counts as.
    private const int LooksAfresh = 8;

    private readonly int _nodes = levels.Schedule.Problem.Indexed.Collapsed.NodeCount;
    private readonly int _waves = levels.Schedule.Problem.Waves;
    private long _left = looks;

    public bool IsReached => deadline is { IsOver: true } || _left < 0;

    /// <summary>Counts a trial.</summary>
    /// <param name="looked">Nodes it looked at.</param>
    public void CountTrial(long looked) => _left -= (LooksPerTrial * _waves) + (looked > _nodes ? LooksAfresh * looked : looked);

    /// <summary>Counts sweeps of a whole state.</summary>
    public void CountSweep(int times) => _left -= (long)_nodes * times;

    /// <summary>Counts comparisons of picks, which cost far less than a trial.</summary>
    public void CountComparisons(int number) => _left -= number / 10;
}
