using System.Runtime.InteropServices;
using System.Text;

namespace SupplyChain.Reporting.Html.Packing;

/// <summary>Makes text that repeats itself short, and keeps it text: what stood before is named by how far back it is and how long.</summary>
/// <remarks>
/// A grave accent, a length and two digits name what stands up to 8,281 characters back; a tilde, a length and three digits what stands farther back. These two characters themselves
/// follow a grave accent; every other character stands for itself. Digits are those of <see cref="Digits"/>, the highest first; lengths count from <see cref="Shortest"/>, distances from 1.
/// No sequence of the result reads as the end of a script element unless the text holds it, for no digit is a less-than sign.
/// <para>It is coded here and not with a compressor of the framework, because equal text has to give equal bytes on every machine, and because a page can unpack it in a few lines of
/// script, at once, in any browser. Pages come out at about a fifth of their size (the decision is in docs/decisions/0012).</para>
/// <para>Method: Lempel and Ziv 1977 with chains of earlier places and one step of looking ahead (Storer and Szymanski 1982). Cost: linear in the text times the length of a chain.</para>
/// </remarks>
internal sealed class TextPacker
{
    /// <summary>Marks what is named.</summary>
    public const char Near = '`', Far = '~';

    /// <summary>The shortest text that is named.</summary>
    public const int Shortest = 3;

    // More earlier places than this are not tried: the next gain a hundredth and cost as much again.
    private const int MostTries = 64;

    // Number of digits, and of lengths.
    private const int Base = 91;

    private readonly StringBuilder _packed = new();
    private readonly List<char> _text = [];
    private readonly List<int> _earlier = [];
    private readonly Dictionary<(char, char, char), int> _latest = [];

    /// <summary>The digits: printable ASCII without the two marks and without what opens a tag.</summary>
    public static string Digits { get; } = string.Concat(Enumerable.Range('!', '}' - '!' + 1).Select(c => (char)c).Where(c => c is not (Near or Far or '<')));

    /// <summary>Length of what was packed, in UTF-16 units.</summary>
    public int Length => _text.Count;

    /// <summary>Length of the packed text in bytes of UTF-8.</summary>
    public int PackedBytes { get; private set; }

    /// <summary>The packed text.</summary>
    public string Packed => _packed.ToString();

    /// <summary>Packs a text behind those before it, which it may refer to.</summary>
    /// <param name="text">Well-formed text: no half of a character alone.</param>
    public void Append(string text)
    {
        int at = _text.Count;
        _text.AddRange(text);
        int end = _text.Count;
        Match match = Longest(at, end);
        while (at < end)
        {
            bool isHalf = char.IsHighSurrogate(_text[at]) && at + 1 < end;
            Match next = isHalf ? default : Longest(at + 1, end);
            // A better name from the next character on is worth this one in plain.
            if (match.Gain > 0 && match.Gain >= next.Gain)
            {
                Name(match);
                Remember(at, at += match.Length, end);
                match = Longest(at, end);
                continue;
            }
            // The halves of a character stay together: then what is packed is well-formed, too.
            int plain = isHalf ? 2 : 1;
            for (int i = 0; i < plain; i++)
                Literal(_text[at + i]);
            Remember(at, at += plain, end);
            match = isHalf ? Longest(at, end) : next;
        }
    }

    private Match Longest(int at, int end)
    {
        Match best = default;
        if (at + Shortest > end)
            return best;
        ReadOnlySpan<char> all = CollectionsMarshal.AsSpan(_text);
        int most = Math.Min(end - at, Shortest + Base - 1);
        if (!_latest.TryGetValue((all[at], all[at + 1], all[at + 2]), out int from))
            return best;
        for (int tries = MostTries; from >= 0 && tries > 0; from = _earlier[from], tries--)
        {
            int distance = at - from;
            if (distance > Base * Base * Base)
                break;
            int cost = distance <= Base * Base ? 4 : 5;
            int length = all.Slice(at, most).CommonPrefixLength(all.Slice(from, most));
            if (length > 0 && char.IsHighSurrogate(all[at + length - 1]))
                length--;
            // A name saves the bytes of what it names; the nearer of two equals costs less and comes first.
            int gain = length < Shortest ? 0 : Encoding.UTF8.GetByteCount(all.Slice(at, length)) - cost;
            if (gain > best.Gain)
                best = new Match(distance, length, gain);
        }
        return best;
    }

    private void Remember(int from, int to, int end)
    {
        for (int at = from; at < to; at++)
        {
            int before = -1;
            if (at + Shortest <= end)
            {
                ref int latest = ref CollectionsMarshal.GetValueRefOrAddDefault(_latest, (_text[at], _text[at + 1], _text[at + 2]), out bool isKnown);
                before = isKnown ? latest : -1;
                latest = at;
            }
            _earlier.Add(before);
        }
    }

    private void Literal(char c)
    {
        if (c is Near or Far)
            Write(Near);
        Write(c);
    }

    private void Name(Match match)
    {
        int distance = match.Distance - 1;
        bool isNear = distance < Base * Base;
        Write(isNear ? Near : Far);
        Write(Digits[match.Length - Shortest]);
        if (!isNear)
            Write(Digits[distance / (Base * Base)]);
        Write(Digits[distance / Base % Base]);
        Write(Digits[distance % Base]);
    }

    private void Write(char c)
    {
        _packed.Append(c);
        // Two halves make four bytes.
        PackedBytes += c < 0x80 ? 1 : c < 0x800 || char.IsSurrogate(c) ? 2 : 3;
    }

    private readonly record struct Match(int Distance, int Length, int Gain);
}
