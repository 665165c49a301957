using System.Text.RegularExpressions;
using System.Xml.Linq;
using SupplyChain.Tests.Support;

namespace SupplyChain.Tests.Docs;

/// <summary>Every text is there in both languages, with the same values in it, and the Chinese one is Chinese.</summary>
public sealed class LanguageParityTests
{
    public static TheoryData<string> Resources =>
    [
        "SupplyChain/Resources/Texts",
        "SupplyChain/Resources/ReportTexts",
        "SupplyChain.Planning/Resources/PlanTexts",
        "SupplyChain.Planning/Resources/PlanDocumentTexts",
        "SupplyChain.Planning/Resources/DifferenceTexts",
        "SupplyChain.Cli/Resources/CliTexts",
        "SupplyChain.Formats/Resources/FormatTexts",
        "SupplyChain.Formats/Resources/TableTexts",
        "SupplyChain.Formats/Resources/ListTexts",
        "SupplyChain.Reporting/Resources/DocumentTexts",
        "SupplyChain.Reporting/Resources/HtmlTexts",
        "SupplyChain.Reporting/Resources/WorkbookTexts",
        "SupplyChain.Reporting/Resources/PageTexts",
        "SupplyChain.Reporting/Resources/RunTexts",
    ];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Both_languages_have_the_same_texts_in_the_same_order(string resource) =>
        Assert.Equal(Texts(resource, "English").Keys, Texts(resource, "Chinese").Keys);

    [Theory]
    [MemberData(nameof(Resources))]
    public void Both_languages_put_the_same_values_into_a_text(string resource)
    {
        Dictionary<string, string> chinese = Texts(resource, "Chinese");
        foreach ((string key, string english) in Texts(resource, "English"))
            Assert.True(Placeholders(english).SequenceEqual(Placeholders(chinese[key])), $"{key}: {english} / {chinese[key]}");
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void No_Chinese_text_holds_an_English_word(string resource)
    {
        foreach ((string key, string text) in Texts(resource, "Chinese"))
            Assert.True(EnglishWords.In(text).Count == 0, $"{key}: {string.Join(", ", EnglishWords.In(text))} in {text}");
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Chinese_texts_have_the_punctuation_of_Chinese(string resource)
    {
        foreach ((string key, string whole) in Texts(resource, "Chinese"))
        {
            // What is typed may have marks of its own: [:种类].
            string text = Regex.Replace(whole, @"\[[^\]]*\]", "");
            Assert.False(Regex.IsMatch(text, @"[\u4e00-\u9fff][,;:!?()'""]|[,;:!?()'""][\u4e00-\u9fff]|[\u4e00-\u9fff]\.( |$)|[。，；：、？！）（“”] | [。，；：、？！）（“”]"), $"{key}: {text}");
            Assert.False(Regex.IsMatch(text, @"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]|[A-Za-z0-9]\{|\}[A-Za-z0-9]"), $"{key} needs a blank between Chinese and Latin: {text}");
        }
    }

    [Fact]
    public void An_English_word_would_be_noticed() => Assert.Equal(["restarted", "sites"], EnglishWords.In("可 restarted 的 sites 见 --by held-up，sites.csv，SC2003，30s，3e-7"));

    private static Dictionary<string, string> Texts(string resource, string language) =>
        XDocument.Load(Path.Combine(Repository.Source, resource.Replace('/', Path.DirectorySeparatorChar) + language + ".resx"))
            .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Placeholders(string text) => Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
}
