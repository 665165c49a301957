using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SupplyChain.Building;

/// <summary>Distinct texts in UTF-8, numbered from 0 in the order they are added, and found again without making strings.</summary>
/// <remarks>Open addressing over one array of 8 bytes a slot; the texts stand one after another in another array. Looking up is thread-safe
/// while nothing is added. The hash is seeded anew for each table, so that no file can be written to make all its ids collide; no result depends on it.</remarks>
internal sealed class Utf8Index
{
    // Per slot: the upper half is the upper half of the hash, the lower one more than the number of the text; 0 is an empty slot.
    private ulong[] _slots;
    private byte[] _bytes;
    private int[] _starts;
    private readonly ulong _seed = (ulong)Random.Shared.NextInt64(long.MinValue, long.MaxValue);

    public Utf8Index(int texts = 64, int bytes = 1024)
    {
        _slots = new ulong[Math.Max(16, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Min(texts, 1 << 29) * 2))];
        _bytes = new byte[bytes];
        _starts = new int[Math.Max(16, texts) + 1];
    }

    public int Count { get; private set; }

    /// <summary>Bytes of a text by its number.</summary>
    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(_starts[number].._starts[number + 1]);

    /// <summary>The number of a text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        ulong hash = Hash(ref MemoryMarshal.GetReference(text), text.Length, _seed);
        int mask = _slots.Length - 1;
        for (int at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            ulong slot = _slots[at];
            if (slot == 0)
                return -1;
            if (slot >> 32 == hash >> 32 && text.SequenceEqual(this[(int)slot - 1]))
                return (int)slot - 1;
        }
    }

    /// <summary>The number of a text, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<byte> text, out bool isNew)
    {
        if (Count * 2 >= _slots.Length)
            Grow();
        ulong hash = Hash(ref MemoryMarshal.GetReference(text), text.Length, _seed);
        int mask = _slots.Length - 1, at = (int)hash & mask;
        for (; _slots[at] is not 0 and var slot; at = (at + 1) & mask)
        {
            if (slot >> 32 == hash >> 32 && text.SequenceEqual(this[(int)slot - 1]))
            {
                isNew = false;
                return (int)slot - 1;
            }
        }
        int start = _starts[Count];
        if (_bytes.Length - start < text.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(2L * _bytes.Length, (long)start + text.Length)));
        text.CopyTo(_bytes.AsSpan(start));
        Count++;
        if (Count == _starts.Length)
            Array.Resize(ref _starts, 2 * _starts.Length);
        _starts[Count] = start + text.Length;
        _slots[at] = (hash >> 32 << 32) | (uint)Count;
        isNew = true;
        return Count - 1;
    }

    /// <summary>Uses up a number for a text that cannot be looked for.</summary>
    public void Skip()
    {
        Count++;
        if (Count == _starts.Length)
            Array.Resize(ref _starts, 2 * _starts.Length);
        _starts[Count] = _starts[Count - 1];
    }

    /// <summary>Finds many texts at once: where they stand in a buffer, and their numbers, -1 for a text that is not there.</summary>
    /// <remarks>The same as looking up each, in three passes over a few texts at a time, so that the processor waits for several places of memory at once.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ReadOnlySpan<byte> buffer, ReadOnlySpan<TextSpan> texts, Span<int> numbers)
    {
        const int Group = 32;
        Span<ulong> hashes = stackalloc ulong[Group], found = stackalloc ulong[Group];
        Span<int> starts = stackalloc int[Group], ends = stackalloc int[Group];
        ref byte first = ref MemoryMarshal.GetReference(buffer), known = ref MemoryMarshal.GetArrayDataReference(_bytes);
        ref ulong slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref int startOf = ref MemoryMarshal.GetArrayDataReference(_starts);
        ulong mask = (ulong)_slots.Length - 1, seed = _seed;
        for (int begin = 0; begin < texts.Length; begin += Group)
        {
            int count = Math.Min(Group, texts.Length - begin);
            ReadOnlySpan<TextSpan> group = texts.Slice(begin, count);
            for (int i = 0; i < count; i++)
            {
                ulong hash = Hash(ref Unsafe.Add(ref first, group[i].Start), group[i].Length, seed);
                hashes[i] = hash;
                found[i] = Unsafe.Add(ref slots, (nint)(hash & mask));
            }
            for (int i = 0; i < count; i++)
            {
                // An empty slot reads the place of the first text, which always is there.
                nint number = Math.Max(0, (int)found[i] - 1);
                starts[i] = Unsafe.Add(ref startOf, number);
                ends[i] = Unsafe.Add(ref startOf, number + 1);
            }
            for (int i = 0; i < count; i++)
            {
                TextSpan text = group[i];
                bool isSame = found[i] >> 32 == hashes[i] >> 32 && (int)found[i] != 0 && ends[i] - starts[i] == text.Length
                    && AreEqual(ref Unsafe.Add(ref first, text.Start), ref Unsafe.Add(ref known, starts[i]), text.Length);
                numbers[begin + i] = isSame ? (int)found[i] - 1 : found[i] == 0 ? -1 : Find(buffer.Slice(text.Start, text.Length));
            }
        }
    }

    private void Grow()
    {
        ulong[] slots = new ulong[_slots.Length * 2];
        int mask = slots.Length - 1;
        foreach (ulong slot in _slots)
        {
            if (slot == 0)
                continue;
            ReadOnlySpan<byte> text = this[(int)slot - 1];
            int at = (int)Hash(ref MemoryMarshal.GetReference(text), text.Length, _seed) & mask;
            while (slots[at] != 0)
                at = (at + 1) & mask;
            slots[at] = slot;
        }
        _slots = slots;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreEqual(ref byte a, ref byte b, int length)
    {
        if (length is >= 8 and <= 16)
        {
            return Read8(ref a) == Read8(ref b) && Read8(ref Unsafe.Add(ref a, length - 8)) == Read8(ref Unsafe.Add(ref b, length - 8));
        }
        return MemoryMarshal.CreateReadOnlySpan(ref a, length).SequenceEqual(MemoryMarshal.CreateReadOnlySpan(ref b, length));
    }

    // Multiplies to 128 bits and folds, eight bytes at a time (after Wang Yi's wyhash).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(ref byte text, int length, ulong seed)
    {
        const ulong A = 0xA0761D6478BD642F, B = 0xE7037ED1A0B428DB;
        ulong head, tail;
        if (length >= 8)
        {
            int rest = length;
            for (; rest > 16; rest -= 8, text = ref Unsafe.Add(ref text, 8))
                seed = Mix(Read8(ref text) ^ A, seed ^ B);
            head = Read8(ref text);
            tail = Read8(ref Unsafe.Add(ref text, rest - 8));
        }
        else if (length >= 4)
        {
            head = Unsafe.ReadUnaligned<uint>(ref text);
            tail = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref text, length - 4));
        }
        else
        {
            head = length == 0 ? 0 : ((ulong)text << 16) | ((ulong)Unsafe.Add(ref text, length >> 1) << 8) | Unsafe.Add(ref text, length - 1);
            tail = 0;
        }
        return Mix(head ^ A ^ seed, tail ^ B ^ ((ulong)(uint)length * A) ^ ulong.RotateLeft(seed, 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong a, ulong b)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        return high ^ low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read8(ref byte text) => Unsafe.ReadUnaligned<ulong>(ref text);
}

/// <summary>Where a text stands in a buffer.</summary>
internal readonly record struct TextSpan(int Start, int Length);
