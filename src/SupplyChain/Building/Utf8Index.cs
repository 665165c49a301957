using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SupplyChain.Building;

/// <summary>Distinct texts in UTF-8, numbered from 0 in the order they are added, and found again without making strings.</summary>
/// <remarks>Open addressing over one array of 8 bytes a slot; the texts stand one after another in another array. The hash is seeded anew for each table, so that no file can be written to make all its ids collide; no result depends on it.</remarks>
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
