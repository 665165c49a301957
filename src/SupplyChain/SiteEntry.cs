using SupplyChain.Diagnostics;

namespace SupplyChain;

/// <summary>What is known of a site before the network is built (one row of <c>sites.csv</c>); what is left out takes its default.</summary>
public sealed record SiteEntry
{
    /// <summary>Unique id; compared exactly, kept as text.</summary>
    public required string Id { get; init; }

    /// <summary>Sector code, kept as text.</summary>
    public required string Industry { get; init; }

    /// <summary>Shown name. Default: the id.</summary>
    public string? Name { get; init; }

    /// <summary>Owner of the site. Default: the id.</summary>
    public string? Firm { get; init; }

    /// <summary>What the site makes. Default: the industry.</summary>
    public string? Product { get; init; }

    /// <summary>Where the site is. Default: empty.</summary>
    public string? Region { get; init; }

    /// <summary>Baseline output, value per day, not negative. Default: the sum of the known outgoing links.</summary>
    public double? OutputPerDay { get; init; }

    /// <summary>Goods that leave the network, value per day, not negative. Default: output less the known outgoing links, at least 0.</summary>
    public double? FinalDemandPerDay { get; init; }

    /// <summary>What its own staff, permit and equipment allow today, 0 to 1. Default: 1.</summary>
    public double? OperatingLevel { get; init; }

    /// <summary>Operating level after its restart, 0 to 1. Default: 1.</summary>
    public double? RestartLevel { get; init; }

    /// <summary>How much a unit of what it makes counts, not negative. Default: 1.</summary>
    public double? Weight { get; init; }

    /// <summary>Value added per day; may be negative. No default: the measure value-added needs it.</summary>
    public double? ValueAddedPerDay { get; init; }

    /// <summary>Share of its input classes, 0 to 1, that comes from outside the network. Default: 0.</summary>
    public double? OutsideShare { get; init; }

    /// <summary>Spare capacity as a share of baseline output, not negative. Default: 0.</summary>
    public double? Surge { get; init; }

    /// <summary>Priority tier, from 1 (served first). Default: after every named tier.</summary>
    public int? Tier { get; init; }

    /// <summary>First wave in which it can restart, from 1. Default: 1.</summary>
    public int? EarliestWave { get; init; }

    /// <summary>Waves between the restart and its effect, not negative. Default: 0.</summary>
    public int? RestartWaves { get; init; }

    /// <summary>Pinned or banned in plans. Default: free.</summary>
    public RestartRule Restart { get; init; }

    /// <summary>Days of use held in stock, default for its inputs, not negative. Default: 0.</summary>
    public double? InventoryCoverDays { get; init; }

    /// <summary>Days from restart to full output, not negative. Default: 0.</summary>
    public double? RampDays { get; init; }

    /// <summary>Days until it is back at baseline, not negative. No default.</summary>
    public double? TimeToRecoverDays { get; init; }

    /// <summary>Revenue per day, above 0. No default.</summary>
    public double? RevenuePerDay { get; init; }

    /// <summary>Costs per day, above 0. No default.</summary>
    public double? CostsPerDay { get; init; }

    /// <summary>Amount of each resource its restart takes, not negative. A resource not named here is not needed.</summary>
    public IReadOnlyDictionary<string, double> Needs { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, double>.Empty;

    /// <summary>The user's own columns, without the prefix <c>x_</c>.</summary>
    public IReadOnlyDictionary<string, string> OwnColumns { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Where the site was written; null for sites made in code.</summary>
    public SourcePosition? Source { get; init; }
}
