namespace SupplyChain.Building;

/// <summary>Some links, one array per property. A column that no link of the block states is null.</summary>
internal sealed class LinkBlock
{
    /// <summary>Stands for no importance of its own.</summary>
    public const byte NoImportance = byte.MaxValue;

    /// <summary>Links; the arrays may be longer.</summary>
    public required int Count { get; set; }

    /// <summary>Numbers of ids, see <see cref="LinkColumns.IdOf"/>.</summary>
    public required int[] Suppliers { get; init; }

    /// <summary>Numbers of ids, see <see cref="LinkColumns.IdOf"/>.</summary>
    public required int[] Customers { get; init; }

    /// <summary>Values per day; NaN where nobody knows.</summary>
    public required double[]? Values { get; init; }

    /// <summary>Numbers of products, see <see cref="LinkColumns.Products"/>; -1 is what the supplier makes.</summary>
    public required int[]? Products { get; init; }

    /// <summary>Values of <see cref="Importance"/>, or <see cref="NoImportance"/>.</summary>
    public required byte[]? Importances { get; init; }

    /// <summary>Days in stock; NaN where not stated.</summary>
    public required double[]? Covers { get; init; }

    /// <summary>Days on the way; NaN where not stated.</summary>
    public required double[]? LeadTimes { get; init; }

    /// <summary>A block to fill one by one, with every column.</summary>
    public static LinkBlock Empty(int capacity) => new()
    {
        Count = 0,
        Suppliers = new int[capacity],
        Customers = new int[capacity],
        Values = new double[capacity],
        Products = new int[capacity],
        Importances = new byte[capacity],
        Covers = new double[capacity],
        LeadTimes = new double[capacity],
    };
}
