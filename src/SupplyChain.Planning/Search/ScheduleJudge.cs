using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Search;

/// <summary>Values schedules by the production operator and checks what earlier tiers must keep.</summary>
internal sealed class ScheduleJudge(PlanObjective objective, IReadOnlyList<HeldObjective> held)
{
    // An earlier tier counts this much more while a search looks for its way; what is kept in the end is checked, not weighed.
    private const double Precedence = 1000;

    /// <summary>Values a schedule; false if it costs an earlier tier something.</summary>
    public bool TryValue(Schedule schedule, out double value)
    {
        ScheduleValue levels = ScheduleValue.Solve(schedule, CancellationToken.None);
        value = Of(objective, schedule, levels);
        return held.All(h => Of(h.Objective, schedule, levels) >= h.LeastAllowed);
    }

    public double ValueOf(Schedule schedule, CancellationToken cancellationToken) => Of(objective, schedule, ScheduleValue.Solve(schedule, cancellationToken));

    /// <summary>Values a schedule from levels at hand; null if it costs an earlier tier something.</summary>
    public double? ValueOf(Schedule schedule, Func<double[], double> valueOfLevels)
    {
        foreach (HeldObjective tier in held)
        {
            if (valueOfLevels(tier.Objective.ValueOfNode) + tier.Objective.RewardOf(schedule) < tier.LeastAllowed)
                return null;
        }
        return valueOfLevels(objective.ValueOfNode) + objective.RewardOf(schedule);
    }

    /// <summary>How far the objective of solved levels may be off.</summary>
    public double ErrorOf(PlanObjective of, double accuracy, PlanProblem problem) =>
        2 * problem.WaveDays * problem.Waves * problem.Indexed.ValueAccuracyAt(accuracy, of.ValueOfNode);

    /// <summary>One objective to steer by that puts earlier tiers first.</summary>
    public static PlanObjective Steer(PlanObjective objective, IReadOnlyList<HeldObjective> held)
    {
        if (held.Count == 0)
            return objective;
        double[] values = (double[])objective.ValueOfNode.Clone();
        double largest = values.Max(Math.Abs);
        for (int tier = held.Count - 1; tier >= 0; tier--)
        {
            double[] of = held[tier].Objective.ValueOfNode;
            double own = of.Max(Math.Abs);
            double factor = own > 0 ? Precedence * Math.Max(1, largest / own) : 0;
            for (int node = 0; node < values.Length; node++)
                values[node] += factor * of[node];
            largest = Math.Max(largest, factor * own);
        }
        return objective with { ValueOfNode = values };
    }

    private static double Of(PlanObjective objective, Schedule schedule, ScheduleValue levels) =>
        levels.Of(objective.ValueOfNode) + objective.RewardOf(schedule);
}
