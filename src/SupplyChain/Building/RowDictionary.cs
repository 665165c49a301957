using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SupplyChain.Building;

/// <summary>A row of several columns seen as values under the names of the columns.</summary>
internal sealed class RowDictionary<TValue>(string[] names, TValue[][] columns, int row) : IReadOnlyDictionary<string, TValue>
{
    public TValue this[string key] => TryGetValue(key, out TValue? value) ? value : throw new KeyNotFoundException($"there is no '{key}'");

    public IEnumerable<string> Keys => Array.AsReadOnly(names);

    public IEnumerable<TValue> Values => columns.Select(column => column[row]);

    public int Count => names.Length;

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = IndexOf(key);
        value = index >= 0 ? columns[index][row] : default;
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator()
    {
        for (int i = 0; i < names.Length; i++)
            yield return new KeyValuePair<string, TValue>(names[i], columns[i][row]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Array.IndexOf(names, key);
    }
}
