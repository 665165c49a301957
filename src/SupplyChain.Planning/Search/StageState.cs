using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Search;

/// <summary>The best schedule and the least bound so far.</summary>
internal sealed class StageState(Schedule start, double value)
{
    private BoundMethod _method;
    public Schedule Best { get; private set; } = start;

    public double Value { get; private set; } = value;

    public double Bound { get; private set; } = double.PositiveInfinity;

    /// <summary>The least bound that needs no trust in a solver.</summary>
    public double CertifiedBound { get; private set; } = double.PositiveInfinity;

    public PlanGuide? Guide { get; set; }

    /// <summary>Takes a bound that needs no trust.</summary>
    public void Certify(double bound, BoundMethod method)
    {
        CertifiedBound = Math.Min(CertifiedBound, bound);
        Claim(bound, method);
    }

    /// <summary>Takes a bound that a solver claims.</summary>
    public void Claim(double bound, BoundMethod method)
    {
        if (bound < Bound)
            (Bound, _method) = (bound, method);
    }

    /// <summary>Takes a schedule if it keeps every rule and is better.</summary>
    public void Offer(Schedule schedule, ScheduleJudge judge)
    {
        if (!schedule.IsAllowed() || schedule.SameAs(Best) || !judge.TryValue(schedule, out double value) || value <= Value)
            return;
        (Best, Value) = (schedule, value);
    }

    public StageResult ToResult(IReadOnlyList<string> engines) => new()
    {
        Best = Best,
        Value = Value,
        Bound = Math.Max(Bound, Value),
        BoundMethod = _method,
        CertifiedBound = Math.Max(CertifiedBound, Value),
        Engines = engines,
        Guide = Guide,
    };
}
