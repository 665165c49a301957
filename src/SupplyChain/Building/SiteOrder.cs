using System.Buffers.Binary;
using System.Text;

namespace SupplyChain.Building;

/// <summary>Puts ids into ordinal order.</summary>
internal static class SiteOrder
{
    /// <summary>Rows by ordinal id, rows of one id in their own order; null if they stand so already and no id comes twice.</summary>
    public static int[]? Of(string[] ids)
    {
        bool inOrder = true;
        for (int row = 1; row < ids.Length && inOrder; row++)
            inOrder = string.CompareOrdinal(ids[row - 1], ids[row]) < 0;
        return inOrder ? null : Sort(ids);
    }

    private static int[] Sort(string[] ids)
    {
        int prefix = CommonPrefix(ids);
        bool isAscii = Array.TrueForAll(ids, id => Ascii.IsValid(id));
        ulong[] keys = new ulong[ids.Length];
        int[] rows = new int[ids.Length];
        for (int row = 0; row < rows.Length; row++)
            (keys[row], rows[row]) = (Key(ids[row].AsSpan(prefix), isAscii), row);
        SortByKey(ref keys, ref rows);
        // Texts whose keys are equal differ further on, or not at all.
        for (int start = 0, end; start < rows.Length; start = end)
        {
            end = start + 1;
            while (end < rows.Length && keys[end] == keys[start])
                end++;
            if (end - start > 1)
                rows.AsSpan(start, end - start).Sort((a, b) => string.CompareOrdinal(ids[a], ids[b]) is not 0 and var order ? order : a.CompareTo(b));
        }
        return rows;
    }

    private static int CommonPrefix(string[] ids)
    {
        int length = ids[0].Length;
        foreach (string id in ids)
            length = ids[0].AsSpan(0, length).CommonPrefixLength(id);
        return length;
    }

    // The next eight characters, or four where they need two bytes each; what is shorter comes first.
    private static ulong Key(ReadOnlySpan<char> text, bool isAscii)
    {
        Span<byte> key = stackalloc byte[8];
        key.Clear();
        if (isAscii)
        {
            Encoding.ASCII.GetBytes(text[..Math.Min(8, text.Length)], key);
        }
        else
        {
            for (int i = 0; i < Math.Min(4, text.Length); i++)
                BinaryPrimitives.WriteUInt16BigEndian(key[(2 * i)..], text[i]);
        }
        return BinaryPrimitives.ReadUInt64BigEndian(key);
    }

    // A counting sort by each byte in which keys differ, the last byte first: it keeps the order of equal keys.
    private static void SortByKey(ref ulong[] keys, ref int[] rows)
    {
        int[] counts = new int[8 * 256];
        foreach (ulong key in keys)
        {
            for (int b = 0; b < 8; b++)
                counts[(b << 8) | (int)((key >> (8 * b)) & 0xFF)]++;
        }
        ulong[] otherKeys = new ulong[keys.Length];
        int[] otherRows = new int[keys.Length];
        for (int b = 0; b < 8; b++)
        {
            Span<int> next = counts.AsSpan(b << 8, 256);
            if (next[(int)((keys[0] >> (8 * b)) & 0xFF)] == keys.Length)
                continue;
            int sum = 0;
            foreach (ref int count in next)
                (count, sum) = (sum, sum + count);
            for (int i = 0; i < keys.Length; i++)
            {
                int to = next[(int)((keys[i] >> (8 * b)) & 0xFF)]++;
                (otherKeys[to], otherRows[to]) = (keys[i], rows[i]);
            }
            (keys, otherKeys, rows, otherRows) = (otherKeys, keys, otherRows, rows);
        }
    }
}
