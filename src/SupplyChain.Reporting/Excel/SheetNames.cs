using System.Globalization;

namespace SupplyChain.Reporting.Excel;

/// <summary>Names of sheets that every spreadsheet program takes, no two of them alike.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the name of the next sheet.</summary>
    /// <param name="wanted">What it should be called, best first: the first that fits is taken, the last is cut.</param>
    /// <returns>At most 31 characters, none of <c>[ ] : * ? / \</c> and no control, no apostrophe at either end, not taken yet whatever the case, and not <c>History</c>, which is reserved.</returns>
    public string Next(params IReadOnlyList<string> wanted)
    {
        string[] clean = [.. wanted.Select(Clean)];
        string name = clean.FirstOrDefault(n => n.Length is > 0 and <= Longest) ?? Cut(clean[^1], Longest);
        if (name.Length == 0)
            name = "Sheet";
        string unique = name;
        for (int i = 2; unique.Equals("History", StringComparison.OrdinalIgnoreCase) || !_used.Add(unique); i++)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $" ({i})");
            unique = Cut(name, Longest - number.Length) + number;
        }
        return unique;
    }

    private static string Clean(string name)
    {
        char[] allowed = [.. WorkbookText.Fit(name).Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c)];
        return string.Join(' ', new string(allowed).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');
    }

    // Never half a character, and no blank or apostrophe at the cut.
    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd('\'', ' ');
}
