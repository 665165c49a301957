using System.Runtime.CompilerServices;

namespace SupplyChain.Building;

/// <summary>A link on its way into the table: 16 bytes, so that sorting touches each place of memory once.</summary>
internal readonly record struct SortedLink(int Supplier, int Entry, double Value);

/// <summary>All links whose ends are sites, customer by customer; those of one customer in the order they came.</summary>
internal sealed class LinksByCustomer
{
    // Each worker counts for every site; more workers than this would spend their time on the counts.
    private const int MostCounters = 4;

    private LinksByCustomer(int[] start, SortedLink[] links) => (Start, Links) = (start, links);

    /// <summary>Links of customer i stand from entry i up to entry i + 1.</summary>
    public int[] Start { get; }

    public SortedLink[] Links { get; }

    /// <summary>Sorts by counting. Each worker takes blocks that follow one another, so that the order of links does not depend on their number.</summary>
    /// <param name="links">The links.</param>
    /// <param name="siteOfId">Per number of an id its site, or -1; null if numbers below <paramref name="sites"/> are sites and others are not.</param>
    /// <param name="sites">Number of sites.</param>
    /// <param name="workers">Workers to use.</param>
    public static LinksByCustomer Of(LinkColumns links, int[]? siteOfId, int sites, int workers)
    {
        int parts = Math.Clamp(Math.Min(workers, links.Blocks.Count), 1, MostCounters);
        int[] firstBlock = PartsOf(links, parts);
        int[][] counts = new int[parts][];
        Workers.Run(parts, parts, part =>
        {
            int[] count = new int[sites];
            for (int block = firstBlock[part]; block < firstBlock[part + 1]; block++)
                Count(links.Blocks[block], siteOfId, sites, count);
            counts[part] = count;
        });
        int[] start = Places(counts, sites);
        var sorted = GC.AllocateUninitializedArray<SortedLink>(start[sites]);
        Workers.Run(parts, parts, part =>
        {
            for (int block = firstBlock[part]; block < firstBlock[part + 1]; block++)
                Place(links.Blocks[block], links.StartOf(block), siteOfId, sites, counts[part], sorted);
        });
        return new LinksByCustomer(start, sorted);
    }

    /// <summary>The site an id stands for; -1 if none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SiteOf(int id, int[]? siteOfId, int sites) => siteOfId is null ? (id < sites ? id : -1) : siteOfId[id];

    // Blocks of about the same number of links in all.
    private static int[] PartsOf(LinkColumns links, int parts)
    {
        int[] first = new int[parts + 1];
        for (int part = 1; part < parts; part++)
        {
            int block = first[part - 1];
            while (block < links.Blocks.Count && links.StartOf(block) < (long)links.Count * part / parts)
                block++;
            first[part] = block;
        }
        first[parts] = links.Blocks.Count;
        return first;
    }

    // Turns the counts of every part into the places where its links of a customer go.
    private static int[] Places(int[][] counts, int sites)
    {
        int[] start = new int[sites + 1];
        int sum = 0;
        for (int site = 0; site < sites; site++)
        {
            start[site] = sum;
            foreach (int[] count in counts)
                (count[site], sum) = (sum, sum + count[site]);
        }
        start[sites] = sum;
        return start;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(LinkBlock block, int[]? siteOfId, int sites, int[] count)
    {
        ReadOnlySpan<int> suppliers = block.Suppliers.AsSpan(0, block.Count), customers = block.Customers.AsSpan(0, block.Count);
        for (int i = 0; i < customers.Length; i++)
        {
            int customer = SiteOf(customers[i], siteOfId, sites);
            if (customer >= 0 && SiteOf(suppliers[i], siteOfId, sites) >= 0)
                count[customer]++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Place(LinkBlock block, int firstLink, int[]? siteOfId, int sites, int[] next, SortedLink[] sorted)
    {
        ReadOnlySpan<int> suppliers = block.Suppliers.AsSpan(0, block.Count), customers = block.Customers.AsSpan(0, block.Count);
        ReadOnlySpan<double> values = block.Values.AsSpan();
        for (int i = 0; i < customers.Length; i++)
        {
            int customer = SiteOf(customers[i], siteOfId, sites), supplier = SiteOf(suppliers[i], siteOfId, sites);
            if (customer >= 0 && supplier >= 0)
                sorted[next[customer]++] = new SortedLink(supplier, firstLink + i, values.IsEmpty ? double.NaN : values[i]);
        }
    }
}
