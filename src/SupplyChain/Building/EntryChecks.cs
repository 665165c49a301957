using SupplyChain.Diagnostics;

namespace SupplyChain.Building;

/// <summary>Checks single entries: names present, numbers within their ranges.</summary>
internal static class EntryChecks
{
    public static void Check(SiteEntry site, DiagnosticBag bag)
    {
        if (string.IsNullOrEmpty(site.Id))
            bag.Add(DiagnosticCodes.ValueMissing, site.Source, "id", null, "id");
        if (string.IsNullOrEmpty(site.Industry))
            bag.Add(DiagnosticCodes.ValueMissing, site.Source, "industry", null, "industry");
        for (int number = 0; number < SiteNumbers.All.Count; number++)
        {
            (string column, ValueRange range) = SiteNumbers.All[number];
            CheckNumber(column, SiteNumbers.Of(site, (SiteNumber)number), range, site.Source, bag);
        }
        foreach ((string resource, double amount) in site.Needs)
            CheckNumber("needs_" + resource, amount, ValueRange.NotNegative, site.Source, bag);
    }

    /// <summary>Checks the numbers of a block of sites that has ids and industries, column by column, and looks at single sites only where one is wrong.</summary>
    public static void Check(SiteBlock sites, DiagnosticBag bag)
    {
        bool isGood = true;
        for (int number = 0; number < SiteNumbers.All.Count; number++)
            isGood &= sites.Numbers[number] is not { } column || SiteNumbers.All[number].Range.ContainsAll(column);
        foreach (double[] needs in sites.Needs)
            isGood &= ValueRange.NotNegative.ContainsAll(needs);
        for (int row = 0; row < sites.Count && !isGood; row++)
        {
            for (int number = 0; number < SiteNumbers.All.Count; number++)
            {
                if (sites.Numbers[number]?[row] is { } value && !double.IsNaN(value))
                    CheckNumber(SiteNumbers.All[number].Column, value, SiteNumbers.All[number].Range, sites.Sources.Of(row), bag);
            }
            for (int need = 0; need < sites.Needs.Length; need++)
                CheckNumber("needs_" + sites.Resources[need], sites.Needs[need][row], ValueRange.NotNegative, sites.Sources.Of(row), bag);
        }
    }

    public static void Check(InputRule rule, DiagnosticBag bag)
    {
        CheckNumber("outside_share", rule.OutsideShare, ValueRange.Share, rule.Source, bag);
        CheckNumber("enough_at", rule.EnoughAt, ValueRange.PositiveShare, rule.Source, bag);
    }

    public static void Check(ScenarioChange change, DiagnosticBag bag)
    {
        CheckNumber("operating_level", change.OperatingLevel, ValueRange.Share, change.Source, bag);
        CheckNumber("restart_level", change.RestartLevel, ValueRange.Share, change.Source, bag);
    }

    public static void Check(Limit limit, DiagnosticBag bag)
    {
        CheckNumber("amount", limit.Amount, ValueRange.NotNegative, limit.Source, bag);
        CheckNumber("wave", limit.Wave, ValueRange.FromOne, limit.Source, bag);
    }

    /// <summary>Whether all numbers of a block are within their ranges.</summary>
    public static bool AreGood(LinkBlock links) =>
        AreGood(links.Values, links.Count, ValueRange.Positive) && AreGood(links.Covers, links.Count, ValueRange.NotNegative)
        && AreGood(links.LeadTimes, links.Count, ValueRange.NotNegative);

    public static void Check(LinkBlock block, int position, LinkColumns links, int link, DiagnosticBag bag)
    {
        // NaN stands for "not stated" in these columns.
        Number("value_per_day", block.Values, ValueRange.Positive);
        Number("inventory_cover_days", block.Covers, ValueRange.NotNegative);
        Number("lead_time_days", block.LeadTimes, ValueRange.NotNegative);

        void Number(string field, double[]? column, ValueRange range)
        {
            if (column is not null && !double.IsNaN(column[position]) && !range.Contains(column[position]))
                CheckNumber(field, column[position], range, links.SourceOf(link), bag);
        }
    }

    // The arrays of a block may be longer than the block.
    private static bool AreGood(double[]? column, int count, ValueRange range) => column is null || range.ContainsAll(column.AsSpan(0, count));

    private static void CheckNumber(string field, double? value, ValueRange range, SourcePosition? source, DiagnosticBag bag)
    {
        if (value is { } number && !range.Contains(number))
            bag.Add(DiagnosticCodes.OutOfRange, source, field, null, field, number, range.Describe(number));
    }
}
