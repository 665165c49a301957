using SupplyChain.Diagnostics;

namespace SupplyChain;

/// <summary>The smallest thing that stops and restarts: a plant, a line, a warehouse, or a sector of a national table.</summary>
/// <remarks>Immutable and thread-safe; made by <see cref="SupplyNetwork"/> with every default filled in. Two sites are equal
/// only if they are the same object.</remarks>
public sealed class Site
{
    internal Site(SiteEntry entry, int index, double baselineOutputPerDay, double finalDemandPerDay, int tier)
    {
        Index = index;
        Id = entry.Id;
        Name = entry.Name ?? entry.Id;
        Firm = entry.Firm ?? entry.Id;
        Industry = entry.Industry;
        Product = entry.Product ?? entry.Industry;
        Region = entry.Region ?? "";
        BaselineOutputPerDay = baselineOutputPerDay;
        FinalDemandPerDay = finalDemandPerDay;
        OperatingLevel = entry.OperatingLevel ?? 1;
        RestartLevel = entry.RestartLevel ?? 1;
        Weight = entry.Weight ?? 1;
        ValueAddedPerDay = entry.ValueAddedPerDay;
        OutsideShare = entry.OutsideShare ?? 0;
        Surge = entry.Surge ?? 0;
        Tier = tier;
        EarliestWave = entry.EarliestWave ?? 1;
        RestartWaves = entry.RestartWaves ?? 0;
        Restart = entry.Restart;
        InventoryCoverDays = entry.InventoryCoverDays ?? 0;
        RampDays = entry.RampDays ?? 0;
        TimeToRecoverDays = entry.TimeToRecoverDays;
        RevenuePerDay = entry.RevenuePerDay;
        CostsPerDay = entry.CostsPerDay;
        Needs = entry.Needs;
        OwnColumns = entry.OwnColumns;
        Source = entry.Source;
    }

    /// <summary>Position in <see cref="SupplyNetwork.Sites"/>, from 0.</summary>
    public int Index { get; }

    /// <summary>Unique id; compared exactly.</summary>
    public string Id { get; }

    /// <summary>Shown name.</summary>
    public string Name { get; }

    /// <summary>Owner of the site.</summary>
    public string Firm { get; }

    /// <summary>Sector code.</summary>
    public string Industry { get; }

    /// <summary>What the site makes: the product of its links unless they name another.</summary>
    public string Product { get; }

    /// <summary>Where the site is; empty if not stated.</summary>
    public string Region { get; }

    /// <summary>Output before the event, value per day; not negative.</summary>
    public double BaselineOutputPerDay { get; }

    /// <summary>Goods that leave the network at baseline, value per day; not negative.</summary>
    public double FinalDemandPerDay { get; }

    /// <summary>What its own staff, permit and equipment allow today, 0 to 1 of baseline output.</summary>
    public double OperatingLevel { get; }

    /// <summary>Operating level its own condition would allow after a restart, 0 to 1.</summary>
    public double RestartLevel { get; }

    /// <summary>How much a unit of what it makes counts; not negative.</summary>
    public double Weight { get; }

    /// <summary>Value added per day at baseline; may be negative; null if not stated.</summary>
    public double? ValueAddedPerDay { get; }

    /// <summary>Share of its input classes, 0 to 1, that comes from outside the network and keeps arriving.</summary>
    public double OutsideShare { get; }

    /// <summary>Spare capacity as a share of baseline output; each customer counts it in full, so it is optimistic.</summary>
    public double Surge { get; }

    /// <summary>Priority tier, from 1 (served first).</summary>
    public int Tier { get; }

    /// <summary>First wave in which it can restart, from 1.</summary>
    public int EarliestWave { get; }

    /// <summary>Waves between the restart and its effect.</summary>
    public int RestartWaves { get; }

    /// <summary>Pinned or banned in plans.</summary>
    public RestartRule Restart { get; }

    /// <summary>Days of use held in stock, default for its inputs.</summary>
    public double InventoryCoverDays { get; }

    /// <summary>Days from restart to full output.</summary>
    public double RampDays { get; }

    /// <summary>Days until it is back at baseline; null if not stated.</summary>
    public double? TimeToRecoverDays { get; }

    /// <summary>Revenue per day; null if not stated.</summary>
    public double? RevenuePerDay { get; }

    /// <summary>Costs per day; null if not stated.</summary>
    public double? CostsPerDay { get; }

    /// <summary>Amount of each resource its restart takes; a resource not named is not needed.</summary>
    public IReadOnlyDictionary<string, double> Needs { get; }

    /// <summary>The user's own columns, without the prefix <c>x_</c>.</summary>
    public IReadOnlyDictionary<string, string> OwnColumns { get; }

    /// <summary>Where the site was written; null for sites made in code.</summary>
    public SourcePosition? Source { get; }

    /// <summary>Stopped today by its own condition: its operating level is 0.</summary>
    public bool IsStopped => OperatingLevel == 0;

    /// <summary>A restart would raise the level its own condition allows.</summary>
    public bool IsCandidate => RestartLevel > OperatingLevel;

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
