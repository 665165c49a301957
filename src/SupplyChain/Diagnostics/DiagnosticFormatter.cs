using System.Globalization;
using System.Text;
using SupplyChain.Resources;

namespace SupplyChain.Diagnostics;

/// <summary>Puts problems into the words and the layout of a compiler: position, code, message, the line, a mark, a hint.</summary>
public static class DiagnosticFormatter
{
    /// <summary>How many problems of one code are shown in full.</summary>
    public const int ShownPerCode = 20;

    /// <summary>Writes problems one below the other; after <see cref="ShownPerCode"/> of one code it says how many more there are.</summary>
    /// <param name="diagnostics">The problems.</param>
    /// <param name="language">The language of the texts.</param>
    /// <returns>Lines that each end in a line feed; empty if there are no problems.</returns>
    public static string Format(IReadOnlyList<Diagnostic> diagnostics, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var total = diagnostics.GroupBy(d => d.Code.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string id = diagnostic.Code.Id;
            int count = shown[id] = shown.GetValueOrDefault(id) + 1;
            if (count <= ShownPerCode)
                Append(text, diagnostic, language);
            if (count == ShownPerCode && total[id] > ShownPerCode)
                text.Append(TextCatalog.Library.Format(language, "Diagnostics.More", total[id] - ShownPerCode, id)).Append('\n');
        }
        return text.ToString();
    }

    internal static string Headline(Diagnostic diagnostic, Language language)
    {
        string severity = TextCatalog.Library.Format(language, "Severity." + diagnostic.Severity);
        string headline = TextCatalog.Library.Format(language, "Diagnostics.Headline", severity, diagnostic.Code, diagnostic.GetMessage(language));
        return diagnostic.Position is { } position ? $"{At(position)}: {headline}" : headline;
    }

    internal static string At(SourcePosition position) => position switch
    {
        { Sheet: { } sheet, Line: 0 } => $"{position.File}:{sheet}",
        { Sheet: { } sheet } => string.Create(CultureInfo.InvariantCulture, $"{position.File}:{sheet}!{ColumnLetters(position.Column)}{position.Line}"),
        { Line: 0 } => position.File,
        { Column: 0 } => string.Create(CultureInfo.InvariantCulture, $"{position.File}:{position.Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{position.File}:{position.Line}:{position.Column}"),
    };

    /// <summary>The name of a column as spreadsheets show it: 1 is A, 28 is AB; empty for 0.</summary>
    internal static string ColumnLetters(int column)
    {
        string letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }

    internal static string Summary(IReadOnlyList<Diagnostic> diagnostics)
    {
        int errors = diagnostics.Count(d => d.Severity == Severity.Error);
        string count = errors == 1
            ? TextCatalog.Library.Format(Language.English, "Diagnostics.OneError")
            : TextCatalog.Library.Format(Language.English, "Diagnostics.Errors", errors);
        Diagnostic? first = diagnostics.FirstOrDefault(d => d.Severity == Severity.Error);
        return first is null ? count : $"{count}: {Headline(first, Language.English)}";
    }

    private static void Append(StringBuilder text, Diagnostic diagnostic, Language language)
    {
        text.Append(Headline(diagnostic, language)).Append('\n');
        if (diagnostic is { SourceLine: { } line, Position: { } position })
        {
            string number = position.Line.ToString(CultureInfo.InvariantCulture);
            text.Append("  ").Append(number).Append(" | ").Append(line).Append('\n');
            if (diagnostic.MarkStart >= 0)
            {
                text.Append(' ', 2 + number.Length).Append(" | ").Append(Blanks(line, diagnostic.MarkStart))
                    .Append('^', Math.Max(1, Width(line, diagnostic.MarkStart, diagnostic.MarkLength))).Append('\n');
            }
        }
        if (diagnostic.GetHint(language) is { } hint)
            text.Append("  ").Append(TextCatalog.Library.Format(language, "Diagnostics.Hint", hint)).Append('\n');
    }

    // Chinese and other wide characters take two columns on a terminal; tabs are repeated so that the mark stays below its value.
    private static string Blanks(string line, int length)
    {
        var blanks = new StringBuilder();
        foreach (char c in line.AsSpan(0, Math.Min(length, line.Length)))
            blanks.Append(c == '\t' ? "\t" : IsWide(c) ? "  " : " ");
        return blanks.ToString();
    }

    private static int Width(string line, int start, int length)
    {
        int width = 0;
        foreach (char c in line.AsSpan(Math.Min(start, line.Length), Math.Max(0, Math.Min(length, line.Length - start))))
            width += IsWide(c) ? 2 : 1;
        return width;
    }

    private static bool IsWide(char c) => c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF')
        or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60');
}
