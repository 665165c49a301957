namespace SupplyChain.Engine;

/// <summary>Operating and restart levels of every site under a scenario.</summary>
internal sealed class OperatingConditions
{
    private OperatingConditions(double[] operatingLevels, double[] restartLevels)
    {
        OperatingLevels = operatingLevels;
        RestartLevels = restartLevels;
        Candidates = [.. Enumerable.Range(0, operatingLevels.Length).Where(i => restartLevels[i] > operatingLevels[i])];
    }

    /// <summary>One entry per site: what its own condition allows today.</summary>
    public double[] OperatingLevels { get; }

    /// <summary>One entry per site: what its own condition would allow after a restart.</summary>
    public double[] RestartLevels { get; }

    /// <summary>Sites a restart would raise, in network order.</summary>
    public int[] Candidates { get; }

    /// <exception cref="ArgumentException">The scenario names a site the network does not have, or a level outside 0 to 1.</exception>
    public static OperatingConditions Create(SupplyNetwork network, Scenario? scenario)
    {
        double[] operating = Array.ConvertAll(network.SiteArray, s => s.OperatingLevel);
        double[] restart = Array.ConvertAll(network.SiteArray, s => s.RestartLevel);
        if (scenario is null)
            return new OperatingConditions(operating, restart);
        ILookup<string, Site> byIndustry = network.Sites.ToLookup(s => s.Industry, StringComparer.Ordinal);
        ILookup<string, Site> byRegion = network.Sites.ToLookup(s => s.Region, StringComparer.Ordinal);
        foreach (ScenarioChange change in scenario.Changes)
        {
            foreach (Site site in Matches(network, change, scenario, byIndustry, byRegion))
            {
                operating[site.Index] = Level(change.OperatingLevel, scenario) ?? operating[site.Index];
                restart[site.Index] = Level(change.RestartLevel, scenario) ?? restart[site.Index];
            }
        }
        return new OperatingConditions(operating, restart);
    }

    private static IEnumerable<Site> Matches(
        SupplyNetwork network, ScenarioChange change, Scenario scenario, ILookup<string, Site> byIndustry, ILookup<string, Site> byRegion)
    {
        IEnumerable<Site> found = network.Sites;
        if (change.Site is { } id)
            found = [network.FindSite(id) ?? throw new ArgumentException($"scenario '{scenario.Name}' names site '{id}', which the network does not have", nameof(scenario))];
        else if (change.Industry is { } ofIndustry)
            found = byIndustry[ofIndustry];
        else if (change.Region is { } ofRegion)
            found = byRegion[ofRegion];
        return found.Where(s => (change.Industry is null || change.Industry == s.Industry) && (change.Region is null || change.Region == s.Region));
    }

    private static double? Level(double? level, Scenario scenario) => level is null or (>= 0 and <= 1)
        ? level
        : throw new ArgumentException($"scenario '{scenario.Name}' gives a level of {level}; levels are from 0 to 1", nameof(scenario));
}
