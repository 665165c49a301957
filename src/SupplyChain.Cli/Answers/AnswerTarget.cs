using SupplyChain.Cli.Rendering;
using SupplyChain.Data;

namespace SupplyChain.Cli.Answers;

/// <summary>Where an answer goes and in which format.</summary>
/// <param name="Path">Full path of the file; null for the standard output.</param>
/// <param name="Shown">The path as it was written; of a file in a folder, with its name.</param>
/// <param name="Format">The format.</param>
internal sealed record AnswerTarget(string? Path, string Shown, ReportFormat Format)
{
    /// <summary>The name of the manifest beside a file.</summary>
    public const string ManifestExtension = ".run.json";

    /// <summary>The manifest of a whole folder.</summary>
    public const string FolderManifest = "run.json";

    /// <summary>Full path of the manifest that goes beside it; null where the format embeds it.</summary>
    public string? Manifest { get; init; }

    /// <summary>The folder it stands in, if the whole set goes there; it is made if it is not there.</summary>
    public string? Folder { get; init; }

    /// <summary>Works out where answers go, before anything long begins.</summary>
    /// <param name="outputs">Files, folders, and <c>-</c>, as they were written.</param>
    /// <param name="format">The format asked for; null for what each name says.</param>
    /// <param name="verb">What the files of a folder are named after.</param>
    /// <param name="option">The option they were given with.</param>
    /// <param name="texts">The texts.</param>
    /// <exception cref="UsageException">A folder does not exist, an extension is not that of a format, or two are one file.</exception>
    public static IReadOnlyList<AnswerTarget> All(IReadOnlyList<string> outputs, ReportFormat? format, string verb, string option, Texts texts)
    {
        if (outputs.Count == 0)
            return [new AnswerTarget(null, "-", format ?? ReportFormat.Table)];
        AnswerTarget[] all = [.. outputs.SelectMany(o => Of(o, format, verb, option, texts))];
        HashSet<string> manifests = [.. all.Select(t => t.Manifest).OfType<string>()];
        AnswerTarget? twice = all.GroupBy(t => t.Path ?? "-", StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.First() ?? all.FirstOrDefault(t => t.Path is not null && manifests.Contains(t.Path));
        return twice is null ? all : throw new UsageException(texts.Of("Usage.OutputTwice", option, twice.Shown), texts.Of("Usage.OtherName.Hint"));
    }

    /// <summary>Refuses what is no file that can be replaced as a whole: moving a file over a device or a pipe would only take its place.</summary>
    /// <exception cref="UsageException">It is a device or a pipe.</exception>
    public static void RequireFile(string path, string shown, string option, Texts texts)
    {
        bool isDevice = path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
        if (File.Exists(path) && (isDevice || !FileKind.IsRegular(path)))
            throw new UsageException(texts.Of("Usage.OutputIsDevice", option, shown), texts.Of("Usage.OutputIsDevice.Hint"));
    }

    private static IReadOnlyList<AnswerTarget> Of(string output, ReportFormat? format, string verb, string option, Texts texts)
    {
        if (output == "-")
            return [new AnswerTarget(null, "-", format ?? ReportFormat.Table)];
        string path = System.IO.Path.GetFullPath(output);
        if (Directory.Exists(path) || output[^1] is '/' or '\\')
            return InFolder(output, format, verb, option, texts);
        RequireFolder(path, output, option, texts);
        RequireFile(path, output, option, texts);
        string extension = System.IO.Path.GetExtension(path);
        ReportFormat? implied = ReportFormats.Known.FirstOrDefault(f => f.Extension?.Equals(extension, StringComparison.OrdinalIgnoreCase) == true)?.Format;
        if ((format ?? implied) is not { } chosen)
        {
            string known = texts.List(ReportFormats.Known.Select(f => f.Extension).OfType<string>());
            throw new UsageException(texts.Of("Usage.OutputFormat", option, output), texts.Of("Usage.OutputFormat.Hint", known));
        }
        return [new AnswerTarget(path, output, chosen) { Manifest = ReportFormats.Of(chosen).EmbedsRun ? null : path + ManifestExtension }];
    }

    private static AnswerTarget[] InFolder(string output, ReportFormat? format, string verb, string option, Texts texts)
    {
        string folder = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(output)), shown = output.TrimEnd('/', '\\');
        if (File.Exists(folder))
            throw new UsageException(texts.Of("Usage.OutputIsFile", option, output));
        if (format is not null)
            throw new UsageException(texts.Of("Usage.FolderHasEveryFormat", option, output), texts.Of("Usage.FolderHasEveryFormat.Hint"));
        RequireFolder(folder, output, option, texts);
        return [.. ReportFormats.OfFolder.Select(f => verb + f.Extension).Zip(ReportFormats.OfFolder, (name, known) =>
            new AnswerTarget(System.IO.Path.Combine(folder, name), shown + "/" + name, known.Format) { Folder = folder, Manifest = System.IO.Path.Combine(folder, FolderManifest) })];
    }

    private static void RequireFolder(string path, string output, string option, Texts texts)
    {
        if (System.IO.Path.GetDirectoryName(path) is { } parent && !Directory.Exists(parent))
            throw new UsageException(texts.Of("Usage.FolderMissing", option, output), texts.Of("Usage.OutputFolderMissing.Hint"));
    }
}
