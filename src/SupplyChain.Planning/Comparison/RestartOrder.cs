using SupplyChain.Engine;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Comparison;

/// <summary>Candidates in the orders that rules of thumb put them in. Ties go by network order.</summary>
internal static class RestartOrder
{
    public static int[] ByOutput(PlanProblem problem) => Sort(problem, c => -problem.Candidates[c].BaselineOutputPerDay);

    /// <summary>By what each restart brings if it is the only one, most first.</summary>
    public static int[] ByValueAlone(PlanProblem problem, double[] alone) => Sort(problem, c => -alone[c]);

    /// <summary>V({i}) of each candidate: what it brings if it is the only one, limits and leads aside; and the part that it makes itself.</summary>
    public static (double[] Alone, double[] Own) ValuesAlone(PlanProblem problem, double[] valueOfNode, double[] valueOfSite, CancellationToken cancellationToken)
    {
        double[] alone = new double[problem.Count], own = new double[problem.Count];
        var evaluator = new LevelEvaluator(problem.Today);
        for (int candidate = 0; candidate < alone.Length; candidate++)
        {
            int site = problem.Candidates[candidate].Index;
            LevelEvaluator.Checkpoint start = evaluator.Mark();
            double before = evaluator.LossOf(site);
            evaluator.SetOwnLevel(site, problem.RestartLevel(candidate), cancellationToken);
            alone[candidate] = evaluator.GainSince(start, valueOfNode);
            own[candidate] = valueOfSite[site] * (before - evaluator.LossOf(site));
            evaluator.UndoTo(start);
        }
        return (alone, own);
    }

    /// <summary>Industries by the baseline output of all their sites, and within each the largest site first.</summary>
    public static int[] BySector(PlanProblem problem)
    {
        Dictionary<string, double> output = problem.Network.Sites.GroupBy(s => s.Industry, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(s => s.BaselineOutputPerDay), StringComparer.Ordinal);
        return [.. Enumerable.Range(0, problem.Count)
            .OrderByDescending(c => output[problem.Candidates[c].Industry])
            .ThenBy(c => problem.Candidates[c].Industry, StringComparer.Ordinal)
            .ThenByDescending(c => problem.Candidates[c].BaselineOutputPerDay)
            .ThenBy(c => c)];
    }

    /// <summary>By the sum of need over amount, least first: over all limits of one resource, region and kind that count the site, floors aside.</summary>
    /// <remarks>Where the amount differs from wave to wave the mean counts; of a stock, all that has arrived by the last wave. A need of what there is none of counts as infinite.</remarks>
    public static int[] ByEase(PlanProblem problem, IReadOnlyList<Limit> limits)
    {
        double[] effort = new double[problem.Count];
        foreach (IGrouping<(string Resource, string? Region, LimitKind Kind), Limit> group in limits
            .Where(l => l.Kind != LimitKind.Floor && (l.Wave ?? 1) <= problem.Waves)
            .GroupBy(l => (l.Resource, l.Region, l.Kind)))
        {
            double amount = group.Key.Kind == LimitKind.Stock
                ? group.Sum(l => l.Amount * (l.Wave is null ? problem.Waves : 1))
                : group.Average(l => l.Amount);
            for (int candidate = 0; candidate < effort.Length; candidate++)
            {
                Site site = problem.Candidates[candidate];
                double need = group.Key.Resource == Limit.Restarts ? 1 : site.Needs.GetValueOrDefault(group.Key.Resource);
                if (need > 0 && (group.Key.Region is null || group.Key.Region == site.Region))
                    effort[candidate] += amount > 0 ? need / amount : double.PositiveInfinity;
            }
        }
        return Sort(problem, c => effort[c]);
    }

    /// <summary>In the order of the rows of the file; sites made in code by network order, after those.</summary>
    public static int[] ByRow(PlanProblem problem) => Sort(problem, c => problem.Candidates[c].Source?.Line ?? int.MaxValue);

    private static int[] Sort(PlanProblem problem, Func<int, double> key) => [.. Enumerable.Range(0, problem.Count).OrderBy(key).ThenBy(c => c)];
}
