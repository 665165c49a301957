using SupplyChain.Reporting;

namespace SupplyChain.Cli.Runs.Verifying;

/// <summary>Where the files of a manifest are now: below the current folder, that of the manifest, or one that was named.</summary>
/// <remarks>A manifest may come from anybody. What it names outside these folders by a full path, or on another machine, is not touched.</remarks>
internal sealed class Relocation
{
    private readonly IReadOnlyList<string> _folders;
    private readonly Texts _texts;

    private Relocation(IReadOnlyList<string> folders, string folder, Texts texts) => (_folders, Folder, _texts) = (folders, folder, texts);

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder { get; private init; }

    /// <summary>Whether that is the current folder, so that paths can be used as they were written.</summary>
    public bool IsInPlace => Folder == _folders[0];

    /// <summary>Finds the folder from which most inputs are what they were.</summary>
    /// <exception cref="UnreadableException">The manifest names what is not touched.</exception>
    public static Relocation Of(ManifestFile file, string? inputs, Texts texts)
    {
        string[] folders = [.. new[] { Directory.GetCurrentDirectory(), file.Folder }.Concat(inputs is null ? [] : [Path.GetFullPath(inputs)]).Distinct(StringComparer.Ordinal)];
        Relocation[] all = [.. folders.Select(f => new Relocation(folders, f, texts))];
        RunInput[] files = [.. file.Manifest.Inputs.Where(i => !i.IsStandardInput)];
        // The named folder wins where nothing else tells them apart.
        return all.Reverse().OrderByDescending(r => files.Count(i => File.Exists(r.PathOf(i.Path)))).ThenByDescending(r => files.Count(i => r.HashOf(i.Path) == i.Sha256))
            .ThenBy(r => Array.IndexOf(all, r)).First();
    }

    /// <summary>Where a path that was written leads now.</summary>
    /// <exception cref="UnreadableException">It is not touched.</exception>
    public string PathOf(string written)
    {
        string unified = written.Replace('\\', '/');
        bool isRooted = Path.IsPathRooted(written), isDrive = unified is [_, ':', ..] && !OperatingSystem.IsWindows();
        if (written.Length == 0 || isDrive || unified.StartsWith("//", StringComparison.Ordinal) || (isRooted && !_folders.Any(f => IsBelow(Path.GetFullPath(written), f))))
            throw new UnreadableException(_texts.Of("Manifest.PathRefused", written), _texts.Of("Manifest.PathRefused.Hint"));
        return isRooted || IsInPlace ? written : Path.Combine(Folder, written);
    }

    /// <summary>The hash of a file as it is now; null if it cannot be read.</summary>
    public string? HashOf(string written) => HashOfFile(PathOf(written));

    /// <summary>The hash of a file; null if it cannot be read.</summary>
    public static string? HashOfFile(string path)
    {
        try
        {
            return File.Exists(path) && Data.FileKind.IsRegular(path) ? RunInput.OfFile(path, "file").Sha256 : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
