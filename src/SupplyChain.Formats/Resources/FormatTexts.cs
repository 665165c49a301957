using SupplyChain.Resources;

namespace SupplyChain.Formats.Resources;

/// <summary>The texts of remarks on files and sheets.</summary>
internal static class FormatTexts
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Formats.Resources.FormatTexts", typeof(FormatTexts).Assembly);
}
