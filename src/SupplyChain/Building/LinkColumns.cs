using SupplyChain.Diagnostics;

namespace SupplyChain.Building;

/// <summary>Links as they come in, in blocks of one array per property: ten million of them fit in memory where objects would not.</summary>
internal sealed class LinkColumns
{
    private const int FirstCapacity = 64, LargestCapacity = 1 << 16;

    private readonly Dictionary<string, int> _idNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _productNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _otherIds = [];
    private readonly List<string> _products = [];
    private readonly List<LinkBlock> _blocks = [];
    private readonly List<int> _blockStarts = [];
    private LinkBlock? _open;

    public int Count { get; private set; }

    /// <summary>The links in the order they came in.</summary>
    public IReadOnlyList<LinkBlock> Blocks => _blocks;

    /// <summary>Where each link was written.</summary>
    public RowSources Sources { get; } = new();

    public IReadOnlyList<string> Products => _products;

    /// <summary>The sites whose ids are numbered by their position, before all other ids; null if there are none.</summary>
    public SiteTable? Sites { get; private set; }

    /// <summary>Ids that are not those of <see cref="Sites"/>: their numbers follow.</summary>
    public IReadOnlyList<string> OtherIds => _otherIds;

    /// <summary>How many ids there are.</summary>
    public int IdCount => (Sites?.Count ?? 0) + _otherIds.Count;

    /// <summary>The id of a number in <see cref="LinkBlock.Suppliers"/> and <see cref="LinkBlock.Customers"/>.</summary>
    public string IdOf(int number) => Sites is { } sites ? number < sites.Count ? sites.Ids[number] : _otherIds[number - sites.Count] : _otherIds[number];

    /// <summary>From now on the ids of these sites have their positions as numbers, so that links can be added without looking ids up in strings.</summary>
    /// <exception cref="InvalidOperationException">There are links already.</exception>
    public void NumberBy(SiteTable sites)
    {
        if (Count > 0 || _otherIds.Count > 0)
            throw new InvalidOperationException("ids are numbered before the first link is added");
        Sites = sites;
    }

    /// <summary>Number of an id, which is new if it was not seen before.</summary>
    public int NumberOf(ReadOnlySpan<char> id)
    {
        if (Sites is not { } sites)
            return Number(id, _idNumbers, _otherIds);
        int site = sites.IndexOf(id);
        return site >= 0 ? site : sites.Count + Number(id, _idNumbers, _otherIds);
    }

    /// <summary>Number of a product, which is new if it was not seen before.</summary>
    public int ProductNumberOf(ReadOnlySpan<char> product) => Number(product, _productNumbers, _products);

    public void Add(in LinkEntry entry) =>
        Add(entry.Supplier, entry.Customer, entry.Product, entry.ValuePerDay ?? double.NaN, entry.Importance,
            entry.InventoryCoverDays ?? double.NaN, entry.LeadTimeDays ?? double.NaN, entry.Source?.File, entry.Source?.Line ?? 0, entry.Source?.Sheet);

    public void Add(ReadOnlySpan<char> supplier, ReadOnlySpan<char> customer, ReadOnlySpan<char> product, double value,
        Importance? importance, double cover, double leadTime, string? file, int line, string? sheet = null)
    {
        LinkBlock block = Open();
        int at = block.Count++;
        block.Suppliers[at] = NumberOf(supplier);
        block.Customers[at] = NumberOf(customer);
        block.Products![at] = product.IsEmpty ? -1 : ProductNumberOf(product);
        block.Values![at] = value;
        block.Importances![at] = importance is { } own ? (byte)own : LinkBlock.NoImportance;
        block.Covers![at] = cover;
        block.LeadTimes![at] = leadTime;
        Sources.Add(Count, file, line, sheet);
        Count++;
    }

    /// <summary>Adds a block of links whose ids and products have their numbers already.</summary>
    /// <remarks>The caller says in <see cref="Sources"/> where they were written, if they were.</remarks>
    public void Add(LinkBlock block)
    {
        _open = null;
        _blocks.Add(block);
        _blockStarts.Add(Count);
        Count = checked(Count + block.Count);
    }

    /// <summary>The block a link stands in, and where.</summary>
    public (LinkBlock Block, int Position) Find(int link)
    {
        int found = _blockStarts.BinarySearch(link);
        // Of blocks that begin at the same link all but the last are empty.
        while (found >= 0 && found + 1 < _blockStarts.Count && _blockStarts[found + 1] == link)
            found++;
        int block = found >= 0 ? found : ~found - 1;
        return (_blocks[block], link - _blockStarts[block]);
    }

    /// <summary>First link of a block.</summary>
    public int StartOf(int block) => _blockStarts[block];

    public SourcePosition? SourceOf(int link) => Sources.Of(link);

    private LinkBlock Open()
    {
        if (_open is { } open && open.Count < open.Suppliers.Length)
            return open;
        LinkBlock next = LinkBlock.Empty(_open is null ? FirstCapacity : Math.Min(LargestCapacity, 2 * _open.Suppliers.Length));
        _blocks.Add(next);
        _blockStarts.Add(Count);
        return _open = next;
    }

    private static int Number(ReadOnlySpan<char> text, Dictionary<string, int> numbers, List<string> texts)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out int number))
            return number;
        string stored = text.ToString();
        numbers.Add(stored, texts.Count);
        texts.Add(stored);
        return texts.Count - 1;
    }
}
