using SupplyChain.Building;
using SupplyChain.Engine;

namespace SupplyChain.Planning.Findings;

/// <summary>Who hangs on some restarts of a plan, as a graph small enough to be read: the restarts, and every site that makes less without them.</summary>
/// <remarks>An arrow leads to a site from the suppliers of an input that would hold it down without these restarts. Levels are those of the last wave.</remarks>
internal sealed class DependencyPicture
{
    /// <summary>Boxes drawn at most.</summary>
    public const int MostBoxes = 23;

    private const int MostMembers = 12, MostOthers = 11, MostArrows = 32;

    // Levels that differ by less are the same.
    private const double SmallestFall = 1e-6;

    // Boxes that lose less than this share of what the largest loses are left out.
    private const double SmallestShare = 0.001;

    private readonly SupplyNetwork _network;
    private readonly PlanFindings _findings;
    private readonly Dictionary<Site, double> _lastIn;
    private readonly HashSet<Site> _members;
    private readonly LevelState _without;

    private DependencyPicture(RestartPlan plan, PlanFindings findings, IReadOnlyList<Site> members)
    {
        (_network, _findings, _members) = (plan.Network, findings, [.. members]);
        _lastIn = plan.Waves.SelectMany(w => w.Restarts).ToDictionary(r => r.Site, r => r.LastInValue ?? 0);
        OwnLosses own = findings.After.Own.Copy();
        foreach (Site member in members)
            own.Set(member.Index, findings.Today.Own.OfSite(member.Index));
        _without = LevelState.Solve(findings.After.Network, own, CancellationToken.None);
    }

    /// <summary>The boxes that are shown, upstream first.</summary>
    public IReadOnlyList<Box> Boxes { get; private set; } = [];

    /// <summary>Arrows between shown boxes.</summary>
    public IReadOnlyList<Arrow> Arrows { get; private set; } = [];

    /// <summary>Sites that make less without the restarts, or are among them, and are not shown.</summary>
    public int SitesLeftOut { get; private set; }

    /// <summary>Arrows between shown boxes that are not shown.</summary>
    public int ArrowsLeftOut { get; private set; }

    /// <summary>Goods leaving the network per day that are lost without the restarts.</summary>
    public double FinalDemandPerDay { get; private set; }

    /// <summary>Draws what hangs on some restarts.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="members">The restarts.</param>
    public static DependencyPicture Of(RestartPlan plan, PlanFindings findings, IReadOnlyList<Site> members)
    {
        var picture = new DependencyPicture(plan, findings, members);
        picture.Draw();
        return picture;
    }

    /// <summary>Goods leaving the network per day that a box loses without the restarts.</summary>
    public double FinalOf(Box box) => box.Sites.Sum(s => s.FinalDemandPerDay * FallOf(s));

