using System.Text.Encodings.Web;
using System.Text.Json;
using SupplyChain.Building;

namespace SupplyChain.Data;

/// <summary>Writes network.json.</summary>
internal static class InformationWriter
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every name of network.json with its value; null where nothing is said.</summary>
    public static IReadOnlyList<(string Key, string? Value)> Values(NetworkInformation information) =>
    [
        ("title", information.Title), ("title_zh", information.ChineseTitle), ("currency", information.Currency), ("date", information.Date),
        ("source", information.Source), ("language", information.Language), ("measure", information.Measure is { } measure ? Words.Of(measure) : null),
    ];

    /// <summary>The text of network.json; null if the network says nothing about itself.</summary>
    public static byte[]? Write(NetworkInformation information)
    {
        (string Key, string? Value)[] said = [.. Values(information).Where(v => !string.IsNullOrEmpty(v.Value))];
        if (said.Length == 0)
            return null;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            foreach ((string key, string? value) in said)
                json.WriteString(key, value);
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
