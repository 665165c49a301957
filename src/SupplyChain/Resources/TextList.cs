namespace SupplyChain.Resources;

/// <summary>Several texts from the data, set apart the way a language does.</summary>
/// <param name="Items">The texts.</param>
/// <param name="HasMore">There are others that are not named.</param>
internal sealed record TextList(IEnumerable<string> Items, bool HasMore = false)
{
    public string In(Language language)
    {
        string list = string.Join(TextCatalog.Library.Format(language, "List.Separator"), Items);
        return HasMore ? TextCatalog.Library.Format(language, "List.More", list) : list;
    }
}
