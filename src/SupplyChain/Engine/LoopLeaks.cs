namespace SupplyChain.Engine;

/// <summary>Finds supply loops that are held down by suppliers outside them which provide little of what they take in.</summary>
/// <remarks>
/// Looks at the sites that their inputs hold back, joined by the rows that bind: a loop there passes its members' losses round.
/// It is reported if that at least doubles what the shortage of its outside suppliers would take away directly.
/// <para>Cost: O(links).</para>
/// </remarks>
internal static class LoopLeaks
{
    private const double Tolerance = 1e-9;
    private const double ReportedFactor = 2;

    public static IReadOnlyList<PulledDownLoop> Find(LevelState state)
    {
        ProductionRows rows = state.Network.SiteRows;
        Site[] sites = state.Network.Sites;
        double[] losses = new double[sites.Length];
        bool[] isHeldBack = new bool[sites.Length];
        for (int site = 0; site < sites.Length; site++)
            losses[site] = 1 - state.LevelOf(site);
        for (int site = 0; site < sites.Length; site++)
            isHeldBack[site] = losses[site] > state.Own.OfSite(site) + Tolerance;
        int[] component = Components(rows, losses, isHeldBack, out int count);
        var members = new List<int>[count];
        for (int site = 0; site < sites.Length; site++)
        {
            if (isHeldBack[site])
                (members[component[site]] ??= []).Add(site);
        }
        return
        [
            .. members.Where(m => m is not null)
                .Select(m => Describe(rows, sites, losses, component, m))
                .OfType<PulledDownLoop>()
                .OrderByDescending(loop => loop.LostOutputPerDay)
                .ThenBy(loop => loop.Sites[0].Index),
        ];
    }

    private static int[] Components(ProductionRows rows, double[] losses, bool[] isHeldBack, out int count)
    {
        int[] start = new int[losses.Length + 1];
        var target = new List<int>();
        for (int site = 0; site < losses.Length; site++)
        {
            foreach (int link in isHeldBack[site] ? BindingLinks(rows, losses, site) : [])
            {
                if (isHeldBack[rows.Supplier[link]])
                    target.Add(rows.Supplier[link]);
            }
            start[site + 1] = target.Count;
        }
        return new QuikGraphView(start, [.. target]).StronglyConnectedComponents(out count);
    }

    private static IEnumerable<int> BindingLinks(ProductionRows rows, double[] losses, int site) =>
        BindingRows(rows, losses, site).SelectMany(row => ShortLinks(rows, losses, row));

    private static IEnumerable<int> BindingRows(ProductionRows rows, double[] losses, int site)
    {
        for (int row = rows.RowStart[site]; row < rows.RowStart[site + 1]; row++)
        {
            if (rows.RowLoss(row, losses) >= losses[site] - Tolerance)
                yield return row;
        }
    }

    private static IEnumerable<int> ShortLinks(ProductionRows rows, double[] losses, int row)
    {
        for (int term = rows.TermStart[row]; term < rows.TermStart[row + 1]; term++)
        {
            if (rows.TermSum(term, losses) <= rows.Threshold[term])
                continue;
            for (int link = rows.LinkStart[term]; link < rows.LinkStart[term + 1]; link++)
            {
                if (losses[rows.Supplier[link]] > Tolerance)
                    yield return link;
            }
        }
    }

    private static PulledDownLoop? Describe(ProductionRows rows, Site[] sites, double[] losses, int[] component, List<int> members)
    {
        double lost = 0, direct = 0, output = 0, takenIn = 0, takenFromLeaks = 0, worst = 0;
        int leak = -1, leakCustomer = -1;
        bool isLoop = false;
        foreach (int site in members)
        {
            double value = sites[site].BaselineOutputPerDay;
            output += value;
            lost += value * losses[site];
            double directLoss = 0;
            foreach (int row in BindingRows(rows, losses, site))
            {
                double fromOutside = 0;
                foreach (int link in ShortLinks(rows, losses, row))
                {
                    int supplier = rows.Supplier[link];
                    if (component[supplier] == component[site])
                    {
                        isLoop = true;
                        continue;
                    }
                    double part = rows.Gain[link] * losses[supplier];
                    fromOutside += part;
                    takenFromLeaks += value * rows.Gain[link];
                    if (value * part > worst)
                        (worst, leak, leakCustomer) = (value * part, supplier, site);
                }
                takenIn += value * (1 - rows.Leak[row]);
                directLoss = Math.Max(directLoss, fromOutside);
            }
            direct += value * directLoss;
        }
        if (!isLoop || leak < 0 || lost < ReportedFactor * direct)
            return null;
        return new PulledDownLoop
        {
            Sites = [.. members.Select(site => sites[site])],
            Leak = sites[leak],
            LeakCustomer = sites[leakCustomer],
            LeakShare = Math.Min(1, takenFromLeaks / takenIn),
            OperatingLevel = 1 - (lost / output),
            LostOutputPerDay = lost,
            DirectLossPerDay = direct,
        };
    }
}
