using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports;

/// <summary>How values of a plan are told: per day if it is for a single day, as a sum over its days otherwise.</summary>
internal sealed class PlanUnit(RestartPlan plan)
{
    private readonly string? _currency = plan.Network.Information.Currency;

    public bool IsPerDay => plan.Options is { Waves: 1, WaveDays: 1 };

    /// <summary>An amount within a sentence, with its currency and what it is summed over.</summary>
    public ReportValue Amount(double value) => IsPerDay
        ? PlanText.Word("Plan.Amount.PerDay", ReportValue.PerDay(value, _currency))
        : PlanText.Word("Plan.Amount.Total", ReportValue.Total(value, _currency));

    /// <summary>An amount within a sentence that says itself what it is for.</summary>
    public ReportValue Sum(double value) => ReportValue.Total(value, _currency);

    /// <summary>A bound on an error within a sentence.</summary>
    public ReportValue Bound(double value) => PlanText.Word(IsPerDay ? "Plan.Amount.PerDay" : "Plan.Amount.Total", ReportValue.Bound(value, _currency));

    /// <summary>A column of values.</summary>
    public ReportColumn Column(string key, string label, bool forReaders = true) =>
        Column(key, forReaders ? PlanText.Of(label) : null) with { Audience = forReaders ? ReportAudience.Everyone : ReportAudience.Programs };

    /// <summary>A column of values; without a label nobody sees it.</summary>
    public ReportColumn Column(string key, ReportText? label) => new(key, IsPerDay ? ReportKind.ValuePerDay : ReportKind.Value)
    {
        Label = label,
        Unit = IsPerDay ? NetworkSections.Unit(plan.Network) : NetworkSections.TotalUnit(plan.Network),
        Resolution = CertifiedAccuracy.IsPoor(plan.Accuracy) ? 0 : plan.ValueAccuracy,
    };
}
