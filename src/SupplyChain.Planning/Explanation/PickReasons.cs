using SupplyChain.Planning.Findings;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Explanation;

/// <summary>Says of each restart of a plan what it adds to the others, without whom it is worthless, and what could take its place.</summary>
/// <remarks>The most missed restarts get their bundle and their replacement first; where the work limit or the deadline ends it, the rest have none.</remarks>
internal static class PickReasons
{
    // Nodes looked at: some seconds together.
    private const long LossLooks = 20_000_000, BundleLooks = 3_000_000, ReplacementLooks = 8_000_000;

    // Sites times waves up to which what each restart adds is computed even when the search has used up its time.
    private const int Small = 50_000;

    /// <summary>What is worth waiting for even when the search has used up its time.</summary>
    public static bool IsSmall(PlanProblem problem) => (long)problem.Network.Sites.Count * problem.Waves <= Small;

    /// <summary>One entry per restart, by candidate.</summary>
    public static ExplainedPicks Explain(PlanQuestion question, Schedule schedule, ScheduleValue value)
    {
        PlanProblem problem = question.Problem;
        var levels = new ScheduleLevels(problem, schedule, CancellationToken.None);
        double[] valueOfNode = question.Total.ValueOfNode;
        PickLosses losses = PickLosses.Compute(
            schedule, value, question.WeightedOfSite, valueOfNode, new WorkLimit(levels, LossLooks, IsSmall(problem) ? null : question.Deadline));
        IReadOnlyDictionary<int, IReadOnlyList<int>> bundles = Bundles(question, levels, losses, valueOfNode);
        IReadOnlyDictionary<int, Replacement?> replacements = Replacements(question, levels, losses, valueOfNode);
        Dictionary<int, PlannedRestart> restarts = schedule.Restarts.ToDictionary(candidate => candidate, candidate => new PlannedRestart
        {
            Site = problem.Candidates[candidate],
            Wave = schedule.WaveOf(candidate),
            EffectWave = problem.EffectWave(candidate, schedule.WaveOf(candidate)) is var effect && effect <= problem.Waves ? effect : null,
            IsPinned = problem.Pins[candidate] is not null,
            LastInValue = losses.IsKnown(candidate) ? losses.Total(candidate) : null,
            LastInOwn = losses.IsKnown(candidate) ? losses.Own(candidate) : null,
            Bundle = bundles.GetValueOrDefault(candidate) is { } bundle ? [.. bundle.Select(c => problem.Candidates[c])] : null,
            Replacement = replacements.GetValueOrDefault(candidate),
        });
        return new ExplainedPicks
        {
            Restarts = restarts,
            Effects = PickEffects.Of(problem, losses, question.WeightedOfSite, valueOfNode).ToDictionary(e => problem.Candidates[e.Key], e => e.Value),
            LookedForReplacement = replacements.Keys.Select(c => problem.Candidates[c]).ToHashSet(),
            Groups = RestartGroups.Find(question, levels, [.. restarts.Values]),
        };
    }

    private static Dictionary<int, IReadOnlyList<int>> Bundles(PlanQuestion question, ScheduleLevels levels, PickLosses losses, double[] valueOfNode)
    {
        Dictionary<int, IReadOnlyList<int>> bundles = [];
        if (!losses.HasPlaces)
            return bundles;
        var limit = new WorkLimit(levels, BundleLooks, question.Deadline);
        var finder = new BundleFinder(levels, losses, valueOfNode, limit);
        foreach (int pick in losses.MostMissedFirst)
        {
            if (limit.IsReached || finder.Find(pick) is not { } bundle)
                break;
            bundles.Add(pick, bundle);
        }
        return bundles;
    }

    // Null for those that nothing could replace.
    private static Dictionary<int, Replacement?> Replacements(PlanQuestion question, ScheduleLevels levels, PickLosses losses, double[] valueOfNode)
    {
        Dictionary<int, Replacement?> replacements = [];
        var limit = new WorkLimit(levels, ReplacementLooks, question.Deadline);
        var finder = new ReplacementFinder(levels, losses, valueOfNode, limit);
        foreach (int pick in losses.MostMissedFirst)
        {
            if (limit.IsReached)
                break;
            Replacement? replacement = finder.Find(pick);
            if (!limit.IsReached)
                replacements.Add(pick, replacement);
        }
        return replacements;
    }
}
