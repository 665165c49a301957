namespace SupplyChain.Data;

/// <summary>Writes files into a folder so that each is whole or not there, whatever happens on the way.</summary>
internal static class FolderReplacement
{
    /// <summary>Has the files written into a new folder beside the place, and moves them there.</summary>
    /// <param name="path">The folder; made if it is not there.</param>
    /// <param name="isOwned">Which files there, by their paths with forward slashes, go if they are not written again.</param>
    /// <param name="write">Writes the files into the folder it is given.</param>
    public static void Write(string path, Func<string, bool> isOwned, Action<string> write)
    {
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string parent = Path.GetDirectoryName(place) ?? place;
        Directory.CreateDirectory(parent);
        // In the same folder, since a rename is atomic only within one file system.
        string temporary = Path.Combine(parent, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(temporary);
        try
        {
            write(temporary);
            if (!Directory.Exists(place))
                Directory.Move(temporary, place);
            else
                Replace(temporary, place, isOwned);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    }

    private static void Replace(string temporary, string place, Func<string, bool> isOwned)
    {
        string[] old = [.. FilesOf(place).Where(isOwned)], written = [.. FilesOf(temporary)];
        foreach (string file in written)
        {
            string target = Path.Combine(place, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(temporary, file), target, overwrite: true);
        }
        foreach (string file in old.Except(written, StringComparer.Ordinal))
            File.Delete(Path.Combine(place, file));
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));
}
