namespace SupplyChain.Reporting.Html;

/// <summary>Moves things in a row apart so that none overlap, each as near as can be to where it wants to be.</summary>
internal static class Spread
{
    /// <summary>Least-squares places in a fixed order: neighbours that would overlap become one block around the mean of what its members want.</summary>
    /// <param name="wanted">The centre each thing wants, in the order it has to keep.</param>
    /// <param name="sizes">The room each takes.</param>
    /// <returns>The centres.</returns>
    public static double[] Apart(IReadOnlyList<double> wanted, IReadOnlyList<double> sizes)
    {
        // Less what stands before it in the row, a place may be anything not below the one before: isotonic regression.
        var blocks = new List<(double Sum, int Count)>();
        double before = 0;
        double[] offsets = new double[wanted.Count];
        for (int i = 0; i < wanted.Count; i++)
        {
            offsets[i] = before + (sizes[i] / 2);
            before += sizes[i];
            (double Sum, int Count) block = (wanted[i] - offsets[i], 1);
            while (blocks.Count > 0 && blocks[^1].Sum / blocks[^1].Count >= block.Sum / block.Count)
            {
                block = (blocks[^1].Sum + block.Sum, blocks[^1].Count + block.Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
            blocks.Add(block);
        }
        double[] centers = new double[wanted.Count];
        int next = 0;
        foreach ((double sum, int count) in blocks)
        {
            for (int i = 0; i < count; i++, next++)
                centers[next] = (sum / count) + offsets[next];
        }
        return centers;
    }
}
