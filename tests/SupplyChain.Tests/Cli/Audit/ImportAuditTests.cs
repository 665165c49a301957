using SupplyChain.Tests.Formats.Lists;

namespace SupplyChain.Tests.CommandLine.Audit;

public sealed class ImportAuditTests
{
    private static readonly string[] List = ["企业名称,是否复工,主要供应商", "武汉华兴医疗用品有限公司,是,", "甲公司,否,华兴医疗"];

    [Theory]
    [InlineData("network", "network/run.json")]
    [InlineData("network.xlsx", "network.xlsx.run.json")]
    [InlineData("network.graphml", "network.graphml.run.json")]
    [InlineData("network.parquet", "network.parquet/run.json")]
    public void An_import_is_verified_by_importing_again(string output, string manifest)
    {
        using ListFolder lists = ListFolder.With("list.csv", List);
        string network = Path.Combine(lists.Path, output), decisions = Path.Combine(lists.Path, "d.csv");
        Assert.Equal(0, CliRun.Of("import", lists.Paths[0], "-o", network, "--decisions", decisions, "-q").ExitCode);

        CliRun run = CliRun.Of("verify", Path.Combine(lists.Path, manifest), "--inputs", lists.Path, "-f", "csv");
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Assert.Contains("output,", run.Out, StringComparison.Ordinal);

        File.AppendAllText(lists.Paths[0], "乙公司,否,甲公司\n");
        run = CliRun.Of("verify", Path.Combine(lists.Path, manifest), "--inputs", lists.Path, "-f", "csv");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"input,{lists.Paths[0]},", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_that_the_import_rewrites_are_no_difference()
    {
        using ListFolder lists = ListFolder.With("list.csv", List);
        string network = Path.Combine(lists.Path, "network"), decisions = Path.Combine(lists.Path, "d.csv");
        CliRun.Of("import", lists.Paths[0], "--decisions", decisions, "-q");
        File.WriteAllText(decisions, File.ReadAllText(decisions).TrimEnd() + "same\r\n\r\n");
        Assert.Equal(0, CliRun.Of("import", lists.Paths[0], "-o", network, "--decisions", decisions, "-q").ExitCode);

        CliRun run = CliRun.Of("verify", network, "--inputs", lists.Path);

        Assert.True(run.ExitCode == 0, run.Out);
        Assert.Contains("d.csv", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_network_is_found()
    {
        using ListFolder lists = ListFolder.With("list.csv", List);
        string network = Path.Combine(lists.Path, "network");
        CliRun.Of("import", lists.Paths[0], "-o", network, "-q");
        File.AppendAllText(Path.Combine(network, "sites.csv"), "\n");

        Assert.Contains("file,sites.csv,", Assert.Single(CliRun.Of("verify", network, "--inputs", lists.Path, "-f", "csv").Out.Split('\n'), l => l.Contains(",different", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_of_an_import_come_in_every_format_and_are_verified()
    {
        using ListFolder lists = ListFolder.With("list.csv", List);
        string[] names = ["r.html", "r.xlsx", "r.md", "r.json", "r.csv", "r.txt"];
        Assert.Equal(0, CliRun.Of(["import", lists.Paths[0], "-q", "--lang", "both", .. names.SelectMany(n => new[] { "--report", Path.Combine(lists.Path, n) })]).ExitCode);

        Assert.All(names, n =>
        {
            CliRun run = CliRun.Of("verify", Path.Combine(lists.Path, n));
            Assert.True(run.ExitCode == 0, n + run.Out + run.Error);
        });
    }
}
