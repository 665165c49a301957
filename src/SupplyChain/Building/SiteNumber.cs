namespace SupplyChain.Building;

/// <summary>The numbers a site may state, in the order in which they are checked.</summary>
internal enum SiteNumber
{
    OutputPerDay,
    FinalDemandPerDay,
    OperatingLevel,
    RestartLevel,
    Weight,
    ValueAddedPerDay,
    OutsideShare,
    Surge,
    Tier,
    EarliestWave,
    RestartWaves,
    InventoryCoverDays,
    RampDays,
    TimeToRecoverDays,
    RevenuePerDay,
    CostsPerDay,
}

internal static class SiteNumbers
{
    /// <summary>Per number, its column and the values it accepts.</summary>
    public static IReadOnlyList<(string Column, ValueRange Range)> All { get; } =
    [
        ("output_per_day", ValueRange.NotNegative),
        ("final_demand_per_day", ValueRange.NotNegative),
        ("operating_level", ValueRange.Share),
        ("restart_level", ValueRange.Share),
        ("weight", ValueRange.NotNegative),
        ("value_added_per_day", ValueRange.Finite),
        ("outside_share", ValueRange.Share),
        ("surge", ValueRange.Multiple),
        ("tier", ValueRange.FromOne),
        ("earliest_wave", ValueRange.FromOne),
        ("restart_waves", ValueRange.NotNegative),
        ("inventory_cover_days", ValueRange.NotNegative),
        ("ramp_days", ValueRange.NotNegative),
        ("time_to_recover_days", ValueRange.NotNegative),
        ("revenue_per_day", ValueRange.Positive),
        ("costs_per_day", ValueRange.Positive),
    ];

    /// <summary>What an entry states; null if it does not.</summary>
    public static double? Of(SiteEntry site, SiteNumber number) => number switch
    {
        SiteNumber.OutputPerDay => site.OutputPerDay,
        SiteNumber.FinalDemandPerDay => site.FinalDemandPerDay,
        SiteNumber.OperatingLevel => site.OperatingLevel,
        SiteNumber.RestartLevel => site.RestartLevel,
        SiteNumber.Weight => site.Weight,
        SiteNumber.ValueAddedPerDay => site.ValueAddedPerDay,
        SiteNumber.OutsideShare => site.OutsideShare,
        SiteNumber.Surge => site.Surge,
        SiteNumber.Tier => site.Tier,
        SiteNumber.EarliestWave => site.EarliestWave,
        SiteNumber.RestartWaves => site.RestartWaves,
        SiteNumber.InventoryCoverDays => site.InventoryCoverDays,
        SiteNumber.RampDays => site.RampDays,
        SiteNumber.TimeToRecoverDays => site.TimeToRecoverDays,
        SiteNumber.RevenuePerDay => site.RevenuePerDay,
        SiteNumber.CostsPerDay => site.CostsPerDay,
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };
}
