using System.Formats.Tar;

namespace SupplyChain.Data;

/// <summary>Tells files from pipes and devices without opening them.</summary>
internal static class FileKind
{
    /// <summary>Whether a path leads to a regular file, as far as the system says; true if there is nothing to be learnt, so that opening it tells what is wrong.</summary>
    /// <exception cref="IOException">It is a socket or cannot be read.</exception>
    public static bool IsRegular(string path)
    {
        // Windows has no pipes or devices in folders.
        if (OperatingSystem.IsWindows() || OperatingSystem.IsBrowser())
            return true;
        var file = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        // What has a length has its bytes at hand.
        return !file.Exists || file.Length > 0 || TypeOf(file.FullName) is TarEntryType.RegularFile;
    }

    // The only part of the framework that tells the kinds of files apart is the one that puts them into archives; pipes and devices are not opened for it.
    private static TarEntryType TypeOf(string emptyFile)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            writer.WriteEntry(emptyFile, "file");
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()!.EntryType;
    }
}
