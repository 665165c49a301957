namespace SupplyChain;

/// <summary>A supply loop held below its own strength by suppliers outside it that provide only a small part of what it takes in.</summary>
/// <remarks>Under proportional pooling without stocks the shortage goes round the loop until its members stand no higher than that
/// supplier. Often that is not what happens: docs/model.md has a worked case and the remedies.</remarks>
public sealed record PulledDownLoop
{
    /// <summary>The sites of the loop, by id.</summary>
    public required IReadOnlyList<Site> Sites { get; init; }

    /// <summary>The outside supplier through which most of the shortage enters.</summary>
    public required Site Leak { get; init; }

    /// <summary>The member of the loop that <see cref="Leak"/> supplies.</summary>
    public required Site LeakCustomer { get; init; }

    /// <summary>Share of all short suppliers outside the loop in the binding inputs of the loop's members, 0 to 1, weighted by output.</summary>
    public required double LeakShare { get; init; }

    /// <summary>Operating level of the loop, weighted by output.</summary>
    public required double OperatingLevel { get; init; }

    /// <summary>Output of the loop's own members lost, value per day.</summary>
    public required double LostOutputPerDay { get; init; }

    /// <summary>What would be lost if the shortage did not go round the loop, value per day.</summary>
    public required double DirectLossPerDay { get; init; }
}
