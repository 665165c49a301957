namespace SupplyChain.Building;

/// <summary>The columns of an <see cref="InputTable"/> while its ranges are filled, each by one worker.</summary>
internal sealed class InputTableColumns(int sites, int links, bool hasCovers, bool hasLeadTimes)
{
    /// <summary>After the first, the number of classes of each site; in the end added up.</summary>
    public int[] ClassStart { get; } = new int[sites + 1];

    public int[] Supplier { get; private set; } = GC.AllocateUninitializedArray<int>(links);

    public double[] Value { get; private set; } = GC.AllocateUninitializedArray<double>(links);

    public bool[] IsAssumed { get; private set; } = new bool[links];

    public double[]? CoverDays { get; private set; } = hasCovers ? new double[links] : null;

    public double[]? LeadTimeDays { get; private set; } = hasLeadTimes ? new double[links] : null;

    /// <summary>Closes the gaps that parallel links left at the end of ranges.</summary>
    public void Close(IReadOnlyList<InputRange> ranges)
    {
        int kept = ranges.Sum(r => r.LinkCount);
        if (kept == Supplier.Length)
            return;
        Supplier = Closed(Supplier, ranges, kept)!;
        Value = Closed(Value, ranges, kept)!;
        IsAssumed = Closed(IsAssumed, ranges, kept)!;
        CoverDays = Closed(CoverDays, ranges, kept);
        LeadTimeDays = Closed(LeadTimeDays, ranges, kept);
    }

    private static TValue[]? Closed<TValue>(TValue[]? column, IReadOnlyList<InputRange> ranges, int kept)
    {
        if (column is null)
            return null;
        var closed = new TValue[kept];
        int at = 0;
        foreach (InputRange range in ranges)
        {
            Array.Copy(column, range.FirstLink, closed, at, range.LinkCount);
            at += range.LinkCount;
        }
        return closed;
    }
}
