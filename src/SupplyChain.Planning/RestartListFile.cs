using System.Diagnostics.CodeAnalysis;
using SupplyChain.Building;
using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Planning;

/// <summary>Reads lists of restarts: what somebody would approve, or approved yesterday.</summary>
/// <remarks>Files have the columns <c>site</c> and <c>wave</c> of docs/data-format.md; the CSV of a plan and of a ranking can be handed over as they are.</remarks>
public static class RestartListFile
{
    /// <summary>Reads a list from a file.</summary>
    /// <param name="network">The network the list is meant for.</param>
    /// <param name="path">Path of a CSV file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The list, in the order of the file; its name is that of the file without its extension.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    /// <exception cref="NetworkDataException">There is no such file, or it holds at least one error.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RestartList Load(SupplyNetwork network, string path, CancellationToken cancellationToken = default) =>
        TryLoad(network, path, out RestartList? list, out IReadOnlyList<Diagnostic> diagnostics, cancellationToken)
            ? list
            : throw new NetworkDataException(diagnostics);

    /// <summary>Reads a list from a file, or says what is wrong with it.</summary>
    /// <param name="network">The network the list is meant for.</param>
    /// <param name="path">Path of a CSV file.</param>
    /// <param name="list">The list; null if there is at least one error.</param>
    /// <param name="diagnostics">Every problem found, by line and column; warnings may come with a list.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether there is a list.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryLoad(SupplyNetwork network, string path, [NotNullWhen(true)] out RestartList? list,
        out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        list = null;
        if (!File.Exists(path))
        {
            diagnostics = [new Diagnostic(DiagnosticCodes.NotFound, null, path) { MessageText = new LocalizedText("SC1001.List", path), HintText = new LocalizedText("SC1001.List.hint") }];
            return false;
        }
        if (StreamText.Open(path, cancellationToken) is not { } file)
        {
            diagnostics = [StreamText.TooLong(path)];
            return false;
        }
        string name = Path.GetFileNameWithoutExtension(path) is { Length: > 0 } stem ? stem : path;
        var bag = new DiagnosticBag();
        RestartList? read = null;
        TableReading.Read(file, NetworkSchema.RestartLists, bag, cancellationToken, row => read = new RestartList { Name = name, Restarts = Rows(row, network, name, bag) });
        diagnostics = SourceLocator.Locate(bag.Sorted(), [file]);
        list = bag.HasErrors ? null : read;
        return list is not null;
    }

    private static List<ListedRestart> Rows(TableRow row, SupplyNetwork network, string name, DiagnosticBag bag)
    {
        TableColumn site = row.Column("site"), wave = row.Column("wave");
        List<ListedRestart> restarts = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (row.Read())
        {
            if (!row.IsComplete)
                continue;
            string id = row.Text(site)!;
            int? inWave = row.Whole(wave);
            EntryChecks.CheckWave(inWave, row.Source, bag);
            if (network.FindSite(id) is null)
                bag.Add(DiagnosticCodes.ListSiteUnknown, row.Source, "site", Hint(network, id, bag), id, name);
            else if (!seen.Add(id))
                bag.Add(DiagnosticCodes.ListSiteTwice, row.Source, "site", null, id);
            else
                restarts.Add(new ListedRestart(id, inWave));
        }
        return restarts;
    }

    private static LocalizedText? Hint(SupplyNetwork network, string id, DiagnosticBag bag) =>
        bag.CountOf(DiagnosticCodes.ListSiteUnknown) < DiagnosticFormatter.ShownPerCode && Suggestion.Closest(id, network.Sites.Select(s => s.Id)) is { } close
            ? new LocalizedText("SC2.DidYouMeanHere", close)
            : null;
}
