using System.Text.RegularExpressions;
using SupplyChain.Cli;
using SupplyChain.Formats.Enterprises;
using SupplyChain.Formats.Resources;
using SupplyChain.Planning;
using SupplyChain.Planning.Reports;
using SupplyChain.Planning.Reports.Documents;
using SupplyChain.Reports;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Docs;

/// <summary>Every text the sources ask for by name exists, so that none is missed only when it is needed.</summary>
public sealed class TextTests
{
    private static readonly string Sources = string.Concat(
        Directory.EnumerateFiles(Repository.Source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public void Every_text_of_the_command_line_exists()
    {
        var texts = new Texts(Language.English);
        string[] asked = [.. Asked(@"(?<![A-Za-z])_?[tT]exts\.(?:Of|ForCount)\(\s*""([^""]+)""(?!\s*\+)")];

        Assert.True(asked.Length > 30);
        Assert.All(asked, key => Assert.True(texts.Find(key) is not null, key));
        Assert.All(Asked(@"(?<![A-Za-z])_?[tT]exts\.ForCount\(\s*""([^""]+)"""), key => Assert.True(texts.Find(key + ".One") is not null, key));
    }

    [Fact]
    public void Every_text_of_reports_exists()
    {
        string[] asked = [.. Asked(@"new ReportText\(\s*""([^""]+)""(?!\s*\+)"), .. Asked(@"""((?:Column|State|Measure|Check|Rank|Loop|Headline|Accuracy)\.[A-Z][\w.]*)""(?!\s*\+)")
            .Where(k => !k.StartsWith("Rank.TimeLimit", StringComparison.Ordinal) && k != "Check.InputClasses.")];

        Assert.True(asked.Length > 60);
        Assert.All(asked, key => Assert.True(ReportTexts.Catalog.Find(Language.English, key) is not null, key));
        Assert.All(Asked(@"ReportText\.ForCount\(\s*""([^""]+)"""), key => Assert.True(ReportTexts.Catalog.Find(Language.English, key + ".One") is not null, key));
    }

    [Fact]
    public void Every_text_of_plans_exists()
    {
        string[] asked = [.. Asked(@"PlanText\.(?:Of|Word|ForCount)\(\s*""([^""]+)""(?!\s*\+)"), .. Asked(@"""(Plan\.(?:Column|Gains|Conflict|Proved|Question)[\w.]*)""(?!\s*\+)")];

        Assert.True(asked.Length > 80);
        Assert.All(asked, key => Assert.True(PlanText.Catalog.Find(Language.English, key) is not null, key));
        Assert.All(Asked(@"PlanText\.ForCount\(\s*""([^""]+)"""), key => Assert.True(PlanText.Catalog.Find(Language.English, key + ".One") is not null, key));
        string[] made =
        [
            .. Enum.GetNames<PlanEnding>().Select(n => "Plan.Ending." + n), .. Enum.GetNames<BoundMethod>().Select(n => "Plan.Bound." + n),
            .. Enum.GetNames<LimitKind>().Select(n => "Plan.Kind." + n), .. Enum.GetNames<BaselineKind>().Select(n => "Plan.List." + n),
            "Plan.Change.PutOff", "Plan.Change.TakenBack", "Plan.Change.New",
        ];
        Assert.All(made, key => Assert.True(PlanText.Catalog.Find(Language.English, key) is not null, key));
    }

    [Fact]
    public void Every_text_of_documents_of_plans_exists()
    {
        string[] asked = [.. Asked(@"DocumentWords\.(?:Of|Word|ForCount)\(\s*""([^""]+)""(?!\s*\+)"), .. Asked(@"""((?:Header|Heading|Reason|Note|Name|Node|Candidate)\.[A-Z][\w.]*)""(?!\s*\+)")];

        Assert.True(asked.Length > 100);
        Assert.All(asked, key => Assert.True(DocumentWords.Catalog.Find(Language.English, key) is not null, key));
        Assert.All(Asked(@"DocumentWords\.ForCount\(\s*""([^""]+)"""), key => Assert.True(DocumentWords.Catalog.Find(Language.English, key + ".One") is not null, key));
        string[] made =
        [
            .. Enum.GetNames<Measure>().SelectMany(n => new[] { "Valued." + n, $"Valued.{n}.Weighted", "Assumed.Measure." + n }),
            .. Enum.GetNames<CandidateOutcome>().Select(n => "Candidate." + n), "Reason.Resume.AndOwn", "Reason.More.AndOwn",
        ];
        Assert.All(made, key => Assert.True(DocumentWords.Catalog.Find(Language.English, key) is not null, key));
    }

    [Fact]
    public void Every_text_on_lists_exists_with_a_group_for_every_remark()
    {
        string[] asked = [.. Asked(@"ListTexts\.Of\(\s*""([^""]+)""(?!\s*\+)")];

        Assert.True(asked.Length > 30);
        Assert.All(asked, key => Assert.True(ListTexts.Catalog.Find(Language.English, key) is not null, key));
        Assert.All(ListRemarks.All, code => Assert.True(ListTexts.Catalog.Find(Language.English, code.Id) is not null && ListTexts.Catalog.Find(Language.English, code.Id + ".group") is not null, code.Id));
    }

    [Fact]
    public void Every_text_of_verify_and_diff_exists()
    {
        var texts = new Texts(Language.English);
        string[] checks = ["version", "model", "input", "option", "options", "result", "figure", "figures", "file", "output"];
        string[] notes = ["NotRepeatable", "StandardInput", "InputMissing", "Failed", "NotAskedAgain", "NotThen", "Rewritten"];
        string[] manifest = ["None", "NotJson", "NotAWorkbook", "TooLarge", "Schema", "Tool", "Wrong"];
        Assert.All(
            [
                .. checks.Select(c => "Verify.Check." + c), .. notes.Select(n => "Verify.Note." + n), .. manifest.Select(m => "Manifest." + m),
                .. Enum.GetNames<SupplyChain.Cli.Runs.Verifying.Verdict>().Select(v => "Verify.Verdict." + v),
            ], key => Assert.True(texts.Find(key) is not null, key));
        var differences = new SupplyChain.Resources.TextCatalog("SupplyChain.Planning.Resources.DifferenceTexts", typeof(RestartPlan).Assembly);
        Assert.All(
            [
                .. Enum.GetNames<PlanDifferenceCode>().Select(c => "Diff.Reason." + c), .. Enum.GetNames<PlanDifferenceKind>().Select(k => "Diff.Kind." + k),
                .. Asked(@"Of\(\s*""(Diff\.[A-Za-z.]+)""").Where(k => !k.EndsWith('.') && !k.StartsWith("Diff.Hint", StringComparison.Ordinal) && !k.StartsWith("Diff.NotAPlan", StringComparison.Ordinal)),
            ], key => Assert.True(differences.Find(Language.English, key) is not null, key));
        var run = new SupplyChain.Resources.TextCatalog("SupplyChain.Reporting.Resources.RunTexts", typeof(SupplyChain.Reporting.RunManifest).Assembly);
        Assert.All(
            [
                .. Enum.GetNames<SupplyChain.Reporting.RunOrigin>().Select(o => "Run.Origin." + o), .. new[] { "network", "scenario", "list", "plan", "data", "mapping", "decisions" }.Select(r => "Run.Role." + r),
                "Run.Fact.seed", "Run.Fact.value", "Run.Fact.bound", "Run.Fact.gap",
            ], key => Assert.True(run.Find(Language.English, key) is not null, key));
    }

    private static IEnumerable<string> Asked(string pattern) => Regex.Matches(Sources, pattern).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal);
}
