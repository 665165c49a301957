using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Relaxation;
using SupplyChain.Planning.Search;

namespace SupplyChain.Planning.Rules;

/// <summary>Serves objectives one after the other: each is made as large as it can be without cost to those before.</summary>
internal sealed class TieredSolver(HighsLibrary? highs, SearchSettings settings, Action<string>? entering = null)
{
    /// <summary>Solves stage by stage.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="objectives">The objectives, first first.</param>
    /// <param name="start">A schedule that keeps every rule.</param>
    public TieredResult Solve(PlanProblem problem, IReadOnlyList<PlanObjective> objectives, Schedule start)
    {
        LevelCeilings ceilings = LevelCeilings.Solve(problem, CancellationToken.None);
        List<StageResult> stages = [];
        List<HeldObjective> held = [];
        for (int stage = 0; stage < objectives.Count; stage++)
        {
            using Deadline share = settings.Deadline.Share(1.0 / (objectives.Count - stage));
            var solver = new ObjectiveSolver(problem, ceilings, highs, settings with { Deadline = share, Effort = settings.Effort / objectives.Count }) { Entering = entering };
            StageResult result = solver.Solve(objectives[stage], held, start);
            stages.Add(result);
            PlanObjective value = objectives[stage].ValueOnly();
            held.Add(new HeldObjective(value, result.Value - objectives[stage].RewardOf(result.Best)));
            start = result.Best;
        }
        // A later search may by the way improve on what an earlier one ended with.
        ScheduleValue levels = ScheduleValue.Solve(start, CancellationToken.None);
        return new TieredResult(start, [.. stages.Select((stage, i) => stage.With(start, levels.Of(objectives[i].ValueOfNode) + objectives[i].RewardOf(start)))]);
    }
}
