using System.Text.Json;
using System.Text.RegularExpressions;

namespace SupplyChain.Reporting;

/// <summary>Reads the JSON of a manifest, which may come from anybody: whatever does not belong there is refused.</summary>
internal static partial class RunManifestReader
{
    /// <summary>Longest JSON that is read as a manifest, in characters.</summary>
    public const int LongestText = 16 * 1024 * 1024;

    private const int DeepestLevel = 12;

    private const int LongestValue = 32_768;

    private const int MostEntries = 100_000;

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="RunManifestException">It is none.</exception>
    public static RunManifest Read(string json)
    {
        if (json.Length > LongestText)
            throw new RunManifestException("TooLarge", LongestText / (1024 * 1024));
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DeepestLevel });
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw new RunManifestException("NotJson");
        }
    }

    /// <summary>Reads a manifest from an element of JSON.</summary>
    /// <exception cref="RunManifestException">It is none.</exception>
    public static RunManifest Read(JsonElement root)
    {
        try
        {
            return Manifest(root);
        }
        catch (InvalidOperationException)
        {
            // Escapes can spell half a character, which no text may hold.
            throw new RunManifestException("NotJson");
        }
    }

    private static RunManifest Manifest(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new RunManifestException("Wrong", "tool");
        if (root.TryGetProperty("schema", out JsonElement schema) && !(schema.ValueKind == JsonValueKind.String && schema.ValueEquals(RunManifest.Schema)))
            throw new RunManifestException("Schema", RunManifest.Schema);
        if (Text(root, "tool") != RunManifest.Tool)
            throw new RunManifestException("Tool", RunManifest.Tool);
        JsonElement result = Member(root, "result", JsonValueKind.Object);
        return new RunManifest
        {
            Version = Text(root, "version"),
            Model = Text(root, "model"),
            Verb = Text(root, "verb"),
            Arguments = Texts(root, "arguments"),
            Inputs = [.. Rows(root, "inputs").Select(InputOf)],
            Options = [.. Rows(root, "options").Select(OptionOf)],
            Seed = Number(root, "seed") is not { } seed ? null : seed == (int)seed ? (int)seed : throw new RunManifestException("Wrong", "seed"),
            Result = new RunResult(Hash(result, "sha256"))
            {
                Status = OptionalText(result, "status"),
                Ending = OptionalText(result, "ending"),
                Value = Number(result, "value"),
                Bound = Number(result, "bound"),
                RelativeGap = Number(result, "relativeGap"),
                IsRepeatable = Flag(result, "repeatable"),
            },
            Outputs = [.. Rows(root, "outputs").Select(OutputOf)],
        };
    }

    private static RunInput InputOf(JsonElement row) => new(Text(row, "path"), Text(row, "role"), Hash(row, "sha256"), Length(row, "bytes") ?? throw new RunManifestException("Wrong", "bytes"))
    {
        IsStandardInput = Flag(row, "standardInput") == (Text(row, "path") == "-") ? Flag(row, "standardInput") : throw new RunManifestException("Wrong", "standardInput"),
        Left = OptionalText(row, "left") is null ? null : Hash(row, "left"),
    };

    private static RunOption OptionOf(JsonElement row)
    {
        string word = Text(row, "origin");
        if (!RunSections.Origins.Any(o => o.Word == word))
            throw new RunManifestException("Wrong", "origin");
        return new RunOption(Text(row, "name"), Texts(row, "values"), RunSections.Origins.First(o => o.Word == word).Origin) { Source = OptionalText(row, "source") };
    }

    private static RunOutput OutputOf(JsonElement row) => new(Text(row, "format"))
    {
        File = OptionalText(row, "file"),
        Languages = Texts(row, "languages"),
        Sha256 = OptionalText(row, "sha256") is null ? null : Hash(row, "sha256"),
        Bytes = Length(row, "bytes"),
        IsColored = Flag(row, "colored"),
    };

    private static JsonElement Member(JsonElement from, string name, params JsonValueKind[] kinds)
    {
        if (!from.TryGetProperty(name, out JsonElement value))
            throw new RunManifestException("Wrong", name);
        return kinds.Contains(value.ValueKind) ? value : throw new RunManifestException("Wrong", name);
    }

    private static string Text(JsonElement from, string name) => Short(Member(from, name, JsonValueKind.String).GetString()!, name);

    private static string? OptionalText(JsonElement from, string name) =>
        Member(from, name, JsonValueKind.String, JsonValueKind.Null).GetString() is { } text ? Short(text, name) : null;

    // What is put on a terminal again must not steer it, and a path must not end early.
    private static string Short(string text, string name) =>
        text.Length <= LongestValue && !text.Contains('\0', StringComparison.Ordinal) ? text : throw new RunManifestException("Wrong", name);

    private static string Hash(JsonElement from, string name) => Text(from, name) is var text && Digits().IsMatch(text) ? text : throw new RunManifestException("Wrong", name);

    private static bool Flag(JsonElement from, string name) => Member(from, name, JsonValueKind.True, JsonValueKind.False).GetBoolean();

    private static double? Number(JsonElement from, string name) => Member(from, name, JsonValueKind.Number, JsonValueKind.Null) is { ValueKind: JsonValueKind.Number } number
        ? number.TryGetDouble(out double value) && double.IsFinite(value) ? value : throw new RunManifestException("Wrong", name)
        : null;

    private static long? Length(JsonElement from, string name) => Number(from, name) is not { } number ? null
        : number is >= 0 and <= 1L << 53 && number == Math.Floor(number) ? (long)number : throw new RunManifestException("Wrong", name);

    private static string[] Texts(JsonElement from, string name)
    {
        JsonElement list = Member(from, name, JsonValueKind.Array);
        if (list.GetArrayLength() > MostEntries || list.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.String))
            throw new RunManifestException("Wrong", name);
        return [.. list.EnumerateArray().Select(e => Short(e.GetString()!, name))];
    }

    private static JsonElement[] Rows(JsonElement from, string name)
    {
        JsonElement list = Member(from, name, JsonValueKind.Array);
        if (list.GetArrayLength() > MostEntries || list.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.Object))
            throw new RunManifestException("Wrong", name);
        return [.. list.EnumerateArray()];
    }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

/// <summary>A manifest cannot be read: which text says why, and what stands in it.</summary>
internal sealed class RunManifestException(string key, params object[] arguments) : Exception("the manifest cannot be read")
{
    /// <summary>End of the key of the text.</summary>
    public string Key => key;

    /// <summary>Values for the text.</summary>
    public IReadOnlyList<object> Arguments => arguments;
}
