using System.Text.Json;
using System.Text.RegularExpressions;
using SupplyChain.Formats.Tables.Reading;

namespace SupplyChain.Formats.Tables.Rectangular;

/// <summary>Tells roles from labels: as described, else from well-known words in English and Chinese.</summary>
internal sealed class RoleFinder
{
    private static readonly KnownWords Known = KnownWords.Read();

    private readonly List<(Regex Pattern, TableRole Role)> _described;
    private readonly IReadOnlyDictionary<string, TableRole> _words;
    private readonly bool _guess;

    private RoleFinder(IReadOnlyDictionary<string, TableRole> described, IReadOnlyDictionary<string, TableRole> words, bool guess)
    {
        // What is spelled out goes before patterns.
        _described = [.. described.OrderBy(d => d.Key.Contains('*', StringComparison.Ordinal)).Select(d => (Pattern(d.Key), d.Value))];
        (_words, _guess) = (words, guess);
    }

    public static RoleFinder OfRows(TableDescription description) => new(description.Rows, Known.Rows, description.GuessRoles);

    public static RoleFinder OfColumns(TableDescription description) => new(description.Columns, Known.Columns, description.GuessRoles);

    /// <summary>The role of a label; null if nothing says one.</summary>
    /// <param name="label">The label.</param>
    /// <param name="isGuessed">It was told by a well-known word.</param>
    public TableRole? Find(TableLabel label, out bool isGuessed)
    {
        isGuessed = false;
        foreach ((Regex pattern, TableRole role) in _described)
        {
            if (label.Words.Any(pattern.IsMatch))
                return role;
        }
        if (!_guess)
            return null;
        foreach (string word in label.Words)
        {
            if (_words.TryGetValue(Plain(word), out TableRole role))
            {
                isGuessed = true;
                return role;
            }
        }
        return null;
    }

    internal static string Plain(string text) => string.Concat(LabelText.Clean(text).ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static Regex Pattern(string text) =>
        new("^" + Regex.Escape(LabelText.Clean(text)).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private sealed record KnownWords(IReadOnlyDictionary<string, TableRole> Rows, IReadOnlyDictionary<string, TableRole> Columns)
    {
        public static KnownWords Read()
        {
            using Stream file = TableLayouts.Open("known-labels.json");
            using var json = JsonDocument.Parse(file);
            return new KnownWords(Words(json.RootElement.GetProperty("rows")), Words(json.RootElement.GetProperty("columns")));
        }

        private static Dictionary<string, TableRole> Words(JsonElement roles)
        {
            var words = new Dictionary<string, TableRole>(StringComparer.Ordinal);
            foreach (JsonProperty role in roles.EnumerateObject())
            {
                foreach (JsonElement word in role.Value.EnumerateArray())
                    words[Plain(word.GetString()!)] = TableDescription.RoleNamed(role.Name)!.Value;
            }
            return words;
        }
    }
}
