using SupplyChain.Engine;
using SupplyChain.Planning.Levels;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Search;

namespace SupplyChain.Planning.Rules;

/// <summary>A schedule and what each stage says of it.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Stages">One per objective.</param>
internal sealed record TieredResult(Schedule Schedule, IReadOnlyList<StageResult> Stages)
{
    /// <summary>What the objectives could at most still gain, each without cost to those before it.</summary>
    public double Open => Stages.Sum(s => s.Bound - s.Value);

    /// <summary>The same without trust in any solver's arithmetic.</summary>
    public double CertifiedOpen => Stages.Sum(s => s.CertifiedBound - s.Value);

    public double WorstGap => Stages.Max(s => s.Gap);

    /// <summary>Value of the schedule, all tiers together, without penalties.</summary>
    public double ValueOnly(PlanQuestion question) =>
        ScheduleValue.Solve(Schedule, CancellationToken.None).Of(MeasureValues.OfNodes(question.Problem.Indexed.Collapsed, question.WeightedOfSite));
}
