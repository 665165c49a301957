using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Docs;

/// <summary>The READMEs say what the program does: their code compiles and prints what they say, their output is real, and both say the same.
/// UPDATE_GOLDEN=1 rewrites the output they show.</summary>
public class ReadmeTests
{
    // A plan takes seconds; nothing changes between two runs of the same command.
    private static readonly ConcurrentDictionary<string, string> Outputs = new(StringComparer.Ordinal);

    public static TheoryData<bool> Languages => [false, true];

    public static TheoryData<bool, string> Shown => new(ReadmeFile.ShownVerbs.SelectMany(v => new[] { (false, v), (true, v) }));

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_code_is_compiled_code_and_prints_what_the_text_says(bool isChinese)
    {
        string readme = Readme(isChinese).Text;
        string source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "SupplyChain.Tests", "Docs", "ReadmeExample.cs")).ReplaceLineEndings("\n");
        string compiled = string.Concat(Regex.Matches(source, @"// <readme>\n(.*?)^ *// </readme>", RegexOptions.Singleline | RegexOptions.Multiline).Select(m => m.Groups[1].Value));
        string shown = Regex.Match(readme, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(shown, Regex.Replace(compiled, "(?m)^        ", ""));

        using var output = new StringWriter { NewLine = "\n" };
        ReadmeExample.Run(output);
        foreach (string line in output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains($"`{line}`", readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void The_output_shown_under_a_command_is_its_output(bool isChinese, string verb)
    {
        (string command, string shown) = Readme(isChinese).OutputOf(verb);
        string actual = ReadmeFile.Excerpt(shown, Run(command));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            Readme(isChinese).Replace(shown, actual);
        else
            Assert.Equal(WithoutBounds(actual), WithoutBounds(shown));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_command_shown_runs(bool isChinese)
    {
        Assert.True(Readme(isChinese).Commands.Length >= 5);
        Assert.All(Readme(isChinese).Commands, command => Assert.NotEmpty(Run(command)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_link_to_a_file_leads_somewhere(bool isChinese) =>
        Assert.All(Regex.Matches(Readme(isChinese).Text, @"\]\((?!http)([^)#]+)\)"), link =>
            Assert.True(Path.Exists(Path.Combine(Repository.Root, link.Groups[1].Value)), link.Value));

    [Fact]
    public void Both_languages_have_the_same_sections_links_numbers_and_names()
    {
        Assert.Equal(ReadmeFile.English.Headings, ReadmeFile.Chinese.Headings);
        Assert.Equal(ReadmeFile.English.Links, ReadmeFile.Chinese.Links);
        Assert.Equal(ReadmeFile.English.Numbers, ReadmeFile.Chinese.Numbers);
        Assert.Equal(ReadmeFile.English.Quoted, ReadmeFile.Chinese.Quoted);
        Assert.Contains("(README.zh-CN.md)", ReadmeFile.English.Text, StringComparison.Ordinal);
        Assert.Contains("(README.md)", ReadmeFile.Chinese.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_show_the_same_commands_and_code()
    {
        string[] english = ReadmeFile.English.Blocks, chinese = ReadmeFile.Chinese.Blocks;
        Assert.Equal(english.Length, chinese.Length);
        Assert.All(ReadmeFile.Chinese.Commands, command => Assert.EndsWith(" --lang zh", command, StringComparison.Ordinal));
        for (int i = 0; i < english.Length; i++)
        {
            if (!ReadmeFile.ShownVerbs.Any(v => english[i] == "\n" + ReadmeFile.English.OutputOf(v).Shown))
                Assert.Equal(english[i], chinese[i].Replace(" --lang zh", "", StringComparison.Ordinal));
        }
    }

    private static ReadmeFile Readme(bool isChinese) => isChinese ? ReadmeFile.Chinese : ReadmeFile.English;

    // The last digit of a bound may differ between machines.
    private static string WithoutBounds(string output) =>
        string.Join('\n', output.Split('\n').Where(l => !l.Contains("certified", StringComparison.Ordinal) && !l.Contains("经证明", StringComparison.Ordinal)));

    private static string Run(string command) => Outputs.GetOrAdd(command, Answer);

    // A folder for documents is made elsewhere; what is said on the error stream is the names of the files in it.
    private static string Answer(string command)
    {
        using var folder = new Data.TemporaryFolder();
        string[] args = [.. command.Split(" -- ")[1].Split(' ').Select(a =>
            a.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, a) : a.EndsWith('/') ? Path.Combine(folder.Path, a) : a)];
        (int exitCode, string output, string error) = ProgramRun.Run("", args);
        Assert.Equal(0, exitCode);
        if (!args.Contains("-o"))
            Assert.Empty(error);
        string[] written = [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)];
        Assert.Equal(args.Contains("-o"), written.Length > 0);
        Assert.All(written, file => Assert.True(new FileInfo(file).Length > 0 && error.Contains(Path.GetFileName(file), StringComparison.Ordinal), file));
        return output + string.Join('\n', written);
    }
}
