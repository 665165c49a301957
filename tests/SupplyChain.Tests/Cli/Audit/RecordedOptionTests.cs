using System.CommandLine;
using System.Text.Json;
using SupplyChain.Cli;
using SupplyChain.Cli.Runs;
using SupplyChain.Tests.Formats.Lists;
using CommandLineProgram = SupplyChain.Cli.Cli;

namespace SupplyChain.Tests.CommandLine.Audit;

public sealed class RecordedOptionTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("rank")]
    [InlineData("plan")]
    [InlineData("import")]
    public void Every_option_that_can_change_the_answer_is_in_the_manifest(string verb)
    {
        using ListFolder lists = ListFolder.With("list.csv", "企业名称,是否复工", "甲公司,否");
        var environment = new CliEnvironment { Out = TextWriter.Null, Error = TextWriter.Null };
        Command command = CommandLineProgram.BuildRoot(environment, new Texts(Language.English), LibraryQuestions.All).Subcommands.Single(c => c.Name == verb);
        string[] expected = [.. command.Options.Select(o => o.Name).Where(n => !OptionRecord.NotRecorded.Contains(n)).Select(n => n[2..])];

        using JsonDocument json = JsonDocument.Parse(CliRun.Of(verb, lists.Paths[0], "-f", "json").Out);

        string[] recorded = [.. json.RootElement.GetProperty("run").GetProperty("options").EnumerateArray().Select(o => o.GetProperty("name").GetString()!)];
        Assert.Equal(expected.Order(StringComparer.Ordinal), recorded.Order(StringComparer.Ordinal));
    }
}
