using SupplyChain.Diagnostics;

namespace SupplyChain.Building;

/// <summary>All sites by ordinal id, one array per property; <see cref="Site"/> is a view of a row.</summary>
/// <remarks>Nothing in it changes once it is made. A column that no site states is null.</remarks>
internal sealed class SiteTable
{
    private readonly TextColumn?[] _texts;
    private readonly double[]?[] _numbers;
    private readonly byte[]? _restarts;
    private readonly int[]? _rowOf;
    private readonly SiteRest _rest;
    private readonly Lazy<Dictionary<string, int>> _indexOf;

    public SiteTable(IReadOnlyList<SiteBlock> blocks, int workers)
    {
        string[] ids = Joined(blocks, b => b.Ids, "")!;
        int[]? order = SiteOrder.Of(ids);
        Duplicates = order is null ? [] : DropDuplicates(ref order, ids);
        _rowOf = order;
        _rest = new SiteRest(blocks);
        Count = order?.Length ?? ids.Length;
        string[] sortedIds = ids;
        string?[]? names = null;
        _texts = new TextColumn?[4];
        _numbers = new double[]?[SiteNumbers.All.Count];
        byte[]? restarts = null;
        Action[] columns =
        [
            () => sortedIds = Ordered(ids)!,
            () => names = Ordered(Joined(blocks, b => b.Names, null)),
            () => _texts[0] = Texts(blocks, b => b.Industries),
            () => _texts[1] = Texts(blocks, b => b.Products),
            () => _texts[2] = Texts(blocks, b => b.Regions),
            () => _texts[3] = Texts(blocks, b => b.Firms),
            () => restarts = Ordered(Joined(blocks, b => b.Restarts, (byte)RestartRule.Free)),
            .. Enumerable.Range(0, _numbers.Length).Select(n => (Action)(() => _numbers[n] = Ordered(Joined(blocks, b => b.Numbers[n], double.NaN)))),
        ];
        Workers.Run(columns.Length, workers, i => columns[i]());
        (Ids, Names, _restarts) = (sortedIds, names, restarts);
        _indexOf = new Lazy<Dictionary<string, int>>(MakeIndex);
    }

    public int Count { get; }

    /// <summary>Ids in ordinal order, each once.</summary>
    public string[] Ids { get; }

    public string?[]? Names { get; }

    /// <summary>Rows that bear an id that came before, in the order they came, each with the row that bore it first.</summary>
    public IReadOnlyList<(int Row, int First)> Duplicates { get; }

    public TextColumn Industries => _texts[0]!;

    public TextColumn? Products => _texts[1];

    public TextColumn? Regions => _texts[2];

    public TextColumn? Firms => _texts[3];

    /// <summary>Every resource that some site names, in ordinal order.</summary>
    public IReadOnlyList<string> Resources => _rest.Resources;

    /// <summary>A number of every site, NaN where not stated; null if no site states it.</summary>
    public double[]? Column(SiteNumber number) => _numbers[(int)number];

    /// <summary>A number of a site; null if not stated.</summary>
    public double? Number(SiteNumber number, int site) => _numbers[(int)number] is { } column && !double.IsNaN(column[site]) ? column[site] : null;

    public double OperatingLevelOf(int site) => Number(SiteNumber.OperatingLevel, site) ?? 1;

    public double RestartLevelOf(int site) => Number(SiteNumber.RestartLevel, site) ?? 1;

    public RestartRule RestartOf(int site) => _restarts is null ? RestartRule.Free : (RestartRule)_restarts[site];

    public IReadOnlyDictionary<string, double> NeedsOf(int site) => _rest.NeedsOf(RowOf(site));

    public IReadOnlyDictionary<string, string> OwnColumnsOf(int site) => _rest.OwnColumnsOf(RowOf(site));

    public SourcePosition? SourceOf(int site) => _rest.SourceOf(RowOf(site));

    /// <summary>Where a row as it came in was written.</summary>
    public SourcePosition? SourceOfRow(int row) => _rest.SourceOf(row);

    /// <summary>Position of a site by its id; -1 if there is none.</summary>
    public int IndexOf(ReadOnlySpan<char> id) => _indexOf.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out int index) ? index : -1;

    private int RowOf(int site) => _rowOf is null ? site : _rowOf[site];

    private Dictionary<string, int> MakeIndex()
    {
        var index = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (int site = 0; site < Count; site++)
            index.Add(Ids[site], site);
        return index;
    }

    // The first row of an id stands for it.
    private static (int Row, int First)[] DropDuplicates(ref int[] order, string[] ids)
    {
        var duplicates = new List<(int Row, int First)>();
        int kept = 0;
        foreach (int row in order)
        {
            if (kept > 0 && ids[order[kept - 1]] == ids[row])
                duplicates.Add((row, order[kept - 1]));
            else
                order[kept++] = row;
        }
        Array.Resize(ref order, kept);
        return [.. duplicates.OrderBy(d => d.Row)];
    }

    private TValue[]? Ordered<TValue>(TValue[]? rows)
    {
        if (rows is null || _rowOf is not { } order)
            return rows;
        var ordered = new TValue[order.Length];
        for (int site = 0; site < ordered.Length; site++)
            ordered[site] = rows[order[site]];
        return ordered;
    }

    private TextColumn? Texts(IReadOnlyList<SiteBlock> blocks, Func<SiteBlock, TextColumn?> column)
    {
        if (!blocks.Any(b => column(b) is not null))
            return blocks.Count == 0 ? new TextColumn([], []) : null;
        var pool = new TextNumbers();
        int[] numbers = new int[blocks.Sum(b => b.Count)];
        int row = 0;
        foreach (SiteBlock block in blocks)
        {
            Span<int> rows = numbers.AsSpan(row, block.Count);
            row += block.Count;
            if (column(block) is not { } part)
            {
                rows.Fill(-1);
                continue;
            }
            int[] numberOf = [.. part.Texts.Select(pool.Of)];
            for (int i = 0; i < rows.Length; i++)
                rows[i] = part.Numbers[i] < 0 ? -1 : numberOf[part.Numbers[i]];
        }
        return new TextColumn(pool.Texts, Ordered(numbers)!);
    }

    private static TValue[]? Joined<TValue>(IReadOnlyList<SiteBlock> blocks, Func<SiteBlock, TValue[]?> column, TValue missing)
    {
        if (blocks.Count > 0 && !blocks.Any(b => column(b) is not null))
            return null;
        if (blocks.Count == 1)
            return column(blocks[0]);
        var joined = new TValue[blocks.Sum(b => b.Count)];
        int start = 0;
        foreach (SiteBlock block in blocks)
        {
            if (column(block) is { } part)
                part.CopyTo(joined, start);
            else
                joined.AsSpan(start, block.Count).Fill(missing);
            start += block.Count;
        }
        return joined;
    }
}
