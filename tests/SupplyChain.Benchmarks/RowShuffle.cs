namespace SupplyChain.Benchmarks;

/// <summary>Puts the rows of a table into a random order: the order in which lists come together is rarely the order they are used in.</summary>
internal static class RowShuffle
{
    /// <summary>Shuffles all lines but the first.</summary>
    public static void Shuffle(string path, int seed)
    {
        byte[] bytes = File.ReadAllBytes(path);
        var rows = new List<Range>();
        int start = Array.IndexOf(bytes, (byte)'\n') + 1, header = start;
        while (start < bytes.Length)
        {
            int end = Array.IndexOf(bytes, (byte)'\n', start) + 1;
            rows.Add(start..end);
            start = end;
        }
        Range[] order = [.. rows];
        new Random(seed).Shuffle(order);
        using var output = new BufferedStream(File.Create(path), 1 << 20);
        output.Write(bytes, 0, header);
        foreach (Range row in order)
            output.Write(bytes.AsSpan(row));
    }
}
