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
        Number("output_per_day", site.OutputPerDay, ValueRange.NotNegative);
        Number("final_demand_per_day", site.FinalDemandPerDay, ValueRange.NotNegative);
        Number("operating_level", site.OperatingLevel, ValueRange.Share);
        Number("restart_level", site.RestartLevel, ValueRange.Share);
        Number("weight", site.Weight, ValueRange.NotNegative);
        Number("value_added_per_day", site.ValueAddedPerDay, ValueRange.Finite);
        Number("outside_share", site.OutsideShare, ValueRange.Share);
        Number("surge", site.Surge, ValueRange.Multiple);
        Number("tier", site.Tier, ValueRange.FromOne);
        Number("earliest_wave", site.EarliestWave, ValueRange.FromOne);
        Number("restart_waves", site.RestartWaves, ValueRange.NotNegative);
        Number("inventory_cover_days", site.InventoryCoverDays, ValueRange.NotNegative);
        Number("ramp_days", site.RampDays, ValueRange.NotNegative);
        Number("time_to_recover_days", site.TimeToRecoverDays, ValueRange.NotNegative);
        Number("revenue_per_day", site.RevenuePerDay, ValueRange.Positive);
        Number("costs_per_day", site.CostsPerDay, ValueRange.Positive);
        foreach ((string resource, double amount) in site.Needs)
            Number("needs_" + resource, amount, ValueRange.NotNegative);

        void Number(string field, double? value, ValueRange range) => CheckNumber(field, value, range, site.Source, bag);
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

    /// <summary>Checks the wave of a row of a list of restarts.</summary>
    public static void CheckWave(int? wave, SourcePosition? source, DiagnosticBag bag) => CheckNumber("wave", wave, ValueRange.FromOne, source, bag);

    public static void Check(LinkColumns links, int link, DiagnosticBag bag)
    {
        // NaN stands for "not stated" in these columns.
        Number("value_per_day", links.Values[link], ValueRange.Positive);
        Number("inventory_cover_days", links.Covers[link], ValueRange.NotNegative);
        Number("lead_time_days", links.LeadTimes[link], ValueRange.NotNegative);

        void Number(string field, double value, ValueRange range)
        {
            if (!double.IsNaN(value) && !range.Contains(value))
                CheckNumber(field, value, range, links.SourceOf(link), bag);
        }
    }

    private static void CheckNumber(string field, double? value, ValueRange range, SourcePosition? source, DiagnosticBag bag)
    {
        if (value is { } number && !range.Contains(number))
            bag.Add(DiagnosticCodes.OutOfRange, source, field, null, field, number, range.Describe(number));
    }
}
