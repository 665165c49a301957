using SupplyChain.Engine;
using SupplyChain.Planning;
using SupplyChain.Planning.Reports;
using SupplyChain.Planning.Reports.Documents;
using SupplyChain.Reports;

namespace SupplyChain;

/// <summary>Describes a restart plan as a neutral report.</summary>
public static class RestartPlanReport
{
    /// <summary>Name and version of the layout of the report.</summary>
    public const string Schema = "supplychain/plan/1";

    // With more waves than this, the table of levels shows the first ones and the last.
    private const int MostWavesShown = 12;

    /// <summary>Describes a plan as a report for any renderer.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="view">How much people are shown. Default: the first 50 restarts without every reason.</param>
    /// <returns>The report; the restarts are its main table. What was not computed is left out.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static Report ToReport(this RestartPlan plan, PlanView? view = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        view ??= new PlanView();
        SupplyNetwork network = plan.Network;
        ReportSection?[] sections =
        [
            NetworkSections.Network(network, plan.CandidateCount),
            PlanMachineSections.Options(plan),
            PlanRuleSections.Table("limits", plan.Limits),
            new FactSection { Key = "today", Audience = ReportAudience.Programs, Facts = NetworkSections.Totals(plan.Today) },
            new FactSection { Key = "allRestarted", Audience = ReportAudience.Programs, Facts = NetworkSections.Totals(plan.AllRestarted) },
            PlanMachineSections.Answer(plan),
            PlanVerdict.Of(plan),
            plan.Findings is null ? null : PlanKeyFigures.Of(plan),
            CertifiedAccuracy.Warning(plan.Accuracy),
            PlanMachineSections.Waves(plan),
            PlanRestartTable.Of(plan, view),
            plan.Status == PlanStatus.Infeasible ? null : Levels(plan),
            PlanComparisonSections.Baselines(plan),
            PlanMachineSections.Baselines(plan),
            PlanRuleSections.Limits(plan, view),
            PlanRuleSections.Tiers(plan),
            PlanMachineSections.Tiers(plan),
            PlanMachineSections.TierPrice(plan),
            PlanRuleSections.Floors(plan),
            PlanMachineSections.FloorPrices(plan),
            PlanComparisonSections.Changes(plan),
            PlanMachineSections.Changes(plan),
            PlanComparisonSections.Alternatives(plan),
            PlanMachineSections.Alternatives(plan),
            PlanComparisonSections.Directed(plan),
            PlanMachineSections.Directed(plan),
            PlanConflictSections.Table(plan),
            PlanCandidateSections.Machine(plan),
            PlanNotes.Of(plan),
            .. PlanDocument.Sections(plan),
        ];
        return new Report
        {
            Schema = Schema,
            MainSection = PlanRestartTable.Key,
            Headline = NetworkSections.Headline(network, Question(plan.Options), plan.Measure, plan.Options.Scenario, isTotal: !new PlanUnit(plan).IsPerDay),
            Sections = [.. sections.OfType<ReportSection>()],
        };
    }

    /// <summary>Says in words which rules exclude one another.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>One sentence for each conflict; empty unless the plan is infeasible.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static IReadOnlyList<ReportText> DescribeConflicts(this RestartPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. PlanConflictSections.Sentences(plan)];
    }

    private static ReportText Question(PlanOptions options)
    {
        ReportValue waves = ReportValue.Count(options.Waves), days = new(ReportKind.Number, options.WaveDays);
        return options switch
        {
            { Waves: 1, WaveDays: 1 } => PlanText.Of("Plan.Question.OneWave"),
            { Waves: 1 } => PlanText.Of("Plan.Question.OneWaveOfDays", days),
            { WaveDays: 1 } => PlanText.Of("Plan.Question.WavesOfOneDay", waves),
            _ => PlanText.Of("Plan.Question.WavesOfDays", waves, days),
        };
    }

    private static TableSection Levels(RestartPlan plan)
    {
        ProductionTotals baseline = MeasureValues.Totals(plan.Network, MeasureValues.Weighted(plan.Network, plan.Measure), _ => 1);
        IEnumerable<PlanWave> shown = plan.Waves.Count <= MostWavesShown ? plan.Waves : plan.Waves.Take(MostWavesShown - 1).Append(plan.Waves[^1]);
        return NetworkSections.Levels(plan.Network, plan.Measure, baseline,
        [
            (new ReportText("State.Today"), plan.Today),
            .. shown.Select(w => (plan.Waves.Count == 1 ? PlanText.Of("Plan.State.Plan") : PlanText.Of("Plan.State.Wave", ReportValue.Count(w.Wave)), w.Reached)),
            (new ReportText("State.AllRestarted"), plan.AllRestarted),
        ]);
    }
}
