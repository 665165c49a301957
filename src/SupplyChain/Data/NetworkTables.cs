using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>Takes a network apart into the tables it can be read from again, without loss.</summary>
/// <remarks>A column is written if at least one row differs from the default; what was worked out from other columns is worked out
/// again in the same order of operations, and so comes back to the last bit.</remarks>
internal static class NetworkTables
{
    /// <summary>All tables that hold anything: sites, links, input rules, limits, and one per scenario.</summary>
    public static IReadOnlyList<NetworkTable> Of(SupplyNetwork network)
    {
        List<NetworkTable> tables = [SiteColumns.Of(network), LinkFields.Of(network)];
        if (network.InputRules.Count > 0)
            tables.Add(OfRules(network.InputRules));
        if (network.Limits.Count > 0)
            tables.Add(OfLimits(network.Limits));
        tables.AddRange(network.Scenarios.Select(OfScenario));
        return tables;
    }

    private static NetworkTable OfRules(IReadOnlyList<InputRule> rules)
    {
        var columns = new ColumnList(NetworkSchema.Inputs, rules.Count);
        columns.Text("customer_industry", i => rules[i].CustomerIndustry ?? NetworkSchema.All, isRequired: true);
        columns.Text("product", i => rules[i].Product ?? NetworkSchema.All, isRequired: true);
        columns.Text("importance", i => rules[i].Importance is { } own ? Words.Of(own) : null, isRequired: true);
        columns.Number("outside_share", i => rules[i].OutsideShare);
        columns.Number("enough_at", i => rules[i].EnoughAt);
        return columns.ToTable();
    }

    private static NetworkTable OfLimits(IReadOnlyList<Limit> limits)
    {
        var columns = new ColumnList(NetworkSchema.Limits, limits.Count);
        columns.Text("resource", i => limits[i].Resource, isRequired: true);
        columns.Text("region", i => limits[i].Region ?? NetworkSchema.All, isRequired: true);
        columns.Text("wave", i => limits[i].Wave?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? NetworkSchema.All, isRequired: true);
        columns.Number("amount", i => limits[i].Amount, isRequired: true);
        columns.Text("kind", i => limits[i].Kind == LimitKind.PerWave ? null : Words.Of(limits[i].Kind));
        return columns.ToTable();
    }

    private static NetworkTable OfScenario(Scenario scenario)
    {
        IReadOnlyList<ScenarioChange> changes = scenario.Changes;
        var columns = new ColumnList(NetworkSchema.Scenarios, changes.Count);
        columns.Text("site", i => changes[i].Site ?? NetworkSchema.All, isRequired: true);
        columns.Text("industry", i => changes[i].Industry ?? NetworkSchema.All, isRequired: changes.Any(c => c.Industry is not null));
        columns.Text("region", i => changes[i].Region ?? NetworkSchema.All, isRequired: changes.Any(c => c.Region is not null));
        columns.Number("operating_level", i => changes[i].OperatingLevel, isRequired: true);
        columns.Number("restart_level", i => changes[i].RestartLevel);
        return columns.ToTable() with { Scenario = scenario.Name };
    }
}
