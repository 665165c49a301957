using System.Collections;

namespace SupplyChain.Building;

/// <summary>All sites of a network, by ordinal id. The objects are made when the first is asked for, and stay the same ones.</summary>
internal sealed class SiteList(SiteTable table, SiteOutputs outputs) : IReadOnlyList<Site>
{
    private readonly Lazy<Site[]> _sites = new(() => Make(table, outputs));

    public int Count => table.Count;

    public Site this[int index] => ToArray()[index];

    /// <summary>The sites themselves, not a copy.</summary>
    public Site[] ToArray() => _sites.Value;

    public IEnumerator<Site> GetEnumerator() => ((IEnumerable<Site>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Site[] Make(SiteTable table, SiteOutputs outputs)
    {
        var sites = new Site[table.Count];
        for (int i = 0; i < sites.Length; i++)
            sites[i] = new Site(table, outputs, i);
        return sites;
    }
}
