using System.Text.Json;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Reporting;

/// <summary>Workbooks of real answers.</summary>
public sealed class SampleDocumentTests
{
    public static TheoryData<string> Samples => ["first-network", "mask-chain-2020"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Numbers_of_a_plan_are_those_of_its_json(string sample)
    {
        Report report = Network(sample).PlanRestarts(new() { Waves = 2 }).ToReport();
        WorkbookFile workbook = Checked(report, atLeast: 50);

        var json = new StringWriter();
        new JsonReportRenderer().Render(report, json);
        using JsonDocument document = JsonDocument.Parse(json.ToString());
        Dictionary<string, double> adds = document.RootElement.GetProperty("waves").EnumerateArray().SelectMany(w => w.GetProperty("restarts").EnumerateArray())
            .ToDictionary(r => r.GetProperty("site").GetString()!, r => r.GetProperty("lastInValue").GetDouble());
        WorkbookSheet actions = workbook["Action list"];
        WorkbookTable table = actions.Tables[0];
        int site = Column(table, "site"), added = Column(table, "adds");
        Assert.Equal(adds.Count, table.LastRow - table.FirstRow);
        for (int row = table.FirstRow + 1; row <= table.LastRow; row++)
            Assert.Equal(adds[actions.Cells[Place(site, row)].Text!], actions.Cells[Place(added, row)].Number);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Numbers_of_a_ranking_and_of_a_check_are_those_of_their_json(string sample)
    {
        SupplyNetwork network = Network(sample);

        Checked(network.RankRestarts().ToReport(), atLeast: 20);
        Checked(network.Check().ToReport(), atLeast: 20);
    }

    private static WorkbookFile Checked(Report report, int atLeast)
    {
        WorkbookFile workbook = WorkbookFile.Of(report);
        Assert.Empty(workbook.Faults);
        Assert.DoesNotContain(workbook.Sheets.SelectMany(s => s.Cells.Values), c => c.IsFormula);
        (int withReport, _) = SameNumbers.Check(report, workbook, Language.English);
        Assert.True(withReport >= atLeast, $"only {withReport} numbers were compared");
        Language[] both = [Language.Chinese, Language.English];
        Assert.Empty(WorkbookFile.Of(report, both).Faults);
        Assert.Equal(WorkbookFile.Bytes(report, both), WorkbookFile.Bytes(report, both));
        return workbook;
    }

    private static int Column(WorkbookTable table, string header) =>
        table.Headers.Select((h, i) => (h, i)).First(h => h.h == header || h.h.StartsWith(header + " (", StringComparison.Ordinal)).i + 1;

    private static string Place(int column, int row) => SupplyChain.Reporting.Excel.SheetWriter.Place(column, row);

    private static SupplyNetwork Network(string sample) => SupplyNetwork.Load(Path.Combine(Repository.Root, "samples", sample));
}
