using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupplyChain.Formats.Tables;

/// <summary>What the rows and columns of a rectangular input-output table hold: the content of a small description file (JSON).</summary>
/// <remarks>
/// Only what cannot be seen from the table itself needs to be said. A label named in <see cref="Rows"/> or <see cref="Columns"/> has the role stated there; a label
/// that stands both in a row and in a column is a sector; well-known words (total output, 总产出, exports, 出口 …) are recognised unless
/// <see cref="GuessRoles"/> is false; what remains is refused with its place, never guessed.
/// <para>The layouts that are known by themselves are description files too: see <c>docs/tables.md</c>.</para>
/// </remarks>
public sealed record TableDescription
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Title of the network.</summary>
    public string? Title { get; init; }

    /// <summary>Title of the network in Chinese.</summary>
    public string? TitleZh { get; init; }

    /// <summary>Who published the table.</summary>
    public string? Source { get; init; }

    /// <summary>Currency of the network, such as <c>CNY million</c>. Null: none is stated, and the report says so.</summary>
    public string? Currency { get; init; }

    /// <summary>What one unit of the file is in <see cref="Currency"/>; above 0. A file in 10,000 CNY becomes CNY million with 0.01.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>Days of the period of the file; above 0.</summary>
    public double Days { get; init; } = 365;

    /// <summary>Sheet of a workbook. Null: the first one that is shown.</summary>
    public string? Sheet { get; init; }

    /// <summary>Rows above the header. Null: found.</summary>
    public int? SkipRows { get; init; }

    /// <summary>Rows that hold labels of columns. Null: found.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>Which leading columns hold what: <c>code</c>, <c>name</c>, <c>name_zh</c>, <c>region</c>, <c>origin</c> to a header or a number from 1. Null: found.</summary>
    public IReadOnlyDictionary<string, string>? LabelColumns { get; init; }

    /// <summary>What stands between region and sector in a label, such as <c>_</c> in <c>AUS_01T02</c>; the first one counts. Null: labels hold no region.</summary>
    public string? RegionSeparator { get; init; }

    /// <summary>Roles of rows by label; <c>*</c> stands for any characters.</summary>
    public IReadOnlyDictionary<string, TableRole> Rows { get; init; } = new Dictionary<string, TableRole>();

    /// <summary>Roles of columns by label; <c>*</c> stands for any characters.</summary>
    public IReadOnlyDictionary<string, TableRole> Columns { get; init; } = new Dictionary<string, TableRole>();

    /// <summary>Well-known words are recognised where nothing is stated.</summary>
    public bool GuessRoles { get; init; } = true;

    /// <summary>What the words in the origin column mean: <c>domestic</c>, <c>imported</c>, or <c>total</c> for rows that are neither.</summary>
    public IReadOnlyDictionary<string, string> Origins { get; init; } = new Dictionary<string, string>();

    /// <summary>The cells hold imported goods beside domestic ones. Null: they do if there is a column of imports.</summary>
    public bool? ImportsIncluded { get; init; }

    /// <summary>A file beside the table with one row per sector: output, final demand, value added or columns to keep. Null: none.</summary>
    public string? Accounts { get; init; }

    /// <summary>Columns of <see cref="Accounts"/> by header: a role, or <c>x_name</c> for a column to keep.</summary>
    public IReadOnlyDictionary<string, string> AccountColumns { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads a description from JSON.</summary>
    /// <param name="json">The text; comments and trailing commas are allowed, unknown names are not.</param>
    /// <returns>The description.</returns>
    /// <exception cref="JsonException">The text is not JSON, names something unknown, or holds a number outside its range.</exception>
    public static TableDescription Parse(string json)
    {
        TableDescription description = JsonSerializer.Deserialize<TableDescription>(json, Json) ?? throw new JsonException("null is no description");
        foreach ((string name, double value) in new[] { ("factor", description.Factor), ("days", description.Days) })
        {
            if (!double.IsFinite(value) || value <= 0)
                throw new JsonException($"{name} must be above 0");
        }
        if (description.SkipRows < 0 || description.HeaderRows < 1)
            throw new JsonException("skip_rows must be 0 or more, header_rows 1 or more");
        return description;
    }

    internal static TableRole? RoleNamed(string name)
    {
        string plain = name.Replace("-", "", StringComparison.Ordinal);
        foreach (TableRole role in Enum.GetValues<TableRole>())
        {
            if (string.Equals(role.ToString(), plain, StringComparison.OrdinalIgnoreCase))
                return role;
        }
        return null;
    }
}
