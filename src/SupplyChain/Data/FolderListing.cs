using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Data;

/// <summary>What lies in the folder of a network, by exact name on every system.</summary>
internal sealed class FolderListing
{
    private static readonly string[] KnownFiles =
        [NetworkSchema.SitesFile, NetworkSchema.LinksFile, NetworkSchema.InputsFile, NetworkSchema.LimitsFile, NetworkSchema.InformationFile];

    private static readonly string[] RequiredFiles = [NetworkSchema.SitesFile, NetworkSchema.LinksFile];

    private readonly string _path;
    private readonly string _shownPath;
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _scenarioNames = new(StringComparer.Ordinal);

    private FolderListing(string path)
    {
        _path = path;
        _shownPath = path.Length > 1 ? Path.TrimEndingDirectorySeparator(path) : path;
    }

    /// <summary>Lists a folder.</summary>
    /// <returns>The listing, or null if it is not there or cannot be read, which is reported.</returns>
    public static FolderListing? Of(string path, DiagnosticBag bag)
    {
        if (!Directory.Exists(path))
        {
            LocalizedText? message = File.Exists(path) ? new LocalizedText("SC1001.File", path) : null;
            bag.Add(new Diagnostic(DiagnosticCodes.NotFound, null, path) { MessageText = message });
            return null;
        }
        var listing = new FolderListing(path);
        try
        {
            listing.Fill(path, listing._names);
            if (listing._names.Contains(NetworkSchema.ScenariosFolder) && Directory.Exists(Path.Combine(path, NetworkSchema.ScenariosFolder)))
                listing.Fill(Path.Combine(path, NetworkSchema.ScenariosFolder), listing._scenarioNames);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            bag.Add(DiagnosticCodes.Unreadable, null, null, null, path, SystemFailure.Reason(problem));
            return null;
        }
        return listing;
    }

    /// <summary>Reports required files that are missing.</summary>
    /// <returns>Whether the folder holds any of them, and so is meant to be a network.</returns>
    public bool ReportMissing(DiagnosticBag bag)
    {
        foreach (string file in RequiredFiles.Where(f => !_names.Contains(f)))
        {
            string? other = _names.FirstOrDefault(n => string.Equals(n, file, StringComparison.OrdinalIgnoreCase));
            LocalizedText? hint = other is null ? null : new LocalizedText("SC1002.Case", other, file);
            bag.Add(DiagnosticCodes.FileMissing, null, null, hint, file, _shownPath);
        }
        return RequiredFiles.Any(_names.Contains);
    }

    /// <summary>Reports files that nobody reads, unless they are of the kind that lies beside data.</summary>
    public void ReportUnknown(DiagnosticBag bag)
    {
        foreach (string name in _names.Where(n => !KnownFiles.Contains(n) && n != NetworkSchema.ScenariosFolder && !IsHarmless(n) && !IsMissing(n)))
            Report(name, Suggestion.Closest(name, [.. KnownFiles, NetworkSchema.ScenariosFolder]));
        foreach (string name in _scenarioNames.Where(n => !IsScenario(n) && !IsHarmless(n)))
            Report(NetworkSchema.ScenariosFolder + "/" + name, null);

        // Already reported as missing, with the advice to rename it.
        bool IsMissing(string name) => RequiredFiles.Any(f => f.Equals(name, StringComparison.OrdinalIgnoreCase) && !_names.Contains(f));

        void Report(string name, string? close)
        {
            LocalizedText? hint = close is null ? null : new LocalizedText("SC2.DidYouMeanHere", close);
            bag.Add(DiagnosticCodes.FileUnknown, new SourcePosition(Show(name), 0), null, hint, name);
        }
    }

    /// <summary>A file of the folder; null if it is not there.</summary>
    public SourceFile? Open(string name) => _names.Contains(name) ? SourceFile.OnDisk(Show(name), Path.Combine(_path, name)) : null;

    /// <summary>Every file that is read, as a path below the folder with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. _names.Where(KnownFiles.Contains).Concat(_scenarioNames.Where(IsScenario).Select(n => NetworkSchema.ScenariosFolder + "/" + n)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The scenarios, by name.</summary>
    public IEnumerable<(string Name, SourceFile File)> Scenarios() => _scenarioNames.Where(IsScenario).Select(name => (
        name[..^NetworkSchema.ScenarioExtension.Length],
        SourceFile.OnDisk(Show(NetworkSchema.ScenariosFolder + "/" + name), Path.Combine(_path, NetworkSchema.ScenariosFolder, name))));

    private void Fill(string folder, SortedSet<string> names)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if ((entry.Attributes & FileAttributes.Hidden) == 0)
                names.Add(entry.Name);
        }
    }

    private string Show(string name) => _shownPath is [.., '/' or '\\'] ? _shownPath + name : _shownPath + "/" + name;

    private static bool IsScenario(string name) =>
        name.Length > NetworkSchema.ScenarioExtension.Length && name[0] is not ('.' or '~')
        && name.EndsWith(NetworkSchema.ScenarioExtension, StringComparison.Ordinal);

    // Says where the network or an answer comes from; nothing of it is data.
    private static bool IsManifest(string name) => name == "run.json" || name.EndsWith(".run.json", StringComparison.Ordinal);

    private static bool IsHarmless(string name) =>
        name[0] == '.' || name.StartsWith("~$", StringComparison.Ordinal)
        || name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.Contains(".expected", StringComparison.OrdinalIgnoreCase)
        || name.Equals("expected", StringComparison.OrdinalIgnoreCase) || IsManifest(name) || name is "Thumbs.db" or "desktop.ini";
}
