using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Comparison;

/// <summary>What the lists people use, and the caller's own, are worth under the limits of the plan.</summary>
internal static class Baselines
{
    // Sites times waves up to which the lists cost next to nothing: they are tried even when the search has used up its time.
    private const int Small = 50_000;

    /// <summary>One entry per list; on large networks those the time did not suffice for are left out.</summary>
    /// <param name="question">The question.</param>
    /// <param name="alone">V({i}) of each candidate, and the part it makes itself; null if the time did not suffice for it.</param>
    public static IReadOnlyList<PlanBaseline> Compute(PlanQuestion question, out (double[] Alone, double[] Own)? alone)
    {
        List<PlanBaseline> baselines = [];
        alone = null;
        CancellationToken end = (long)question.Network.Sites.Count * question.Problem.Waves <= Small ? question.Cancellation : question.Deadline.Token;
        try
        {
            foreach (BaselineKind kind in Enum.GetValues<BaselineKind>())
            {
                if (kind == BaselineKind.BestAlone)
                    alone = RestartOrder.ValuesAlone(question.Problem, question.Total.ValueOfNode, question.WeightedOfSite, end);
                if (kind != BaselineKind.Own)
                    baselines.Add(Try(question, kind, null, [.. OrderOf(question, kind, alone?.Alone).Select(c => (c, 0))], passedOver: 0, end));
            }
            foreach (RestartList list in question.Options.Compare)
                baselines.Add(TryOwn(question, list, end));
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Those computed so far count.
        }
        return baselines;
    }

    private static int[] OrderOf(PlanQuestion question, BaselineKind kind, double[]? alone) => kind switch
    {
        BaselineKind.LargestOutput => RestartOrder.ByOutput(question.Problem),
        BaselineKind.BestAlone when alone is not null => RestartOrder.ByValueAlone(question.Problem, alone),
        BaselineKind.BySector => RestartOrder.BySector(question.Problem),
        BaselineKind.Easiest => RestartOrder.ByEase(question.Problem, question.Limits),
        _ => RestartOrder.ByRow(question.Problem),
    };

    private static PlanBaseline TryOwn(PlanQuestion question, RestartList list, CancellationToken end)
    {
        List<(int Candidate, int Wave)> entries = [];
        int unknown = 0;
        foreach (ListedRestart entry in list.Restarts)
        {
            int candidate = question.Network.FindSite(entry.Site) is { } site ? question.Problem.Find(site) : -1;
            if (candidate >= 0)
                entries.Add((candidate, entry.Wave ?? 0));
            else
                unknown++;
        }
        return Try(question, BaselineKind.Own, list.Name, entries, unknown, end);
    }

    private static PlanBaseline Try(PlanQuestion question, BaselineKind kind, string? name, IReadOnlyList<(int Candidate, int Wave)> list, int passedOver, CancellationToken end)
    {
        end.ThrowIfCancellationRequested();
        PlanProblem problem = question.Problem;
        Schedule schedule = ListFiller.Fill(problem, list);
        ScheduleValue levels = ScheduleValue.Solve(schedule, end);
        double[] valueOfNode = question.Total.ValueOfNode;
        Dictionary<int, int> places = [];
        for (int place = 0; place < list.Count; place++)
            places.TryAdd(list[place].Candidate, place);
        return new PlanBaseline(kind, name, levels.Of(valueOfNode),
            [.. schedule.Restarts.OrderBy(schedule.WaveOf).ThenBy(c => places.GetValueOrDefault(c, int.MaxValue)).ThenBy(c => c)
                .Select(c => new ListedRestart(problem.Candidates[c].Id, schedule.WaveOf(c)))],
            passedOver + list.Count(l => !schedule.Contains(l.Candidate)),
            schedule.IsAllowed())
        {
            GainsPerDay = [.. Enumerable.Range(1, problem.Waves).Select(wave => levels.Of(valueOfNode, wave))],
        };
    }
}
