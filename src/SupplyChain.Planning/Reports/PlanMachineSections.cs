using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports;

/// <summary>The parts of a plan for programs.</summary>
internal static class PlanMachineSections
{
    public static FactSection Options(RestartPlan plan)
    {
        PlanOptions options = plan.Options;
        return new FactSection
        {
            Key = "options",
            Audience = ReportAudience.Programs,
            Facts =
            [
                NetworkSections.MeasureFact(plan.Measure),
                NetworkSections.ScenarioFact(options.Scenario),
                new("waves", ReportValue.Count(options.Waves)),
                new("waveDays", new ReportValue(ReportKind.Number, options.WaveDays)),
                new("priority", ReportValue.Text(options.Priority == PlanPriority.Tiers ? "tiers" : "weights")),
                new("gap", ReportValue.Share(options.Gap)),
                new("pins", new ReportValue(ReportKind.Table, Listed("pins", [.. options.Pins.Select(p => new ListedRestart(p.Site, p.Wave))]))),
                new("bans", new ReportValue(ReportKind.List, options.Bans)),
                new("compare", new ReportValue(ReportKind.List, options.Compare.Select(c => c.Name).ToArray())),
                new("keep", ReportValue.Text(options.Keep?.Name)),
                new("changePenalty", ReportValue.Total(options.ChangePenalty)),
                new("alternatives", ReportValue.Count(options.Alternatives)),
                new("within", ReportValue.Share(options.AlternativeGap)),
                new("directed", new ReportValue(ReportKind.Flag, options.Directed)),
                new("directedFactor", new ReportValue(ReportKind.Number, options.DirectedFactor)),
            ],
        };
    }

    /// <summary>What is known of the plan as a whole; an infeasible one has neither value nor bound.</summary>
    public static FactSection Answer(RestartPlan plan)
    {
        bool exists = plan.Status != PlanStatus.Infeasible;
        return new FactSection
        {
            Key = "",
            Audience = ReportAudience.Programs,
            Facts =
            [
                new("status", ReportValue.Text(Word(plan.Status))),
                new("ending", ReportValue.Text(Word(plan.Ending))),
                new("value", new ReportValue(ReportKind.Value, exists ? plan.Value : null)),
                new("objective", new ReportValue(ReportKind.Value, exists ? plan.Objective : null)),
                new("bound", new ReportValue(ReportKind.Value, exists ? plan.Bound : null)),
                new("relativeGap", new ReportValue(ReportKind.Share, exists ? plan.RelativeGap : null)),
                new("boundMethod", ReportValue.Text(exists ? Word(plan.BoundMethod) : null)),
                new("certifiedBound", new ReportValue(ReportKind.Value, exists ? plan.CertifiedBound : null)),
                new("engines", new ReportValue(ReportKind.List, plan.Engines)),
                new("accuracy", ReportValue.Bound(plan.Accuracy)),
                new("valueAccuracy", ReportValue.Bound(plan.ValueAccuracy)),
                new("lateCandidates", ReportValue.Count(plan.LateCandidates)),
            ],
        };
    }

    public static TableSection Waves(RestartPlan plan) => new()
    {
        Key = "waves",
        Audience = ReportAudience.Programs,
        TotalRows = plan.Waves.Count,
        Columns =
        [
            new("wave", ReportKind.Position), new(PlanRestartTable.Key, ReportKind.Table), new("outputPerDay", ReportKind.ValuePerDay), new("weightedOutputPerDay", ReportKind.ValuePerDay),
            new("finalDemandPerDay", ReportKind.ValuePerDay), new("gainPerDay", ReportKind.ValuePerDay), new("used", ReportKind.Table),
        ],
        Rows = new RowView<PlanWave>(plan.Waves, w =>
        [
            w.Wave, PlanRestartTable.Within(w), w.Reached.OutputPerDay, w.Reached.WeightedOutputPerDay, w.Reached.FinalDemandPerDay, w.GainPerDay, PlanRuleSections.Used(w.Used),
        ]),
    };

    public static TableSection Baselines(RestartPlan plan) => new()
    {
        Key = "baselines",
        Audience = ReportAudience.Programs,
        TotalRows = plan.Baselines.Count,
        Columns =
        [
            new("name", ReportKind.Text), new("kind", ReportKind.Text), new("value", ReportKind.Value), new("belowPlan", ReportKind.Share),
            new("passedOver", ReportKind.Count), new("meetsFloors", ReportKind.Flag), new("waves", ReportKind.Table), new(PlanRestartTable.Key, ReportKind.Table),
        ],
        Rows = new RowView<PlanBaseline>(plan.Baselines, b =>
        [
            b.Name ?? Word(b.Kind), Word(b.Kind), b.Value, PlanComparisonSections.BelowPlan(plan, b.Value), b.PassedOver, b.MeetsFloors, GainsOf(b), Listed(PlanRestartTable.Key, b.Restarts),
        ]),
    };

