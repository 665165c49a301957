using System.Runtime.CompilerServices;
using System.Text;
using SupplyChain.Building;
using SupplyChain.Data;

namespace SupplyChain.Formats.Columnar;

/// <summary>Ways to number texts as they are read. A text that is blank is missing.</summary>
internal static class TextNumbering
{
    /// <summary>Stands for a text that is not among some words.</summary>
    public const int NoWord = -1;

    /// <summary>Equal texts get equal numbers.</summary>
    public static NumberTexts ByContent(Utf8Index pool) => [MethodImpl(MethodImplOptions.AggressiveOptimization)] (buffer, texts, numbers) =>
    {
        for (int i = 0; i < texts.Length; i++)
            numbers[i] = Text(buffer, texts[i]) is var text && PlainText.IsBlank(text) ? PagedTexts.Missing : pool.Add(text, out _);
    };

    /// <summary>Texts are numbered as they come, and become strings.</summary>
    public static NumberTexts AsStrings(StringPool pool) => [MethodImpl(MethodImplOptions.AggressiveOptimization)] (buffer, texts, numbers) =>
    {
        for (int i = 0; i < texts.Length; i++)
            numbers[i] = Text(buffer, texts[i]) is var text && PlainText.IsBlank(text) ? PagedTexts.Missing : pool.Add(Encoding.UTF8.GetString(text));
    };

    /// <summary>The values of words; <see cref="NoWord"/> for a text that is none of them.</summary>
    public static NumberTexts OfWords<TValue>(IReadOnlyList<(string Word, TValue Value)> words) where TValue : struct, Enum
    {
        byte[][] known = [.. words.Select(w => Encoding.UTF8.GetBytes(w.Word))];
        int[] values = [.. words.Select(w => Convert.ToInt32(w.Value, System.Globalization.CultureInfo.InvariantCulture))];
        return [MethodImpl(MethodImplOptions.AggressiveOptimization)] (buffer, texts, numbers) =>
        {
            for (int i = 0; i < texts.Length; i++)
            {
                bool isKnown = PlainText.TryWord(Text(buffer, texts[i]), known, out int word);
                numbers[i] = !isKnown ? NoWord : word < 0 ? PagedTexts.Missing : values[word];
            }
        };
    }

    /// <summary>The values of words as bytes.</summary>
    /// <param name="numbers">Values of words.</param>
    /// <param name="missing">Stands where there is none.</param>
    /// <exception cref="InvalidDataException">A row holds a text that is not among them.</exception>
    public static byte[] AsBytes(int[] numbers, byte missing) =>
        Array.ConvertAll(numbers, n => n >= 0 ? (byte)n : n == PagedTexts.Missing ? missing : throw new InvalidDataException());

    /// <summary>Puts numbers in the place of those of a pool, in the order in which rows first use them.</summary>
    /// <param name="rows">Numbers of a pool, <see cref="PagedTexts.Missing"/> or others.</param>
    /// <param name="pool">The texts; some may be in no row.</param>
    /// <param name="complement">Rows hold the complement of numbers of the pool, and other numbers that stay.</param>
    /// <param name="numberOf">Gives a text its number.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Renumber(int[][] rows, Utf8Index pool, bool complement, Func<string, int> numberOf)
    {
        if (pool.Count == 0 && complement)
            return;
        int[] numbers = new int[pool.Count];
        Array.Fill(numbers, -1);
        foreach (int[] part in rows)
        {
            foreach (ref int row in part.AsSpan())
            {
                int place = complement ? ~row : row;
                if (place < 0)
                {
                    row = complement ? row : -1;
                    continue;
                }
                if (numbers[place] < 0)
                    numbers[place] = numberOf(Encoding.UTF8.GetString(pool[place]));
                row = numbers[place];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> buffer, TextSpan text) => buffer.Slice(text.Start, text.Length);
}
