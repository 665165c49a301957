using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Search;

namespace SupplyChain.Planning.Explanation;

/// <summary>How much may be computed for the reasons of a plan: an amount of work that is the same on every machine, and no longer than the deadline.</summary>
/// <param name="levels">Counts the nodes looked at.</param>
/// <param name="looks">How many may be looked at; about six million take a second.</param>
/// <param name="deadline">Ends the work too; null for work that is worth waiting for.</param>
internal sealed class WorkLimit(ScheduleLevels levels, long looks, Deadline? deadline)
{
    // What a trial costs beyond the nodes it looks at.
    private const int LooksPerTrial = 20;

    private readonly long _end = levels.Looks + looks;
    private long _trials;

    public bool IsReached => deadline is { IsOver: true } || levels.Looks + (_trials * LooksPerTrial) > _end;

    public void CountTrial() => _trials++;

    /// <summary>Counts comparisons of picks, which cost far less than a trial.</summary>
    public void CountComparisons(int number) => _trials += number / 200;
}
