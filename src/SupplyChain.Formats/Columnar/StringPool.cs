using System.Runtime.CompilerServices;

namespace SupplyChain.Formats.Columnar;

/// <summary>Strings of a column, each by its number; a column of ids has one per row, others repeat a few.</summary>
internal sealed class StringPool(int rows)
{
    private string[] _strings = [];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(string text)
    {
        if (_count == _strings.Length)
            Array.Resize(ref _strings, Math.Max(_count + 1, Math.Min(rows, Math.Max(64, 4 * _count))));
        _strings[_count] = text;
        return _count++;
    }

    /// <summary>The strings of rows; null for <see cref="PagedTexts.Missing"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string?[] Of(ReadOnlySpan<int> numbers)
    {
        // One per row, in their order: they are there already.
        if (_count == numbers.Length && _strings.Length == _count && IsInOrder(numbers))
            return _strings;
        string?[] strings = new string?[numbers.Length];
        for (int i = 0; i < strings.Length; i++)
            strings[i] = numbers[i] < 0 ? null : _strings[numbers[i]];
        return strings;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsInOrder(ReadOnlySpan<int> numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] != i)
                return false;
        }
        return true;
    }
}
