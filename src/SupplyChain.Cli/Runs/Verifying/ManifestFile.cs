using System.Text.Json;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Rendering;
using SupplyChain.Diagnostics;
using SupplyChain.Reporting;

namespace SupplyChain.Cli.Runs.Verifying;

/// <summary>A manifest that was read from a file of its own or from a document.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Path">Full path of the file it stands in.</param>
/// <param name="IsEmbedded">Whether the file is the answer itself.</param>
internal sealed record ManifestFile(RunManifest Manifest, string Path, bool IsEmbedded)
{
    /// <summary>Full path of the file that was named, where that is an answer whose manifest lies beside it; null where it is the manifest itself, the answer that holds it, or a folder.</summary>
    public string? Named { get; init; }

    /// <summary>Full path of the folder it lies in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Reads the manifest of a file or folder.</summary>
    /// <exception cref="UnreadableException">There is none.</exception>
    public static ManifestFile Open(string path, Texts texts)
    {
        string place = Find(path, texts), named = System.IO.Path.GetFullPath(path);
        try
        {
            return Read(place) with { Named = place == named || Directory.Exists(named) ? null : named };
        }
        catch (RunManifestException problem) when (problem.Key == "None" && OfFolder(place) is { } folder)
        {
            return folder;
        }
        catch (RunManifestException problem)
        {
            throw new UnreadableException(texts.Of("Manifest." + problem.Key, [path, .. problem.Arguments]), texts.Of("Manifest.Hint"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(texts.Of("Manifest.Unreadable", path, SystemFailure.Reason(problem, place).In(texts.Language)), null);
        }
    }

    private static ManifestFile Read(string place)
    {
        using EmbeddedJson json = EmbeddedJson.Open(place);
        if (json.Run.ValueKind == JsonValueKind.Undefined)
            throw new RunManifestException("None");
        RunManifest manifest = RunManifestReader.Read(json.Run);
        if (!json.IsAlone && (manifest.Outputs.Count != 1 || ReportFormats.Find(manifest.Outputs[0].Format) is not { EmbedsRun: true }))
            throw new RunManifestException("Wrong", "outputs");
        return new ManifestFile(manifest, place, !json.IsAlone);
    }

    // A file without a manifest of its own may be one of a set, such as a file of a network; the manifest of its folder names it then.
    private static ManifestFile? OfFolder(string place)
    {
        string beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(place)!, AnswerTarget.FolderManifest);
        if (beside == place || !File.Exists(beside))
            return null;
        try
        {
            return Read(beside) is { IsEmbedded: false } set && set.Manifest.Outputs.Any(o => o.File == System.IO.Path.GetFileName(place)) ? set with { Named = place } : null;
        }
        catch (RunManifestException)
        {
            return null;
        }
    }

    // A folder stands for the manifest in it, and a file that cannot hold one for the manifest beside it.
    private static string Find(string path, Texts texts)
    {
        string full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full))
            full = System.IO.Path.Combine(full, AnswerTarget.FolderManifest);
        else if (System.IO.Path.GetExtension(full).ToUpperInvariant() is not (".JSON" or ".HTML" or ".HTM" or ".MD") && File.Exists(full + AnswerTarget.ManifestExtension))
            full += AnswerTarget.ManifestExtension;
        return File.Exists(full) && Data.FileKind.IsRegular(full) ? full : throw new UnreadableException(texts.Of("Manifest.Missing", path), texts.Of("Manifest.Hint"));
    }
}
