using System.Text.RegularExpressions;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Docs;

/// <summary>docs/glossary.md lists the words that are used, and no English word twice.</summary>
public sealed class GlossaryTests
{
    private static readonly string[][] Rows = [.. GeneratedText.Read("glossary.md").Split('\n')
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray())];

    [Fact]
    public void Every_Chinese_word_of_the_glossary_is_one_that_the_program_uses()
    {
        string texts = string.Concat(Directory.EnumerateFiles(Repository.Source, "*Chinese.resx", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.True(Rows.Length > 40);
        Assert.All(Rows.SelectMany(r => r[2].Split('、')), word => Assert.Contains(word, texts, StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_of_one_language_has_one_of_the_other()
    {
        Assert.Equal(Rows.Length, Rows.Select(r => r[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Rows.Length, Rows.Select(r => r[2]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Rows, r => Assert.Matches("[\u4e00-\u9fff]", r[2]));
        Assert.All(Rows, r => Assert.False(Regex.IsMatch(r[0], "[\u4e00-\u9fff]"), r[0]));
    }
}
