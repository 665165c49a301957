namespace SupplyChain.Formats.Enterprises.Templates;

/// <summary>A column of the empty workbook, in one language.</summary>
/// <param name="Sheet"><c>enterprises</c> or <c>suppliers</c>.</param>
/// <param name="Kind">What may be typed: passed, text, number, share, state, industry, importance.</param>
/// <param name="Header">What stands above it.</param>
/// <param name="Note">What to write into it.</param>
/// <param name="Example">The value of the example row.</param>
internal sealed record TemplateColumn(string Sheet, string Kind, string Header, string Note, string Example)
{
    /// <summary>The columns of both sheets, in their order.</summary>
    public static IReadOnlyList<TemplateColumn> In(Language language)
    {
        int chinese = language == Language.Chinese ? 0 : 1;
        return [.. EmbeddedTable.Rows("template.csv").Select(r => new TemplateColumn(r[0], r[1], r[2 + chinese], r[4 + chinese], r[6 + chinese]))];
    }

    /// <summary>What can be chosen; empty where anything can be typed.</summary>
    public IReadOnlyList<string> Choices(Language language) => (Kind, language) switch
    {
        ("state", Language.Chinese) => ["是", "部分", "否"],
        ("state", _) => ["yes", "partial", "no"],
        ("importance", Language.Chinese) => ["必需", "重要", "一般", "无影响"],
        ("importance", _) => ["essential", "important", "other", "none"],
        _ => [],
    };
}
