using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Html.Diagrams;

/// <summary>Where everything in a picture stands: layers from left to right, few crossings, no box over another, no arrow through a box.</summary>
/// <remarks>The same section gives the same picture. An arrow over several layers passes each layer between boxes, in a place of its own.</remarks>
internal sealed class DiagramLayout
{
    private const double WantedWidth = 1000, WidestBox = 190, NarrowestBox = 132;

    private const double NarrowGap = 52, WidestGap = 104, WidestGapOfMany = 72, Margin = 4, AroundMargin = 34;

    private const double BoxSpace = 16, BendSpace = 12;

    private const int PlacingRounds = 16;

    private readonly List<DiagramItem> _items = [];
    private readonly List<List<int>> _before = [], _after = [];

    public DiagramLayout(DiagramSection diagram, Language language)
    {
        int[] levels = [.. diagram.Nodes.Select(n => n.Layer).Distinct().Order()];
        Dictionary<string, int> numbers = diagram.Nodes.Select((n, i) => (n.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        Dictionary<int, int> layerOf = levels.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i);
        string?[] labels = [.. diagram.Links.Select(l => l.Label is null ? null : ShownText.OneLine(l.Label.In(language)))];
        double mostGap = levels.Length > 5 ? WidestGapOfMany : WidestGap;
        double widestLabel = labels.OfType<string>().Select(l => ArrowLabels.Width(l) + 22).Where(w => w <= mostGap).DefaultIfEmpty().Max();
        Gap = Math.Max(NarrowGap, widestLabel);
        double boxWidth = Math.Clamp((WantedWidth - ((levels.Length - 1) * Gap)) / Math.Max(1, levels.Length), NarrowestBox, WidestBox);
        Boxes = [.. diagram.Nodes.Select(n => DiagramBox.Of(n, language, boxWidth))];
        for (int i = 0; i < Boxes.Count; i++)
            Add(new DiagramItem(layerOf[diagram.Nodes[i].Layer], Boxes[i].Height + BoxSpace));
        List<int>[] chains = [.. diagram.Links.Select(l => Chain(numbers[l.From], numbers[l.To]))];
        bool goesAround = diagram.Links.Any(l => _items[numbers[l.From]].Layer > _items[numbers[l.To]].Layer);
        // Arrows within a layer bulge to the right of it.
        bool bulges = diagram.Links.Any(l => _items[numbers[l.From]].Layer == _items[numbers[l.To]].Layer);
        double margin = goesAround ? AroundMargin : Margin;

        int[][] layers = [.. Enumerable.Range(0, levels.Length).Select(l => Enumerable.Range(0, _items.Count).Where(i => _items[i].Layer == l).ToArray())];
        LayerOrder.Sort(layers, _before, _after);
        Crossings = LayerOrder.Crossings(layers, _after);
        Place(layers);
        double top = _items.Count == 0 ? 0 : _items.Min(i => i.Center - (i.Room / 2)) + (BoxSpace / 2) - Margin;
        foreach (DiagramItem item in _items)
            item.Center -= top;
        for (int i = 0; i < Boxes.Count; i++)
            (Boxes[i].Left, Boxes[i].Center) = (margin + (_items[i].Layer * (boxWidth + Gap)), _items[i].Center);

        Width = (2 * margin) + (levels.Length * boxWidth) + (Math.Max(0, levels.Length - 1) * Gap) + (bulges && !goesAround ? AroundMargin : 0);
        double bottom = _items.Count == 0 ? 0 : _items.Max(i => i.Center + (i.Room / 2)) - (BoxSpace / 2) + Margin;
        var paths = new ArrowPaths(Boxes, _items, boxWidth, margin, Gap, bottom);
        Arrows = paths.Of([.. diagram.Links.Select((l, i) => (numbers[l.From], numbers[l.To], chains[i], labels[i]))]);
        Height = paths.Bottom;
        ArrowLabels.Place(Arrows, Gap);
    }

    public IReadOnlyList<DiagramBox> Boxes { get; }

    public IReadOnlyList<DiagramArrow> Arrows { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>Room between two layers.</summary>
    public double Gap { get; }

    /// <summary>How often arrows cross between layers.</summary>
    public int Crossings { get; }

    private int Add(DiagramItem item)
    {
        _items.Add(item);
        _before.Add([]);
        _after.Add([]);
        return _items.Count - 1;
    }

    /// <summary>The places an arrow passes on its way through the layers between its ends, and joins them; none for one that does not go forward.</summary>
    private List<int> Chain(int from, int to)
    {
        List<int> bends = [];
        if (_items[from].Layer >= _items[to].Layer)
            return bends;
        int last = from;
        for (int layer = _items[from].Layer + 1; layer < _items[to].Layer; layer++)
        {
            int bend = Add(new DiagramItem(layer, BendSpace));
            bends.Add(bend);
            Join(last, bend);
            last = bend;
        }
        Join(last, to);
        return bends;
    }

    private void Join(int from, int to)
    {
        _after[from].Add(to);
        _before[to].Add(from);
    }

    private void Place(int[][] layers)
    {
        foreach (int[] layer in layers)
        {
            double top = -layer.Sum(i => _items[i].Room) / 2;
            foreach (int i in layer)
            {
                _items[i].Center = top + (_items[i].Room / 2);
                top += _items[i].Room;
            }
        }
        for (int round = 0; round < PlacingRounds; round++)
        {
            for (int k = 0; k < layers.Length; k++)
            {
                int[] layer = layers[round % 2 == 0 ? k : layers.Length - 1 - k];
                double[] wanted = [.. layer.Select(Wanted)];
                double[] centers = Spread.Apart(wanted, [.. layer.Select(i => _items[i].Room)]);
                for (int i = 0; i < layer.Length; i++)
                    _items[layer[i]].Center = centers[i];
            }
        }
    }

    private double Wanted(int item)
    {
        int count = _before[item].Count + _after[item].Count;
        return count == 0 ? _items[item].Center : (_before[item].Sum(j => _items[j].Center) + _after[item].Sum(j => _items[j].Center)) / count;
    }
}

/// <summary>What takes room in a layer: a box, or an arrow that passes through.</summary>
internal sealed class DiagramItem(int layer, double room)
{
    public int Layer { get; } = layer;

    /// <summary>Height it takes, with the space around it.</summary>
    public double Room { get; } = room;

    public double Center { get; set; }
}
