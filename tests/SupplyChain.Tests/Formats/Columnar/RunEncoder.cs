namespace SupplyChain.Tests.Formats.Columnar;

/// <summary>Writes small whole numbers as runs and packs, in the plainest way: eight at a time.</summary>
internal static class RunEncoder
{
    public static byte[] Encode(ReadOnlySpan<int> numbers, int width)
    {
        using var bytes = new MemoryStream();
        for (int start = 0; start < numbers.Length;)
        {
            int same = start;
            while (same < numbers.Length && numbers[same] == numbers[start])
                same++;
            if (same - start >= 8)
            {
                Unsigned(bytes, (uint)(same - start) << 1);
                for (int shift = 0; shift < width; shift += 8)
                    bytes.WriteByte((byte)(numbers[start] >> shift));
                start = same;
                continue;
            }
            // Packs go on as long as no eight that follow are equal; the last one is filled up.
            int packs = 0;
            do
                packs++;
            while (start + (8 * (packs + 1)) <= numbers.Length && numbers.Slice(start + (8 * packs), 8).ContainsAnyExcept(numbers[start + (8 * packs)]));
            Pack(bytes, numbers[start..Math.Min(numbers.Length, start + (8 * packs))], packs, width);
            start += 8 * packs;
        }
        return bytes.ToArray();
    }

    private static void Pack(MemoryStream bytes, ReadOnlySpan<int> numbers, int packs, int width)
    {
        Unsigned(bytes, ((uint)packs << 1) | 1);
        byte[] bits = new byte[packs * width];
        for (int i = 0; i < numbers.Length; i++)
        {
            for (int b = 0; b < width; b++)
            {
                int bit = (i * width) + b;
                bits[bit / 8] |= (byte)(((numbers[i] >> b) & 1) << (bit % 8));
            }
        }
        bytes.Write(bits);
    }

    private static void Unsigned(MemoryStream bytes, uint value)
    {
        for (; value >= 128; value >>= 7)
            bytes.WriteByte((byte)(value | 128));
        bytes.WriteByte((byte)value);
    }
}
