using System.Runtime.CompilerServices;

namespace SupplyChain.Building;

/// <summary>A link on its way into the table: 16 bytes, so that sorting touches each place of memory once.</summary>
internal readonly record struct SortedLink(int Supplier, int Entry, double Value);

/// <summary>All links whose ends are sites, customer by customer; those of one customer in the order they came.</summary>
/// <remarks>Lists often come that way already, one customer's suppliers after another's; then nothing is moved.</remarks>
internal sealed class LinksByCustomer
{
    // Each worker counts for every site; more workers than this would spend their time on the counts.
    private const int MostCounters = 4;

    // Above every site, so that no customer comes after it.
    private const int OutOfOrder = int.MaxValue;

    private readonly LinkColumns _links;
    private readonly int[]? _siteOfId;

    // Null if the links came in customer by customer: they can be read where they are.
    private SortedLink[]? _sorted;

    private LinksByCustomer(LinkColumns links, int[]? siteOfId, int[] start) => (_links, _siteOfId, Start) = (links, siteOfId, start);

    /// <summary>Links of customer i stand from entry i up to entry i + 1.</summary>
    public int[] Start { get; }

    /// <summary>How many links have a site at both ends.</summary>
    public int Count => Start[^1];

    /// <summary>Reads the links of one customer after another.</summary>
    public Cursor From(int customer) => new(this, customer);

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
        (int First, int Last)[] customers = new (int, int)[parts];
        Workers.Run(parts, parts, part =>
        {
            int[] count = new int[sites];
            (int First, int Last) order = (-1, -1);
            for (int block = firstBlock[part]; block < firstBlock[part + 1]; block++)
                CountLinks(links.Blocks[block], siteOfId, sites, count, ref order);
            (counts[part], customers[part]) = (count, order);
        });
        var result = new LinksByCustomer(links, siteOfId, Places(counts, sites));
        if (result.Count == links.Count && AreInOrder(customers))
            return result;
        var sorted = GC.AllocateUninitializedArray<SortedLink>(result.Count);
        Workers.Run(parts, parts, part =>
        {
            for (int block = firstBlock[part]; block < firstBlock[part + 1]; block++)
                Place(links.Blocks[block], links.StartOf(block), siteOfId, sites, counts[part], sorted);
        });
        result._sorted = sorted;
        return result;
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    private static bool AreInOrder((int First, int Last)[] parts)
    {
        int last = -1;
        foreach ((int first, int lastOfPart) in parts)
        {
            if (lastOfPart == OutOfOrder || (first >= 0 && first < last))
                return false;
            last = Math.Max(last, lastOfPart);
        }
        return true;
    }

    // Also follows whether customers come in order: the first one and the last one so far.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountLinks(LinkBlock block, int[]? siteOfId, int sites, int[] count, ref (int First, int Last) order)
    {
        ReadOnlySpan<int> suppliers = block.Suppliers.AsSpan(0, block.Count), customers = block.Customers.AsSpan(0, block.Count);
        (int first, int last) = order;
        for (int i = 0; i < customers.Length; i++)
        {
            int customer = SiteOf(customers[i], siteOfId, sites);
            if (customer < 0 || SiteOf(suppliers[i], siteOfId, sites) < 0)
                continue;
            count[customer]++;
            first = first < 0 ? customer : first;
            last = customer >= last ? customer : OutOfOrder;
        }
        order = (first, last);
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

    /// <summary>Hands out the links of customers that follow one another.</summary>
    public sealed class Cursor
    {
        private readonly LinksByCustomer _all;
        private SortedLink[] _copy = [];
        private int _customer, _block, _position;

        internal Cursor(LinksByCustomer all, int customer)
        {
            (_all, _customer) = (all, customer);
            if (all._sorted is not null || all.Start[customer] == all.Count)
                return;
            while (_block + 1 < all._links.Blocks.Count && all._links.StartOf(_block + 1) <= all.Start[customer])
                _block++;
            _position = all.Start[customer] - all._links.StartOf(_block);
        }

        /// <summary>The links of the next customer in the order they came; the caller may change them, and they hold until the next call.</summary>
        public Span<SortedLink> Next()
        {
            int start = _all.Start[_customer], count = _all.Start[_customer + 1] - start;
            _customer++;
            if (_all._sorted is { } sorted)
                return sorted.AsSpan(start, count);
            if (_copy.Length < count)
                _copy = new SortedLink[Math.Max(64, count)];
            for (int i = 0; i < count;)
            {
                LinkBlock block = _all._links.Blocks[_block];
                int end = Math.Min(block.Count, _position + count - i);
                for (; _position < end; _position++, i++)
                {
                    int supplier = SiteOf(block.Suppliers[_position], _all._siteOfId, int.MaxValue);
                    _copy[i] = new SortedLink(supplier, start + i, block.Values is { } values ? values[_position] : double.NaN);
                }
                if (_position == block.Count)
                    (_block, _position) = (_block + 1, 0);
            }
            return _copy.AsSpan(0, count);
        }
    }
}
