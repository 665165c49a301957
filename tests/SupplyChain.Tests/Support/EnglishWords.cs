using System.Text.RegularExpressions;
using SupplyChain.Data;
using SupplyChain.Formats.Tables;

namespace SupplyChain.Tests.Support;

/// <summary>Finds English words in Chinese text. Not words are what is typed or written as it stands in every language: options, columns, files, codes, values.</summary>
internal static class EnglishWords
{
    private static readonly HashSet<string> Typed =
    [
        "supplychain", "check", "rank", "plan", "import", "template", "verify", "diff", "both", "html", "xlsx", "md", "page", "VERB", "NAME", "SHA", "HTML", "CSV", "JSON", "XML", "GraphML", "Parquet", "Excel", "UTF", "MB", "GB18030", "GBK", "NUL", "NO_COLOR", "HiGHS", "PDLP",
        "output", "value-added", "final", "table", "json", "csv", "auto", "always", "never", "held-up", "alone", "credit", "warning", "error", "en", "zh", "tiers", "weights",
        "GB", "ISIC", "NACE", "FILE", "field", "header", "ignore", "SHARE", "lists", "NET", "verified", "electricity", "staff", "rate", "reported", "first", "lowest", "mean", "running", "stopped", "average",
        "gbt4754", "isic", "nace", "network",
        .. NetworkSchema.Tables.SelectMany(t => t.Columns).SelectMany(c => c.Words.Append(c.Key)),
        .. NetworkSchema.InformationKeys, "restarts",
        // Settings, files and keys of tables.
        .. new TableImporter().Settings, "NA", "skip_rows", "header_rows", "guess_roles", "false", "rows", "columns", "code", "coarse", "rating", "pymrio", "save_all", "path", "table_format", "txt",
    ];

    /// <summary>The English words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Ids and names of the data, which stay what they are.</param>
    public static IReadOnlyList<string> In(string text, IEnumerable<string>? names = null)
    {
        text = Regex.Replace(text, @"\bSC\d{4}\b|--scenario \S+", " ");
        foreach (string name in (names ?? []).Where(n => n.Length > 0).OrderByDescending(n => n.Length))
            text = text.Replace(name, "", StringComparison.Ordinal);
        text = Regex.Replace(text, "工作表 (sites|links|inputs|limits|scenarios|network)( 和 (sites|links))?", " ");
        text = Regex.Replace(text, @"\bx_\w+|:\w+![A-Z]+\d+", " ");
        text = Options().Replace(text, " ");
        text = Regex.Replace(text, @"\bsupplychain (rank|check|plan) \S+|supplychain import \S+\s+net(work)?\b|samples/\S+|docs/\S+", " ");
        text = Regex.Replace(text, @"[\w/*-]*\.(csv|tsv|json|md|txt|xlsx|xls|graphml|parquet)\b(:\d+)*", " ");
        text = Regex.Replace(text, @"\b\d+(\.\d+)?e-?\d+\b|\b\d+(ms|s|m|h)\b|0x[0-9A-F]+", " ");
        return [.. Regex.Matches(text, "[A-Za-z][A-Za-z0-9_]*(-[A-Za-z]+)*").Select(m => m.Value).Where(w => w.Length > 1 && !Typed.Contains(w))];
    }

    private static Regex Options() => new(@"(?<![\w-])--?[a-z][a-z-]*");
}
