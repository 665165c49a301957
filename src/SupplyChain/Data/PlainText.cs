using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace SupplyChain.Data;

/// <summary>Fields as bytes of UTF-8: the same rules as for fields as text, without making strings of plain ones.</summary>
internal static class PlainText
{
    // Longer ones are left to the general reader.
    private const int LongestNumber = 64;

    private static readonly double[] PowersOfTen =
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>Whether a field says nothing, as <see cref="string.IsNullOrWhiteSpace"/> has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(ReadOnlySpan<byte> field) => field.IsEmpty || ((field[0] is <= (byte)' ' or >= 0x80) && IsAllBlank(field));

    /// <summary>A number as <see cref="NumberFault.TryParse"/> reads it; NaN if the field is blank.</summary>
    /// <returns>False if the field is neither, or not plain enough to say.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryNumber(ReadOnlySpan<byte> field, out double value)
    {
        // Digits with at most one point among them. Up to 2^53 and 10^22 both parts are exact, and then so is the rounding of their quotient.
        ulong digits = 0;
        int point = -1;
        if ((uint)(field.Length - 1) < 17)
        {
            int i = 0;
            for (; i < field.Length; i++)
            {
                uint digit = (uint)field[i] - '0';
                if (digit <= 9)
                    digits = (digits * 10) + digit;
                else if (field[i] == (byte)'.' && point < 0 && i > 0)
                    point = i;
                else
                    break;
            }
            if (i == field.Length && digits <= 1UL << 53)
            {
                value = point < 0 ? digits : digits / PowersOfTen[field.Length - point - 1];
                return true;
            }
        }
        return TryOtherNumber(field, out value);
    }

    /// <summary>A whole number as the reader of rows takes it, NaN if the field is blank.</summary>
    /// <returns>False if the field is neither, or not plain enough to say.</returns>
    public static bool TryWhole(ReadOnlySpan<byte> field, out double value)
    {
        value = double.NaN;
        if (field.Length > LongestNumber || !Ascii.IsValid(field))
            return false;
        ReadOnlySpan<byte> trimmed = field.Trim(" \t\n\v\f\r"u8);
        if (trimmed.IsEmpty)
            return true;
        bool isWhole = int.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole);
        value = whole;
        return isWhole;
    }

    /// <summary>The position of a word among some, -1 if the field is blank.</summary>
    /// <returns>False if the field is neither, or not plain enough to say.</returns>
    public static bool TryWord(ReadOnlySpan<byte> field, byte[][] words, out int word)
    {
        word = -1;
        ReadOnlySpan<byte> trimmed = field.Trim(" \t\n\v\f\r"u8);
        if (trimmed.IsEmpty)
            return true;
        for (word = 0; word < words.Length; word++)
        {
            if (trimmed.SequenceEqual(words[word]))
                return true;
        }
        return false;
    }

    private static bool IsAllBlank(ReadOnlySpan<byte> field)
    {
        while (!field.IsEmpty)
        {
            Rune.DecodeFromUtf8(field, out Rune rune, out int length);
            if (!Rune.IsWhiteSpace(rune))
                return false;
            field = field[length..];
        }
        return true;
    }

    private static bool TryOtherNumber(ReadOnlySpan<byte> field, out double value)
    {
        value = double.NaN;
        if (field.Length > LongestNumber || !Ascii.IsValid(field))
            return false;
        Span<char> text = stackalloc char[LongestNumber];
        ReadOnlySpan<char> trimmed = text[..Encoding.ASCII.GetChars(field, text)].Trim();
        return trimmed.IsEmpty || NumberFault.TryParse(trimmed, out value);
    }
}
