using SupplyChain.Reporting.Documents;
using SupplyChain.Reporting.Excel;
using SupplyChain.Reports;

namespace SupplyChain.Reporting;

/// <summary>Writes a report as an Excel workbook (<c>.xlsx</c>): one sheet for each chapter, one for each region, to be filtered, sorted and printed.</summary>
/// <remarks>
/// Numbers are raw and at full precision, in the unit of the data that the header of their column names; their formats show the digits of the other formats. An empty cell
/// is a value that is not known. Everything else is text: there are no formulas, and ids and names stay text when edited, whatever they look like.
/// <para>The same report gives the same bytes: there are no dates, no user names and no traces of the machine in the file. The manifest of the run, if the report carries one,
/// stands in a custom XML part with the root <c>run</c> in the namespace <c>urn:supplychain:run:1</c>.</para>
/// <para>Instances are immutable and can be used from several threads. Time and memory grow with the number of cells; the workbook is packed in memory.</para>
/// </remarks>
public sealed class ExcelReportRenderer
{
    private readonly DocumentWords _words;

    /// <summary>Makes a renderer.</summary>
    /// <param name="languages">None for English, one, or two: then labels and sentences stand in both, the first leading, and numbers once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="languages"/> is null.</exception>
    /// <exception cref="ArgumentException">More than two languages, or one language twice.</exception>
    public ExcelReportRenderer(params IReadOnlyList<Language> languages) => _words = new DocumentWords(languages);

    /// <summary>Rows of one table that are written; a sheet has room for 1,048,576 rows in all.</summary>
    internal int MostRows { get; init; } = 1_000_000;

    /// <summary>Writes the workbook.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to; it need not be able to seek, and is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> or <paramref name="output"/> is null.</exception>
    public void Render(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        WorkbookFont font = WorkbookFont.For(_words.Languages);
        string page = _words.Label(WorkbookWords.Of("Footer.Page", ReportValue.Text("&P"), ReportValue.Text("&N")));
        string title = report.Headline.Count == 0 ? "" : _words.Label(report.Headline[0]);
        SheetLayout[] sheets = [.. new WorkbookSheets(_words, MostRows).Of(report).Select(s => new SheetLayout(s.Name, s.Blocks, font))];
        WorkbookWriter.Write(sheets, font, title, page, EmbeddedRun.JsonOf(report), output);
    }
}
