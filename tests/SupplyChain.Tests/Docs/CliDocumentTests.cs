using System.CommandLine;
using System.Text.Json;
using SupplyChain.Cli;
using SupplyChain.Tests.CommandLine;
using SupplyChain.Tests.Support;
using CommandLineProgram = SupplyChain.Cli.Cli;

namespace SupplyChain.Tests.Docs;

/// <summary>Keeps docs/cli.md true; UPDATE_GOLDEN=1 rewrites its option tables.</summary>
public sealed class CliDocumentTests
{
    private static readonly string DocumentPath = Path.Combine(Repository.Root, "docs", "cli.md");

    private static readonly string Document = File.ReadAllText(DocumentPath).ReplaceLineEndings("\n");

    // The manifest, verify and diff have a document of their own.
    private static readonly string Fields = Document + File.ReadAllText(Path.Combine(Repository.Root, "docs", "audit.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Option_tables_are_those_of_the_program()
    {
        var texts = new Texts(Language.English);
        string expected = Document;
        foreach (Command verb in Root(texts).Subcommands)
        {
            string begin = $"<!-- options of {verb.Name}: written by the tests -->\n", end = "<!-- end -->";
            int from = expected.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
            int to = expected.IndexOf(end, from, StringComparison.Ordinal);
            Assert.True(from > begin.Length && to > 0, $"docs/cli.md has no option table for {verb.Name}");
            expected = expected[..from] + Table(verb, new HelpWriter(texts)) + expected[to..];
        }
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(DocumentPath, expected);
        else
            Assert.Equal(expected, Document);
    }

    [Fact]
    public void Every_verb_and_exit_code_is_named()
    {
        foreach (Command verb in Root(new Texts(Language.English)).Subcommands)
            Assert.Contains($"| `{verb.Name}` |", Document, StringComparison.Ordinal);
        foreach (System.Reflection.FieldInfo code in typeof(ExitCode).GetFields())
            Assert.Contains($"| {code.GetRawConstantValue()} |", Document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rank", "--credit")]
    [InlineData("check", "--color=never")]
    public void Every_field_of_the_json_is_named(string verb, string option)
    {
        var run = new CliRun { LoadProblems = [ExampleResults.Warning()] };
        run.Rank = (n, o, _, _) => ExampleResults.Ranking(n, o) with { PulledDownLoops = [ExampleResults.Loop(n)] };

        using JsonDocument json = JsonDocument.Parse(run.With(verb, "masks", "-f", "json", option).Out);

        string[] missing = [.. NamesIn(json.RootElement).Distinct().Where(n => !Fields.Contains($"`{n}`", StringComparison.Ordinal))];
        Assert.Empty(missing);
        Assert.Contains($"`{json.RootElement.GetProperty("schema").GetString()}`", Document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_field_of_the_json_of_a_plan_is_named(bool isInfeasible)
    {
        var run = new CliRun { Plan = (n, o, _, _) => isInfeasible ? ExamplePlans.Infeasible(n, o) : ExamplePlans.Full(n, o) };

        using JsonDocument json = JsonDocument.Parse(run.With("plan", "masks", "-f", "json", "--pin", "loops").Out);

        Assert.All(NamesIn(json.RootElement).Distinct(), n => Assert.Contains($"`{n}`", Fields, StringComparison.Ordinal));
        Assert.Contains($"`{json.RootElement.GetProperty("schema").GetString()}`", Document, StringComparison.Ordinal);
    }

    private static RootCommand Root(Texts texts) => CommandLineProgram.BuildRoot(
        new CliEnvironment { Out = TextWriter.Null, Error = TextWriter.Null }, texts, LibraryQuestions.All);

    private static string Table(Command verb, HelpWriter help) => "| option | meaning |\n|---|---|\n" + string.Concat(
        HelpWriter.OptionsOf(verb).Select(o => $"| `{HelpWriter.Signature(o).Replace("|", "\\|", StringComparison.Ordinal)}` | {help.Description(o, verb)} |\n"));

    private static IEnumerable<string> NamesIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => NamesIn(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(NamesIn),
        _ => [],
    };
}
