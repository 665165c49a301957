using System.Text.Json;
using SupplyChain.Reports;

namespace SupplyChain.Planning.Differences;

/// <summary>Reads the JSON of a plan, whole or as documents embed it. Whoever made it, nothing but texts and numbers are taken from it.</summary>
internal static class PlanRecordReader
{
    private static readonly string[] NotOptions = ["pins", "bans"];

    /// <summary>The record of a plan in memory: that of its JSON, so that both are compared alike.</summary>
    public static PlanRecord Of(RestartPlan plan)
    {
        var text = new StringWriter { NewLine = "\n" };
        new JsonReportRenderer().Render(plan.ToReport(), text);
        using JsonDocument json = JsonDocument.Parse(text.ToString());
        return Read(json.RootElement)!;
    }

    /// <summary>Reads a plan.</summary>
    /// <returns>The record; null if it is no plan.</returns>
    public static PlanRecord? Read(JsonElement plan)
    {
        if (Part(plan, "waves", JsonValueKind.Array) is not { } waves)
            return null;
        JsonElement? options = Part(plan, "options", JsonValueKind.Object);
        var restarts = new Dictionary<string, RestartRecord>(StringComparer.Ordinal);
        foreach (JsonElement wave in Objects(waves))
        {
            foreach (JsonElement row in Objects(Part(wave, "restarts", JsonValueKind.Array)))
            {
                if (Text(row, "site") is { } site)
                    restarts[site] = RestartOf(row, site, (int)(Number(wave, "wave") ?? 1));
            }
        }
        return new PlanRecord
        {
            Currency = Part(plan, "network", JsonValueKind.Object) is { } network ? Text(network, "currency") : null,
            Measure = options is { } asked ? Text(asked, "measure") : null,
            Status = Text(plan, "status"),
            Value = Number(plan, "value"),
            Bound = Number(plan, "bound"),
            RelativeGap = Number(plan, "relativeGap"),
            Options = options is { } given ? OptionsOf(given) : new Dictionary<string, string>(StringComparer.Ordinal),
            Limits = Part(plan, "limits", JsonValueKind.Array) is { } limits ? [.. Objects(limits).Select(LimitOf)] : null,
            Restarts = restarts,
            Candidates = CandidatesOf(plan),
            Bans = options is { } o && Part(o, "bans", JsonValueKind.Array) is { } bans ? Texts(bans).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(),
            Pins = options is { } p ? Objects(Part(p, "pins", JsonValueKind.Array)).Select(r => Text(r, "site")).OfType<string>().ToHashSet(StringComparer.Ordinal) : new HashSet<string>(),
            PinnedWaves = options is { } q ? PinnedWavesOf(q) : new Dictionary<string, int>(),
        };
    }

    private static RestartRecord RestartOf(JsonElement row, string site, int wave) => new(site, Text(row, "name"), Text(row, "region"), wave, Number(row, "lastInValue"))
    {
        IsPinned = row.TryGetProperty("pinned", out JsonElement pinned) && pinned.ValueKind == JsonValueKind.True,
        Bundle = Part(row, "bundle", JsonValueKind.Array) is { } bundle ? Texts(bundle) : [],
        Replacement = Part(row, "replacement", JsonValueKind.Object) is { } replacement ? Text(replacement, "site") : null,
    };

    // In full, one object each; in documents, the sites of each outcome as one text, since there may be thousands.
    private static Dictionary<string, CandidateRecord>? CandidatesOf(JsonElement plan)
    {
        var candidates = new Dictionary<string, CandidateRecord>(StringComparer.Ordinal);
        if (Part(plan, "candidates", JsonValueKind.Array) is { } rows)
        {
            foreach (JsonElement row in Objects(rows))
            {
                if (Text(row, "site") is { } site)
                {
                    candidates[site] = new CandidateRecord(site, Text(row, "name"), Text(row, "region"), Text(row, "reason") ?? "", Number(row, "gainIfAdded"))
                    {
                        LimitsInTheWay = [.. Objects(Part(row, "limitsInTheWay", JsonValueKind.Array)).Select(LimitOf)],
                    };
                }
            }
            return candidates;
        }
        if (Part(plan, "outcomes", JsonValueKind.Object) is not { } outcomes)
            return null;
        foreach (JsonProperty outcome in outcomes.EnumerateObject().Where(o => o.Value.ValueKind == JsonValueKind.String))
        {
            foreach (string site in outcome.Value.GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                candidates[site] = new CandidateRecord(site, null, null, outcome.Name, null);
        }
        return candidates;
    }

    private static Dictionary<string, int> PinnedWavesOf(JsonElement options)
    {
        var waves = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonElement row in Objects(Part(options, "pins", JsonValueKind.Array)))
        {
            if (Text(row, "site") is { } site && Number(row, "wave") is { } wave)
                waves[site] = (int)wave;
        }
        return waves;
    }

    private static Dictionary<string, string> OptionsOf(JsonElement options) => options.EnumerateObject()
        .Where(o => !NotOptions.Contains(o.Name))
        .DistinctBy(o => o.Name)
        .ToDictionary(o => o.Name, o => Shown(o.Value), StringComparer.Ordinal);

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Shown)),
        _ => value.GetRawText(),
    };

    private static LimitRecord LimitOf(JsonElement row) =>
        new(Text(row, "resource") ?? "", Text(row, "region"), Number(row, "wave") is { } wave ? (int)wave : null, Number(row, "amount"), Text(row, "kind"));

    private static JsonElement? Part(JsonElement from, string name, JsonValueKind kind) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out JsonElement value) && value.ValueKind == kind ? value : null;

    private static IEnumerable<JsonElement> Objects(JsonElement? list) => list is { } all ? all.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object) : [];

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)];

    private static string? Text(JsonElement from, string name) => Part(from, name, JsonValueKind.String)?.GetString();

    private static double? Number(JsonElement from, string name) => Part(from, name, JsonValueKind.Number) is { } number && number.TryGetDouble(out double value) ? value : null;
}
