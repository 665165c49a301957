using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SupplyChain.Planning;

namespace SupplyChain.Tests.Architecture;

/// <summary>References go one way: diagnostics, vocabulary, then data, engine and reports, then the questions, then planning, then the command line.</summary>
public sealed class StructureTests
{
    private const string Vocabulary = "";

    /// <summary>
    /// What each part of the library may name, itself apart. Parts that are not listed are questions: they may name everything but one another.
    /// </summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Resources"] = [],
        ["Diagnostics"] = ["Resources"],
        [Vocabulary] = ["Resources", "Diagnostics", "Building"],
        ["Building"] = ["Resources", "Diagnostics", Vocabulary],
        ["Data"] = ["Resources", "Diagnostics", Vocabulary, "Building"],
        ["Engine"] = ["Resources", "Diagnostics", Vocabulary, "Building"],
        ["Reports"] = ["Resources", "Diagnostics", Vocabulary, "Building"],
    };

    /// <summary>Joints the design asks for, each with its reason.</summary>
    private static readonly (string File, string Part, string Why)[] Joints =
    [
        ("SupplyChain/SupplyNetwork.cs", "Engine", "holds the arrays of the engine, made once and handed out to questions"),
        ("SupplyChain/SupplyNetworkLoading.cs", "Data", "the way in to reading networks"),
        ("SupplyChain/SupplyNetworkSaving.cs", "Data", "the way out to files"),
        ("SupplyChain/ScenarioFile.cs", "Data", "the way in to reading scenarios"),
    ];

    /// <summary>Vocabulary so plain that diagnostics and resources use it.</summary>
    private static readonly string[] BelowDiagnostics = [nameof(Language)];

    private static readonly IReadOnlyList<SourceFile> Library = SourceFile.Of("SupplyChain");

    private static readonly IReadOnlyList<SourceFile> Planning = SourceFile.Of("SupplyChain.Planning");

    [Fact]
    public void No_part_of_the_library_names_a_later_one()
    {
        Dictionary<string, HashSet<string>> types = TypesByPart();
        List<string> wrong = [];
        foreach (SourceFile file in Library)
        {
            foreach ((string part, HashSet<string> names) in types)
            {
                if (part == file.Part || IsAllowed(file, part))
                    continue;
                // Types of the vocabulary need no import anywhere; all others do.
                bool sees = part == Vocabulary || file.Mentions("SupplyChain." + part);
                if (!sees)
                    continue;
                string[] named = [.. file.Words.Where(w => names.Contains(w) && !(part == Vocabulary && BelowDiagnostics.Contains(w)))];
                if (named.Length > 0)
                    wrong.Add($"{file.Path} names {string.Join(", ", named)} of {(part == Vocabulary ? "the vocabulary" : part)}");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_test_would_notice_a_wrong_arrow()
    {
        Dictionary<string, HashSet<string>> types = TypesByPart();

        Assert.Contains("RestartRanking", types["Ranking"]);
        Assert.Contains("Site", types[Vocabulary]);
        Assert.Contains(Library, f => f.Part == "Ranking" && f.Mentions("SupplyChain.Reports"));
        Assert.False(IsAllowed(Library.First(f => f.Part == "Reports"), "Ranking"));
        Assert.False(IsAllowed(Library.First(f => f.Part == "Ranking"), "Checking"));
        Assert.False(IsAllowed(Library.First(f => f.Part == "Diagnostics"), Vocabulary));
    }

    [Fact]
    public void The_library_knows_nothing_of_the_formats_that_plug_into_it() => Assert.DoesNotContain(Library, f => f.Mentions("SupplyChain.Formats"));

    [Fact]
    public void Formats_know_neither_questions_nor_the_command_line()
    {
        IReadOnlyList<SourceFile> formats = SourceFile.Of("SupplyChain.Formats");

        Assert.True(formats.Count > 10);
        Assert.DoesNotContain(formats, f => f.Mentions("SupplyChain.Cli") || f.Mentions("SupplyChain.Planning") || f.Mentions("SupplyChain.Ranking")
            || f.Mentions("SupplyChain.Checking") || f.Mentions("SupplyChain.Engine") || f.Mentions("Spectre.Console"));
    }

    [Fact]
    public void Workbooks_and_text_are_read_by_libraries_that_only_readers_name()
    {
        IReadOnlyList<SourceFile> formats = SourceFile.Of("SupplyChain.Formats");

        Assert.All(formats.Where(f => f.Mentions("ExcelDataReader")), f => Assert.Equal("SupplyChain.Formats/Workbooks/XlsReader.cs", f.Path));
        Assert.All(formats.Where(f => f.Mentions("CsvHelper")), f => Assert.True(f.Part is "Workbooks" or "Enterprises" or "Tables", f.Path));
        Assert.Contains(formats, f => f.Mentions("ExcelDataReader"));
        Assert.Contains(formats, f => f.Mentions("CsvHelper"));
    }

    [Fact]
    public void The_library_knows_nothing_of_the_command_line() =>
        Assert.DoesNotContain(Library.Concat(Planning), f => f.Mentions("SupplyChain.Cli") || f.Mentions("Spectre.Console") || f.Mentions("System.CommandLine"));

    [Fact]
    public void Planning_stands_on_the_library_and_not_the_library_on_planning()
    {
        Assert.DoesNotContain(Library, f => f.Mentions("SupplyChain.Planning"));
        Assert.DoesNotContain(Planning, f => f.Mentions("SupplyChain.Ranking") || f.Mentions("SupplyChain.Checking"));
        Assert.DoesNotContain(Planning, f => f.Part != "Reports" && f.Path != "SupplyChain.Planning/RestartPlanReport.cs" && f.Mentions("SupplyChain.Planning.Reports"));
        Assert.Contains(Planning, f => f.Mentions("SupplyChain.Engine"));
    }

    [Fact]
    public void Reporting_knows_nothing_but_the_neutral_report()
    {
        IReadOnlyList<SourceFile> reporting = SourceFile.Of("SupplyChain.Reporting");

        Assert.NotEmpty(reporting);
        Assert.DoesNotContain(reporting, f => f.Mentions("SupplyChain.Cli") || f.Mentions("SupplyChain.Planning") || f.Mentions("SupplyChain.Formats")
            || f.Mentions("SupplyChain.Ranking") || f.Mentions("SupplyChain.Checking") || f.Mentions("SupplyChain.Engine") || f.Mentions("SupplyChain.Data"));
        Assert.DoesNotContain(Library.Concat(Planning), f => f.Mentions("SupplyChain.Reporting"));
    }

    [Fact]
    public void Workbooks_are_written_in_one_folder_of_reporting() =>
        Assert.All(SourceFile.Of("SupplyChain.Reporting").Where(f => f.Mentions("DocumentFormat.OpenXml")), f => Assert.Equal("Excel", f.Part));

    [Fact]
    public void The_solvers_are_named_among_the_engines_only() => Assert.All(Naming("Google.OrTools"), f => Assert.Equal("Engines", f.Part));

    [Fact]
    public void QuikGraph_is_named_in_one_place() =>
        Assert.All(Naming("QuikGraph"), f => Assert.True(f.Path == "SupplyChain/Engine/QuikGraphView.cs" || f.Part == "WeakPoints", f.Path));

    [Fact]
    public void CsvHelper_is_named_by_readers_and_writers_only() => Assert.All(Naming("CsvHelper"), f => Assert.True(f.Part is "Data" or "Reports", f.Path));

    [Fact]
    public void Only_the_program_itself_touches_the_console()
    {
        // Not a name with the same word in it, such as Spectre.Console or AnsiConsole.
        SourceFile[] files = [.. Library.Concat(Planning).Concat(SourceFile.Of("SupplyChain.Cli")).Where(f => Regex.IsMatch(f.Code, @"(?<![\w.])(?:System\.)?Console\."))];

        Assert.Equal("SupplyChain.Cli/Program.cs", Assert.Single(files).Path);
    }

    [Fact]
    public void Nothing_static_in_the_library_can_change()
    {
        const BindingFlags statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        string[] mutable = [.. typeof(SupplyNetwork).Assembly.GetTypes().Concat(typeof(RestartPlan).Assembly.GetTypes())
            .Where(t => !IsGenerated(t))
            .SelectMany(t => t.GetFields(statics))
            .Where(f => f is { IsInitOnly: false, IsLiteral: false } && !f.Name.StartsWith("<>", StringComparison.Ordinal))
            .Select(f => $"{f.DeclaringType!.Name}.{f.Name}")];

        Assert.Empty(mutable);
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static bool IsAllowed(SourceFile file, string part) =>
        (Allowed.TryGetValue(file.Part, out string[]? parts) ? parts.Contains(part) : Allowed.ContainsKey(part))
        || (IsWayInToQuestion(file) && !Allowed.ContainsKey(part))
        || Joints.Any(j => j.File == file.Path && j.Part == part);

    /// <summary>Entry points stand in the root namespace, beside the vocabulary, so that one import finds them all.</summary>
    private static bool IsWayInToQuestion(SourceFile file) => file.Part == Vocabulary && file.Path.EndsWith("Extensions.cs", StringComparison.Ordinal);

    private static IEnumerable<SourceFile> Naming(string package) => Library.Concat(Planning).Concat(SourceFile.Of("SupplyChain.Cli")).Where(f => f.Mentions(package));

    private static Dictionary<string, HashSet<string>> TypesByPart() => typeof(SupplyNetwork).Assembly.GetTypes()
        .Where(t => !IsGenerated(t) && t.DeclaringType is null && t.Namespace?.StartsWith("SupplyChain", StringComparison.Ordinal) == true)
        // The way in to a question stands in the root namespace and in the folder of the question.
        .Where(t => t.Namespace != "SupplyChain" || Library.Any(f => f.Part == Vocabulary && Declares(f, NameOf(t))))
        .GroupBy(t => t.Namespace == "SupplyChain" ? Vocabulary : t.Namespace!["SupplyChain.".Length..].Split('.')[0], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(NameOf).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool Declares(SourceFile file, string type) =>
        Regex.IsMatch(file.Code, $@"\b(?:class|record|struct|enum|interface|delegate)\s+(?:struct\s+|class\s+)?(?:[\w<>?]+\s+)?{type}\b");

    private static string NameOf(Type type) => type.Name.Split('`')[0];
}
