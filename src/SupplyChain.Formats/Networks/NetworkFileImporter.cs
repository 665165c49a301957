using System.IO.Compression;
using System.Xml;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Columnar;
using SupplyChain.Formats.Workbooks;

namespace SupplyChain.Formats.Networks;

/// <summary>Takes over what is a network already, so that <c>import net -o net.xlsx</c> writes it in another format.</summary>
internal sealed class NetworkFileImporter : INetworkImporter
{
    /// <inheritdoc/>
    public string Name => "network";

    /// <inheritdoc/>
    public IReadOnlyList<string> Settings => [];

    /// <inheritdoc/>
    public bool Recognises(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (paths is not [var path])
            return false;
        if (Directory.Exists(path))
            return ParquetFolder.Is(path) || (File.Exists(Path.Combine(path, "sites.csv")) && File.Exists(Path.Combine(path, "links.csv")));
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".GRAPHML" => true,
            ".XLSX" or ".XLSM" => HasSheets(SheetNames(path)),
            ".XLS" => Workbook.TryOpen(path, out Workbook? workbook, out _, cancellationToken) && HasSheets([.. workbook.Sheets.Select(s => s.Name)]),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public ImportResult Import(ImportRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var report = new DataReport();
        NetworkFile.TryOpen(request.Paths[0], out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics, cancellationToken);
        report.Add(diagnostics);
        return new ImportResult { Network = network, Report = report };
    }

    private static bool HasSheets(IReadOnlyCollection<string> names) =>
        names.Contains("sites", StringComparer.OrdinalIgnoreCase) && names.Contains("links", StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the sheets alone; nothing else is read of the workbook. Empty where it cannot be read: whoever imports it says why.</summary>
    private static List<string> SheetNames(string path)
    {
        List<string> names = [];
        try
        {
            using FileStream bytes = File.OpenRead(path);
            PackageGuard.Check(path, bytes);
            using var archive = new ZipArchive(bytes, ZipArchiveMode.Read);
            if (archive.GetEntry("xl/workbook.xml") is not { } part)
                return names;
            using Stream content = part.Open();
            using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("name") is { } name)
                    names.Add(name.Trim());
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or XmlException or WorkbookFault)
        {
            names.Clear();
        }
        return names;
    }
}