    public static TableSection? Tiers(RestartPlan plan) => plan.Tiers.Count == 0 ? null : new TableSection
    {
        Key = "tiers",
        Audience = ReportAudience.Programs,
        TotalRows = plan.Tiers.Count,
        Columns = [new("tier", ReportKind.Count), new("value", ReportKind.Value), new("bound", ReportKind.Value), new("relativeGap", ReportKind.Share)],
        Rows = new RowView<PlanTier>(plan.Tiers, t => [t.Tier, t.Value, t.Bound, t.RelativeGap]),
    };

    public static FactSection? TierPrice(RestartPlan plan) =>
        plan.TierPrice is not { } price ? null : new FactSection { Key = "tierPrice", Audience = ReportAudience.Programs, Facts = Facts(price) };

    public static TableSection? FloorPrices(RestartPlan plan) => plan.FloorPrices.Count == 0 ? null : new TableSection
    {
        Key = "floorPrices",
        Audience = ReportAudience.Programs,
        TotalRows = plan.FloorPrices.Count,
        Columns =
        [
            new("resource", ReportKind.Text), new("region", ReportKind.Text), new("wave", ReportKind.Position), new("amount", ReportKind.Number),
            new("valueWithout", ReportKind.Value), new("boundWithout", ReportKind.Value), new("price", ReportKind.Value),
        ],
        Rows = new RowView<FloorPrice>(plan.FloorPrices, f =>
            [f.Limit?.Resource, f.Limit?.Region, f.Limit?.Wave, f.Limit?.Amount, f.Price.ValueWithout, f.Price.BoundWithout, f.Price.Price]),
    };

    public static TableSection? Alternatives(RestartPlan plan) => plan.Alternatives.Count == 0 ? null : new TableSection
    {
        Key = "alternatives",
        Audience = ReportAudience.Programs,
        TotalRows = plan.Alternatives.Count,
        Columns =
        [
            new("value", ReportKind.Value), new("relativeLoss", ReportKind.Share), new("mostDifferent", ReportKind.Flag),
            new("without", ReportKind.List), new("instead", ReportKind.List), new(PlanRestartTable.Key, ReportKind.Table),
        ],
        Rows = new RowView<PlanAlternative>(plan.Alternatives, a =>
            [a.Value, a.RelativeLoss, a.IsMostDifferent, PlanRestartTable.Ids(a.Without), PlanRestartTable.Ids(a.Instead), Listed(PlanRestartTable.Key, a.Restarts)]),
    };

    public static TableSection? Changes(RestartPlan plan) => plan.Changes.Count == 0 ? null : new TableSection
    {
        Key = "changes",
        Audience = ReportAudience.Programs,
        TotalRows = plan.Changes.Count,
        Columns =
        [
            new("site", ReportKind.SiteId), new("change", ReportKind.Text), new("waveBefore", ReportKind.Position), new("wave", ReportKind.Position),
            new("costOfKeeping", ReportKind.Value), new("insteadOf", ReportKind.List),
        ],
        Rows = new RowView<PlanChange>(plan.Changes, c => [c.Site.Id, Word(c.Kind), c.WaveBefore, c.Wave, c.CostOfKeeping, PlanRestartTable.Ids(c.InsteadOf)]),
    };

    public static FactSection? Directed(RestartPlan plan) => plan.Directed is not { } directed ? null : new FactSection
    {
        Key = "directed",
        Audience = ReportAudience.Programs,
        Facts = [new("value", ReportValue.Total(directed.Value)), new("bound", ReportValue.Total(directed.Bound)), new("factor", new ReportValue(ReportKind.Number, directed.Factor))],
    };

    private static TableSection GainsOf(PlanBaseline list) => new()
    {
        Key = "waves",
        TotalRows = list.GainsPerDay.Count,
        Columns = [new("wave", ReportKind.Position), new("gainPerDay", ReportKind.ValuePerDay)],
        Rows = [.. list.GainsPerDay.Select(IReadOnlyList<object?> (gain, i) => [i + 1, gain])],
    };

    private static TableSection Listed(string key, IReadOnlyList<ListedRestart> restarts) => new()
    {
        Key = key,
        TotalRows = restarts.Count,
        Columns = [new("site", ReportKind.SiteId), new("wave", ReportKind.Position)],
        Rows = new RowView<ListedRestart>(restarts, r => [r.Site, r.Wave]),
    };

    private static ReportFact[] Facts(RulePrice price) =>
        [new("valueWithout", ReportValue.Total(price.ValueWithout)), new("boundWithout", ReportValue.Total(price.BoundWithout)), new("price", ReportValue.Total(price.Price))];

    // The words of the format are those of the code: BestAlone is best-alone.
    public static string Word<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => !char.IsAsciiLetterUpper(c) ? c.ToString() : (i > 0 ? "-" : "") + char.ToLowerInvariant(c)));
}
