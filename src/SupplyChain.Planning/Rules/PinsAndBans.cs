using SupplyChain.Engine;

namespace SupplyChain.Planning.Rules;

/// <summary>Which sites every plan restarts, and which none does: the file's word, then the caller's.</summary>
internal static class PinsAndBans
{
    /// <exception cref="ArgumentException">A pinned site cannot restart.</exception>
    public static (Dictionary<Site, int> Pins, HashSet<Site> Bans) Read(SupplyNetwork network, OperatingConditions conditions, PlanOptions options)
    {
        HashSet<int> candidates = [.. conditions.Candidates];
        Dictionary<Site, int> pins = [];
        HashSet<Site> bans = [];
        foreach (Site site in network.Sites)
        {
            if (site.Restart == RestartRule.Never)
                bans.Add(site);
            else if (site.Restart == RestartRule.Must && candidates.Contains(site.Index))
                pins[site] = 0;
        }
        foreach (PlanPin pin in options.Pins)
        {
            Site site = network.FindSite(pin.Site)!;
            if (!candidates.Contains(site.Index))
                throw new ArgumentException($"site '{site.Id}' is pinned, but a restart would not raise it: it runs at its restart level", nameof(options));
            pins[site] = pin.Wave ?? 0;
            bans.Remove(site);
        }
        foreach (string id in options.Bans)
        {
            Site site = network.FindSite(id)!;
            pins.Remove(site);
            bans.Add(site);
        }
        return (pins, bans);
    }
}
