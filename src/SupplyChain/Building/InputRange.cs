using System.Runtime.CompilerServices;

namespace SupplyChain.Building;

/// <summary>The links and input classes of some customers that follow one another: put into order, parallel links added up.</summary>
internal sealed class InputRange
{
    // Insertion wins for the few links that most customers have.
    private const int FewLinks = 24;

    private readonly InputTableColumns _table;
    private readonly LinkDetails _details;
    private readonly int[] _productOfSite, _productOfNumber;
    private readonly int[] _classProduct, _classLinkStart;
    private readonly byte[]? _classImportance;
    private int _nextLink;

    // Per link of the customer at hand, the row it came from, of parallel ones the first.
    private int[] _entries = [];

    /// <summary>Makes the range, with room for as many classes as there are links.</summary>
    public InputRange(int firstSite, int endSite, LinksByCustomer links, InputTableColumns table, LinkDetails details, int[] productOfSite, int[] productOfNumber)
    {
        (FirstSite, EndSite, _table, _details, _productOfSite, _productOfNumber) = (firstSite, endSite, table, details, productOfSite, productOfNumber);
        FirstLink = _nextLink = links.Start[firstSite];
        int most = links.Start[endSite] - FirstLink;
        (_classProduct, _classLinkStart) = (GC.AllocateUninitializedArray<int>(most), GC.AllocateUninitializedArray<int>(most));
        _classImportance = details.Importances is null ? null : new byte[most];
    }

    public int FirstSite { get; }

    public int EndSite { get; }

    /// <summary>Where its links begin in the columns of the table.</summary>
    public int FirstLink { get; }

    /// <summary>Links after adding up parallel ones; the rest of its part of the columns is not used.</summary>
    public int LinkCount => _nextLink - FirstLink;

    public int ClassCount { get; private set; }

    public ReadOnlySpan<int> ClassProducts => _classProduct.AsSpan(0, ClassCount);

    /// <summary>First link of each class, in the columns of the table.</summary>
    public ReadOnlySpan<int> ClassLinkStarts => _classLinkStart.AsSpan(0, ClassCount);

    public LinkTally SelfLinks { get; } = new();

    public LinkTally ParallelLinks { get; } = new();

    public LinkTally AssumedValues { get; } = new();

    /// <summary>Links whose importance differs from that of a link of the same class before them, in order.</summary>
    public List<(int Entry, int Customer, int Product, Importance Known, Importance Own)> Conflicts { get; } = [];

    /// <summary>The importance that links of a class state; null if none does.</summary>
    public Importance? OwnImportanceOf(int inputClass) =>
        _classImportance is { } own && own[inputClass] != LinkBlock.NoImportance ? (Importance)own[inputClass] : null;

