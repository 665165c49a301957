namespace SupplyChain.Cli.Runs;

/// <summary>The files behind a path that is imported.</summary>
internal static class InputFiles
{
    // A folder of tables holds a few files; one that holds more is another folder.
    private const int MostFiles = 10_000;

    /// <summary>The path itself if it is a file, else every file of the folder, in ordinal order, as they would be written.</summary>
    public static IReadOnlyList<string> Of(string path, Func<string, string> pathOf)
    {
        string place = pathOf(path);
        if (!Directory.Exists(place))
            return [path];
        string folder = path is [.., '/' or '\\'] ? path : path + "/";
        return
        [
            .. Directory.EnumerateFiles(place, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
                .Select(f => folder + Path.GetRelativePath(place, f).Replace('\\', '/')).Order(StringComparer.Ordinal).Take(MostFiles),
        ];
    }
}
