namespace SupplyChain.Building;

/// <summary>Some sites as they come in, one array per property. A column that no site of the block states is null.</summary>
internal sealed class SiteBlock
{
    /// <summary>One id per site; the arrays of all columns are as long.</summary>
    public required string[] Ids { get; init; }

    public string?[]? Names { get; init; }

    public TextColumn? Firms { get; init; }

    public required TextColumn Industries { get; init; }

    public TextColumn? Products { get; init; }

    public TextColumn? Regions { get; init; }

    /// <summary>Per <see cref="SiteNumber"/> the numbers stated, NaN where none is.</summary>
    public required double[]?[] Numbers { get; init; }

    /// <summary>Values of <see cref="RestartRule"/>.</summary>
    public byte[]? Restarts { get; init; }

    /// <summary>Resources that have a column, in ordinal order; every site of the block has a value for each.</summary>
    public string[] Resources { get; init; } = [];

    /// <summary>Per resource, what each site needs.</summary>
    public double[][] Needs { get; init; } = [];

    /// <summary>Names of the user's own columns, in ordinal order.</summary>
    public string[] OwnNames { get; init; } = [];

    /// <summary>Per own column, its texts.</summary>
    public string[][] Own { get; init; } = [];

    /// <summary>Where the sites were written.</summary>
    public required RowSources Sources { get; init; }

    /// <summary>What each site says that differs from site to site in kind; null where the columns say it all.</summary>
    public SiteEntryParts? Parts { get; private init; }

    public int Count => Ids.Length;

    /// <summary>The same as columns.</summary>
    public static SiteBlock Of(SiteEntry[] entries)
    {
        return new SiteBlock
        {
            Ids = Array.ConvertAll(entries, e => e.Id ?? ""),
            Names = Texts(entries, e => e.Name),
            Firms = Column(entries, e => e.Firm),
            Industries = Column(entries, e => e.Industry ?? "") ?? new TextColumn([], []),
            Products = Column(entries, e => e.Product),
            Regions = Column(entries, e => e.Region),
            Numbers = [.. Enum.GetValues<SiteNumber>().Select(number => Numbered(entries, number))],
            Restarts = Array.Exists(entries, e => e.Restart != RestartRule.Free) ? Array.ConvertAll(entries, e => (byte)e.Restart) : null,
            Sources = new RowSources(),
            Parts = SiteEntryParts.Of(entries),
        };
    }

    private static string?[]? Texts(SiteEntry[] entries, Converter<SiteEntry, string?> text) =>
        Array.Exists(entries, e => text(e) is not null) ? Array.ConvertAll(entries, text) : null;

    private static double[]? Numbered(SiteEntry[] entries, SiteNumber number) =>
        Array.Exists(entries, e => SiteNumbers.Of(e, number) is not null) ? Array.ConvertAll(entries, e => SiteNumbers.Of(e, number) ?? double.NaN) : null;

    private static TextColumn? Column(SiteEntry[] entries, Converter<SiteEntry, string?> text)
    {
        if (Texts(entries, text) is not { } texts)
            return null;
        var pool = new TextNumbers();
        int[] numbers = Array.ConvertAll(texts, t => t is null ? -1 : pool.Of(t));
        return new TextColumn(pool.Texts, numbers);
    }
}

/// <summary>What entries made in code hold as objects: each its own.</summary>
/// <param name="Needs">Per site; null if none needs anything.</param>
/// <param name="Own">Per site; null if none has own columns.</param>
/// <param name="Sources">Per site; null if none was read from a file.</param>
internal sealed record SiteEntryParts(
    IReadOnlyDictionary<string, double>[]? Needs, IReadOnlyDictionary<string, string>[]? Own, Diagnostics.SourcePosition?[]? Sources)
{
    public static SiteEntryParts Of(SiteEntry[] entries) => new(
        Array.Exists(entries, e => e.Needs.Count > 0) ? Array.ConvertAll(entries, e => e.Needs) : null,
        Array.Exists(entries, e => e.OwnColumns.Count > 0) ? Array.ConvertAll(entries, e => e.OwnColumns) : null,
        Array.Exists(entries, e => e.Source is not null) ? Array.ConvertAll(entries, e => e.Source) : null);
}
