using SupplyChain.Building;
using SupplyChain.Diagnostics;

namespace SupplyChain;

/// <summary>Collects sites, links and rules and builds a <see cref="SupplyNetwork"/> from them.</summary>
/// <remarks>
/// The order of additions changes nothing: sites are ordered by ordinal id. Links may be added before their sites.
/// Nothing is checked until <see cref="TryBuild"/>, which reports every problem at once.
/// <para>Not thread-safe. A builder may be used again after building: what was built does not change.</para>
/// </remarks>
public sealed class SupplyNetworkBuilder
{
    /// <summary>What the network says about itself.</summary>
    public NetworkInformation Information { get; set; } = new();

    private SiteTable? _table;
    private int _tableRows;

    internal List<SiteEntry> Sites { get; } = [];

    /// <summary>Sites that came in as columns; they come before <see cref="Sites"/>.</summary>
    internal List<SiteBlock> SiteBlocks { get; } = [];

    internal int SiteCount => SiteBlocks.Sum(b => b.Count) + Sites.Count;

    internal LinkColumns Links { get; } = new();

    internal List<InputRule> InputRules { get; } = [];

    internal List<Limit> Limits { get; } = [];

    internal List<Scenario> Scenarios { get; } = [];

    /// <summary>Adds a site.</summary>
    /// <param name="site">What is known of it.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    public SupplyNetworkBuilder AddSite(SiteEntry site)
    {
        ArgumentNullException.ThrowIfNull(site);
        Sites.Add(site);
        return this;
    }

    /// <summary>Adds a link.</summary>
    /// <param name="link">Supplier, customer and what is known of the goods.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Supplier or customer is null or empty.</exception>
    public SupplyNetworkBuilder AddLink(LinkEntry link)
    {
        ArgumentException.ThrowIfNullOrEmpty(link.Supplier, nameof(link));
        ArgumentException.ThrowIfNullOrEmpty(link.Customer, nameof(link));
        Links.Add(link);
        return this;
    }

    /// <summary>Adds a link by its ends.</summary>
    /// <param name="supplier">Id of the supplying site.</param>
    /// <param name="customer">Id of the customer site.</param>
    /// <param name="valuePerDay">Value per day, above 0; null if nobody knows.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Supplier or customer is null or empty.</exception>
    public SupplyNetworkBuilder AddLink(string supplier, string customer, double? valuePerDay = null) =>
        AddLink(new LinkEntry(supplier, customer, valuePerDay));

    /// <summary>Adds a rule on the importance of inputs.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public SupplyNetworkBuilder AddInputRule(InputRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        InputRules.Add(rule);
        return this;
    }

    /// <summary>Adds a limit on a resource.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="limit"/> is null.</exception>
    public SupplyNetworkBuilder AddLimit(Limit limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        Limits.Add(limit);
        return this;
    }

    /// <summary>Adds a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    public SupplyNetworkBuilder AddScenario(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Scenarios.Add(scenario);
        return this;
    }

    /// <summary>Builds the network.</summary>
    /// <returns>The network.</returns>
    /// <remarks>Cost: O(sites log sites + links log links of one customer).</remarks>
    /// <exception cref="NetworkDataException">The data hold at least one error; it lists every problem.</exception>
    public SupplyNetwork Build() =>
        TryBuild(out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics) ? network : throw new NetworkDataException(diagnostics);

    /// <summary>Builds the network, or says what is wrong with the data.</summary>
    /// <param name="network">The network; null if there are errors.</param>
    /// <param name="diagnostics">Every problem found; warnings and notes may come with a network.</param>
    /// <returns>Whether there is a network.</returns>
    public bool TryBuild([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics)
    {
        (network, diagnostics) = Build(Workers.Default);
        return network is not null;
    }

    /// <summary>Builds the network on a number of workers; the result does not depend on it.</summary>
    internal (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) Build(int workers)
    {
        var bag = new DiagnosticBag();
        SupplyNetwork? network = NetworkAssembler.Assemble(this, bag, workers);
        return (network, bag.Sorted());
    }

    /// <summary>All sites added so far, by ordinal id. Made again only if sites were added since.</summary>
    internal SiteTable SitesByOrder(int workers)
    {
        if (_table is null || _tableRows != SiteCount)
            (_table, _tableRows) = (new SiteTable(Sites.Count == 0 ? SiteBlocks : [.. SiteBlocks, SiteBlock.Of([.. Sites])], workers), SiteCount);
        return _table;
    }

    /// <summary>Id of a site by the order in which sites were added.</summary>
    internal string IdOfRow(int row)
    {
        foreach (SiteBlock block in SiteBlocks)
        {
            if (row < block.Count)
                return block.Ids[row];
            row -= block.Count;
        }
        return Sites[row].Id ?? "";
    }
}
