namespace SupplyChain.Reports;

/// <summary>Who supplies whom, as a picture in layers from suppliers to customers. For documents.</summary>
/// <remarks>It holds what is to be seen and in which layer; where it stands on the page is up to the renderer. Few enough nodes to be read are up to whoever makes it.</remarks>
public sealed record DiagramSection : ReportSection
{
    /// <summary>The boxes. Layer 0 is furthest upstream; a link goes from a lower layer to a higher one, or backwards where supply runs in a loop.</summary>
    public required IReadOnlyList<DiagramNode> Nodes { get; init; }

    /// <summary>The arrows.</summary>
    public required IReadOnlyList<DiagramLink> Links { get; init; }
}

/// <summary>A box of a diagram: a site, or several that stand for the same.</summary>
/// <param name="Key">Names it within its diagram.</param>
/// <param name="Layer">From 0, upstream to downstream.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Role">What it is in the answer.</param>
public sealed record DiagramNode(string Key, int Layer, ReportText Label, DiagramRole Role)
{
    /// <summary>A short line under the label, such as what it gains; null for none.</summary>
    public ReportText? Detail { get; init; }
}

/// <summary>What a box of a diagram is in the answer.</summary>
public enum DiagramRole
{
    /// <summary>It is restarted.</summary>
    Restarted = 0,

    /// <summary>It was blocked, and makes more because of the restarts.</summary>
    Unblocked = 1,

    /// <summary>It runs as before.</summary>
    Running = 2,

    /// <summary>It stays stopped.</summary>
    Stopped = 3,

    /// <summary>Final demand, at the end of a chain.</summary>
    FinalDemand = 4,
}

/// <summary>An arrow of a diagram: goods from a supplier to a customer.</summary>
/// <param name="From">Key of the supplier.</param>
/// <param name="To">Key of the customer.</param>
public sealed record DiagramLink(string From, string To)
{
    /// <summary>What is supplied; null for nothing to say.</summary>
    public ReportText? Label { get; init; }
}
