using SupplyChain.Cli.Rendering;

namespace SupplyChain.Cli;

/// <summary>Where the answer goes and in which format.</summary>
/// <param name="Path">Full path of the file; null for the standard output.</param>
/// <param name="Format">The format.</param>
internal sealed record AnswerTarget(string? Path, ReportFormat Format)
{
    /// <summary>Works out where the answer goes, before anything long begins.</summary>
    /// <exception cref="UsageException">The folder does not exist, the path is one, or its extension is not that of a format.</exception>
    public static AnswerTarget From(string? output, ReportFormat? format, Texts texts)
    {
        if (output is null or "-")
            return new AnswerTarget(null, format ?? ReportFormat.Table);
        string path = System.IO.Path.GetFullPath(output);
        if (Directory.Exists(path))
            throw new UsageException(texts.Of("Usage.OutputIsFolder", output));
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(path)))
            throw new UsageException(texts.Of("Usage.OutputFolderMissing", output), texts.Of("Usage.OutputFolderMissing.Hint"));
        string extension = System.IO.Path.GetExtension(path);
        ReportFormat? implied = ReportFormats.Known.FirstOrDefault(f => f.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase))?.Format;
        if ((format ?? implied) is { } chosen)
            return new AnswerTarget(path, chosen);
        string known = texts.List(ReportFormats.Known.Select(f => f.Extension));
        throw new UsageException(texts.Of("Usage.OutputFormat", output), texts.Of("Usage.OutputFormat.Hint", known));
    }
}
