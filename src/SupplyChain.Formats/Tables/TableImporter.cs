using System.Globalization;

namespace SupplyChain.Formats.Tables;

/// <summary>The importer of input-output tables behind <c>import --as table</c>; from code, <see cref="InputOutputTables"/> is the shorter way.</summary>
/// <remarks>Settings are those of <see cref="TableOptions"/>, as text. What each layout looks like, the rule, and what is reported: <c>docs/tables.md</c>.</remarks>
public sealed class TableImporter : INetworkImporter
{
    private static readonly Dictionary<string, Func<TableOptions, string, TableOptions?>> Known = new(StringComparer.Ordinal)
    {
        ["format"] = (o, v) => Word<TableFormat>(v) is { } format ? o with { Format = format } : null,
        ["description"] = (o, v) => o with { DescriptionFile = v },
        ["make"] = (o, v) => o with { MakeFile = v },
        ["import-matrix"] = (o, v) => o with { ImportFile = v },
        ["import-shares"] = (o, v) => o with { ImportShareFile = v },
        ["sectors"] = (o, v) => o with { SectorFile = v },
        ["ratings"] = (o, v) => o with { RatingFile = v },
        ["importance"] = (o, v) => Word<Importance>(v) is { } importance ? o with { DefaultImportance = importance } : null,
        ["own-use"] = (o, v) => Word<OwnUse>(v) is { } use ? o with { OwnUse = use } : null,
        ["smallest-link"] = (o, v) => Number(v) is >= 0 and var number ? o with { SmallestLink = number } : null,
        ["products"] = (o, v) => v is "sector" or "site" ? o with { ProductPerSite = v == "site" } : null,
        ["tolerance"] = (o, v) => Number(v) is >= 0 and var number ? o with { Tolerance = number } : null,
        ["sheet"] = (o, v) => o with { Sheet = v },
        ["currency"] = (o, v) => o with { Currency = v },
        ["factor"] = (o, v) => Number(v) is > 0 and var number ? o with { Factor = number } : null,
        ["days"] = (o, v) => Number(v) is > 0 and var number ? o with { Days = number } : null,
    };

    /// <inheritdoc/>
    public string Name => "table";

    /// <inheritdoc/>
    public IReadOnlyList<string> Settings { get; } = [.. Known.Keys];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.Count == 1 && TableReader.Recognise(paths[0], cancellationToken) != TableFormat.Auto;
    }

    /// <inheritdoc/>
    public ImportResult Import(ImportRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var report = new DataReport();
        if (request.Paths.Count != 1)
        {
            report.Add(new DataRemark(TableCodes.OneTable, request.Paths.Count));
            return new ImportResult { Network = null, Report = report };
        }
        TableOptions options = new();
        foreach ((string key, string value) in request.Settings.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (!Known.TryGetValue(key, out Func<TableOptions, string, TableOptions?>? set))
                throw new ArgumentException($"tables have no setting '{key}'", nameof(request));
            if (value.Length > 0 && set(options, value) is { } next)
                options = next;
            else
                report.Add(new DataRemark(TableCodes.BadSetting, key, value, Allowed(key)));
        }
        return report.HasRefusals ? new ImportResult { Network = null, Report = report } : InputOutputTables.Import(request.Paths[0], options, cancellationToken);
    }

    private static object Allowed(string key) => key switch
    {
        "format" => Words<TableFormat>(),
        "importance" => Words<Importance>(),
        "own-use" => Words<OwnUse>(),
        "products" => "sector, site",
        "factor" or "days" => "> 0",
        "smallest-link" or "tolerance" => ">= 0",
        _ => "…",
    };

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;

    private static T? Word<T>(string text) where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (Hyphenated(value.ToString()) == text)
                return value;
        }
        return null;
    }

    private static string Words<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(v => Hyphenated(v.ToString())));

    private static string Hyphenated(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
