using SupplyChain.Reports;
using SupplyChain.Tests.Data;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reporting;

/// <summary>What another program makes of our workbooks: it reads and writes them, and every cell must come out as it went in.</summary>
public sealed class LibreOfficeTests
{
    [Fact]
    public void LibreOffice_reads_every_cell_as_it_was_written()
    {
        string program = InstalledProgram.Need("soffice", "libreoffice-calc");
        using var folder = new TemporaryFolder();
        Report[] reports =
        [
            ExampleReports.Everything(), ExampleReports.Names("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1+1)", "0012", "1e5", "1/2", "2020-02-01", "TRUE", "#N/A", "'x", "line\nbreak", "  blanks  ", "😷 𠮷", "&P <b>"),
            SupplyNetwork.Load(Path.Combine(Repository.Root, "samples", "first-network")).PlanRestarts(new() { Waves = 2 }).ToReport(),
        ];
        Dictionary<string, byte[]> written = [];
        for (int i = 0; i < reports.Length; i++)
        {
            written[$"report{i}-en"] = WorkbookFile.Bytes(reports[i]);
            written[$"report{i}-both"] = WorkbookFile.Bytes(reports[i], Language.Chinese, Language.English);
        }
        foreach ((string name, byte[] bytes) in written)
            File.WriteAllBytes(Path.Combine(folder.Path, name + ".xlsx"), bytes);
        string converted = Path.Combine(folder.Path, "converted");

        InstalledProgram.Run(program, ["-env:UserInstallation=" + new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", converted,
            .. written.Keys.Select(n => Path.Combine(folder.Path, n + ".xlsx"))]);

        foreach ((string name, byte[] bytes) in written)
            Same(name, WorkbookFile.Read(bytes), WorkbookFile.Read(File.ReadAllBytes(Path.Combine(converted, name + ".xlsx"))));
    }

    private static void Same(string name, WorkbookFile ours, WorkbookFile theirs)
    {
        Assert.Equal(ours.Sheets.Select(s => s.Name), theirs.Sheets.Select(s => s.Name));
        foreach ((WorkbookSheet sheet, WorkbookSheet other) in ours.Sheets.Zip(theirs.Sheets))
        {
            Assert.Equal(sheet.Cells.Keys.Order(StringComparer.Ordinal), other.Cells.Keys.Order(StringComparer.Ordinal));
            foreach (WorkbookCell cell in sheet.Cells.Values)
            {
                WorkbookCell read = other.Cells[cell.Place];
                Assert.True(cell.Text == read.Text && !read.IsFormula, $"{name}, {sheet.Name}!{cell.Place}: '{cell.Text}' became '{read.Text}'{(read.IsFormula ? ", a formula" : "")}");
                // Fifteen digits are what spreadsheet programs keep.
                Assert.True(cell.Number == read.Number || Math.Abs(cell.Number!.Value - read.Number!.Value) <= 1e-14 * Math.Abs(cell.Number.Value),
                    $"{name}, {sheet.Name}!{cell.Place}: {cell.Number} became {read.Number}");
            }
            Assert.Equal(sheet.Tables.Select(t => (t.Range, string.Join('|', t.Headers))), other.Tables.OrderBy(t => t.FirstRow).Select(t => (t.Range, string.Join('|', t.Headers))));
            // What is frozen belongs to the window, and there is none here.
            Assert.Equal(sheet.Merged.Count, other.Merged.Count);
        }
    }
}
