using SupplyChain.Building;
using SupplyChain.Engine;

namespace SupplyChain;

/// <summary>Sites, the goods that flow between them, and what is known of restarting them: the thing every question is about.</summary>
/// <remarks>
/// Immutable and thread-safe: any number of questions may run on one network at once. Made by <see cref="SupplyNetworkBuilder"/>
/// or read from a folder. Sites are ordered by ordinal id, so the order of the input changes nothing.
/// </remarks>
public sealed partial class SupplyNetwork
{
    private readonly SiteTable _table;
    private readonly SiteList _sites;
    private readonly Lazy<IndexedNetwork> _indexed;

    internal SupplyNetwork(NetworkInformation information, SiteTable table, SiteList sites, InputTable inputs,
        IReadOnlyList<InputRule> inputRules, IReadOnlyList<Limit> limits, IReadOnlyList<Scenario> scenarios)
    {
        Information = information;
        _sites = sites;
        Inputs = inputs;
        InputRules = inputRules;
        Limits = limits;
        Scenarios = scenarios;
        Links = new LinkView(sites, inputs, 0, inputs.LinkCount);
        InputClasses = new InputClassView(sites, inputs, 0, inputs.ClassCount);
        Resources = table.Resources;
        _table = table;
        _indexed = new Lazy<IndexedNetwork>(() => IndexedNetwork.Create(this));
    }

    /// <summary>What the network says about itself.</summary>
    public NetworkInformation Information { get; }

    /// <summary>All sites, by ordinal id.</summary>
    public IReadOnlyList<Site> Sites => _sites;

    /// <summary>All links, by customer, product and supplier. A view: reading it copies nothing.</summary>
    public IReadOnlyList<Link> Links { get; }

    /// <summary>All input classes, by customer and product. A view: reading it copies nothing.</summary>
    public IReadOnlyList<InputClass> InputClasses { get; }

    /// <summary>The rules on the importance of inputs, as given.</summary>
    public IReadOnlyList<InputRule> InputRules { get; }

    /// <summary>The limits on resources, as given.</summary>
    public IReadOnlyList<Limit> Limits { get; }

    /// <summary>The scenarios that came with the network, as given.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>The resources some restart needs, in ordinal order, without the built-in <see cref="Limit.Restarts"/>.</summary>
    public IReadOnlyList<string> Resources { get; }

    internal Site[] SiteArray => _sites.ToArray();

    internal InputTable Inputs { get; }

    /// <summary>The arrays the questions run on, made once, when the first question is asked.</summary>
    internal IndexedNetwork Indexed => _indexed.Value;

    /// <summary>Finds a site by its id.</summary>
    /// <param name="id">The id, compared exactly.</param>
    /// <returns>The site, or null if there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public Site? FindSite(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _table.IndexOf(id) is >= 0 and var index ? _sites[index] : null;
    }

    /// <summary>Finds a scenario that came with the network by its name.</summary>
    /// <param name="name">The name, compared exactly.</param>
    /// <returns>The scenario, or null if there is none.</returns>
    public Scenario? FindScenario(string name) => Scenarios.FirstOrDefault(s => s.Name == name);

    /// <summary>The input classes of a site.</summary>
    /// <param name="site">A site of this network.</param>
    /// <returns>Its classes, by product; empty if it has no suppliers.</returns>
    /// <exception cref="ArgumentException">The site belongs to another network.</exception>
    public IReadOnlyList<InputClass> InputsOf(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (site.Index >= Sites.Count || !ReferenceEquals(Sites[site.Index], site))
            throw new ArgumentException("the site belongs to another network", nameof(site));
        return new InputClassView(_sites, Inputs, Inputs.ClassStart[site.Index], Inputs.ClassStart[site.Index + 1]);
    }
}
