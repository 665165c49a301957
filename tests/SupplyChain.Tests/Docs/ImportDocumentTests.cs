using SupplyChain.Cli;
using SupplyChain.Formats.Enterprises;
using SupplyChain.Formats.Enterprises.Headers;
using SupplyChain.Formats.Resources;
using SupplyChain.Tests.Support;
using CommandLineProgram = SupplyChain.Cli.Cli;

namespace SupplyChain.Tests.Docs;

/// <summary>Keeps docs/import.md true: its example is run, its tables are written from the code.</summary>
public sealed class ImportDocumentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supplychain-import-").FullName;

    [Fact]
    public void The_document_shows_what_the_program_does()
    {
        string decisions = Path.Combine(_folder, "decisions.csv");
        string first = Run(decisions), asked = File.ReadAllText(decisions).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        File.WriteAllLines(decisions, asked.TrimEnd('\n').Split('\n').Select((line, i) => i == 0 ? line : line + (line.StartsWith("state", StringComparison.Ordinal) ? "partial" : "same")));
        string second = Run(decisions);

        string document = GeneratedText.Read("import.md");
        document = Replace(document, "report", Block(first[..first.IndexOf("\nAssumed ", StringComparison.Ordinal)]));
        document = Replace(document, "questions", Block(first[first.IndexOf("3 questions wait", StringComparison.Ordinal)..]));
        document = Replace(document, "decisions", Block(asked));
        document = Replace(document, "answered", Block(second[..second.IndexOf("\nRefused ", StringComparison.Ordinal)]));
        document = Replace(document, "headers", Headers());
        document = Replace(document, "remarks", Remarks());
        GeneratedText.Check("import.md", document);
    }

    [Fact]
    public void A_list_of_a_text_editor_in_GB18030_and_the_same_of_LibreOffice_make_the_same_network()
    {
        SupplyNetwork Import(string file) => new EnterpriseListImporter().Import(
            new SupplyChain.Formats.ImportRequest { Paths = [Sample(file), Sample("suppliers.csv")] }, CancellationToken.None).Network!;

        Assert.Equal(
            Import("list.csv").Sites.Select(s => (s.Id, s.Name, s.Industry, s.Region, s.BaselineOutputPerDay, s.OperatingLevel, s.InventoryCoverDays)),
            Import("list.xlsx").Sites.Select(s => (s.Id, s.Name, s.Industry, s.Region, s.BaselineOutputPerDay, s.OperatingLevel, s.InventoryCoverDays)));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private static string Sample(string file) => Path.Combine(Repository.Root, "samples", "list-import", file);

    private string Run(string decisions)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int code = CommandLineProgram.RunAsync(
            ["import", Sample("list.csv"), Sample("suppliers.csv"), "-o", Path.Combine(_folder, "network"), "--decisions", decisions, "--lang", "en"],
            new CliEnvironment { Out = output, Error = error }).GetAwaiter().GetResult();
        Assert.True(code == ExitCode.Answered, error.ToString());
        return output.ToString();
    }

    private static string Replace(string document, string part, string text) =>
        GeneratedText.Replace(document, $"<!-- {part}: written by the tests -->\n", "<!-- end -->", text);

    private static string Block(string text) => "```text\n" + string.Join('\n', text.Trim('\n').Split('\n').Select(l => l.TrimEnd())) + "\n```\n";

    private static string Headers() => "| field | headers |\n|---|---|\n" + string.Concat(
        HeaderSynonyms.Table.GroupBy(p => p.Field, StringComparer.Ordinal).Select(g => $"| `{g.Key}` | {string.Join("; ", g.Select(p => p.Header))} |\n"));

    private static string Remarks() => "| code | kind | what |\n|---|---|---|\n" + string.Concat(ListRemarks.All.Select(
        c => $"| {c.Id} | {c.Kind.ToString().ToLowerInvariant()} | {ListTexts.Catalog.Find(Language.English, c.Id + ".group")} |\n"));
}
