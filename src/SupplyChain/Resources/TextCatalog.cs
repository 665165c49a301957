using System.Globalization;
using System.Reflection;
using System.Resources;

namespace SupplyChain.Resources;

/// <summary>User-facing texts by key. Each language is a resource of its own name rather than a culture, because cultures
/// cannot be made when the program runs in invariant-globalisation mode.</summary>
internal sealed class TextCatalog
{
    private readonly ResourceManager _english;
    private readonly ResourceManager _chinese;

    /// <summary>Opens the texts of an assembly.</summary>
    /// <param name="baseName">Resource name without language, such as <c>SupplyChain.Resources.Texts</c>.</param>
    /// <param name="assembly">The assembly that holds the resource.</param>
    public TextCatalog(string baseName, Assembly assembly)
    {
        _english = new ResourceManager(baseName + "English", assembly);
        _chinese = new ResourceManager(baseName + "Chinese", assembly);
    }

    internal static TextCatalog Library { get; } = new("SupplyChain.Resources.Texts", typeof(TextCatalog).Assembly);

    /// <summary>Finds a text.</summary>
    /// <param name="language">The language.</param>
    /// <param name="key">The key.</param>
    /// <returns>The text, or null if no text has this key.</returns>
    public string? Find(Language language, string key) => Of(language).GetString(key, CultureInfo.InvariantCulture);

    /// <summary>Finds a text and puts arguments into it.</summary>
    /// <param name="language">The language.</param>
    /// <param name="key">The key.</param>
    /// <param name="arguments">Values for the placeholders <c>{0}</c> and on, formatted without regard to culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="KeyNotFoundException">No text has this key: a fault of the program, found by its tests.</exception>
    public string Format(Language language, string key, params object[] arguments)
    {
        string format = Find(language, key) ?? throw new KeyNotFoundException($"no text has the key '{key}' in {language}");
        return arguments.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, arguments);
    }

    private ResourceManager Of(Language language) => language switch
    {
        Language.English => _english,
        Language.Chinese => _chinese,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "no texts in this language"),
    };
}
