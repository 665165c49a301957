using SupplyChain.Engine;
using SupplyChain.Planning.Explanation;
using SupplyChain.Planning.Problems;

namespace SupplyChain.Planning.Findings;

/// <summary>Sums up by site what <see cref="PickLosses"/> found by wave and node.</summary>
internal static class PickEffects
{
    // Sites named of each part.
    private const int Kept = 4;

    // Of what is lost without a restart: less than this at one site is not told.
    private const double Negligible = 1e-9;

    /// <summary>One entry per restart of which it is known; none for plans so large that the places did not fit.</summary>
    public static IReadOnlyDictionary<int, PickEffect> Of(PlanProblem problem, PickLosses losses, double[] valueOfSite, double[] valueOfNode)
    {
        if (!losses.HasPlaces)
            return new Dictionary<int, PickEffect>();
        CollapsedRows network = problem.Indexed.Collapsed;
        double[] sums = new double[network.NodeCount];
        return losses.MostMissedFirst.ToDictionary(pick => pick, pick => Of(problem.Candidates[pick], pick));

        PickEffect Of(Site own, int pick)
        {
            List<int> nodes = [];
            foreach (PickLosses.Place place in losses.Places(pick))
            {
                int node = (int)(place.Where % network.NodeCount);
                if (sums[node] == 0)
                    nodes.Add(node);
                sums[node] += place.Value;
            }
            List<SiteValue> here = [], elsewhere = [];
            foreach (int node in nodes)
            {
                for (int member = network.MemberStart[node]; member < network.MemberStart[node + 1] && sums[node] != 0; member++)
                {
                    Site site = problem.Network.Sites[network.Members[member]];
                    double value = sums[node] * (valueOfSite[site.Index] / valueOfNode[node]);
                    if (site != own && Math.Abs(value) > Negligible * Math.Abs(losses.Total(pick)))
                        (site.Region == own.Region ? here : elsewhere).Add(new SiteValue(site, value));
                }
                sums[node] = 0;
            }
            return new PickEffect(Part(here), Part(elsewhere));
        }
    }

    private static EffectPart Part(List<SiteValue> sites)
    {
        SiteValue[] largest = [.. sites.OrderByDescending(s => s.Value).ThenBy(s => s.Site.Index)];
        return new EffectPart(largest.Sum(s => s.Value), largest.Length, [.. largest.Take(Kept).Where(s => s.Value > 0)]);
    }
}
