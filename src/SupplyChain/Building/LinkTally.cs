namespace SupplyChain.Building;

/// <summary>How many links there are of a kind, and which came first: the earliest line is shown, whatever the order of the links inside.</summary>
internal sealed class LinkTally
{
    public int Count { get; private set; }

    /// <summary>The first of them in the order they came in.</summary>
    public int First { get; private set; } = int.MaxValue;

    public void Add(int link) => (Count, First) = (Count + 1, Math.Min(First, link));

    public void Add(LinkTally other) => (Count, First) = (Count + other.Count, Math.Min(First, other.First));
}
