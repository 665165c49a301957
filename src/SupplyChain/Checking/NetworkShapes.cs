using SupplyChain.Building;
using SupplyChain.Engine;

namespace SupplyChain.Checking;

/// <summary>Describes how the sites of a network hang together.</summary>
internal static class NetworkShapes
{
    public static NetworkShape Describe(SupplyNetwork network)
    {
        InputTable inputs = network.Inputs;
        int n = network.Sites.Count;
        int[] start = new int[n + 1];
        for (int site = 0; site <= n; site++)
            start[site] = inputs.LinkStart[inputs.ClassStart[site]];
        var view = new QuikGraphView(start, inputs.Supplier);
        int[] componentSizes = Sizes(view.WeaklyConnectedComponents(out int components), components);
        int[] loopSizes = Array.FindAll(Sizes(view.StronglyConnectedComponents(out int count), count), size => size > 1);
        CollapsedRows collapsed = network.Indexed.Collapsed;
        return new NetworkShape
        {
            Components = components,
            LargestComponent = componentSizes.Max(),
            SitesWithoutLinks = SitesWithoutLinks(start, inputs.Supplier),
            SelfLinks = Enumerable.Range(0, n).Sum(site => inputs.Supplier.AsSpan(start[site]..start[site + 1]).Count(site)),
            Loops = loopSizes.Length,
            LargestLoop = loopSizes.DefaultIfEmpty(0).Max(),
            SitesInLoops = loopSizes.Sum(),
            SelfSustainingGroups = Enumerable.Range(0, collapsed.NodeCount).Count(node => collapsed.MemberStart[node + 1] - collapsed.MemberStart[node] > 1),
            Amplification = network.Indexed.LongestCascade,
        };
    }

    private static int[] Sizes(int[] component, int count)
    {
        int[] sizes = new int[count];
        foreach (int number in component)
            sizes[number]++;
        return sizes;
    }

    private static int SitesWithoutLinks(int[] start, int[] suppliers)
    {
        bool[] supplies = new bool[start.Length - 1];
        foreach (int supplier in suppliers)
            supplies[supplier] = true;
        return Enumerable.Range(0, supplies.Length).Count(site => !supplies[site] && start[site] == start[site + 1]);
    }
}
