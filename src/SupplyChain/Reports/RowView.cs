using System.Collections;

namespace SupplyChain.Reports;

/// <summary>Rows made from results when they are read, so that a table of a national network holds no second copy of it.</summary>
internal sealed class RowView<T>(IReadOnlyList<T> items, Func<T, object?[]> row) : IReadOnlyList<IReadOnlyList<object?>>
{
    public int Count => items.Count;

    public IReadOnlyList<object?> this[int index] => row(items[index]);

    public IEnumerator<IReadOnlyList<object?>> GetEnumerator()
    {
        foreach (T item in items)
            yield return row(item);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
