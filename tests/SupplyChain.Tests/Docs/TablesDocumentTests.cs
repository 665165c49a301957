using SupplyChain.Formats.Tables;
using SupplyChain.Tests.CommandLine;
using SupplyChain.Tests.Formats.Tables;

namespace SupplyChain.Tests.Docs;

/// <summary>Keeps docs/tables.md true; UPDATE_GOLDEN=1 rewrites its example.</summary>
public class TablesDocumentTests
{
    private const string Name = "tables.md", End = "<!-- end -->";

    [Fact]
    public void The_example_is_what_the_program_does()
    {
        string general = Path.Combine(TableFiles.Committed, "general");
        using TableFiles files = new TableFiles()
            .With("village.csv", File.ReadAllBytes(Path.Combine(general, "village.csv"))).With("ratings.csv", File.ReadAllBytes(Path.Combine(general, "ratings.csv")));

        CliRun run = new CliRun { Width = 200 }.With(
            "import", files.At("village.csv"), "--as", "table", "--set", "ratings=" + files.At("ratings.csv"), "--set", "currency=EUR thousand", "-o", files.At("village"));

        string Shown(string text) => text.ReplaceLineEndings("\n").Replace(files.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        string Indented(string text) => string.Concat(Shown(text).TrimEnd('\n').Split('\n').Select(l => (l.Length == 0 ? "" : "    " + l.TrimEnd()) + "\n"));
        string network = string.Join("\n", new[] { "sites.csv", "links.csv", "inputs.csv" }.Select(f => Indented(File.ReadAllText(files.At("village/" + f)))));
        string document = GeneratedText.Read(Name);
        document = GeneratedText.Replace(document, "<!-- village.csv: written by the tests -->\n", End, "\n" + Indented(File.ReadAllText(files.At("village.csv"))) + "\n");
        document = GeneratedText.Replace(document, "<!-- report: written by the tests -->\n", End, "\n" + Indented(run.Out) + "\n");
        document = GeneratedText.Replace(document, "<!-- network: written by the tests -->\n", End, "\n" + network + "\n");
        GeneratedText.Check(Name, document);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Every_setting_role_format_and_code_range_is_named()
    {
        string document = GeneratedText.Read(Name);

        Assert.All(new TableImporter().Settings, s => Assert.Contains($"`{s}`", document, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<TableRole>().Except([TableRole.Sector]), r => Assert.Contains($"`{Hyphenated(r)}`", document, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<TableFormat>(), f => Assert.Contains($"`{Hyphenated(f)}`", document, StringComparison.Ordinal));
        Assert.Contains($"Codes {TableCodes.All.Min(c => c.Id)} to {TableCodes.All.Max(c => c.Id)}", document, StringComparison.Ordinal);
        foreach (System.Text.RegularExpressions.Match code in System.Text.RegularExpressions.Regex.Matches(document, @"SC5[5-9]\d\d"))
            Assert.Contains(TableCodes.All, c => c.Id == code.Value);
    }

    [Fact]
    public void The_description_it_shows_is_one()
    {
        string document = GeneratedText.Read(Name);
        int start = document.IndexOf("```json\n", StringComparison.Ordinal) + 8;

        TableDescription description = TableDescription.Parse(document[start..document.IndexOf("```", start, StringComparison.Ordinal)]);

        Assert.Equal(TableRole.FinalDemand, description.Columns["FU*"]);
        Assert.Equal("某省", description.TitleZh);
    }

    private static string Hyphenated(Enum value) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
