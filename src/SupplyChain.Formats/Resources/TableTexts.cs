using SupplyChain.Resources;

namespace SupplyChain.Formats.Resources;

/// <summary>The texts of remarks on input-output tables.</summary>
internal static class TableTexts
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Formats.Resources.TableTexts", typeof(TableTexts).Assembly);
}
