using SupplyChain.Data;

namespace SupplyChain.Formats.Networks;

/// <summary>All scenarios of a network in one table, for formats that cannot give each a file of its own: a column names the scenario.</summary>
/// <remarks>A row that only names a scenario says that there is one; it changes nothing.</remarks>
internal static class ScenarioTable
{
    public const string NameColumn = "scenario";

    /// <summary>The columns of scenario files, and the name before them.</summary>
    public static TableSchema Schema { get; } = new("scenarios", "scenarios",
        [new ColumnSchema(NameColumn, ColumnType.Text) { IsRequired = true }, .. NetworkSchema.Scenarios.Columns])
    { NeedsOneOf = NetworkSchema.Scenarios.NeedsOneOf };

    public static void Read(TableRow row, SupplyNetworkBuilder builder)
    {
        TableColumn name = row.Column(NameColumn), site = row.Column("site"), industry = row.Column("industry"), region = row.Column("region"),
            operatingLevel = row.Column("operating_level"), restartLevel = row.Column("restart_level");
        var changes = new Dictionary<string, List<ScenarioChange>>(StringComparer.Ordinal);
        List<string> names = [];
        while (row.Read())
        {
            if (!row.IsAligned || row.Text(name) is not { } scenario)
                continue;
            if (!changes.TryGetValue(scenario, out List<ScenarioChange>? list))
            {
                changes.Add(scenario, list = []);
                names.Add(scenario);
            }
            if (row.Text(site) is null && row.Text(industry) is null && row.Text(region) is null && row.Text(operatingLevel) is null && row.Text(restartLevel) is null)
                continue;
            list.Add(new ScenarioChange
            {
                Site = row.Match(site),
                Industry = row.Match(industry),
                Region = row.Match(region),
                OperatingLevel = row.Number(operatingLevel),
                RestartLevel = row.Number(restartLevel),
                Source = row.Source,
            });
        }
        foreach (string scenario in names)
            builder.AddScenario(new Scenario { Name = scenario, Changes = changes[scenario].AsReadOnly() });
    }

    /// <summary>The tables of a network with those of its scenarios made one.</summary>
    public static IReadOnlyList<NetworkTable> Combine(SupplyNetwork network)
    {
        IReadOnlyList<NetworkTable> tables = NetworkTables.Of(network);
        if (network.Scenarios.Count == 0)
            return tables;
        List<(string Name, ScenarioChange? Change)> rows = [];
        foreach (Scenario scenario in network.Scenarios)
        {
            if (scenario.Changes.Count == 0)
                rows.Add((scenario.Name, null));
            rows.AddRange(scenario.Changes.Select(c => (scenario.Name, (ScenarioChange?)c)));
        }
        var columns = new ColumnList(Schema, rows.Count);
        columns.Text(NameColumn, i => rows[i].Name, isRequired: true);
        columns.Text("site", i => Match(rows[i].Change, c => c.Site), isRequired: true);
        columns.Text("industry", i => rows.Exists(r => r.Change?.Industry is not null) ? Match(rows[i].Change, c => c.Industry) : null);
        columns.Text("region", i => rows.Exists(r => r.Change?.Region is not null) ? Match(rows[i].Change, c => c.Region) : null);
        columns.Number("operating_level", i => rows[i].Change?.OperatingLevel, isRequired: true);
        columns.Number("restart_level", i => rows[i].Change?.RestartLevel);
        return [.. tables.Where(t => t.Scenario is null), columns.ToTable()];
    }

    private static string? Match(ScenarioChange? change, Func<ScenarioChange, string?> part) => change is null ? null : part(change) ?? NetworkSchema.All;
}
