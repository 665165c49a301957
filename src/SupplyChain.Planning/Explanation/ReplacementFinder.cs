using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Explanation;

/// <summary>Finds the best single restart to take the place of one that cannot be had; all others stay where they are.</summary>
internal sealed class ReplacementFinder(ScheduleLevels levels, PickLosses losses, double[] valueOfNode, WorkLimit limit)
{
    private readonly PlanProblem _problem = levels.Schedule.Problem;
    private readonly bool _isMonotone = Array.TrueForAll(valueOfNode, v => v >= 0);
    private readonly double _negligible = 1e-12 * Math.Abs(levels.Of(valueOfNode));

    /// <summary>The best replacement of a pick; null if none fits and helps, or the work limit was reached first.</summary>
    public Replacement? Find(int pick)
    {
        Schedule schedule = levels.Schedule;
        int wave = schedule.WaveOf(pick);
        ScheduleLevels.Mark here = levels.Here();
        levels.Set(pick, 0, CancellationToken.None);
        (int Candidate, int Wave, double Gain)? best = Best(pick, isFloorMissed: !schedule.Use.IsWithinLimits());
        levels.UndoLevels(here);
        schedule.Set(pick, wave);
        if (best is not { } found || limit.IsReached)
            return null;
        double loss = losses.Total(pick) - found.Gain;
        return new Replacement(_problem.Candidates[found.Candidate], found.Wave, Math.Abs(loss) <= _negligible ? 0 : loss);
    }

    private (int Candidate, int Wave, double Gain)? Best(int pick, bool isFloorMissed)
    {
        Schedule schedule = levels.Schedule;
        (int Candidate, int Wave, double Gain)? best = null;
        for (int candidate = 0; candidate < _problem.Count && !limit.IsReached; candidate++)
        {
            if (candidate == pick || schedule.Contains(candidate))
                continue;
            for (int wave = 1; wave <= _problem.Waves; wave++)
            {
                if (!schedule.CanAdd(candidate, wave) || (isFloorMissed && !MeetsFloors(candidate, wave)))
                    continue;
                long before = levels.Looks;
                double gain = levels.Try(candidate, wave, valueOfNode, CancellationToken.None);
                limit.CountTrial(levels.Looks - before);
                if ((gain > _negligible || isFloorMissed) && (best is null || gain > best.Value.Gain))
                    best = (candidate, wave, gain);
                // A later wave brings no more, unless output counts against the plan.
                if (_isMonotone)
                    break;
            }
        }
        return best;
    }

    private bool MeetsFloors(int candidate, int wave)
    {
        levels.Schedule.Set(candidate, wave);
        bool meets = levels.Schedule.Use.IsWithinLimits();
        levels.Schedule.Set(candidate, 0);
        return meets;
    }
}
