using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SupplyChain.Data;

/// <summary>A few values under keys that every row of a table shares: an array per row where a dictionary would be ten times as large.</summary>
internal sealed class SharedKeyDictionary<TValue>(string[] keys, TValue[] values) : IReadOnlyDictionary<string, TValue>
{
    public TValue this[string key] => TryGetValue(key, out TValue? value) ? value : throw new KeyNotFoundException($"there is no '{key}'");

    public IEnumerable<string> Keys => Array.AsReadOnly(keys);

    public IEnumerable<TValue> Values => Array.AsReadOnly(values);

    public int Count => keys.Length;

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        int index = IndexOf(key);
        value = index >= 0 ? values[index] : default;
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator()
    {
        for (int i = 0; i < keys.Length; i++)
            yield return new KeyValuePair<string, TValue>(keys[i], values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Array.IndexOf(keys, key);
    }
}
