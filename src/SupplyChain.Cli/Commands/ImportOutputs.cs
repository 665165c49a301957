using SupplyChain.Cli.Answers;
using SupplyChain.Formats;
using SupplyChain.Formats.Enterprises;
using SupplyChain.Formats.Networks;

namespace SupplyChain.Cli.Commands;

/// <summary>What an import writes beside its report: the network and the file of decisions. None of it may cost a file that was read, or another that is written.</summary>
internal sealed class ImportOutputs(string? network, string? decisions, Texts texts)
{
    private static readonly string[] OfFolder = ["sites.csv", "links.csv", "inputs.csv", "limits.csv", "network.json", AnswerTarget.FolderManifest];

    /// <summary>Whether decisions are answered in a workbook: answers in it are read, and it is left as it is.</summary>
    public static bool IsWorkbook(string path) => Path.GetExtension(path).ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLS";

    /// <summary>Refuses, before anything is read or written, what would write one file over another.</summary>
    /// <exception cref="UsageException">It would.</exception>
    public void RequireFree(CommandRun run)
    {
        if (run.Capture is not null)
            return;
        if (network == "-")
            throw new UsageException(texts.Of("Usage.NetworkFormat", network), texts.Of("Usage.NetworkFormat.Hint", texts.List(NetworkFile.Extensions)));
        if (decisions is not null)
            RequireDecisions(run);
        run.RequireInputsKept([.. NetworkFiles().Select(f => (f, network!))]);
        HashSet<string> own = [.. NetworkFiles()];
        IEnumerable<(string? Path, string Shown)> others =
        [
            .. run.Settings.Targets.Select(t => (t.Path, t.Shown)), .. run.Settings.Targets.Where(_ => run.Settings.HasManifest).Select(t => (t.Manifest, t.Shown)),
            (Full(run.Settings.Manifest), run.Settings.Manifest ?? ""), (Full(decisions), decisions ?? ""),
        ];
        if (others.FirstOrDefault(o => o.Path is not null && own.Contains(o.Path)) is { Path: not null } slip)
            throw new UsageException(texts.Of("Usage.OutputInNetwork", slip.Shown, network!), texts.Of("Usage.OutputInNetwork.Hint"));
    }

    /// <summary>Refuses to write questions over a file that holds something else.</summary>
    /// <exception cref="UsageException">The file of decisions is none.</exception>
    public static void RequireDecisions(string? decisions, ImportResult imported, CommandRun run, Texts texts)
    {
        if (decisions is not null && run.Capture is null && imported.Report.Remarks.Any(r => r.Code == ListRemarks.DecisionsUnusable.Id))
            throw new UsageException(texts.Of("Usage.NoDecisions", decisions), texts.Of("Usage.OtherName.Hint"));
    }

    private void RequireDecisions(CommandRun run)
    {
        string path = Path.GetFullPath(decisions!);
        if (IsWorkbook(path) && !File.Exists(path))
            throw new UsageException(texts.Of("Usage.DecisionsAreText", decisions!), texts.Of("Usage.DecisionsAreText.Hint"));
        if (Directory.Exists(path))
            throw new UsageException(texts.Of("Usage.OutputIsFolder", "--decisions", decisions!), texts.Of("Usage.OtherName.Hint"));
        AnswerTarget.RequireFile(path, decisions!, "--decisions", texts);
        if (run.Settings.Targets.Any(t => t.Path == path || t.Manifest == path) || Full(run.Settings.Manifest) == path)
            throw new UsageException(texts.Of("Usage.OutputTwice", "--decisions", decisions!), texts.Of("Usage.OtherName.Hint"));
        run.RequireInputsKept((path, decisions!));
    }

    // Every file that is replaced, removed or made where the network goes.
    private IEnumerable<string> NetworkFiles()
    {
        if (network is null)
            return [];
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(network));
        bool isFile = NetworkFile.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()) && !Directory.Exists(path);
        return isFile ? [path, path + AnswerTarget.ManifestExtension] : NetworkFormats.FilesOf(path).Concat(OfFolder.Select(f => Path.Combine(path, f))).Distinct(StringComparer.Ordinal);
    }

    private static string? Full(string? path) => path is null or "" ? null : Path.GetFullPath(path);
}
