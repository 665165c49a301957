namespace SupplyChain.Reporting.Html.Diagrams;

/// <summary>Orders what stands in each layer so that few arrows cross: the barycentre rule, swept to and fro, the best order found being kept.</summary>
internal static class LayerOrder
{
    private const int Sweeps = 24;

    /// <param name="layers">Items of each layer, in the order given; sorted in place.</param>
    /// <param name="before">Items of the layer before that each item is joined to.</param>
    /// <param name="after">Items of the layer after.</param>
    public static void Sort(int[][] layers, IReadOnlyList<List<int>> before, IReadOnlyList<List<int>> after)
    {
        int[] place = new int[before.Count];
        Remember(layers, place);
        int best = Crossings(layers, after, place);
        int[][] bestLayers = [.. layers.Select(l => l.ToArray())];
        for (int sweep = 0; sweep < Sweeps && best > 0; sweep++)
        {
            bool forward = sweep % 2 == 0;
            for (int i = 1; i < layers.Length; i++)
            {
                int[] layer = layers[forward ? i : layers.Length - 1 - i];
                IReadOnlyList<List<int>> joined = forward ? before : after;
                double[] keys = [.. layer.Select(item => joined[item].Count == 0 ? place[item] : joined[item].Average(j => place[j]))];
                // Ties keep their order on the way there, and are turned round on the way back every other time, which gets out of some dead ends.
                int[] ties = [.. layer.Select(item => sweep % 4 == 3 ? -place[item] : place[item])];
                int[] order = [.. Enumerable.Range(0, layer.Length).OrderBy(k => keys[k]).ThenBy(k => ties[k])];
                int[] sorted = [.. order.Select(k => layer[k])];
                sorted.CopyTo(layer, 0);
                Remember(layer, place);
            }
            int crossings = Crossings(layers, after, place);
            if (crossings >= best)
                continue;
            best = crossings;
            bestLayers = [.. layers.Select(l => l.ToArray())];
        }
        for (int i = 0; i < layers.Length; i++)
            bestLayers[i].CopyTo(layers[i], 0);
    }

    /// <summary>How often arrows between neighbouring layers cross.</summary>
    public static int Crossings(int[][] layers, IReadOnlyList<List<int>> after)
    {
        int[] place = new int[after.Count];
        Remember(layers, place);
        return Crossings(layers, after, place);
    }

    private static int Crossings(int[][] layers, IReadOnlyList<List<int>> after, int[] place)
    {
        int crossings = 0;
        foreach (int[] layer in layers)
        {
            (int From, int To)[] arrows = [.. layer.SelectMany(item => after[item].Select(a => (place[item], place[a])))];
            for (int i = 0; i < arrows.Length; i++)
            {
                for (int j = i + 1; j < arrows.Length; j++)
                {
                    if ((arrows[i].From - arrows[j].From) * (arrows[i].To - arrows[j].To) < 0)
                        crossings++;
                }
            }
        }
        return crossings;
    }

    private static void Remember(int[][] layers, int[] place)
    {
        foreach (int[] layer in layers)
            Remember(layer, place);
    }

    private static void Remember(int[] layer, int[] place)
    {
        for (int i = 0; i < layer.Length; i++)
            place[layer[i]] = i;
    }
}
