using System.Text.RegularExpressions;

namespace SupplyChain.Tests.Samples;

/// <summary>The README of the mask chain by section, and the numbers in it.</summary>
internal static class MaskChainText
{
    private const string FirstSectionOfInputs = "The model of the chain";

    private static readonly (string Title, string Text)[] Sections = [.. Split()];

    /// <summary>The sections that say what the tool answers.</summary>
    public static IEnumerable<(string Title, string Text)> Answers => Sections.TakeWhile(s => s.Title != FirstSectionOfInputs);

    /// <summary>The sections that say what the sample is made from.</summary>
    public static IEnumerable<(string Title, string Text)> Inputs => Sections.SkipWhile(s => s.Title != FirstSectionOfInputs);

    public static string Section(string title) => Sections.Single(s => s.Title == title).Text;

    /// <summary>The rows of the table in a section, without its header: the text of each cell.</summary>
    public static IEnumerable<string[]> Table(string title) =>
        Section(title).Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line[2..^2].Split(" | "));

    /// <summary>The numbers of a text, without those in commands, code, addresses, names such as N95, and dates.</summary>
    public static IEnumerable<string> Numbers(string text)
    {
        string plain = Regex.Replace(text, @"(?m)^ {4}.*$|`[^`\n]*`|\]\([^)]*\)", " ");
        plain = Regex.Replace(plain, @"\b(?:\d{1,2}(?: and|, | to) )?\d{1,2} (?:January|February|March|April|May)(?: 2020)?", " ");
        return NumbersAndDays(plain);
    }

    /// <summary>The numbers of a text with the days of its dates, without names such as N95.</summary>
    public static IEnumerable<string> NumbersAndDays(string text) =>
        Regex.Matches(text, @"(?<![A-Za-z\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?!\d)").Select(m => m.Value);

    public static double HalfOfTheLastDigit(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return 0.5 * Math.Pow(10, point < 0 ? 0 : point + 1 - text.Length);
    }

    private static IEnumerable<(string Title, string Text)> Split()
    {
        string[] parts = Regex.Split(MaskChain.Readme, "(?m)^(?=## )");
        yield return ("(start)", parts[0]);
        foreach (string part in parts[1..])
        {
            int end = part.IndexOf('\n', StringComparison.Ordinal);
            yield return (part[3..end], part[end..]);
        }
    }
}
