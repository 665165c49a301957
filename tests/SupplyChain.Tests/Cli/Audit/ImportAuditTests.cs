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

    [Theory]
    [InlineData("--decisions", "list.csv", "was read for this answer and is not overwritten")]
    [InlineData("--decisions", "other.csv", "is not a file of decisions; it is not overwritten")]
    [InlineData("--decisions", "network/links.csv", "a file of the network")]
    [InlineData("--decisions", "new.xlsx", "are written as CSV")]
    [InlineData("--report", "list.csv", "was read for this answer and is not overwritten")]
    [InlineData("--report", "network/sites.csv", "a file of the network")]
    [InlineData("--report", "network/run.json", "a file of the network")]
    [InlineData("--report", "network", "a file of the network")]
    [InlineData("--manifest", "network/run.json", "a file of the network")]
    public void An_import_writes_over_nothing_that_it_should_not(string option, string name, string message)
    {
        using ListFolder lists = ListFolder.With("list.csv", List);
        string network = Path.Combine(lists.Path, "network"), other = Path.Combine(lists.Path, "other.csv");
        Directory.CreateDirectory(network);
        File.WriteAllText(other, "site,wave\nx,1\n");
        byte[] list = File.ReadAllBytes(lists.Paths[0]);

        CliRun run = CliRun.Of("import", lists.Paths[0], "-o", network, option, Path.Combine(lists.Path, name));

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("hint:", run.Error, StringComparison.Ordinal);
        Assert.Equal(list, File.ReadAllBytes(lists.Paths[0]));
        Assert.Equal("site,wave\nx,1\n", File.ReadAllText(other));
        Assert.Empty(Directory.EnumerateFileSystemEntries(network));
    }

    [Fact]
    public void A_network_is_not_imported_over_the_files_it_is_read_from()
    {
        using var folder = new AuditFolder();
        string[] before = [.. Directory.EnumerateFiles(folder.Network, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

        Assert.Equal(2, folder.Run("import", folder.Network, "-o", folder.Network).ExitCode);
        CliRun run = folder.Run("import", Path.Combine(folder.Network, "sites.csv"), Path.Combine(folder.Network, "links.csv"), "-o", folder.Network + "/");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("was read for this answer and is not overwritten", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFiles(folder.Network, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    [Theory]
    [InlineData("report/import.xlsx")]
    [InlineData("network/sites.csv")]
    [InlineData("network/network.json")]
    public void A_file_without_a_manifest_is_verified_by_that_of_its_folder(string name)
    {
        using ListFolder lists = ListFolder.With("list.csv", List);
        Assert.Equal(0, CliRun.Of("import", lists.Paths[0], "-q", "-o", Path.Combine(lists.Path, "network"), "--report", Path.Combine(lists.Path, "report/")).ExitCode);

        CliRun run = CliRun.Of("verify", Path.Combine(lists.Path, name), "--inputs", lists.Path);

        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        File.WriteAllText(Path.Combine(lists.Path, "network/stranger.csv"), "x\n");
        Assert.Equal(3, CliRun.Of("verify", Path.Combine(lists.Path, "network/stranger.csv"), "--inputs", lists.Path).ExitCode);
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
