using System.Text;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.CommandLine;

public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supplychain-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("list.json", "{\n  \"schema\"")]
    [InlineData("list.CSV", "rank,site,")]
    [InlineData("list.txt", "Masks in spring")]
    public void The_name_of_the_file_implies_the_format(string name, string start)
    {
        CliRun run = CliRun.Of("rank", "masks", "-o", Path.Combine(_folder, name));

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.StartsWith("written: " + Path.Combine(_folder, name), run.Error, StringComparison.Ordinal);
        byte[] bytes = File.ReadAllBytes(Path.Combine(_folder, name));
        Assert.StartsWith(start, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.Equal(name == "list.json" ? 1 : 2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public void A_format_asked_for_wins_over_the_name()
    {
        string file = Path.Combine(_folder, "list.data");
        CliRun.Of("rank", "masks", "-o", file, "-f", "csv");

        Assert.StartsWith("rank,site,", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dash_is_the_standard_output() => Assert.Equal(CliRun.Of("rank", "masks").Out, CliRun.Of("rank", "masks", "-o", "-").Out);

    [Fact]
    public void A_file_is_replaced_as_a_whole_or_not_at_all()
    {
        string file = Path.Combine(_folder, "list.csv");
        File.WriteAllText(file, "yesterday");

        Assert.Equal(70, new CliRun { Rank = (n, o, _, _) => ExampleResults.Ranking(n, o) with { Restarts = null! } }.With("rank", "masks", "-o", file).ExitCode);
        Assert.Equal("yesterday", File.ReadAllText(file));
        Assert.Single(Directory.GetFileSystemEntries(_folder));

        CliRun.Of("rank", "masks", "-o", file);
        Assert.StartsWith("rank,", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_told_before_anything_long_begins()
    {
        bool asked = false;
        string file = Path.Combine(_folder, "missing", "list.csv");
        CliRun run = new CliRun
        {
            Rank = (n, o, _, _) =>
            {
                asked = true;
                return ExampleResults.Ranking(n, o);
            },
        }.With("rank", "masks", "-o", file);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal($"error: the folder of --output '{file}' does not exist\n  hint: create the folder first\n", run.Error);
        Assert.False(asked);
    }
}
