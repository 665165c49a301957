using SupplyChain.Resources;

namespace SupplyChain.Formats.Resources;

/// <summary>The texts of remarks and questions on lists of enterprises and suppliers.</summary>
internal static class ListTexts
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Formats.Resources.ListTexts", typeof(ListTexts).Assembly);

    /// <summary>A text that can stand in another.</summary>
    public static LocalizedText Of(string key, params object[] arguments) => new(key, arguments) { Catalog = Catalog };
}