    private void Draw()
    {
        Site[] sites = [.. _network.Sites.Where(s => _members.Contains(s) || FallOf(s) > SmallestFall)];
        FinalDemandPerDay = sites.Sum(s => s.FinalDemandPerDay * FallOf(s));
        Supply[] supplies = [.. Supplies(sites)];
        HashSet<Site> linked = [.. supplies.SelectMany(l => new[] { l.Supplier, l.Customer })];
        List<Box> boxes = Choose([.. sites.Where(linked.Contains)]);
        Dictionary<Site, Box> boxOf = boxes.SelectMany(b => b.Sites.Select(s => (s, b))).ToDictionary(p => p.s, p => p.b);
        Arrow[] arrows = [.. supplies
            .Where(l => boxOf.ContainsKey(l.Supplier) && boxOf.ContainsKey(l.Customer) && boxOf[l.Supplier] != boxOf[l.Customer])
            .GroupBy(l => (From: boxOf[l.Supplier], To: boxOf[l.Customer]))
            .Select(g => new Arrow(g.Key.From, g.Key.To, [.. g.GroupBy(l => l.Product, StringComparer.Ordinal)
                .OrderByDescending(p => p.Sum(l => l.Weight)).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)], g.Sum(l => l.Weight)))];
        Arrow[] kept = Thin(arrows);
        // Boxes that nothing leads to or from say nothing about who hangs on whom.
        HashSet<Box> shown = [.. kept.SelectMany(a => new[] { a.From, a.To })];
        boxes.RemoveAll(b => !shown.Contains(b));
        DiagramLayers.Set(boxes, kept);
        Boxes = [.. boxes.OrderBy(b => b.Layer).ThenBy(b => b.Sites[0].Index)];
        Arrows = kept;
        ArrowsLeftOut = arrows.Length - kept.Length;
        SitesLeftOut = sites.Length - boxes.Sum(b => b.Sites.Count);
    }

    private double FallOf(Site site) => _findings.After.LevelOf(site.Index) - _without.LevelOf(site.Index);

    private double LostOf(Site site) => site.BaselineOutputPerDay * FallOf(site);

    // Weight: what the customer loses, times the share of the class that the supplier makes.
    private IEnumerable<Supply> Supplies(Site[] sites)
    {
        InputTable inputs = _network.Inputs;
        var limiting = new LimitingInputs(_network, _without);
        HashSet<Site> among = [.. sites];
        foreach (Site customer in sites)
        {
            foreach (int k in limiting.Above(customer.Index, 1 - _findings.After.LevelOf(customer.Index) + SmallestFall))
            {
                double all = 0;
                for (int link = inputs.LinkStart[k]; link < inputs.LinkStart[k + 1]; link++)
                    all += inputs.Value[link];
                for (int link = inputs.LinkStart[k]; link < inputs.LinkStart[k + 1]; link++)
                {
                    Site supplier = _network.Sites[inputs.Supplier[link]];
                    if (supplier != customer && among.Contains(supplier))
                        yield return new Supply(supplier, customer, inputs.Products[inputs.Product[k]], LostOf(customer) * inputs.Value[link] / all);
                }
            }
        }
    }

    /// <summary>A box for each of the restarts, unless they are many; the others one by one if they are few, else by industry. Of still too many those that lose most.</summary>
    private List<Box> Choose(Site[] sites)
    {
        Box[] boxes = [.. sites.Length <= MostBoxes ? Single(sites)
            : sites.Count(_members.Contains) <= MostMembers ? [.. Single(sites.Where(_members.Contains)), .. ByIndustry(sites.Where(s => !_members.Contains(s)))]
            : ByIndustry(sites)];
        Box[] first = [.. boxes.Where(b => b.Sites.Any(_members.Contains))
            .OrderByDescending(b => b.Sites.Max(s => _lastIn.GetValueOrDefault(s))).ThenBy(b => b.Sites[0].Index).Take(MostMembers)];
        Box[] rest = [.. boxes.Where(b => !b.Sites.Any(_members.Contains))];
        double most = rest.Select(b => b.OutputPerDay).DefaultIfEmpty().Max();
        return [.. first, .. rest.Where(b => b.OutputPerDay >= SmallestShare * most)
            .OrderByDescending(b => b.Sites.Sum(s => _findings.WeightedOfSite[s.Index] * FallOf(s))).ThenByDescending(b => b.OutputPerDay).ThenBy(b => b.Sites[0].Index)
            .Take(Math.Min(MostOthers, MostBoxes - first.Length))];
    }

    private IEnumerable<Box> Single(IEnumerable<Site> sites) => sites.Select(s => Make([s]));

    private IEnumerable<Box> ByIndustry(IEnumerable<Site> sites) => sites.GroupBy(s => (s.Industry, _lastIn.ContainsKey(s))).Select(g => Make([.. g]));

    private Box Make(Site[] sites) => new() { Sites = sites, IsRestarted = _lastIn.ContainsKey(sites[0]), OutputPerDay = sites.Sum(LostOf) };

    // The heaviest arrows, but for every box the heaviest that leads to it and from it.
    private static Arrow[] Thin(Arrow[] arrows)
    {
        if (arrows.Length <= MostArrows)
            return arrows;
        Arrow[] heaviestFirst = [.. arrows.OrderByDescending(a => a.Weight).ThenBy(a => a.From.Sites[0].Index).ThenBy(a => a.To.Sites[0].Index)];
        HashSet<Arrow> kept = [.. heaviestFirst.DistinctBy(a => a.From), .. heaviestFirst.DistinctBy(a => a.To)];
        foreach (Arrow arrow in heaviestFirst)
        {
            if (kept.Count < MostArrows)
                kept.Add(arrow);
        }
        return [.. arrows.Where(kept.Contains)];
    }

    private readonly record struct Supply(Site Supplier, Site Customer, string Product, double Weight);

    /// <summary>A site, or sites of one industry that play the same role.</summary>
    internal sealed class Box
    {
        /// <summary>The sites, in network order.</summary>
        public required IReadOnlyList<Site> Sites { get; init; }

        /// <summary>Whether the plan restarts them; otherwise they make more because of it.</summary>
        public required bool IsRestarted { get; init; }

        /// <summary>Output per day that they lose without the restarts.</summary>
        public required double OutputPerDay { get; init; }

        /// <summary>From 0, upstream to downstream.</summary>
        public int Layer { get; set; }
    }

    /// <summary>Goods from one box to another.</summary>
    /// <param name="From">The suppliers.</param>
    /// <param name="To">The customers.</param>
    /// <param name="Products">What is supplied, what weighs most first.</param>
    /// <param name="Weight">What decides which arrows are shown.</param>
    internal sealed record Arrow(Box From, Box To, IReadOnlyList<string> Products, double Weight);
}
