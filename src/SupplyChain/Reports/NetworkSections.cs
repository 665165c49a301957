using SupplyChain.Building;

namespace SupplyChain.Reports;

/// <summary>The parts of a report that several questions share: what network it is about, and how much of it runs.</summary>
internal static class NetworkSections
{
    /// <summary>Title, measure, scenario and unit, as the parts of a headline.</summary>
    public static IReadOnlyList<ReportText> Headline(SupplyNetwork network, ReportText question, Measure measure, Scenario? scenario, bool isTotal = false)
    {
        var parts = new List<ReportText>();
        if (network.Information.Title is { Length: > 0 } title)
            parts.Add(new ReportText("Headline.Title", new ReportValue(ReportKind.Text, new LocalName(title, network.Information.ChineseTitle))));
        parts.Add(question);
        parts.Add(new ReportText("Headline.Measure", ReportValue.Word(MeasureKey(measure))));
        parts.Add(scenario is null ? new ReportText("Headline.NoScenario") : new ReportText("Headline.Scenario", ReportValue.Text(scenario.Name)));
        string weighted = "Headline." + (isTotal ? "Total" : "") + (IsWeighted(network) ? "Weighted" : "Values");
        parts.Add(network.Information.Currency is { Length: > 0 } currency
            ? new ReportText(weighted, ReportValue.OfCurrency(currency))
            : new ReportText(weighted + ".NoCurrency"));
        return parts;
    }

    public static ReportText Unit(SupplyNetwork network) => network.Information.Currency is { Length: > 0 } currency
        ? new ReportText("Unit.PerDay", ReportValue.OfCurrency(currency))
        : new ReportText("Unit.PerDay.NoCurrency");

    /// <summary>The unit of values summed over days.</summary>
    public static ReportText TotalUnit(SupplyNetwork network) => network.Information.Currency is { Length: > 0 } currency
        ? new ReportText("Unit.Total", ReportValue.OfCurrency(currency))
        : new ReportText("Unit.Total.NoCurrency");

    /// <summary>Whether some sites count for more or less than others.</summary>
    public static bool IsWeighted(SupplyNetwork network) => network.Sites.Any(s => s.Weight != 1);

    public static FactSection Network(SupplyNetwork network, int candidates)
    {
        NetworkInformation information = network.Information;
        return new()
        {
            Key = "network",
            Audience = ReportAudience.Programs,
            Facts =
            [
                new("title", ReportValue.Text(information.Title)),
                new("currency", ReportValue.Text(information.Currency)),
                new("date", ReportValue.Text(information.Date)),
                new("source", ReportValue.Text(information.Source)),
                new("language", ReportValue.Text(information.Language)),
                new("sites", ReportValue.Count(network.Sites.Count)),
                new("links", ReportValue.Count(network.Links.Count)),
                new("candidates", ReportValue.Count(candidates)),
            ],
        };
    }

    public static ReportFact MeasureFact(Measure measure) => new("measure", ReportValue.Text(Words.Of(measure)));

    public static ReportFact ScenarioFact(Scenario? scenario) => new("scenario", ReportValue.Text(scenario?.Name));

    public static IReadOnlyList<ReportFact> Totals(ProductionTotals totals) =>
    [
        new("outputPerDay", ReportValue.PerDay(totals.OutputPerDay)),
        new("weightedOutputPerDay", ReportValue.PerDay(totals.WeightedOutputPerDay)),
        new("finalDemandPerDay", ReportValue.PerDay(totals.FinalDemandPerDay)),
    ];

    /// <summary>How much runs, as a small table for people.</summary>
    /// <param name="network">The network.</param>
    /// <param name="measure">The measure used.</param>
    /// <param name="baseline">What is made at full level.</param>
    /// <param name="states">The name of each state, and what is made in it.</param>
    public static TableSection Levels(
        SupplyNetwork network, Measure measure, ProductionTotals baseline, params IReadOnlyList<(ReportText State, ProductionTotals Totals)> states)
    {
        ReportText unit = Unit(network);
        // Output and final goods stand there anyway; the ranking's own unit is a column only if it is neither.
        bool valued = measure == Measure.ValueAdded || IsWeighted(network);
        List<ReportColumn> columns = [new("state", ReportKind.Word) { Label = new ReportText("Column.State") }];
        AddPair("output", "Column.Output");
        if (valued)
            AddPair("weightedOutput", measure == Measure.Output ? "Column.WeightedOutput" : measure == Measure.Final ? "Column.WeightedFinal" : "Column.WeightedValueAdded");
        AddPair("finalDemand", "Column.FinalGoods");
        return new TableSection
        {
            Key = "levels",
            Audience = ReportAudience.Readers,
            Columns = columns,
            TotalRows = states.Count,
            HasChosenLength = true,
            Rows = [.. states.Select(IReadOnlyList<object?> (s) => Row(s.State, s.Totals))],
        };

        void AddPair(string key, string label)
        {
            columns.Add(new ReportColumn(key + "PerDay", ReportKind.ValuePerDay) { Label = new ReportText(label), Unit = unit });
            columns.Add(new ReportColumn(key + "Share", ReportKind.Share) { Label = new ReportText("Column.OfBaseline") });
        }

        object?[] Row(ReportText state, ProductionTotals totals)
        {
            List<object?> cells = [state, totals.OutputPerDay, ShareOf(totals.OutputPerDay, baseline.OutputPerDay)];
            if (valued)
                cells.AddRange([totals.WeightedOutputPerDay, ShareOf(totals.WeightedOutputPerDay, baseline.WeightedOutputPerDay)]);
            cells.AddRange([totals.FinalDemandPerDay, ShareOf(totals.FinalDemandPerDay, baseline.FinalDemandPerDay)]);
            return [.. cells];
        }
    }

    private static object? ShareOf(double part, double whole) => whole > 0 ? part / whole : null;

    private static string MeasureKey(Measure measure) => measure switch
    {
        Measure.ValueAdded => "Measure.ValueAdded",
        Measure.Final => "Measure.Final",
        _ => "Measure.Output",
    };
}
