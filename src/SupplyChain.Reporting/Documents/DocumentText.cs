using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Documents;

/// <summary>The texts that documents of every format share.</summary>
internal static class DocumentText
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Reporting.Resources.DocumentTexts", typeof(DocumentText).Assembly);

    public static ReportText Of(string key, params ReportValue[] arguments) => new(Catalog, key, arguments);

    /// <summary>The heading of a chapter, short enough for the name of a sheet.</summary>
    public static ReportText Chapter(ReportChapter chapter) => Of("Chapter." + chapter);
}
