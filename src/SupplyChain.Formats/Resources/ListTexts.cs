using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Formats.Resources;

/// <summary>The texts of remarks and questions on lists of enterprises and suppliers.</summary>
internal static class ListTexts
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Formats.Resources.ListTexts", typeof(ListTexts).Assembly);

    /// <summary>A text that can stand in another.</summary>
    public static LocalizedText Of(string key, params object[] arguments) => new(key, arguments) { Catalog = Catalog };

    /// <summary>A share in per cent, written as each language does.</summary>
    public static LocalizedText Share(double share) =>
        new("Format.Percent", new ValueFormatter(Language.English).Format(ReportValue.Share(share)).TrimEnd('%', ' ')) { Catalog = ReportTexts.Catalog };
}