    /// <summary>Puts the links of the range into the columns of the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(LinksByCustomer links)
    {
        ulong[] keys = [];
        for (int customer = FirstSite; customer < EndSite; customer++)
        {
            Span<SortedLink> own = links.Links.AsSpan(links.Start[customer]..links.Start[customer + 1]);
            if (keys.Length < own.Length)
                keys = new ulong[Math.Max(64, own.Length)];
            Span<ulong> ownKeys = keys.AsSpan(0, own.Length);
            for (int i = 0; i < own.Length; i++)
                ownKeys[i] = ((ulong)(uint)ProductOf(own[i]) << 32) | (uint)own[i].Supplier;
            Sort(ownKeys, own);
            int firstClass = ClassCount;
            Form(customer, ownKeys, own);
            _table.ClassStart[customer + 1] = ClassCount - firstClass;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ProductOf(in SortedLink link) =>
        _details.Products is { } products && products[link.Entry] is >= 0 and var number ? _productOfNumber[number] : _productOfSite[link.Supplier];

    // By product and supplier, then by value, so that parallel links add up in the same order whatever the order of the rows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sort(Span<ulong> keys, Span<SortedLink> links)
    {
        if (keys.Length > FewLinks)
        {
            keys.Sort(links);
            for (int start = 0, end; start < keys.Length; start = end)
            {
                end = start + 1;
                while (end < keys.Length && keys[end] == keys[start])
                    end++;
                if (end - start > 1)
                    links[start..end].Sort(CompareParallel);
            }
            return;
        }
        for (int i = 1; i < keys.Length; i++)
        {
            ulong key = keys[i];
            if (key > keys[i - 1])
                continue;
            SortedLink link = links[i];
            int to = i;
            for (; to > 0 && (keys[to - 1] > key || (keys[to - 1] == key && CompareParallel(links[to - 1], link) > 0)); to--)
                (keys[to], links[to]) = (keys[to - 1], links[to - 1]);
            (keys[to], links[to]) = (key, link);
        }
    }

    private static int CompareParallel(SortedLink a, SortedLink b) =>
        a.Value.CompareTo(b.Value) is not 0 and var order ? order : a.Entry.CompareTo(b.Entry);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Form(int customer, ReadOnlySpan<ulong> keys, ReadOnlySpan<SortedLink> links)
    {
        if (_entries.Length < keys.Length)
            _entries = new int[Math.Max(64, keys.Length)];
        int customerStart = _nextLink, classStart = _nextLink;
        for (int i = 0; i < keys.Length; i++)
        {
            SortedLink link = links[i];
            if (link.Supplier == customer)
                SelfLinks.Add(link.Entry);
            bool isNewClass = i == 0 || keys[i] >> 32 != keys[i - 1] >> 32;
            if (isNewClass)
            {
                AssumeValues(classStart, customerStart);
                classStart = _nextLink;
                BeginClass((int)(keys[i] >> 32));
            }
            if (_classImportance is not null)
                TakeImportance(customer, link.Entry);
            if (!isNewClass && keys[i] == keys[i - 1])
            {
                ParallelLinks.Add(link.Entry);
                AddToLast(link);
            }
            else
            {
                _entries[_nextLink - customerStart] = link.Entry;
                AddNew(link);
            }
        }
        AssumeValues(classStart, customerStart);
    }

    private void BeginClass(int product)
    {
        _classProduct[ClassCount] = product;
        _classLinkStart[ClassCount] = _nextLink;
        if (_classImportance is not null)
            _classImportance[ClassCount] = LinkBlock.NoImportance;
        ClassCount++;
    }

    private void TakeImportance(int customer, int entry)
    {
        byte own = _details.Importances![entry];
        if (own == LinkBlock.NoImportance)
            return;
        ref byte known = ref _classImportance![ClassCount - 1];
        if (known == LinkBlock.NoImportance)
            known = own;
        else if (known != own)
            Conflicts.Add((entry, customer, _classProduct[ClassCount - 1], (Importance)known, (Importance)own));
    }

    private void AddNew(in SortedLink link)
    {
        _table.Supplier[_nextLink] = link.Supplier;
        _table.Value[_nextLink] = link.Value;
        if (_table.CoverDays is { } covers)
            covers[_nextLink] = _details.Covers![link.Entry];
        if (_table.LeadTimeDays is { } leadTimes)
            leadTimes[_nextLink] = _details.LeadTimes![link.Entry];
        _nextLink++;
    }

    // Known values add up; of several covers the shortest counts and of several lead times the longest: the cautious reading.
    private void AddToLast(in SortedLink link)
    {
        ref double sum = ref _table.Value[_nextLink - 1];
        sum = double.IsNaN(sum) ? link.Value : double.IsNaN(link.Value) ? sum : sum + link.Value;
        if (_table.CoverDays is { } covers)
            covers[_nextLink - 1] = MinKnown(covers[_nextLink - 1], _details.Covers![link.Entry]);
        if (_table.LeadTimeDays is { } leadTimes)
            leadTimes[_nextLink - 1] = -MinKnown(-leadTimes[_nextLink - 1], -_details.LeadTimes![link.Entry]);

        static double MinKnown(double a, double b) => double.IsNaN(a) ? b : double.IsNaN(b) ? a : Math.Min(a, b);
    }

    // A value nobody knows weighs as the mean of the known ones of its class.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AssumeValues(int classStart, int customerStart)
    {
        Span<double> values = _table.Value.AsSpan(classStart.._nextLink);
        double known = 0;
        int knownCount = 0;
        foreach (double value in values)
        {
            if (!double.IsNaN(value))
                (known, knownCount) = (known + value, knownCount + 1);
        }
        if (knownCount == values.Length)
            return;
        double mean = knownCount == 0 ? 1 : known / knownCount;
        for (int link = classStart; link < _nextLink; link++)
        {
            if (!double.IsNaN(_table.Value[link]))
                continue;
            (_table.Value[link], _table.IsAssumed[link]) = (mean, true);
            AssumedValues.Add(_entries[link - customerStart]);
        }
    }
}
