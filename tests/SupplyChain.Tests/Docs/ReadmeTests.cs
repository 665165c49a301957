using System.Text.RegularExpressions;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Docs;

/// <summary>The README says what the program does: its code compiles and prints what it says, its output is real.</summary>
public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_code_is_compiled_code_and_prints_what_the_text_says()
    {
        string source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "SupplyChain.Tests", "Docs", "ReadmeExample.cs")).ReplaceLineEndings("\n");
        string compiled = string.Concat(Regex.Matches(source, @"// <readme>\n(.*?)^ *// </readme>", RegexOptions.Singleline | RegexOptions.Multiline).Select(m => m.Groups[1].Value));
        string shown = Regex.Match(Readme, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(shown, Regex.Replace(compiled, "(?m)^        ", ""));

        using var output = new StringWriter { NewLine = "\n" };
        ReadmeExample.Run(output);
        foreach (string line in output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains($"`{line}`", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_shown_under_the_main_command_is_its_output()
    {
        Match block = Regex.Match(Readme, "```\n(dotnet run [^\n]* rank samples/mask-chain-2020)\n```.*?```\n(.*?)```", RegexOptions.Singleline);
        Assert.True(block.Success);
        string[] actual = Run(block.Groups[1].Value).Split('\n');
        int at = 0;
        foreach (string line in block.Groups[2].Value.Split('\n').Where(l => l.Length > 0 && l != "..." && !l.Contains("certified", StringComparison.Ordinal)))
        {
            at = Array.IndexOf(actual, line, at);
            Assert.True(at >= 0, $"the output has no line, or not in this order: {line}");
        }
    }

    [Fact]
    public void Every_command_shown_runs()
    {
        string[] commands = [.. Regex.Matches(Readme, "(?m)^dotnet run .*$").Select(m => m.Value)];
        Assert.True(commands.Length >= 4);
        Assert.All(commands, command => Assert.NotEmpty(Run(command)));
    }

    [Fact]
    public void Every_link_to_a_file_leads_somewhere() =>
        Assert.All(Regex.Matches(Readme, @"\]\((?!http)([^)#]+)\)"), link =>
            Assert.True(Path.Exists(Path.Combine(Repository.Root, link.Groups[1].Value)), link.Value));

    private static string Run(string command)
    {
        string[] args = [.. command.Split(" -- ")[1].Split(' ').Select(a => a.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, a) : a)];
        (int exitCode, string output, string error) = ProgramRun.Run("", args);
        Assert.Equal((0, ""), (exitCode, error));
        return output;
    }
}
