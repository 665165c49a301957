using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Html.Diagrams;

/// <summary>A box of a picture: its words, broken into lines that fit, and where it stands.</summary>
internal sealed record DiagramBox
{
    public const double TextSize = 12, DetailSize = 11, Padding = 8, IconWidth = 18;

    public const double LabelLine = 15, DetailLine = 14;

    private const int MostLines = 4;

    public required DiagramRole Role { get; init; }

    /// <summary>All of its words.</summary>
    public required string Name { get; init; }

    public required string? Detail { get; init; }

    public required IReadOnlyList<string> LabelLines { get; init; }

    public required IReadOnlyList<string> DetailLines { get; init; }

    public required double Width { get; init; }

    public double Height => (2 * Padding) + (LabelLines.Count * LabelLine) + (DetailLines.Count * DetailLine);

    public double Left { get; set; }

    public double Center { get; set; }

    public double Right => Left + Width;

    public double Top => Center - (Height / 2);

    public static DiagramBox Of(DiagramNode node, Language language, double width)
    {
        string name = ShownText.OneLine(node.Label.In(language));
        string? detail = node.Detail is null ? null : ShownText.OneLine(node.Detail.In(language));
        double room = width - (2 * Padding);
        return new DiagramBox
        {
            Role = node.Role,
            Name = name,
            Detail = detail,
            Width = width,
            // Labels are set in a heavier weight than the widths were made for.
            LabelLines = TextLines.Wrap(name, room / 1.04, MostLines, IconWidth / 1.04),
            DetailLines = detail is null ? [] : TextLines.Wrap(detail, room * TextSize / DetailSize, MostLines),
        };
    }
}
