using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Rules;
using SupplyChain.Planning.Search;

namespace SupplyChain.Planning;

/// <summary>Everything that the parts of planning share: what was asked, and what there is to choose from.</summary>
internal sealed class PlanQuestion
{
    private IReadOnlyList<(int? Tier, PlanObjective Objective)>? _objectives;

    public required PlanProblem Problem { get; init; }

    public required PlanOptions Options { get; init; }

    public required Measure Measure { get; init; }

    /// <summary>Weight times the measure of each site at full level, per day.</summary>
    public required double[] WeightedOfSite { get; init; }

    public required IReadOnlyList<Limit> Limits { get; init; }

    /// <summary>Null where HiGHS can only be had through the wrapper.</summary>
    public required HighsLibrary? Highs { get; init; }

    public required Deadline Deadline { get; init; }

    /// <summary>The caller's own cancellation, time limits aside.</summary>
    public required CancellationToken Cancellation { get; init; }

    public required IProgress<AnalysisProgress>? Progress { get; init; }

    public SupplyNetwork Network => Problem.Network;

    /// <summary>One objective per tier.</summary>
    public IReadOnlyList<(int? Tier, PlanObjective Objective)> Objectives =>
        _objectives ??= PriorityRule.Objectives(Problem, WeightedOfSite, Options.Priority, KeptApprovals.Rewards(Problem, Options), KeptApprovals.Constant(Problem, Options));

    /// <summary>All value, tiers aside, less penalties.</summary>
    public PlanObjective Total => PriorityRule.Of(Problem, WeightedOfSite, KeptApprovals.Rewards(Problem, Options), KeptApprovals.Constant(Problem, Options));

    public void Enter(string phase) => Progress?.Report(new AnalysisProgress("plan-" + phase, 0, 1));
}
