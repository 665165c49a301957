using SupplyChain.Diagnostics;

namespace SupplyChain.Cli.Answers;

/// <summary>Files that are written together: each beside its place first, and into its place only when all are there.</summary>
/// <remarks>Each file is replaced atomically. If the system refuses one of several in the middle, those before it get back what they held.</remarks>
internal sealed class FileSet(Texts texts) : IDisposable
{
    private readonly List<(string Path, string Temporary)> _files = [];

    private readonly List<string> _folders = [];

    /// <summary>The names written, in order, as people know them.</summary>
    public List<string> Shown { get; } = [];

    /// <summary>Has a file written beside its place.</summary>
    /// <exception cref="UsageException">The system does not allow it.</exception>
    public void Add(string path, string shown, Action<Stream> write) => Try(shown, () =>
    {
        // In the same folder, since a rename is atomic only within one file system.
        string folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            _folders.Add(folder);
        }
        string temporary = Beside(path);
        _files.Add((path, temporary));
        using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            write(file);
        Shown.Add(shown);
    });

    /// <summary>Moves every file into its place.</summary>
    /// <exception cref="UsageException">The system does not allow it; nothing is changed then.</exception>
    public void Commit()
    {
        List<(string Path, string? Old)> done = [];
        try
        {
            for (int i = 0; i < _files.Count; i++)
            {
                (string path, string temporary) = _files[i];
                Try(Shown[i], () =>
                {
                    string? old = null;
                    if (_files.Count > 1 && File.Exists(path))
                        File.Copy(path, old = Beside(path));
                    done.Add((path, old));
                    File.Move(temporary, path, overwrite: true);
                });
            }
        }
        catch (UsageException)
        {
            foreach ((string path, string? old) in done.SkipLast(1))
                Back(path, old);
            throw;
        }
        finally
        {
            foreach ((_, string? old) in done.Where(d => d.Old is not null))
                File.Delete(old!);
        }
        _folders.Clear();
    }

    /// <summary>Removes what is not in its place.</summary>
    public void Dispose()
    {
        foreach ((_, string temporary) in _files)
            File.Delete(temporary);
        foreach (string folder in _folders.Where(f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
            Directory.Delete(folder);
    }

    private static string Beside(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");

    private static void Back(string path, string? old)
    {
        if (old is null)
            File.Delete(path);
        else
            File.Move(old, path, overwrite: true);
    }

    private void Try(string shown, Action act)
    {
        try
        {
            act();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(texts.Of("Usage.OutputFailed", shown, SystemFailure.Reason(exception).In(texts.Language)));
        }
    }
}
