using SupplyChain.Resources;

namespace SupplyChain.Reports;

/// <summary>The currency of a network as a language says it, and how many of its units one unit of the data is.</summary>
/// <param name="Name">The word for the currency; its code where the language has none; empty for no currency.</param>
/// <param name="Multiple">1; for data in <c>CNY million</c> a million, where the language counts in words of its own.</param>
internal readonly record struct CurrencyUnit(string Name, double Multiple)
{
    /// <summary>One unit of the data in the words of the language: 百万 for a million.</summary>
    public NumberScale Scale => new(1, Multiple switch { 1e3 => "千", 1e6 => "百万", 1e9 => "十亿", _ => "" });

    public static CurrencyUnit Of(Language language, string? currency)
    {
        if (string.IsNullOrEmpty(currency))
            return new CurrencyUnit("", 1);
        double multiple = 1;
        int blank = currency.LastIndexOf(' ');
        if (language == Language.Chinese && blank > 0)
        {
            multiple = currency[(blank + 1)..].ToUpperInvariant() switch
            {
                "THOUSAND" => 1e3,
                "MILLION" => 1e6,
                "BILLION" => 1e9,
                _ => 1,
            };
        }
        string code = multiple == 1 ? currency : currency[..blank].Trim();
        return new CurrencyUnit(ReportTexts.Catalog.Find(language, "Format.Currency." + code) ?? code, multiple);
    }
}
