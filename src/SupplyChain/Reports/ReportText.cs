using SupplyChain.Resources;

namespace SupplyChain.Reports;

/// <summary>A sentence or a label for people, by key and values; put into words only when shown, so that every language says the same.</summary>
public sealed record ReportText
{
    /// <summary>End of the key of a text without a currency, where the one with it names it.</summary>
    internal const string NoCurrency = ".NoCurrency";

    private readonly TextCatalog _catalog;

    internal ReportText(string key, params ReportValue[] arguments)
        : this(ReportTexts.Catalog, key, arguments)
    {
    }

    internal ReportText(TextCatalog catalog, string key, params ReportValue[] arguments)
    {
        _catalog = catalog;
        Key = key;
        Arguments = arguments;
    }

    /// <summary>Which text it is.</summary>
    public string Key { get; }

    /// <summary>The values in it.</summary>
    public IReadOnlyList<ReportValue> Arguments { get; }

    /// <summary>Puts the text into words.</summary>
    /// <param name="language">The language of the text.</param>
    /// <returns>The text, without a line feed unless a value holds one.</returns>
    public string In(Language language)
    {
        var formatter = new ValueFormatter(language);
        return _catalog.Format(language, Key, [.. Arguments.Select(object (argument) => formatter.Format(argument))]);
    }

    /// <summary>The text in English.</summary>
    public override string ToString() => In(Language.English);

    /// <summary>The text for a number of things: the one for exactly one thing has a key of its own, ending in <c>.One</c>.</summary>
    internal static ReportText ForCount(string key, int count, params ReportValue[] others) =>
        new(count == 1 ? key + ".One" : key, [ReportValue.Count(count), .. others]);
}

/// <summary>The texts of the reports of this library; a library that asks questions of its own brings its own texts.</summary>
internal static class ReportTexts
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Resources.ReportTexts", typeof(ReportTexts).Assembly);
}
