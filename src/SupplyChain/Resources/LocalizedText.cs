namespace SupplyChain.Resources;

/// <summary>A text by key and arguments, put into words only when shown. Arguments may be localised texts themselves.</summary>
internal sealed record LocalizedText(string Key, params object[] Arguments)
{
    // Values come from files: one may be of any length, and hold characters that break the line or the terminal.
    private const int LongestValue = 200;

    /// <summary>Where the text stands. Default: the texts of the library.</summary>
    public TextCatalog Catalog { get; init; } = TextCatalog.Library;

    public string In(Language language)
    {
        object[] words = Array.ConvertAll(Arguments, a => a switch
        {
            LocalizedText text => text.In(language),
            TextList list => Shown(list.In(language)),
            Quantity quantity => quantity.In(language),
            string value => Shown(value),
            _ => a,
        });
        return Catalog.Format(language, Key, words);
    }

    private static string Shown(string value)
    {
        if (value.Length > LongestValue)
            value = string.Concat(value.AsSpan(0, char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue), "…");
        return value.Any(ShownText.IsUnfit) ? new string([.. value.Select(c => ShownText.IsUnfit(c) ? ShownText.Replacement : c)]) : value;
    }
}
