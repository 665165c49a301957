using SupplyChain.Engine;
using SupplyChain.Planning.Engines;
using SupplyChain.Planning.Problems;
using SupplyChain.Planning.Rules;
using SupplyChain.Planning.Search;

namespace SupplyChain.Planning;

/// <summary>Puts a plan together: what may be chosen, the best choice, and everything told about it.</summary>
internal static class Planner
{
    // Simplex iterations times entries: about a minute where nothing can be proved.
    private const double Effort = 2e9;

    // Share of the time limit for the plan itself.
    private const double TimeForPlan = 0.75;

    public static RestartPlan Plan(SupplyNetwork network, PlanOptions options, IProgress<AnalysisProgress>? progress, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(options.TimeLimit, cancellationToken);
        Measure measure = MeasureValues.Choose(network, options.Measure);
        double[] weighted = MeasureValues.Weighted(network, measure);
        OperatingConditions conditions = OperatingConditions.Create(network, options.Scenario);
        IReadOnlyList<Limit> limits = options.Limits ?? network.Limits;
        (Dictionary<Site, int> pins, HashSet<Site> bans) = PinsAndBans.Read(network, conditions, options);
        PlanProblem problem = PlanProblem.Create(network, conditions, pins, bans, limits, options.Waves, options.WaveDays, cancellationToken);
        var question = new PlanQuestion
        {
            Problem = problem,
            Options = options,
            Measure = measure,
            WeightedOfSite = weighted,
            Limits = limits,
            Highs = HighsLibrary.TryOpen(),
            Deadline = deadline,
            Cancellation = cancellationToken,
            Progress = progress,
        };
        var feasibility = new FeasibilityProgram(problem, question.Highs, deadline);
        Schedule? start = StartOf(problem, feasibility, out bool isImpossible);
        if (start is null && isImpossible)
            return PlanBuilder.Infeasible(question, ConflictFinder.Find(problem, feasibility));
        if (start is null)
            throw new OperationCanceledException("no plan that keeps every pin and floor was found in time", cancellationToken);

        var settings = new SearchSettings { Gap = options.Gap, Effort = options.TimeLimit is null ? Effort : double.PositiveInfinity, Deadline = deadline };
        PlanObjective[] objectives = [.. question.Objectives.Select(o => o.Objective)];
        // What is told about the plan takes a part of the time too.
        using Deadline share = deadline.Share(TimeForPlan);
        TieredResult best = new TieredSolver(question.Highs, settings with { Deadline = share }, question.Enter).Solve(problem, objectives, start);
        return PlanBuilder.Build(question, best, share.HasCut, settings);
    }

    /// <summary>A schedule that keeps every rule: nothing at all, unless pins and floors ask for something.</summary>
    private static Schedule? StartOf(PlanProblem problem, FeasibilityProgram feasibility, out bool isImpossible)
    {
        var nothing = new Schedule(problem);
        isImpossible = false;
        return nothing.IsAllowed() ? nothing : feasibility.Find(RuleSet.All(problem), out isImpossible);
    }
}
