using System.Text;

namespace SupplyChain.Reporting.Html.Diagrams;

/// <summary>The lines of the arrows: curves from layer to layer, bulges within one, and backwards ways around all boxes.</summary>
internal sealed class ArrowPaths(IReadOnlyList<DiagramBox> boxes, IReadOnlyList<DiagramItem> items, double boxWidth, double margin, double gap, double lowest)
{
    private const double HeadLength = 7, PortSpace = 10, LaneSpace = 12, Corner = 8;

    private int _lanes;

    /// <summary>Below everything, ways around included.</summary>
    public double Bottom => _lanes == 0 ? lowest : Lane(_lanes - 1) + LaneSpace;

    public IReadOnlyList<DiagramArrow> Of(IReadOnlyList<(int From, int To, List<int> Bends, string? Label)> links)
    {
        double[] starts = Ports(links.Count, i => links[i].From, i => NextCenter(links[i].From, links[i].To, links[i].Bends, atStart: true));
        double[] ends = Ports(links.Count, i => links[i].To, i => NextCenter(links[i].From, links[i].To, links[i].Bends, atStart: false));
        var arrows = new DiagramArrow[links.Count];
        for (int i = 0; i < links.Count; i++)
        {
            (int from, int to, List<int> bends, string? label) = links[i];
            (int first, int last) = (items[from].Layer, items[to].Layer);
            arrows[i] = (first < last ? Forward(from, to, bends, starts[i], ends[i])
                : first == last ? Bulge(from, to, starts[i], from == to ? ends[i] + PortSpace : ends[i])
                : Around(from, to, starts[i], ends[i], _lanes++)) with { Label = label };
        }
        return arrows;
    }

    private DiagramArrow Forward(int from, int to, List<int> bends, double start, double end)
    {
        (double x, double y) = (boxes[from].Right, start);
        double next = bends.Count > 0 ? items[bends[0]].Center : end;
        var path = new StringBuilder($"M{N(x)} {N(y)}");
        foreach (int bend in bends)
        {
            double left = margin + (items[bend].Layer * (boxWidth + gap));
            Curve(path, x, y, left, items[bend].Center);
            (x, y) = (left + boxWidth, items[bend].Center);
            path.Append('H').Append(N(x));
        }
        Curve(path, x, y, boxes[to].Left - HeadLength, end);
        return new DiagramArrow(from, to, path.ToString(), (boxes[to].Left, end), false, (boxes[from].Right, start)) { Descent = next - start };
    }

    private DiagramArrow Bulge(int from, int to, double start, double end)
    {
        double x = boxes[from].Right, far = x + Math.Min(gap, 44);
        return new DiagramArrow(from, to, $"M{N(x)} {N(start)}C{N(far)} {N(start)} {N(far)} {N(end)} {N(x + HeadLength)} {N(end)}", (x, end), true, (x, start));
    }

    private DiagramArrow Around(int from, int to, double start, double end, int lane)
    {
        double right = boxes[from].Right + 14 + (lane % 3 * 5), left = boxes[to].Left - 20 - (lane % 3 * 4), low = Lane(lane);
        string path = $"M{N(boxes[from].Right)} {N(start)}H{N(right - Corner)}Q{N(right)} {N(start)} {N(right)} {N(start + Corner)}V{N(low - Corner)}Q{N(right)} {N(low)} {N(right - Corner)} {N(low)}"
            + $"H{N(left + Corner)}Q{N(left)} {N(low)} {N(left)} {N(low - Corner)}V{N(end + Corner)}Q{N(left)} {N(end)} {N(left + Corner)} {N(end)}H{N(boxes[to].Left - HeadLength)}";
        return new DiagramArrow(from, to, path, (boxes[to].Left, end), false, (boxes[from].Right, start));
    }

    private double Lane(int number) => lowest + 6 + (number * LaneSpace);

    /// <summary>Where on the side of its box each arrow stands: spread around the middle, in the order of where they go, so that they do not cross at once.</summary>
    private double[] Ports(int count, Func<int, int> box, Func<int, double> toward)
    {
        double[] ports = new double[count];
        foreach (IGrouping<int, int> arrows in Enumerable.Range(0, count).GroupBy(box))
        {
            int[] sorted = [.. arrows.OrderBy(toward).ThenBy(i => i)];
            double space = Math.Min(PortSpace, (boxes[arrows.Key].Height - 12) / sorted.Length);
            for (int k = 0; k < sorted.Length; k++)
                ports[sorted[k]] = boxes[arrows.Key].Center + ((k - ((sorted.Length - 1) / 2.0)) * space);
        }
        return ports;
    }

    // What goes around leaves and arrives below all others.
    private double NextCenter(int from, int to, List<int> bends, bool atStart) => items[from].Layer > items[to].Layer ? double.MaxValue
        : atStart ? (bends.Count > 0 ? items[bends[0]].Center : items[to].Center)
        : bends.Count > 0 ? items[bends[^1]].Center : items[from].Center;

    private static void Curve(StringBuilder path, double x, double y, double toX, double toY)
    {
        double middle = (x + toX) / 2;
        path.Append(Math.Abs(y - toY) < 0.5 ? $"L{N(toX)} {N(toY)}" : $"C{N(middle)} {N(y)} {N(middle)} {N(toY)} {N(toX)} {N(toY)}");
    }

    private static string N(double value) => HtmlWriter.Number(Math.Round(value, 1));
}
