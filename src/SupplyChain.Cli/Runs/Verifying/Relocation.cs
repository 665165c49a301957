using SupplyChain.Reporting;

namespace SupplyChain.Cli.Runs.Verifying;

/// <summary>Where the files of a manifest are now: below the current folder, that of the manifest or one above it, or one that was named.</summary>
/// <remarks>A manifest may come from anybody. What it names by a full path outside the current folder, that of the manifest and the named one, by a relative path that leads
/// more than two folders above them, or on another machine, is not touched.</remarks>
internal sealed class Relocation
{
    // An answer often lies in a folder beside the network, and both move together.
    private const int FoldersAbove = 2;

    private readonly IReadOnlyList<string> _allowed;
    private readonly Texts _texts;

    private Relocation(IReadOnlyList<string> allowed, string folder, Texts texts) => (_allowed, Folder, _texts) = (allowed, folder, texts);

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder { get; private init; }

    /// <summary>Whether that is the current folder, so that paths can be used as they were written.</summary>
    public bool IsInPlace => Folder == _allowed[0];

    /// <summary>Finds the folder from which most inputs are there, and of several that from which most are what they were; a folder that was named wins over the others.
    /// Folders above the manifest are looked at only if something is missing from the nearer ones: an old copy there is not what is asked about.</summary>
    /// <exception cref="UnreadableException">The manifest names what is not touched.</exception>
    public static Relocation Of(ManifestFile file, string? inputs, Texts texts)
    {
        string? named = inputs is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputs));
        string[] allowed = [.. new[] { Directory.GetCurrentDirectory(), file.Folder, named }.OfType<string>().Distinct(StringComparer.Ordinal)];
        RunInput[] files = [.. file.Manifest.Inputs.Where(i => !i.IsStandardInput)];
        // Where every path is a full one, nothing is to be found.
        bool isNamed = files.Any(i => !Path.IsPathRooted(i.Path));
        Relocation[] near = [.. allowed.Select(f => new Relocation(allowed, f, texts))];
        Relocation[] all = near.Any(r => files.All(r.Exists)) ? near : [.. near, .. Above(file.Folder).Except(allowed).Select(f => new Relocation(allowed, f, texts))];
        return all.OrderByDescending(r => files.Count(r.Exists)).ThenByDescending(r => isNamed && r.Folder == named)
            .ThenByDescending(r => files.Count(i => r.Exists(i) && r.HashOf(i.Path) == i.Sha256)).First();
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (int i = 0; i < FoldersAbove && Path.GetDirectoryName(folder) is { } parent; i++)
            yield return folder = parent;
    }

    /// <summary>Where a path that was written leads now.</summary>
    /// <exception cref="UnreadableException">It is not touched.</exception>
    public string PathOf(string written)
    {
        string unified = written.Replace('\\', '/');
        bool isRooted = Path.IsPathRooted(written), isDrive = unified is [_, ':', ..] && !OperatingSystem.IsWindows();
        if (written.Length == 0 || isDrive || unified.StartsWith("//", StringComparison.Ordinal) || !IsWithin(written, isRooted))
            throw new UnreadableException(_texts.Of("Manifest.PathRefused", written), _texts.Of("Manifest.PathRefused.Hint"));
        return isRooted || IsInPlace ? written : Path.Combine(Folder, written);
    }

    // A relative path may lead out of its folder, as that of a network beside it does, but not to anywhere.
    private bool IsWithin(string written, bool isRooted)
    {
        string full = Path.GetFullPath(written, Folder);
        return _allowed.Any(f => IsBelow(full, f))
            || (!isRooted && _allowed.Append(Folder).SelectMany(f => Above(f).Prepend(f)).Any(f => Path.GetDirectoryName(f) is not null && IsBelow(full, f)));
    }

    private bool Exists(RunInput input)
    {
        try
        {
            return File.Exists(PathOf(input.Path));
        }
        catch (UnreadableException)
        {
            // From this folder it leads too far; from another it may not.
            return false;
        }
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
