namespace SupplyChain.Ranking;

/// <summary>Which rows of a ranking to show. Rows are chosen from a finished ranking: no value and no rank changes.</summary>
public sealed record RankingRows
{
    /// <summary>Only the first so many of the rows that the other conditions leave.</summary>
    /// <value>Default: null, all of them. Range: 1 or more.</value>
    public int? Top { get; init; }

    /// <summary>Only sites in one of these regions, compared exactly.</summary>
    /// <value>Default: empty, all regions.</value>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Only sites of one of these industries, compared exactly.</summary>
    /// <value>Default: empty, all industries.</value>
    public IReadOnlyList<string> Industries { get; init; } = [];

    internal IReadOnlyList<RankedRestart> Of(IReadOnlyList<RankedRestart> restarts)
    {
        if (Top is null && Regions.Count == 0 && Industries.Count == 0)
            return restarts;
        return [.. restarts.Where(r => IsIn(Regions, r.Site.Region) && IsIn(Industries, r.Site.Industry)).Take(Top ?? int.MaxValue)];
    }

    private static bool IsIn(IReadOnlyList<string> allowed, string value) => allowed.Count == 0 || allowed.Contains(value, StringComparer.Ordinal);
}
