using System.Text.RegularExpressions;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Docs;

/// <summary>A README taken apart, and the block of output in it.</summary>
internal sealed class ReadmeFile
{
    private readonly string _path;

    private ReadmeFile(string name)
    {
        _path = Path.Combine(Repository.Root, name);
        Text = File.ReadAllText(_path).ReplaceLineEndings("\n");
    }

    public static ReadmeFile English { get; } = new("README.md");

    public static ReadmeFile Chinese { get; } = new("README.zh-CN.md");

    public string Text { get; }

    /// <summary>Each block between fences, with the word after the first fence.</summary>
    public string[] Blocks => [.. Regex.Matches(Text, "(?ms)^```(.*?)^```$").Select(m => m.Groups[1].Value)];

    /// <summary>Levels of the headings, in order.</summary>
    public int[] Headings => [.. Regex.Matches(Prose, "(?m)^(#+) ").Select(m => m.Groups[1].Length)];

    /// <summary>Targets of links but those between the languages, sorted, because words may change places.</summary>
    public string[] Links => [.. Regex.Matches(Prose, @"\]\(([^)]+)\)").Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("README", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Numbers of two digits and more in the text, sorted.</summary>
    public string[] Numbers => [.. Regex.Matches(Regex.Replace(Prose, "(?m)^#.*$", ""), @"\d{2,}").Select(m => m.Value).Order(StringComparer.Ordinal)];

    /// <summary>What stands in code style within the text, sorted.</summary>
    public string[] Quoted => [.. Regex.Matches(Prose, "`[^`\n]+`").Select(m => m.Value).Order(StringComparer.Ordinal)];

    public string[] Commands => [.. Regex.Matches(Text, "(?m)^dotnet run .*$").Select(m => m.Value)];

    /// <summary>The verbs whose output is shown.</summary>
    public static IReadOnlyList<string> ShownVerbs { get; } = ["rank", "plan"];

    /// <summary>The command that shows what a verb does, and the block that shows its output.</summary>
    public (string Command, string Shown) OutputOf(string verb)
    {
        Match match = Regex.Match(Text, "```\n(dotnet run [^\n]* " + verb + " samples/mask-chain-2020(?: --lang zh)?)\n```.*?```\n(.*?)```", RegexOptions.Singleline);
        Assert.True(match.Success, _path);
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    private string Prose => Regex.Replace(Text, "(?ms)^```.*?^```$", "");

    /// <summary>What the block should show: as many lines from the line after the headline on, and, after dots, as many lines of the notes at the end.</summary>
    public static string Excerpt(string shown, string output)
    {
        string[] lines = output.TrimEnd('\n').Split('\n');
        string[] parts = shown.Split("...\n");
        int first = parts[0].Split('\n').Length - 1, last = parts[^1].Split('\n').Length - 1;
        int notes = Array.LastIndexOf(lines, "") + 1;
        return string.Concat([.. lines[2..(2 + first)].Append("...").Concat(lines.Skip(notes).Take(last)).Select(l => l + "\n")]);
    }

    public void Replace(string shown, string actual) => File.WriteAllText(_path, File.ReadAllText(_path).ReplaceLineEndings("\n").Replace("```\n" + shown + "```", "```\n" + actual + "```", StringComparison.Ordinal));
}
