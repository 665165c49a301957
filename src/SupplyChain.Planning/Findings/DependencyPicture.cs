using SupplyChain.Building;

namespace SupplyChain.Planning.Findings;

/// <summary>The restarts of a plan and the sites they unblock as a small graph: few enough boxes to be read.</summary>
internal sealed class DependencyPicture
{
    private const int MostBoxes = 23, MostArrows = 36;

    // Restarted boxes kept where there are too many; the other kind gets what is left.
    private const int RestartedBoxes = 13;

    // Levels that differ by less are the same.
    private const double SmallestRise = 1e-6;

    private readonly SupplyNetwork _network;
    private readonly PlanFindings _findings;
    private readonly Dictionary<Site, double> _importance;

    private DependencyPicture(RestartPlan plan, PlanFindings findings)
    {
        (_network, _findings) = (plan.Network, findings);
        _importance = plan.Waves.SelectMany(w => w.Restarts).Where(r => r.EffectWave is not null).ToDictionary(r => r.Site, r => r.LastInValue ?? 0);
    }

    /// <summary>The boxes that are shown, upstream first.</summary>
    public IReadOnlyList<Box> Boxes { get; private set; } = [];

    /// <summary>Arrows between shown boxes.</summary>
    public IReadOnlyList<Arrow> Arrows { get; private set; } = [];

    /// <summary>Restarted sites that are not shown.</summary>
    public int RestartedLeftOut { get; private set; }

    /// <summary>Unblocked sites that are not shown.</summary>
    public int UnblockedLeftOut { get; private set; }

    /// <summary>Arrows between shown boxes that are not shown.</summary>
    public int ArrowsLeftOut { get; private set; }

    /// <summary>Draws the most valuable part of a plan.</summary>
    public static DependencyPicture Of(RestartPlan plan, PlanFindings findings)
    {
        var picture = new DependencyPicture(plan, findings);
        picture.Draw();
        return picture;
    }

