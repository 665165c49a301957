namespace SupplyChain.Formats.Networks;

/// <summary>Writes a file that is never half written.</summary>
internal static class FileReplacement
{
    /// <summary>Has the file written beside its place, and moves it there.</summary>
    public static void Write(string path, Action<FileStream> write)
    {
        string place = Path.GetFullPath(path), folder = Path.GetDirectoryName(place)!;
        Directory.CreateDirectory(folder);
        // In the same folder, since a rename is atomic only within one file system.
        string temporary = Path.Combine(folder, $".{Path.GetFileName(place)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16))
                write(file);
            File.Move(temporary, place, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
