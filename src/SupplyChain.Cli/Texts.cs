using SupplyChain.Reports;
using SupplyChain.Resources;

namespace SupplyChain.Cli;

/// <summary>The texts of the command line in one language.</summary>
internal sealed class Texts(Language language)
{
    private static readonly TextCatalog Catalog = new("SupplyChain.Cli.Resources.CliTexts", typeof(Texts).Assembly);

    private readonly ValueFormatter _formatter = new(language);

    public Language Language => language;

    public string Of(string key, params object[] arguments) => Catalog.Format(language, key, arguments);

    public string? Find(string key) => Catalog.Find(language, key);

    /// <summary>The text for a number of things: the one for exactly one thing has a key of its own, ending in <c>.One</c>.</summary>
    public string ForCount(string key, int count, params object[] others) => Of(count == 1 ? key + ".One" : key, [Count(count), .. others]);

    /// <summary>Several words, set apart the way the language does.</summary>
    public string List(IEnumerable<string> words) => string.Join(Of("List.Separator"), words);

    public string Count(int count) => _formatter.Format(ReportValue.Count(count));
}
