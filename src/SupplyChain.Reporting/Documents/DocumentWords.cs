using SupplyChain.Reports;

namespace SupplyChain.Reporting.Documents;

/// <summary>Puts texts and values into one language, or into two, one after the other; what both say alike stands there once.</summary>
internal sealed class DocumentWords
{
    // Two texts longer than this are easier to read below one another.
    private const int LongestBeside = 30;

    private readonly ValueFormatter[] _formatters;

    /// <param name="languages">One or two languages, the leading one first; none means English.</param>
    /// <exception cref="ArgumentException">There are more than two languages, or one twice.</exception>
    public DocumentWords(IReadOnlyList<Language> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        if (languages.Count > 2 || languages.Distinct().Count() < languages.Count)
            throw new ArgumentException("a document is in one language or in two different ones", nameof(languages));
        Languages = languages.Count == 0 ? [Language.English] : [.. languages];
        _formatters = [.. Languages.Select(l => new ValueFormatter(l))];
    }

    /// <summary>The languages, the leading one first.</summary>
    public IReadOnlyList<Language> Languages { get; }

    /// <summary>The leading language.</summary>
    public Language First => Languages[0];

    /// <summary>A short text, the languages beside one another.</summary>
    public string Label(ReportText text) => Join(" / ", [.. Languages.Select(l => OneLine(text.In(l)))]);

    /// <summary>A text made for each language, the languages beside one another.</summary>
    public string Label(Func<Language, string> text) => Join(" / ", [.. Languages.Select(l => OneLine(text(l)))]);

    /// <summary>A sentence, each language on a line of its own.</summary>
    public string Sentence(ReportText text) => Join("\n", Each(text));

    /// <summary>A sentence in each language, without what repeats.</summary>
    public IReadOnlyList<string> Each(ReportText text) => [.. Languages.Select(l => OneLine(text.In(l))).Distinct(StringComparer.Ordinal)];

    /// <summary>A value in words on one line; shares, which differ by no more than a blank, once. Lists are cut as elsewhere.</summary>
    public string Beside(ReportValue value) =>
        Join(" / ", [.. _formatters.Take(value.Kind is ReportKind.Share or ReportKind.Level ? 1 : _formatters.Length).Select(f => f.Format(value))]);

    /// <summary>A value in words: short ones beside one another, long ones on lines of their own. Lists are given whole.</summary>
    public string Value(ReportValue value)
    {
        string[] texts = value.Value is IReadOnlyList<string> list
            ? [.. Languages.Select(l => string.Join(ReportTexts.Catalog.Format(l, "Format.Separator"), list)).Take(1)]
            : [.. _formatters.Select(f => f.Format(value))];
        return Join(value.Value is not LocalName && texts.Any(t => t.Length > LongestBeside) ? "\n" : " / ", texts);
    }

    /// <summary>Text made of what is there alike in all languages or in each of them.</summary>
    public static string Join(string separator, IReadOnlyList<string> texts) =>
        texts.Count == 1 ? texts[0] : string.Join(separator, texts.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal));

    // Labels may fill several lines where room is short. Chinese needs no blank where they meet.
    private static string OneLine(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return text;
        string line = "";
        foreach (string part in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            line += line is "" or [.., >= '\u2E80'] && part[0] >= '\u2E80' ? part : " " + part;
        return line;
    }
}
