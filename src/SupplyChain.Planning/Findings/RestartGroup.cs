using SupplyChain.Planning.Explanation;
using SupplyChain.Planning.Levels;

namespace SupplyChain.Planning.Findings;

/// <summary>Restarts of a plan that hang together: each is in the bundle of another of them, or has another in its own.</summary>
/// <param name="Restarts">The restarts, most missed first; at least two.</param>
/// <param name="Value">What the plan loses without all of them: equation 15 of docs/model.md; null if not computed.</param>
internal sealed record RestartGroup(IReadOnlyList<PlannedRestart> Restarts, double? Value);

/// <summary>Finds the groups of a plan.</summary>
internal static class RestartGroups
{
    // Nodes looked at: under a second.
    private const long Looks = 3_000_000;

    /// <summary>Groups by value, most first; those of which it is not known come last.</summary>
    public static IReadOnlyList<RestartGroup> Find(PlanQuestion question, ScheduleLevels levels, IReadOnlyList<PlannedRestart> restarts)
    {
        var limit = new WorkLimit(levels, Looks, PickReasons.IsSmall(question.Problem) ? null : question.Deadline);
        double[] valueOfNode = question.Total.ValueOfNode;
        return [.. Connected(restarts)
            .OrderByDescending(g => g[0].LastInValue).ThenBy(g => g[0].Site.Index)
            .Select(g => new RestartGroup(g, ValueOf(question, levels, limit, valueOfNode, g)))
            .OrderByDescending(g => g.Value ?? double.NegativeInfinity)];
    }

    private static double? ValueOf(PlanQuestion question, ScheduleLevels levels, WorkLimit limit, double[] valueOfNode, IReadOnlyList<PlannedRestart> group)
    {
        if (limit.IsReached)
            return null;
        long before = levels.Looks;
        ScheduleLevels.Mark here = levels.Here();
        foreach (PlannedRestart restart in group)
            levels.Set(question.Problem.Find(restart.Site), 0, CancellationToken.None);
        double lost = -levels.GainSince(here, valueOfNode);
        levels.UndoLevels(here);
        foreach (PlannedRestart restart in group)
            levels.Schedule.Set(question.Problem.Find(restart.Site), restart.Wave);
        limit.CountTrial(levels.Looks - before);
        return lost;
    }

    // Joins whoever is in the bundle of whom, both ways.
    private static IEnumerable<PlannedRestart[]> Connected(IReadOnlyList<PlannedRestart> restarts)
    {
        Dictionary<Site, Site> leader = restarts.ToDictionary(r => r.Site, r => r.Site);
        foreach (PlannedRestart restart in restarts)
        {
            foreach (Site other in restart.Bundle ?? [])
                leader[LeaderOf(other)] = LeaderOf(restart.Site);
        }
        return restarts.GroupBy(r => LeaderOf(r.Site))
            .Select(g => g.OrderByDescending(r => r.LastInValue ?? double.NegativeInfinity).ThenBy(r => r.Site.Index).ToArray())
            .Where(g => g.Length > 1);

        Site LeaderOf(Site site)
        {
            while (leader[site] != site)
                site = leader[site] = leader[leader[site]];
            return site;
        }
    }
}
