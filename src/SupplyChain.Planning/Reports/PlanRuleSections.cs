using SupplyChain.Building;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports;

/// <summary>The rules of a plan: what limits leave, what tiers get, and what each rule costs.</summary>
internal static class PlanRuleSections
{
    private const int EnoughLimits = 20;

    public static TableSection? Limits(RestartPlan plan, PlanView view)
    {
        (int Wave, LimitUsage Use)[] uses = [.. plan.Waves.SelectMany(w => w.Used.Select(u => (w.Wave, u)))];
        if (uses.Length == 0)
            return null;
        // Where there are too many to read, those come first that leave nothing.
        if (uses.Length > (view.Top ?? EnoughLimits))
            uses = [.. uses.OrderByDescending(u => IsUsedUp(u.Use))];
        return new TableSection
        {
            Key = "limitUse",
            Chapter = ReportChapter.Rules,
            Heading = PlanText.Of("Plan.Heading.Limits"),
            Audience = ReportAudience.Readers,
            TotalRows = uses.Length,
            EnoughRows = view.Top ?? EnoughLimits,
            Columns =
            [
                new("wave", ReportKind.Position) { Label = PlanText.Of("Plan.Column.Wave"), Audience = plan.Options.Waves > 1 ? ReportAudience.Everyone : ReportAudience.Programs },
                new("resource", ReportKind.Text) { Label = PlanText.Of("Plan.Column.Resource") },
                new("region", ReportKind.Word) { Label = new ReportText("Column.Region") },
                new("kind", ReportKind.Word) { Label = PlanText.Of("Plan.Column.Kind") },
                new("amount", ReportKind.Number) { Label = PlanText.Of("Plan.Column.Used") },
                new("limit", ReportKind.Number) { Label = PlanText.Of("Plan.Column.Allowed") },
                new("state", ReportKind.Word) { Label = PlanText.Of("Plan.Column.State") },
            ],
            Rows = [.. uses.Select(IReadOnlyList<object?> (u) =>
                [u.Wave, LocalName.Of(plan.Network, u.Use.Limit.Resource), RegionOf(plan, u.Use.Limit), PlanText.Of("Plan.Kind." + u.Use.Limit.Kind), u.Use.Amount, u.Use.Allowed, State(u.Use)])],
        };
    }

    public static TableSection? Tiers(RestartPlan plan)
    {
        if (plan.Tiers.Count == 0)
            return null;
        var unit = new PlanUnit(plan);
        return new TableSection
        {
            Key = "tiersServed",
            Chapter = ReportChapter.Rules,
            Heading = PlanText.Of("Plan.Heading.Tiers"),
            Audience = ReportAudience.Readers,
            TotalRows = plan.Tiers.Count,
            HasChosenLength = true,
            Columns =
            [
                new("tier", ReportKind.Position) { Label = PlanText.Of("Plan.Column.Tier") },
                unit.Column("value", "Plan.Column.Gains"), unit.Column("bound", "Plan.Column.AtMost"),
                new("relativeGap", ReportKind.Word) { Label = PlanText.Of("Plan.Column.Gap") },
            ],
            Rows = new RowView<PlanTier>(plan.Tiers, t => [t.Tier, t.Value, t.Bound, GapOf(t)]),
            Notes = plan.TierPrice is { } price ? [PriceOfTiers(price, unit)] : [],
        };
    }

    public static TableSection? Floors(RestartPlan plan)
    {
        if (plan.FloorPrices.Count == 0)
            return null;
        var unit = new PlanUnit(plan);
        return new TableSection
        {
            Key = "floorCosts",
            Chapter = ReportChapter.Rules,
            Heading = PlanText.Of("Plan.Heading.Floors"),
            Audience = ReportAudience.Readers,
            TotalRows = plan.FloorPrices.Count,
            HasChosenLength = true,
            Columns =
            [
                new("floor", ReportKind.Word) { Label = PlanText.Of("Plan.Column.Floor") },
                new("amount", ReportKind.Number) { Label = PlanText.Of("Plan.Column.Demanded") },
                unit.Column("price", "Plan.Column.Price"), unit.Column("valueWithout", "Plan.Column.WithoutIt"),
            ],
            Rows = new RowView<FloorPrice>(plan.FloorPrices, f =>
                [f.Limit is null ? PlanText.Of("Plan.Floor.All") : NameOf(plan, f.Limit), f.Limit?.Amount, f.Price.Price, f.Price.ValueWithout]),
        };
    }

    /// <summary>The region of a limit in words.</summary>
    public static ReportText RegionOf(RestartPlan plan, Limit limit) =>
        limit.Region is { } region ? PlanText.Of("Plan.Region", ReportValue.Code(plan.Network, region)) : PlanText.Of("Plan.Region.All");

    /// <summary>The columns of a limit for programs.</summary>
    public static TableSection Table(string key, IReadOnlyList<Limit> limits) => new()
    {
        Key = key,
        Audience = ReportAudience.Programs,
        TotalRows = limits.Count,
        Columns = [new("resource", ReportKind.Text), new("region", ReportKind.Text), new("wave", ReportKind.Position), new("amount", ReportKind.Number), new("kind", ReportKind.Text)],
        Rows = new RowView<Limit>(limits, l => [l.Resource, l.Region, l.Wave, l.Amount, Words.Of(l.Kind)]),
    };

    /// <summary>What a wave uses of each limit, for programs.</summary>
    public static TableSection Used(IReadOnlyList<LimitUsage> used) => new()
    {
        Key = "used",
        TotalRows = used.Count,
        Columns = [new("resource", ReportKind.Text), new("region", ReportKind.Text), new("kind", ReportKind.Text), new("amount", ReportKind.Number), new("limit", ReportKind.Number)],
        Rows = new RowView<LimitUsage>(used, u => [u.Limit.Resource, u.Limit.Region, Words.Of(u.Limit.Kind), u.Amount, u.Allowed]),
    };

    private static ReportText NameOf(RestartPlan plan, Limit floor) => floor.Wave is { } wave
        ? PlanText.Of("Plan.Floor.InWave", ReportValue.Code(plan.Network, floor.Resource), ReportValue.Word(RegionOf(plan, floor)), ReportValue.Count(wave))
        : PlanText.Of("Plan.Floor", ReportValue.Code(plan.Network, floor.Resource), ReportValue.Word(RegionOf(plan, floor)));

    // One part in a million is what counts as proved.
    private static ReportText GapOf(PlanTier tier) =>
        tier.RelativeGap <= 1e-6 ? PlanText.Of("Plan.Tier.Proved") : PlanText.Of("Plan.Tier.Gap", ReportValue.Share(tier.RelativeGap));

    private static ReportText PriceOfTiers(RulePrice price, PlanUnit unit) => price.Price > 0
        ? PlanText.Of("Plan.TierPrice", unit.Amount(price.Price), ReportValue.Share(price.ValueWithout > 0 ? price.Price / price.ValueWithout : 0), unit.Amount(price.ValueWithout))
        : PlanText.Of("Plan.TierPrice.None");

    private static ReportText State(LimitUsage use) =>
        use.Limit.Kind == LimitKind.Floor ? PlanText.Of("Plan.State.FloorMet")
        : IsUsedUp(use) ? PlanText.Of("Plan.State.UsedUp")
        : PlanText.Of("Plan.State.Left", new ReportValue(ReportKind.Number, use.Allowed - use.Amount));

    private static bool IsUsedUp(LimitUsage use) => use.Limit.Kind != LimitKind.Floor && use.Amount >= use.Allowed;
}
