namespace SupplyChain.Data;

/// <summary>Reads the rows of a scenario.</summary>
internal static class ScenarioReader
{
    public static Scenario Read(TableRow row, string name)
    {
        TableColumn site = row.Column("site"), industry = row.Column("industry"), region = row.Column("region"),
            operatingLevel = row.Column("operating_level"), restartLevel = row.Column("restart_level");
        var changes = new List<ScenarioChange>();
        while (row.Read())
        {
            if (!row.IsAligned)
                continue;
            changes.Add(new ScenarioChange
            {
                Site = row.Match(site),
                Industry = row.Match(industry),
                Region = row.Match(region),
                OperatingLevel = row.Number(operatingLevel),
                RestartLevel = row.Number(restartLevel),
                Source = row.Source,
            });
        }
        return new Scenario { Name = name, Changes = changes.AsReadOnly() };
    }
}
