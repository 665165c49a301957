using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace SupplyChain.Building;

/// <summary>Where a text stands in a buffer.</summary>
internal readonly record struct TextSpan(int Start, int Length);

/// <summary>The ids of all sites as UTF-8, to find sites by without making strings. Immutable and thread-safe.</summary>
/// <remarks>
/// Looking up ten million ids is waiting for memory, so the table is made small: open addressing over four bytes a slot (the number of the site and,
/// in the bits left, a part of the hash), and ids as a few words of eight bytes, filled up with zeros, which no id holds. Ids longer than
/// <see cref="MostWords"/> words are rare and stand in a table of their own.
/// </remarks>
internal sealed class SiteIds
{
    /// <summary>Bytes that may be read, but not looked at, after the end of a text.</summary>
    public const int Slack = 8 * MostWords;

    private const int MostWords = 4;

    private readonly uint[] _slots;
    private readonly ulong[] _words;
    private readonly int _wordsPerId;

    // Bits of a slot that hold one more than the number of a site; 0 is an empty slot.
    private readonly uint _numberMask;
    private readonly ulong _seed = (ulong)Random.Shared.NextInt64(long.MinValue, long.MaxValue);
    private readonly Utf8Index _longIds = new();
    private readonly List<int> _sitesOfLongIds = [];

    /// <summary>Takes ids, each of which comes once.</summary>
    public SiteIds(string[] ids, int workers)
    {
        const int Range = 1 << 14;
        int ranges = (ids.Length + Range - 1) / Range;
        int[] longest = new int[ranges];
        Workers.Run(ranges, workers, range => longest[range] = Longest(ids.AsSpan(range * Range, Math.Min(Range, ids.Length - (range * Range)))));
        _wordsPerId = Math.Max(1, (longest.DefaultIfEmpty(0).Max() + 7) / 8);
        _words = new ulong[(long)Math.Max(1, ids.Length) * _wordsPerId];
        bool[] hasLong = new bool[ranges];
        Workers.Run(ranges, workers, range =>
        {
            for (int site = range * Range, end = Math.Min(ids.Length, site + Range); site < end; site++)
                hasLong[range] |= !Encode(ids[site], MemoryMarshal.AsBytes(_words.AsSpan(site * _wordsPerId, _wordsPerId)));
        });
        _numberMask = BitOperations.RoundUpToPowerOf2((uint)ids.Length + 2) - 1;
        _slots = new uint[Math.Max(16, BitOperations.RoundUpToPowerOf2((uint)Math.Min((long)ids.Length * 3 / 2, 1 << 30)))];
        Insert(ids.Length);
        for (int range = 0; range < ranges; range++)
        {
            for (int site = range * Range, end = Math.Min(ids.Length, site + Range); hasLong[range] && site < end; site++)
                AddLong(ids[site], site);
        }
    }

    /// <summary>Finds sites by ids that stand in a buffer.</summary>
    /// <param name="buffer">The buffer; after each text <see cref="Slack"/> more bytes can be read.</param>
    /// <param name="texts">The ids.</param>
    /// <param name="sites">Takes the sites, -1 for an id that no site has.</param>
    /// <remarks>In three passes over a few texts at a time, so that the processor waits for several places of memory at once.</remarks>
    public void Find(ReadOnlySpan<byte> buffer, ReadOnlySpan<TextSpan> texts, Span<int> sites)
    {
        if (_wordsPerId == 1)
            FindShort(ref MemoryMarshal.GetReference(buffer), texts, sites);
        else
            FindAny(ref MemoryMarshal.GetReference(buffer), texts, sites);
        for (int i = 0; i < texts.Length && _longIds.Count > 0; i++)
        {
            if (texts[i].Length > 8 * _wordsPerId && _longIds.Find(buffer.Slice(texts[i].Start, texts[i].Length)) is >= 0 and var number)
                sites[i] = _sitesOfLongIds[number];
        }
    }

