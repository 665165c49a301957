using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Reporting.Excel;

/// <summary>The texts that only workbooks have.</summary>
internal static class WorkbookWords
{
    public static TextCatalog Catalog { get; } = new("SupplyChain.Reporting.Resources.WorkbookTexts", typeof(WorkbookWords).Assembly);

    public static ReportText Of(string key, params ReportValue[] arguments) => new(Catalog, key, arguments);
}
