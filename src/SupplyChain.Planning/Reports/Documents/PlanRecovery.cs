using SupplyChain.Engine;
using SupplyChain.Planning.Findings;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Reports.Documents;

/// <summary>How production comes back wave by wave, beside the lists people use, and what each wave unlocks.</summary>
internal static class PlanRecovery
{
    /// <summary>The level of the measure reached: by wave for several, one bar for each list for one wave.</summary>
    public static ChartSection Chart(RestartPlan plan) => plan.Waves.Count == 1 ? Bars(plan) : Lines(plan);

    /// <summary>What each wave unlocks.</summary>
    public static TableSection Waves(RestartPlan plan, PlanFindings findings)
    {
        ReportText unit = NetworkSections.Unit(plan.Network);
        bool valued = plan.Measure == Measure.ValueAdded || NetworkSections.IsWeighted(plan.Network);
        return new TableSection
        {
            Key = "waveEffects",
            Chapter = ReportChapter.Answer,
            Heading = DocumentWords.Of("Heading.Waves"),
            Audience = ReportAudience.Documents,
            TotalRows = plan.Waves.Count,
            HasChosenLength = true,
            Columns =
            [
                new("wave", ReportKind.Position) { Label = PlanText.Of("Plan.Column.Wave") },
                new("restarts", ReportKind.Count) { Label = PlanText.Of("Plan.Column.Restarts") },
                PerDay("gain", "Header.GainPerDay"),
                PerDay("more", "Header.MoreThanBefore", plan.Waves.Count > 1),
                PerDay("output", "Header.OutputReached"),
                PerDay("weightedOutput", "Header.ValueReached", valued),
                PerDay("finalDemand", "Header.FinalReached"),
                new("industries", ReportKind.Word) { Label = DocumentWords.Of("Header.UnlocksIndustries") },
                new("sites", ReportKind.Word) { Label = DocumentWords.Of("Header.UnlocksSites") },
            ],
            Rows = [.. plan.Waves.Select((w, i) => Row(plan, findings, i))],
        };

        ReportColumn PerDay(string key, string label, bool isShown = true) =>
            new(key + "PerDay", ReportKind.ValuePerDay) { Label = isShown ? DocumentWords.Of(label) : null, Unit = unit, Resolution = plan.ValueAccuracy };
    }

    private static IReadOnlyList<object?> Row(RestartPlan plan, PlanFindings findings, int at)
    {
        PlanWave wave = plan.Waves[at];
        double before = at == 0 ? 0 : plan.Waves[at - 1].GainPerDay;
        (ReportText? industries, ReportText? sites) = Unlocked(plan, findings, at);
        return
        [
            wave.Wave, wave.Restarts.Count, wave.GainPerDay, wave.GainPerDay - before, wave.Reached.OutputPerDay, wave.Reached.WeightedOutputPerDay, wave.Reached.FinalDemandPerDay,
            industries, sites,
        ];
    }

    private static (ReportText? Industries, ReportText? Sites) Unlocked(RestartPlan plan, PlanFindings findings, int at)
    {
        LevelState before = at == 0 ? findings.Today : findings.Waves[at - 1], after = findings.Waves[at];
        if (ReferenceEquals(before, after))
            return (null, null);
        string? currency = plan.Network.Information.Currency;
        SiteValue[] risen = [.. plan.Network.Sites
            .Select(s => new SiteValue(s, findings.WeightedOfSite[s.Index] * (after.LevelOf(s.Index) - before.LevelOf(s.Index))))
            .Where(s => s.Value > plan.ValueAccuracy)
            .OrderByDescending(s => s.Value).ThenBy(s => s.Site.Index)];
        if (risen.Length == 0)
            return (null, null);
        (string Industry, double Value, int Count)[] industries = [.. risen.GroupBy(s => s.Site.Industry, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Sum(s => s.Value), g.Count()))
            .OrderByDescending(g => g.Item2).ThenBy(g => g.Key, StringComparer.Ordinal)];
        return (
            DocumentWords.Listed([.. industries.Take(DocumentWords.NamesInSentence).Select(i => ReportValue.Word(DocumentWords.ForCount(
                "Name.Industry", i.Count, ReportValue.Code(plan.Network, i.Industry), ReportValue.PerDay(i.Value, currency))))], Math.Max(0, industries.Length - DocumentWords.NamesInSentence), true),
            DocumentWords.Listed([.. risen.Take(DocumentWords.NamesInSentence).Select(s => DocumentWords.Word(
                "Name.Value", DocumentWords.Name(s.Site), ReportValue.PerDay(s.Value, currency)))], Math.Max(0, risen.Length - DocumentWords.NamesInSentence), true));
    }

    private static ChartSection Bars(RestartPlan plan)
    {
        double today = plan.Today.WeightedOutputPerDay;
        List<(ReportText Name, double Value)> bars = [(new ReportText("State.Today"), today), (PlanText.Of("Plan.State.Plan"), plan.Waves[0].Reached.WeightedOutputPerDay)];
        bars.AddRange(plan.Baselines.Where(b => b.GainsPerDay.Count == 1).Select(b => (PlanComparisonSections.NameOf(b), today + b.GainsPerDay[0])));
        bars.Add((new ReportText("State.AllRestarted"), plan.AllRestarted.WeightedOutputPerDay));
        return Frame(plan) with
        {
            Form = ChartForm.Bars,
            Categories = [.. bars.Select(b => ReportValue.Word(b.Name))],
            Series = [new ChartSeries("reached", DocumentWords.Of("Series.Reached"), [.. bars.Select(b => (double?)b.Value)])],
        };
    }

    private static ChartSection Lines(RestartPlan plan)
    {
        double today = plan.Today.WeightedOutputPerDay;
        return Frame(plan) with
        {
            Form = ChartForm.Lines,
            Categories = [ReportValue.Word(new ReportText("State.Today")), .. plan.Waves.Select(w => ReportValue.Word(PlanText.Of("Plan.State.Wave", ReportValue.Count(w.Wave))))],
            Series =
            [
                new ChartSeries("plan", PlanText.Of("Plan.State.Plan"), [today, .. plan.Waves.Select(w => (double?)w.Reached.WeightedOutputPerDay)]),
                .. plan.Baselines.Where(b => b.GainsPerDay.Count == plan.Waves.Count).Select((b, i) =>
                    new ChartSeries($"list{i + 1}", PlanComparisonSections.NameOf(b), [today, .. b.GainsPerDay.Select(g => (double?)(today + g))])),
                new ChartSeries("allRestarted", new ReportText("State.AllRestarted"), [.. Enumerable.Repeat((double?)plan.AllRestarted.WeightedOutputPerDay, plan.Waves.Count + 1)]),
            ],
        };
    }

    private static ChartSection Frame(RestartPlan plan) => new()
    {
        Key = "recovery",
        Chapter = ReportChapter.Answer,
        Heading = DocumentWords.Of(plan.Waves.Count == 1 ? "Heading.Reached" : "Heading.Recovery", ReportValue.Word(ValueName(plan))),
        Audience = ReportAudience.Documents,
        Form = ChartForm.Lines,
        Categories = [],
        Series = [],
        ValueKind = ReportKind.ValuePerDay,
        Unit = NetworkSections.Unit(plan.Network),
        Notes = [DocumentWords.Of("Note.Ceiling")],
    };

    /// <summary>What values are about: output, final goods or value added, weighted where sites count more or less.</summary>
    public static ReportText ValueName(RestartPlan plan) =>
        DocumentWords.Of("Valued." + plan.Measure + (NetworkSections.IsWeighted(plan.Network) ? ".Weighted" : ""));
}
