using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Limits;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Rules;

namespace SupplyChain.Planning.Variations;

/// <summary>Says what became of the approvals given before, and what keeping those that fell would cost.</summary>
internal static class ChangeReview
{
    public static IReadOnlyList<PlanChange> Review(PlanQuestion question, Schedule schedule)
    {
        if (question.Options.Keep is not { } approvals)
            return [];
        PlanProblem problem = question.Problem;
        Dictionary<int, int> open = KeptApprovals.Open(problem, question.Options).ToDictionary(a => a.Candidate, a => a.Wave);
        List<PlanChange> changes = [];
        foreach (IGrouping<string, ListedRestart> approval in approvals.Restarts.GroupBy(r => r.Site, StringComparer.Ordinal))
        {
            Site site = question.Network.FindSite(approval.Key)!;
            int before = approval.First().Wave ?? 1, candidate = problem.Find(site);
            if (candidate >= 0)
                changes.Add(Compare(question, schedule, candidate, before));
            else if (problem.Conditions.Candidates.Contains(site.Index))
                changes.Add(new PlanChange(site, ChangeKind.TakenBack, before, null, null, []));
            else
                changes.Add(new PlanChange(site, ChangeKind.Done, before, null, null, []));
        }
        changes.AddRange(schedule.Restarts.Where(c => !open.ContainsKey(c))
            .Select(c => new PlanChange(problem.Candidates[c], ChangeKind.New, null, schedule.WaveOf(c), null, [])));
        return [.. changes.OrderBy(c => Rank(c.Kind)).ThenBy(c => c.Site.Index)];
    }

    private static PlanChange Compare(PlanQuestion question, Schedule schedule, int candidate, int before)
    {
        Site site = question.Problem.Candidates[candidate];
        int wave = schedule.WaveOf(candidate);
        if (wave > 0 && wave <= before)
            return new PlanChange(site, ChangeKind.Kept, before, wave, null, []);
        (double Cost, IReadOnlyList<Site> InsteadOf)? keeping = before <= question.Problem.Waves ? CostOfKeeping(question, schedule, candidate, before) : null;
        return new PlanChange(site, wave > 0 ? ChangeKind.PutOff : ChangeKind.TakenBack, before, wave > 0 ? wave : null, keeping?.Cost, keeping?.InsteadOf ?? []);
    }

    /// <summary>Puts the approval back and drops what is missed least until the limits hold; null where they cannot.</summary>
    private static (double Cost, IReadOnlyList<Site> InsteadOf)? CostOfKeeping(PlanQuestion question, Schedule schedule, int candidate, int wave)
    {
        PlanProblem problem = question.Problem;
        if (!problem.MayStart[candidate][wave])
            return null;
        double[] weighted = question.Total.ValueOfNode;
        var levels = new ScheduleLevels(problem, schedule, CancellationToken.None);
        double value = levels.Of(weighted);
        levels.Set(candidate, wave, CancellationToken.None);
        List<Site> dropped = [];
        while (Enumerable.Range(0, problem.Limits.Rows.Length).Any(levels.Schedule.Use.IsExceeded))
        {
            int[] inTheWay = [.. levels.Schedule.Restarts.Where(c => c != candidate && levels.Schedule.CanRemove(c) && CountsInExceeded(levels.Schedule, c))];
            if (inTheWay.Length == 0)
                return null;
            int least = inTheWay.MinBy(c => -levels.Try(c, 0, weighted, CancellationToken.None));
            levels.Set(least, 0, CancellationToken.None);
            dropped.Add(problem.Candidates[least]);
        }
        return (Math.Max(0, value - levels.Of(weighted)), dropped);
    }

    private static bool CountsInExceeded(Schedule schedule, int candidate)
    {
        LimitTable limits = schedule.Problem.Limits;
        foreach ((int row, _) in limits.RowsOf(candidate))
        {
            if (limits.Counts(row, schedule.WaveOf(candidate)) && schedule.Use.IsExceeded(row))
                return true;
        }
        return false;
    }

    // What was taken back interests most.
    private static int Rank(ChangeKind kind) => kind switch
    {
        ChangeKind.TakenBack => 0,
        ChangeKind.PutOff => 1,
        ChangeKind.New => 2,
        ChangeKind.Kept => 3,
        _ => 4,
    };
}
