namespace SupplyChain.Reporting.Html.Diagrams;

/// <summary>An arrow of a picture.</summary>
/// <param name="From">Number of the box it leaves.</param>
/// <param name="To">Number of the box it reaches.</param>
/// <param name="Path">The line, as SVG path data.</param>
/// <param name="Tip">Where its head points to.</param>
/// <param name="IsTurned">Whether the head points to the left.</param>
/// <param name="Start">Where it leaves its box.</param>
internal sealed record DiagramArrow(int From, int To, string Path, (double X, double Y) Tip, bool IsTurned, (double X, double Y) Start)
{
    /// <summary>How far down it goes before the next layer; negative if up.</summary>
    public double Descent { get; init; }

    /// <summary>What is supplied; null for nothing to say.</summary>
    public string? Label { get; init; }

    /// <summary>Where the label stands; null if there is no room for it, or an arrow beside it says the same.</summary>
    public (double X, double Y)? LabelAt { get; set; }
}
