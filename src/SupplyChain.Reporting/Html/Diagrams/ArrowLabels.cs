namespace SupplyChain.Reporting.Html.Diagrams;

/// <summary>Puts labels beside the beginnings of arrows, where there is room for them and no other label.</summary>
internal static class ArrowLabels
{
    public const double TextSize = 10.5;

    private const double LineHeight = 13;

    public static double Width(string label) => TextWidth.Of(label) * TextSize / 12;

    public static void Place(IReadOnlyList<DiagramArrow> arrows, double gap)
    {
        var taken = new List<(double Left, double Right, double Top, double Bottom)>();
        // Arrows of one box that carry the same goods are told apart by where they go; the goods are named once, above the uppermost.
        IEnumerable<DiagramArrow> first = arrows.Where(a => a.Label is not null).GroupBy(a => (a.From, a.Label, a.Start.X)).Select(g => g.OrderBy(a => a.Start.Y).First());
        foreach (DiagramArrow arrow in first)
        {
            double width = Width(arrow.Label!), left = arrow.Start.X + 6, top = arrow.Start.Y - LineHeight - 2;
            (double, double, double, double) room = (left, left + width, top, top + LineHeight);
            if (width > gap - 16 || taken.Any(t => t.Left < room.Item2 && room.Item1 < t.Right && t.Top < room.Item4 && room.Item3 < t.Bottom))
                continue;
            taken.Add(room);
            arrow.LabelAt = (left, arrow.Start.Y - 5);
        }
    }
}
