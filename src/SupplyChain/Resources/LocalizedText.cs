namespace SupplyChain.Resources;

/// <summary>A text by key and arguments, put into words only when shown. Arguments may be localised texts themselves.</summary>
internal sealed record LocalizedText(string Key, params object[] Arguments)
{
    public string In(Language language)
    {
        object[] words = Array.ConvertAll(Arguments, a => a is LocalizedText text ? text.In(language) : a);
        return TextCatalog.Library.Format(language, Key, words);
    }
}
