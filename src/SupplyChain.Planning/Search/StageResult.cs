using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Search;

/// <summary>The best schedule found for one objective, and how far from the best it can be.</summary>
internal sealed record StageResult
{
    public required Schedule Best { get; init; }

    /// <summary>Objective of the schedule, by the production operator.</summary>
    public required double Value { get; init; }

    /// <summary>No schedule has a greater objective; at least <see cref="Value"/>.</summary>
    public required double Bound { get; init; }

    public required BoundMethod BoundMethod { get; init; }

    /// <summary>A bound that holds without trust in any solver's arithmetic.</summary>
    public required double CertifiedBound { get; init; }

    public required IReadOnlyList<string> Engines { get; init; }

    /// <summary>What the relaxation says; null if none was solved.</summary>
    public PlanGuide? Guide { get; init; }

    /// <summary>What the stage says once its plan has given way to another that serves it as well.</summary>
    public StageResult With(Schedule schedule, double value) =>
        this with { Best = schedule, Value = value, Bound = Math.Max(Bound, value), CertifiedBound = Math.Max(CertifiedBound, value) };

    public double Gap => GapOf(Value, Bound);

    public static double GapOf(double value, double bound) => bound <= value ? 0 : bound == 0 ? 1 : Math.Min(1, (bound - value) / Math.Abs(bound));
}
