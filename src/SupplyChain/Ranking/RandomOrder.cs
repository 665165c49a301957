namespace SupplyChain.Ranking;

/// <summary>Random orders that are the same on every machine and every version of the runtime.</summary>
internal static class RandomOrder
{
    /// <summary>Order number <paramref name="index"/> of a seed: a permutation of 0 to <paramref name="count"/> - 1.</summary>
    public static int[] Create(int count, int seed, int index)
    {
        ulong state = ((ulong)(uint)seed << 32) | (uint)index;
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            int j = (int)Below(ref state, (ulong)i + 1);
            (order[i], order[j]) = (order[j], i);
        }
        return order;
    }

    // SplitMix64 (Steele, Lea and Flood 2014), made uniform below a bound by Lemire's multiplication (2019); the bias of 2^-32 and
    // less that is left does not matter for averages.
    private static ulong Below(ref ulong state, ulong bound)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return Math.BigMul(z, bound, out _);
    }
}
