using System.Text.Encodings.Web;
using System.Text.Json;
using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>Writes network.json.</summary>
internal static class InformationWriter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Before a code, where a format has only names and values: the value is its Chinese name.</summary>
    public const string NamePrefix = NetworkSchema.ChineseNamesKey + ".";

    /// <summary>All that is said, as names and values. Chinese names of codes come last, each as <see cref="NamePrefix"/> and the code.</summary>
    public static IReadOnlyList<(string Key, string Value)> Values(NetworkInformation information) =>
        [.. Texts(information), .. Names(information).Select(n => (NamePrefix + n.Key, n.Value))];

    /// <summary>The text of network.json; null if the network says nothing about itself.</summary>
    public static byte[]? Write(NetworkInformation information)
    {
        (string Key, string Value)[] texts = Texts(information);
        KeyValuePair<string, string>[] names = Names(information);
        if (texts.Length + names.Length == 0)
            return null;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            foreach ((string key, string value) in texts)
                json.WriteString(key, value);
            if (names.Length > 0)
            {
                json.WriteStartObject(NetworkSchema.ChineseNamesKey);
                foreach ((string code, string name) in names)
                    json.WriteString(code, name);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static (string Key, string Value)[] Texts(NetworkInformation information)
    {
        (string Key, string? Value)[] all =
        [
            ("title", information.Title), ("title_zh", information.ChineseTitle), ("currency", information.Currency), ("date", information.Date),
            ("source", information.Source), ("language", information.Language), ("measure", information.Measure is { } measure ? Words.Of(measure) : null),
        ];
        return [.. all.Where(t => !string.IsNullOrEmpty(t.Value)).Select(t => (t.Key, t.Value!))];
    }

    private static KeyValuePair<string, string>[] Names(NetworkInformation information) =>
        [.. information.ChineseNames.Where(n => !string.IsNullOrEmpty(n.Value)).OrderBy(n => n.Key, StringComparer.Ordinal)];
}
