using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Rules;

/// <summary>Approvals given before, as rewards for keeping them: taking one back or putting it off costs the penalty.</summary>
internal static class KeptApprovals
{
    /// <summary>The approvals that can still be kept: candidates and the waves they were promised for; wave 1 if none was named.</summary>
    public static IReadOnlyList<(int Candidate, int Wave)> Open(PlanProblem problem, PlanOptions options)
    {
        if (options.Keep is null)
            return [];
        Dictionary<int, int> waves = [];
        foreach (ListedRestart approval in options.Keep.Restarts)
        {
            int candidate = problem.Network.FindSite(approval.Site) is { } site ? problem.Find(site) : -1;
            if (candidate >= 0)
                waves.TryAdd(candidate, approval.Wave ?? 1);
        }
        return [.. waves.OrderBy(w => w.Key).Select(w => (w.Key, w.Value))];
    }

    public static IReadOnlyList<RestartReward> Rewards(PlanProblem problem, PlanOptions options) => options.ChangePenalty == 0
        ? []
        : [.. Open(problem, options).Select(a => new RestartReward(a.Candidate, Math.Min(a.Wave, problem.Waves), options.ChangePenalty))];

    /// <summary>What makes the sum of value, rewards and this the value less penalties.</summary>
    public static double Constant(PlanProblem problem, PlanOptions options) =>
        -Rewards(problem, options).Sum(r => r.Amount);
}
