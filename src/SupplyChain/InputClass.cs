namespace SupplyChain;

/// <summary>The inputs of one site of one product: suppliers of one class substitute each other, classes do not.</summary>
/// <remarks>A value; its links are a view, so reading it copies nothing.</remarks>
public readonly record struct InputClass
{
    /// <summary>The site that uses the inputs.</summary>
    public required Site Customer { get; init; }

    /// <summary>The product.</summary>
    public required string Product { get; init; }

    /// <summary>What a shortage does to the customer.</summary>
    public required Importance Importance { get; init; }

    /// <summary>Share, 0 to 1, that comes from outside the network and keeps arriving.</summary>
    public required double OutsideShare { get; init; }

    /// <summary>Share, above 0 and up to 1, that is enough for full output.</summary>
    public required double EnoughAt { get; init; }

    /// <summary>The links of the class, by supplier id; at least one.</summary>
    public required IReadOnlyList<Link> Links { get; init; }
}
