using System.Text.Json;
using SupplyChain.Formats;
using SupplyChain.Tests.Formats.Lists;

namespace SupplyChain.Tests.CommandLine;

public sealed class ImportCommandTests
{
    private static readonly string[] List = ["企业名称,是否复工,主要供应商", "武汉华兴医疗用品有限公司,是,", "甲公司,否,华兴医疗"];

    [Theory]
    [InlineData("network")]
    [InlineData("network.xlsx")]
    public void The_network_is_written_in_the_format_its_name_says_and_can_be_opened(string output)
    {
        using ListFolder lists = ListFolder.With("list.csv", List);
        string path = Path.Combine(lists.Path, output);

        CliRun run = CliRun.Of("import", lists.Paths[0], "-o", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, NetworkFile.Open(path).Sites.Count);
        Assert.Equal($"{path} was written: 3 sites, 1 links\n1 question needs a person; --decisions decisions.csv writes it into a file to answer\n", run.Error);
    }

    [Fact]
    public void Without_an_output_nothing_is_written()
    {
        using ListFolder lists = ListFolder.With("list.csv", List);

        CliRun run = CliRun.Of("import", lists.Paths[0]);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("nothing was written; -o NET writes the network\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(["list.csv"], Directory.EnumerateFileSystemEntries(lists.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Data_that_make_no_network_are_told_and_write_none()
    {
        using ListFolder lists = ListFolder.With("list.csv", "今天天气,很好", "明天,也好");
        string output = Path.Combine(lists.Path, "network");

        CliRun run = CliRun.Of("import", lists.Paths[0], "-o", output, "-q");

        Assert.Equal((3, ""), (run.ExitCode, run.Error));
        Assert.Contains("SC5103", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public void The_report_is_the_same_on_the_standard_output_and_in_a_file()
    {
        using ListFolder lists = ListFolder.With("list.csv", List);
        string json = Path.Combine(lists.Path, "report.json");

        CliRun run = CliRun.Of("import", lists.Paths[0], "-f", "json", "--report", json);

        Assert.Equal(run.Out, File.ReadAllText(json));
        using JsonDocument report = JsonDocument.Parse(run.Out);
        Assert.Equal("supplychain/import/1", report.RootElement.EnumerateObject().First().Value.GetString());
        Assert.Equal(report.RootElement.GetProperty("counts").GetProperty("assumptions").GetInt32(), report.RootElement.GetProperty("remarks").EnumerateArray().Count(r => r.GetProperty("kind").GetString() == "assumption"));
        Assert.Equal("华兴医疗", report.RootElement.GetProperty("questions")[0].GetProperty("seen").GetString());
    }

    [Theory]
    [InlineData("en", "Summary|Data problems|Run information")]
    [InlineData("zh", "摘要|数据问题|运行信息")]
    [InlineData("both", "摘要 Summary|数据问题 Data problems|运行信息 Run information")]
    public void The_report_as_a_workbook_lists_every_remark_to_be_filtered_by_kind_and_code(string language, string sheets)
    {
        using ListFolder lists = ListFolder.With("list.csv", [.. List, .. Enumerable.Range(1, 30).Select(i => $"丙{i}公司,不知道呢{i},")]);
        string path = Path.Combine(lists.Path, "report.xlsx");

        CliRun.Of("import", lists.Paths[0], "--report", path, "--lang", language);

        Assert.True(SupplyChain.Formats.Workbooks.Workbook.TryOpen(path, out var workbook, out _));
        Assert.Equal(sheets.Split('|'), workbook.Sheets.Select(s => s.Name));
        Assert.Equal(30, workbook.Sheets[1].Rows.Count(r => r[2].Text == "SC5209"));
        // The manifest is in the workbook, and not beside it.
        Assert.False(File.Exists(path + ".run.json"));
        Assert.Equal(0, CliRun.Of("verify", path).ExitCode);
    }

    [Fact]
    public void Decisions_are_written_answered_and_kept()
    {
        using ListFolder lists = ListFolder.With("list.csv", List);
        string decisions = Path.Combine(lists.Path, "d.csv");
        string[] line = ["import", lists.Paths[0], "--decisions", decisions, "--lang", "zh", "-f", "json", "--no-manifest"];

        CliRun first = CliRun.Of(line);
        Assert.EndsWith("中有 1 个问题待答复：填写最后一列后再次运行同一命令\n", first.Error, StringComparison.Ordinal);
        File.WriteAllText(decisions, File.ReadAllText(decisions).TrimEnd() + "同一\r\n");
        CliRun second = CliRun.Of(line), third = CliRun.Of(line);

        Assert.DoesNotContain("待答复", second.Error, StringComparison.Ordinal);
        Assert.Contains("\"sites\": 2", second.Out, StringComparison.Ordinal);
        Assert.Equal(second.Out, third.Out);
        Assert.EndsWith("同一\r\n", File.ReadAllText(decisions), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no list is named", "import")]
    [InlineData("there is no file or folder 'nowhere.xlsx'", "import", "nowhere.xlsx")]
    [InlineData("--as 'list' is not one of", "import", "x.csv", "--as", "list")]
    [InlineData("--partial-level '2' is not a share from 0 to 1", "import", "x.csv", "--partial-level", "2")]
    [InlineData("--evidence 'smoke' is not one of", "import", "x.csv", "--evidence", "staff,smoke", "--as", "lists")]
    [InlineData("--set 'x' is not of the form KEY=VALUE", "import", "x.csv", "--set", "x", "--as", "lists")]
    [InlineData("'list.csv' is no name of a workbook", "template", "-o", "list.csv")]
    public void Wrong_usage_is_told_in_one_line(string message, params string[] args)
    {
        CliRun run = CliRun.Of(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("error: " + message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_that_the_shell_leaves_alone_are_files()
    {
        using ListFolder lists = ListFolder.With("a.csv", List).And("b.csv", "企业名称,是否复工", "丁公司,是");

        Assert.Contains("sites                                       4", CliRun.Of("import", Path.Combine(lists.Path, "*.csv")).Out, StringComparison.Ordinal);
    }
}
