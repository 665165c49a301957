using SupplyChain.Formats.Enterprises.Codes;

namespace SupplyChain.Formats.Enterprises.Rows;

/// <summary>One row of a list with its values read; what is not known is not in it.</summary>
internal sealed class ListEntry(DataPlace place)
{
    public DataPlace Place { get; } = place;

    /// <summary>Texts by field; cells with several names are still whole.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers by field: money in units of the currency, shares and states 0 to 1, days.</summary>
    public Dictionary<string, double> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Columns of the user's own by name, without the prefix <c>x_</c>.</summary>
    public Dictionary<string, string> Own { get; } = new(StringComparer.Ordinal);

    /// <summary>The credit code of the enterprise; null if none is given.</summary>
    public CreditCode? Code { get; set; }

    /// <summary>Importance of the input, for rows of supplier lists.</summary>
    public Importance? Importance { get; set; }

    public string? Text(string field) => Texts.GetValueOrDefault(field);

    public double? Number(string field) => Numbers.TryGetValue(field, out double value) ? value : null;

    /// <summary>Whether the rows state the same values throughout.</summary>
    public bool IsSameAs(ListEntry other) => Equal(Texts, other.Texts) && Equal(Numbers, other.Numbers) && Equal(Own, other.Own) && Code?.Text == other.Code?.Text;

    private static bool Equal<T>(Dictionary<string, T> one, Dictionary<string, T> other) =>
        one.Count == other.Count && one.All(p => other.TryGetValue(p.Key, out T? value) && EqualityComparer<T>.Default.Equals(p.Value, value));
}