    private void Draw()
    {
        Site[] sites = [.. _network.Sites.Where(s => _importance.ContainsKey(s) || RiseOf(s) > SmallestRise)];
        (Site Supplier, Site Customer, string Product, double Weight)[] links = [.. LinksAmong([.. sites])];
        HashSet<Site> linked = [.. links.SelectMany(l => new[] { l.Supplier, l.Customer })];
        Site[] drawn = [.. sites.Where(linked.Contains)];
        List<Box> boxes = Choose(drawn);
        Dictionary<Site, Box> boxOf = boxes.SelectMany(b => b.Sites.Select(s => (s, b))).ToDictionary(p => p.s, p => p.b);
        Arrow[] arrows = [.. links
            .Where(l => boxOf.ContainsKey(l.Supplier) && boxOf.ContainsKey(l.Customer) && boxOf[l.Supplier] != boxOf[l.Customer])
            .GroupBy(l => (From: boxOf[l.Supplier], To: boxOf[l.Customer]))
            .Select(g => new Arrow(g.Key.From, g.Key.To, [.. g.GroupBy(l => l.Product, StringComparer.Ordinal)
                .OrderByDescending(p => p.Sum(l => l.Weight)).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)], g.Sum(l => l.Weight)))];
        Arrow[] kept = Thin(arrows);
        // Boxes that nothing leads to or from any more say nothing.
        HashSet<Box> shown = [.. kept.SelectMany(a => new[] { a.From, a.To })];
        boxes.RemoveAll(b => !shown.Contains(b));
        SetLayers(boxes, kept);
        Boxes = [.. boxes.OrderBy(b => b.Layer).ThenBy(b => b.Sites[0].Index)];
        Arrows = kept;
        ArrowsLeftOut = arrows.Length - kept.Length;
        RestartedLeftOut = _importance.Count - boxes.Where(b => b.IsRestarted).Sum(b => b.Sites.Count);
        UnblockedLeftOut = sites.Length - _importance.Count - boxes.Where(b => !b.IsRestarted).Sum(b => b.Sites.Count);
    }

    private double RiseOf(Site site) => _findings.After.LevelOf(site.Index) - _findings.Today.LevelOf(site.Index);

    private double GainOf(Site site) => site.BaselineOutputPerDay * RiseOf(site);

    // Weight: what the customer gains, times the share of the class that the supplier makes.
    private IEnumerable<(Site Supplier, Site Customer, string Product, double Weight)> LinksAmong(HashSet<Site> sites)
    {
        InputTable inputs = _network.Inputs;
        foreach (Site customer in sites.OrderBy(s => s.Index))
        {
            for (int k = inputs.ClassStart[customer.Index]; k < inputs.ClassStart[customer.Index + 1]; k++)
            {
                if (inputs.Importance[k] == Importance.None)
                    continue;
                double all = 0;
                for (int link = inputs.LinkStart[k]; link < inputs.LinkStart[k + 1]; link++)
                    all += inputs.Value[link];
                for (int link = inputs.LinkStart[k]; link < inputs.LinkStart[k + 1]; link++)
                {
                    Site supplier = _network.Sites[inputs.Supplier[link]];
                    if (supplier != customer && sites.Contains(supplier))
                        yield return (supplier, customer, inputs.Products[inputs.Product[k]], GainOf(customer) * inputs.Value[link] / all);
                }
            }
        }
    }

    /// <summary>One box for each site if they are few; else those unblocked, then those restarted, by industry; of still too many the most valuable.</summary>
    private List<Box> Choose(Site[] sites)
    {
        Site[] restarted = [.. sites.Where(_importance.ContainsKey)], unblocked = [.. sites.Where(s => !_importance.ContainsKey(s))];
        List<Box> first = Single(restarted, true), second = Single(unblocked, false);
        if (first.Count + second.Count > MostBoxes)
            second = ByIndustry(unblocked, false);
        if (first.Count + second.Count > MostBoxes)
            first = ByIndustry(restarted, true);
        int room = Math.Max(RestartedBoxes, MostBoxes - second.Count);
        first = [.. first.OrderByDescending(b => b.Importance).ThenBy(b => b.Sites[0].Index).Take(room)];
        second = [.. second.OrderByDescending(b => b.Importance).ThenByDescending(b => b.OutputPerDay).ThenBy(b => b.Sites[0].Index).Take(MostBoxes - first.Count)];
        return [.. first, .. second];
    }

    private List<Box> Single(Site[] sites, bool isRestarted) => [.. sites.Select(s => Make([s], isRestarted))];

    private List<Box> ByIndustry(Site[] sites, bool isRestarted) =>
        [.. sites.GroupBy(s => s.Industry, StringComparer.Ordinal).Select(g => Make([.. g], isRestarted))];

    private Box Make(Site[] sites, bool isRestarted) => new()
    {
        Sites = sites,
        IsRestarted = isRestarted,
        OutputPerDay = sites.Sum(GainOf),
        Importance = isRestarted ? sites.Max(s => _importance[s]) : sites.Sum(s => _findings.WeightedOfSite[s.Index] * RiseOf(s)),
    };

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

    // The longest way from upstream; arrows that close a loop do not count.
    private static void SetLayers(List<Box> boxes, Arrow[] arrows)
    {
        ILookup<Box, Arrow> from = arrows.ToLookup(a => a.From);
        HashSet<Box> open = [], done = [];
        List<Box> customersFirst = [];
        HashSet<Arrow> closing = [];
        foreach (Box box in boxes)
            Visit(box);
        foreach (Box box in Enumerable.Reverse(customersFirst))
        {
            foreach (Arrow arrow in from[box].Where(a => !closing.Contains(a)))
                arrow.To.Layer = Math.Max(arrow.To.Layer, box.Layer + 1);
        }

        // As deep as there are boxes at most.
        void Visit(Box box)
        {
            if (done.Contains(box) || !open.Add(box))
                return;
            foreach (Arrow arrow in from[box])
            {
                if (open.Contains(arrow.To) && !done.Contains(arrow.To))
                    closing.Add(arrow);
                else
                    Visit(arrow.To);
            }
            done.Add(box);
            customersFirst.Add(box);
        }
    }

    /// <summary>A site, or sites of one industry that play the same role.</summary>
    internal sealed class Box
    {
        /// <summary>The sites, in network order.</summary>
        public required IReadOnlyList<Site> Sites { get; init; }

        /// <summary>Whether the plan restarts them; otherwise they make more because of it.</summary>
        public required bool IsRestarted { get; init; }

        /// <summary>Output per day that they gain over today.</summary>
        public required double OutputPerDay { get; init; }

        /// <summary>What decides which boxes are shown.</summary>
        public required double Importance { get; init; }

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
