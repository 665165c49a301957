namespace SupplyChain.Reporting.Html.Diagrams;

/// <summary>Puts labels beside the beginnings of arrows, where there is room for them, no other label, and no arrow across.</summary>
internal static class ArrowLabels
{
    public const double TextSize = 10.5;

    private const double LineHeight = 13;

    // An arrow that goes no further up or down than this does not cross a label beside it.
    private const double Level = 6;

    public static double Width(string label) => TextWidth.Of(label) * TextSize / 12;

    public static void Place(IReadOnlyList<DiagramArrow> arrows, double gap)
    {
        var taken = new List<Room>();
        foreach (IGrouping<int, DiagramArrow> box in arrows.Where(a => !a.IsTurned).GroupBy(a => a.From).OrderBy(g => g.Key))
        {
            DiagramArrow[] sorted = [.. box.OrderBy(a => a.Start.Y)];
            // The goods of several arrows of one box are named once.
            foreach (IGrouping<string, DiagramArrow> goods in sorted.Where(a => a.Label is not null).GroupBy(a => a.Label!, StringComparer.Ordinal))
            {
                double width = Width(goods.Key), left = sorted[0].Start.X + 6;
                if (width > gap - 14)
                    continue;
                foreach ((DiagramArrow arrow, double baseline) in Candidates(sorted, [.. goods]))
                {
                    var room = new Room(left, left + width, baseline - 10, baseline - 10 + LineHeight);
                    if (taken.Any(room.Overlaps))
                        continue;
                    taken.Add(room);
                    arrow.LabelAt = (left, baseline);
                    break;
                }
            }
        }
    }

    /// <summary>Above an arrow if nothing above it goes down and it does not go up itself; below one the other way round; at last above the uppermost.</summary>
    private static IEnumerable<(DiagramArrow Arrow, double Baseline)> Candidates(DiagramArrow[] ofBox, DiagramArrow[] ofGoods)
    {
        if (ofGoods[0] == ofBox[0] && ofGoods[0].Descent >= -Level)
            yield return (ofGoods[0], ofGoods[0].Start.Y - 4);
        if (ofGoods[^1] == ofBox[^1] && ofGoods[^1].Descent <= Level)
            yield return (ofGoods[^1], ofGoods[^1].Start.Y + 12);
        yield return (ofGoods[0], ofGoods[0].Start.Y - 4);
    }

    private readonly record struct Room(double Left, double Right, double Top, double Bottom)
    {
        public bool Overlaps(Room other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
