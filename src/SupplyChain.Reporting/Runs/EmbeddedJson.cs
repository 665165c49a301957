using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml;
using SupplyChain.Reporting.Documents;

namespace SupplyChain.Reporting;

/// <summary>Takes the JSON that a document embeds out of it again: the manifest, and what stands beside it.</summary>
internal sealed class EmbeddedJson : IDisposable
{
    // Larger than any document of ours.
    private const long LongestFile = 512L * 1024 * 1024;

    private const string HtmlBegin = "<script type=\"application/json\" id=\"run\">";

    private const string HtmlEnd = "</script>";

    private const string MarkdownBegin = "<!-- supplychain-run\n";

    private const string MarkdownEnd = "\n-->";

    private const string WorkbookNamespace = "urn:supplychain:run:1";

    private readonly JsonDocument _document;

    private EmbeddedJson(JsonDocument document, JsonElement run, bool isAlone) => (_document, Run, IsAlone) = (document, run, isAlone);

    /// <summary>The whole JSON: of an answer that is JSON itself, the answer.</summary>
    public JsonElement Root => _document.RootElement;

    /// <summary>The manifest; undefined if a JSON answer holds none.</summary>
    public JsonElement Run { get; }

    /// <summary>Whether the file is a manifest and nothing else.</summary>
    public bool IsAlone { get; }

    /// <summary>Opens what a file embeds.</summary>
    /// <exception cref="RunManifestException">It embeds none.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    public static EmbeddedJson Open(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.CanSeek && file.Length > LongestFile)
            throw new RunManifestException("TooLarge", (int)(LongestFile / (1024 * 1024)));
        if (Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            return Parse(OfWorkbook(file) ?? throw new RunManifestException("None"), isDocument: true);
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: false));
        string text = reader.ReadToEnd();
        return text.AsSpan().TrimStart() is ['{', ..] ? Parse(text, isDocument: false) : Parse(OfPage(text) ?? throw new RunManifestException("None"), isDocument: true);
    }

    public void Dispose() => _document.Dispose();

    private static EmbeddedJson Parse(string json, bool isDocument)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 24 });
        }
        catch (JsonException)
        {
            throw new RunManifestException("NotJson");
        }
        JsonElement root = document.RootElement;
        bool isManifest = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out JsonElement schema) && schema.ValueKind == JsonValueKind.String && schema.ValueEquals(EmbeddedRun.Schema);
        JsonElement within = !isManifest && root.ValueKind == JsonValueKind.Object && root.TryGetProperty(EmbeddedRun.Key, out JsonElement run) ? run : default;
        return new EmbeddedJson(document, isManifest ? root : within, isManifest && !isDocument);
    }

    private static string? OfPage(string text)
    {
        int begin = text.IndexOf(HtmlBegin, StringComparison.Ordinal);
        if (begin >= 0)
            return Between(text, begin + HtmlBegin.Length, HtmlEnd);
        begin = text.LastIndexOf(MarkdownBegin, StringComparison.Ordinal);
        return begin < 0 ? null : Between(text, begin + MarkdownBegin.Length, MarkdownEnd);
    }

    private static string? Between(string text, int begin, string mark)
    {
        int end = text.IndexOf(mark, begin, StringComparison.Ordinal);
        return end < 0 ? null : text[begin..end];
    }

    private static string? OfWorkbook(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            foreach (ZipArchiveEntry entry in archive.Entries.Where(e => e.FullName.StartsWith("customXml/", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using Stream part = entry.Open();
                // What an entry says of its own length is up to whoever made it.
                var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 4L * RunManifestReader.LongestText };
                using var xml = XmlReader.Create(part, settings);
                if (xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == EmbeddedRun.Key && xml.NamespaceURI == WorkbookNamespace)
                    return xml.ReadElementContentAsString();
            }
            return null;
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException)
        {
            throw new RunManifestException("NotAWorkbook");
        }
    }
}