    // The usual case by itself: ids of up to eight bytes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindShort(ref byte buffer, ReadOnlySpan<TextSpan> texts, Span<int> sites)
    {
        const int Group = 32;
        Span<ulong> keys = stackalloc ulong[Group], hashes = stackalloc ulong[Group], known = stackalloc ulong[Group];
        Span<uint> found = stackalloc uint[Group];
        ref uint slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref ulong words = ref MemoryMarshal.GetArrayDataReference(_words);
        uint mask = (uint)_slots.Length - 1, numberMask = _numberMask;
        for (int begin = 0; begin < texts.Length; begin += Group)
        {
            int count = Math.Min(Group, texts.Length - begin);
            for (int i = 0; i < count; i++)
            {
                TextSpan text = texts[begin + i];
                ulong key = Word(ref Unsafe.Add(ref buffer, text.Start), text.Length);
                keys[i] = key;
                hashes[i] = Mix(key ^ _seed);
                found[i] = Unsafe.Add(ref slots, (nint)((uint)hashes[i] & mask));
            }
            for (int i = 0; i < count; i++)
            {
                // An empty slot reads the place of the first id, which always is there.
                uint number = found[i] & numberMask;
                known[i] = Unsafe.Add(ref words, (nint)(number - (number == 0 ? 0u : 1u)));
            }
            for (int i = 0; i < count; i++)
            {
                uint slot = found[i];
                int site = (int)(slot & numberMask) - 1;
                if (known[i] != keys[i] || slot == 0)
                {
                    site = -1;
                    // The first slot was another's: the next ones.
                    for (uint at = (uint)hashes[i]; slot != 0; slot = Unsafe.Add(ref slots, (nint)(++at & mask)))
                    {
                        if (((slot ^ (uint)(hashes[i] >> 32)) & ~numberMask) == 0 && Unsafe.Add(ref words, (nint)((slot & numberMask) - 1)) == keys[i])
                        {
                            site = (int)(slot & numberMask) - 1;
                            break;
                        }
                    }
                }
                sites[begin + i] = texts[begin + i].Length > 8 ? -1 : site;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindAny(ref byte buffer, ReadOnlySpan<TextSpan> texts, Span<int> sites)
    {
        const int Group = 32;
        int words = _wordsPerId;
        Span<ulong> keys = stackalloc ulong[Group * MostWords], hashes = stackalloc ulong[Group];
        Span<uint> found = stackalloc uint[Group];
        ref uint slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref ulong known = ref MemoryMarshal.GetArrayDataReference(_words);
        uint mask = (uint)_slots.Length - 1, numberMask = _numberMask;
        ulong touched = 0;
        for (int begin = 0; begin < texts.Length; begin += Group)
        {
            int count = Math.Min(Group, texts.Length - begin);
            for (int i = 0; i < count; i++)
            {
                TextSpan text = texts[begin + i];
                ulong hash = _seed;
                for (int word = 0; word < words; word++)
                {
                    ulong key = Word(ref Unsafe.Add(ref buffer, text.Start + (8 * word)), text.Length - (8 * word));
                    keys[(i * MostWords) + word] = key;
                    hash = Mix(key ^ hash);
                }
                hashes[i] = hash;
                found[i] = Unsafe.Add(ref slots, (nint)((uint)hash & mask));
            }
            for (int i = 0; i < count; i++)
            {
                uint number = found[i] & numberMask;
                touched ^= Unsafe.Add(ref known, (nint)(number - (number == 0 ? 0u : 1u)) * words);
            }
            for (int i = 0; i < count; i++)
            {
                int site = -1;
                uint slot = found[i];
                for (uint at = (uint)hashes[i]; slot != 0; slot = Unsafe.Add(ref slots, (nint)(++at & mask)))
                {
                    nint number = (nint)(slot & numberMask) - 1;
                    if (((slot ^ (uint)(hashes[i] >> 32)) & ~numberMask) == 0 && AreEqual(ref Unsafe.Add(ref known, number * words), ref keys[i * MostWords], words))
                    {
                        site = (int)number;
                        break;
                    }
                }
                sites[begin + i] = texts[begin + i].Length > 8 * words ? -1 : site;
            }
        }
        // Keeps the second pass from being left out.
        GC.KeepAlive(touched == 0 ? null : this);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Insert(int count)
    {
        uint mask = (uint)_slots.Length - 1;
        for (int site = 0; site < count; site++)
        {
            ReadOnlySpan<ulong> words = _words.AsSpan(site * _wordsPerId, _wordsPerId);
            // What has no words cannot be looked for here.
            if (words[0] == 0)
                continue;
            ulong hash = _seed;
            foreach (ulong word in words)
                hash = Mix(word ^ hash);
            uint at = (uint)hash;
            while (_slots[at & mask] != 0)
                at++;
            _slots[at & mask] = ((uint)(hash >> 32) & ~_numberMask) | (uint)(site + 1);
        }
    }

    private void AddLong(string id, int site)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        if (bytes.Length <= 8 * _wordsPerId || !IsText(id))
            return;
        _longIds.Add(bytes, out _);
        _sitesOfLongIds.Add(site);
    }

    // The longest of those that are not too long.
    private static int Longest(ReadOnlySpan<string> ids)
    {
        int longest = 0;
        foreach (string id in ids)
        {
            int length = Ascii.IsValid(id) ? id.Length : Encoding.UTF8.GetByteCount(id);
            if (length <= 8 * MostWords)
                longest = Math.Max(longest, length);
        }
        return longest;
    }

    // Leaves zeros, and returns false, where the id is too long. Ids that no file can hold have no words either.
    private static bool Encode(string id, Span<byte> words)
    {
        if (Utf8.FromUtf16(id, words, out _, out _, replaceInvalidSequences: false) == OperationStatus.Done && !id.AsSpan().Contains('\0'))
            return true;
        words.Clear();
        return false;
    }

    private static bool IsText(string id) =>
        !id.AsSpan().Contains('\0') && Utf8.FromUtf16(id, new byte[3 * id.Length], out _, out _, replaceInvalidSequences: false) == OperationStatus.Done;

    // Eight bytes of a text, or what there is, filled up with zeros.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref byte text, int length)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(ref text);
        return length >= 8 ? word : length <= 0 ? 0 : word & ((1UL << (8 * length)) - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreEqual(ref ulong a, ref ulong b, int words)
    {
        for (int i = 0; i < words; i++)
        {
            if (Unsafe.Add(ref a, i) != Unsafe.Add(ref b, i))
                return false;
        }
        return true;
    }

    // Multiplies to 128 bits and folds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        ulong high = Math.BigMul(value ^ 0xE7037ED1A0B428DB, 0xA0761D6478BD642F, out ulong low);
        return high ^ low;
    }
}
