namespace SupplyChain.Formats.Enterprises.Headers;

/// <summary>Which field a header means: the table <c>headers.csv</c>, the names of the columns of a network, and what the user added.</summary>
internal sealed class HeaderSynonyms
{
    private static readonly Dictionary<string, ListField> BuiltIn = Build();

    private readonly Dictionary<string, ListField> _own = new(StringComparer.Ordinal);

    /// <summary>Every pair of field and header of the built-in table, in its order.</summary>
    public static IEnumerable<(string Field, string Header)> Table => EmbeddedTable.Rows("headers.csv").Select(r => (r[0], r[1]));

    /// <summary>Adds a meaning, which wins over the built-in one.</summary>
    public void Add(string header, ListField field) => _own[HeaderText.KeyOf(header)] = field;

    /// <summary>Finds the field a header means; null if it is not known.</summary>
    public ListField? Find(HeaderText header)
    {
        foreach (Dictionary<string, ListField> table in new[] { _own, BuiltIn })
        {
            foreach (string key in header.Keys)
            {
                if (key.Length > 0 && table.TryGetValue(key, out ListField? field))
                    return field;
            }
        }
        return header.Base.StartsWith("needs_", StringComparison.Ordinal) || header.Base.StartsWith("x_", StringComparison.Ordinal) ? ListField.Find(header.Base) : null;
    }

    private static Dictionary<string, ListField> Build()
    {
        var table = new Dictionary<string, ListField>(StringComparer.Ordinal);
        foreach ((string key, string header) in Table)
            table.TryAdd(HeaderText.KeyOf(header), ListField.Find(key) ?? throw new InvalidOperationException($"headers.csv names no known field: {key}"));
        foreach (ListField field in ListField.All.Where(f => f.Kind != ListFieldKind.Passed))
            table.TryAdd(HeaderText.KeyOf(field.Key), field);
        return table;
    }
}
