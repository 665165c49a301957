using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Formats.Columnar;
using SupplyChain.Formats.Graphs;

namespace SupplyChain.Formats.Networks;

/// <summary>Reads a network; it is null if there is at least one error.</summary>
internal delegate (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) ReadNetwork(string path, CancellationToken cancellation);

/// <summary>A format a network can be opened from without any mapping.</summary>
/// <param name="Extensions">The extensions of its files, in lower case.</param>
/// <param name="Read">Reads a network.</param>
/// <param name="Write">Writes one; null for formats that are only read.</param>
internal sealed record NetworkFormat(IReadOnlyList<string> Extensions, ReadNetwork Read, Action<SupplyNetwork, string, CancellationToken>? Write);

/// <summary>The formats networks are opened from and saved in; a new one is one line here.</summary>
internal static class NetworkFormats
{
    private static readonly NetworkFormat CsvFolder = new([], ReadFolder, (network, path, cancellation) => network.Save(path, cancellation));

    private static readonly NetworkFormat ParquetFiles = new([ParquetFolder.Extension], ParquetNetwork.Read, ParquetNetworkWriter.Write);

    // What a file of these names holds is one table, a report or a page, and no network; a folder of such a name would help nobody.
    private static readonly string[] NotWritten = [".csv", ".tsv", ".txt", ".json", ".html", ".htm", ".md", ".pdf", ".doc", ".docx", ".ods", ".zip", ".gz", ".xml"];

    /// <summary>Every format, that of folders first.</summary>
    public static IReadOnlyList<NetworkFormat> All { get; } =
    [
        CsvFolder,
        new([".xlsx"], WorkbookNetwork.Read, WorkbookNetworkWriter.Write),
        new([".graphml"], GraphMlNetwork.Read, GraphMlNetworkWriter.Write),
        ParquetFiles,
        new([".xlsm", ".xls"], WorkbookNetwork.Read, null),
    ];

    public static IReadOnlyList<string> WrittenExtensions { get; } = [.. All.Where(f => f.Write is not null).SelectMany(f => f.Extensions)];

    /// <summary>The format of a path: by what lies there, and else by its extension.</summary>
    public static NetworkFormat Of(string path)
    {
        string extension = Path.GetExtension(Path.TrimEndingDirectorySeparator(path));
        NetworkFormat? named = All.FirstOrDefault(f => f.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
        if (Directory.Exists(path))
            return ParquetFolder.Is(path) || named == ParquetFiles ? ParquetFiles : CsvFolder;
        return named ?? CsvFolder;
    }

    /// <summary>The format to write to a path; null if there is none.</summary>
    public static NetworkFormat? ForWriting(string path)
    {
        string extension = Path.GetExtension(Path.TrimEndingDirectorySeparator(path));
        NetworkFormat format = All.FirstOrDefault(f => f.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)) ?? CsvFolder;
        return format.Write is null || NotWritten.Contains(extension, StringComparer.OrdinalIgnoreCase) ? null : format;
    }

    /// <summary>The files a network is read from: the path itself, or that of each file of the folder, in ordinal order; empty if nothing is there.</summary>
    public static IReadOnlyList<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
            return File.Exists(path) ? [path] : [];
        IEnumerable<string> files = Of(path) == ParquetFiles ? ParquetFolder.Files(path) : FolderListing.Of(path, new DiagnosticBag())?.Files() ?? [];
        string folder = path is [.., '/' or '\\'] ? path : path + "/";
        return [.. files.Select(f => folder + f)];
    }

    private static (SupplyNetwork? Network, IReadOnlyList<Diagnostic> Diagnostics) ReadFolder(string path, CancellationToken cancellation)
    {
        SupplyNetwork.TryLoad(path, out SupplyNetwork? network, out IReadOnlyList<Diagnostic> diagnostics, cancellation);
        return (network, diagnostics);
    }
}
