using SupplyChain.Building;
using SupplyChain.Diagnostics;

namespace SupplyChain;

/// <summary>The smallest thing that stops and restarts: a plant, a line, a warehouse, or a sector of a national table.</summary>
/// <remarks>Immutable and thread-safe; made by <see cref="SupplyNetwork"/> with every default filled in. Two sites are equal
/// only if they are the same object.</remarks>
public sealed class Site
{
    private readonly SiteTable _table;
    private readonly SiteOutputs _outputs;

    internal Site(SiteTable table, SiteOutputs outputs, int index) => (_table, _outputs, Index) = (table, outputs, index);

    /// <summary>Position in <see cref="SupplyNetwork.Sites"/>, from 0.</summary>
    public int Index { get; }

    /// <summary>Unique id; compared exactly.</summary>
    public string Id => _table.Ids[Index];

    /// <summary>Shown name.</summary>
    public string Name => _table.Names?[Index] ?? Id;

    /// <summary>Owner of the site.</summary>
    public string Firm => _table.Firms?[Index] ?? Id;

    /// <summary>Sector code.</summary>
    public string Industry => _table.Industries[Index] ?? "";

    /// <summary>What the site makes: the product of its links unless they name another.</summary>
    public string Product => _table.Products?[Index] ?? Industry;

    /// <summary>Where the site is; empty if not stated.</summary>
    public string Region => _table.Regions?[Index] ?? "";

    /// <summary>Output before the event, value per day; not negative.</summary>
    public double BaselineOutputPerDay => _outputs.Baseline[Index];

    /// <summary>Goods that leave the network at baseline, value per day; not negative.</summary>
    public double FinalDemandPerDay => _outputs.FinalDemand[Index];

    /// <summary>What its own staff, permit and equipment allow today, 0 to 1 of baseline output.</summary>
    public double OperatingLevel => _table.OperatingLevelOf(Index);

    /// <summary>Operating level its own condition would allow after a restart, 0 to 1.</summary>
    public double RestartLevel => _table.RestartLevelOf(Index);

    /// <summary>How much a unit of what it makes counts; not negative.</summary>
    public double Weight => _table.Number(SiteNumber.Weight, Index) ?? 1;

    /// <summary>Value added per day at baseline; may be negative; null if not stated.</summary>
    public double? ValueAddedPerDay => _table.Number(SiteNumber.ValueAddedPerDay, Index);

    /// <summary>Share of its input classes, 0 to 1, that comes from outside the network and keeps arriving.</summary>
    public double OutsideShare => _table.Number(SiteNumber.OutsideShare, Index) ?? 0;

    /// <summary>Spare capacity as a share of baseline output; each customer counts it in full, so it is optimistic.</summary>
    public double Surge => _table.Number(SiteNumber.Surge, Index) ?? 0;

    /// <summary>Priority tier, from 1 (served first).</summary>
    public int Tier => (int)(_table.Number(SiteNumber.Tier, Index) ?? _outputs.LastTier);

    /// <summary>First wave in which it can restart, from 1.</summary>
    public int EarliestWave => (int)(_table.Number(SiteNumber.EarliestWave, Index) ?? 1);

    /// <summary>Waves between the restart and its effect.</summary>
    public int RestartWaves => (int)(_table.Number(SiteNumber.RestartWaves, Index) ?? 0);

    /// <summary>Pinned or banned in plans.</summary>
    public RestartRule Restart => _table.RestartOf(Index);

    /// <summary>Days of use held in stock, default for its inputs.</summary>
    public double InventoryCoverDays => _table.Number(SiteNumber.InventoryCoverDays, Index) ?? 0;

    /// <summary>Days from restart to full output.</summary>
    public double RampDays => _table.Number(SiteNumber.RampDays, Index) ?? 0;

    /// <summary>Days until it is back at baseline; null if not stated.</summary>
    public double? TimeToRecoverDays => _table.Number(SiteNumber.TimeToRecoverDays, Index);

    /// <summary>Revenue per day; null if not stated.</summary>
    public double? RevenuePerDay => _table.Number(SiteNumber.RevenuePerDay, Index);

    /// <summary>Costs per day; null if not stated.</summary>
    public double? CostsPerDay => _table.Number(SiteNumber.CostsPerDay, Index);

    /// <summary>Amount of each resource its restart takes; a resource not named is not needed.</summary>
    public IReadOnlyDictionary<string, double> Needs => _table.NeedsOf(Index);

    /// <summary>The user's own columns, without the prefix <c>x_</c>.</summary>
    public IReadOnlyDictionary<string, string> OwnColumns => _table.OwnColumnsOf(Index);

    /// <summary>Where the site was written; null for sites made in code.</summary>
    public SourcePosition? Source => _table.SourceOf(Index);

    /// <summary>Stopped today by its own condition: its operating level is 0.</summary>
    public bool IsStopped => OperatingLevel == 0;

    /// <summary>A restart would raise the level its own condition allows.</summary>
    public bool IsCandidate => RestartLevel > OperatingLevel;

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
