namespace SupplyChain.Building;

/// <summary>What few links state, by entry; null where none of them does.</summary>
internal sealed class LinkDetails
{
    public LinkDetails(LinkColumns links)
    {
        Products = Joined(links, b => b.Products, p => p >= 0, -1);
        Importances = Joined(links, b => b.Importances, i => i != LinkBlock.NoImportance, LinkBlock.NoImportance);
        Covers = Joined(links, b => b.Covers, c => !double.IsNaN(c), double.NaN);
        LeadTimes = Joined(links, b => b.LeadTimes, t => !double.IsNaN(t), double.NaN);
    }

    public int[]? Products { get; }

    public byte[]? Importances { get; }

    public double[]? Covers { get; }

    public double[]? LeadTimes { get; }

    private static TValue[]? Joined<TValue>(LinkColumns links, Func<LinkBlock, TValue[]?> column, Predicate<TValue> isStated, TValue missing)
    {
        if (!links.Blocks.Any(b => column(b) is { } part && Array.FindIndex(part, 0, b.Count, isStated) >= 0))
            return null;
        var joined = new TValue[links.Count];
        for (int block = 0; block < links.Blocks.Count; block++)
        {
            Span<TValue> rows = joined.AsSpan(links.StartOf(block), links.Blocks[block].Count);
            if (column(links.Blocks[block]) is { } part)
                part.AsSpan(0, rows.Length).CopyTo(rows);
            else
                rows.Fill(missing);
        }
        return joined;
    }
}
