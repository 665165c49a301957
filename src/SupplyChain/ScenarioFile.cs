using System.Diagnostics.CodeAnalysis;
using SupplyChain.Building;
using SupplyChain.Data;
using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain;

/// <summary>Finds scenarios by name or file and checks them against the network they are meant for.</summary>
/// <remarks>Files have the columns of <c>scenarios/NAME.csv</c> in docs/data-format.md.</remarks>
public static class ScenarioFile
{
    /// <summary>Takes the scenario of that name from the network, or else reads it from the file of that path.</summary>
    /// <param name="network">The network the scenario is meant for.</param>
    /// <param name="nameOrPath">Name of a scenario of the network, or path of a CSV file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The scenario; one read from a file has the file's name without its extension.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    /// <exception cref="NetworkDataException">There is neither, or the file holds at least one error.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Scenario Load(SupplyNetwork network, string nameOrPath, CancellationToken cancellationToken = default) =>
        TryLoad(network, nameOrPath, out Scenario? scenario, out IReadOnlyList<Diagnostic> diagnostics, cancellationToken)
            ? scenario
            : throw new NetworkDataException(diagnostics);

    /// <summary>Takes the scenario of that name from the network, or else reads it from the file of that path, or says what is wrong.</summary>
    /// <param name="network">The network the scenario is meant for.</param>
    /// <param name="nameOrPath">Name of a scenario of the network, or path of a CSV file.</param>
    /// <param name="scenario">The scenario; null if there is at least one error.</param>
    /// <param name="diagnostics">Every problem found, by line and column; warnings may come with a scenario.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether there is a scenario.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryLoad(SupplyNetwork network, string nameOrPath, [NotNullWhen(true)] out Scenario? scenario,
        out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrWhiteSpace(nameOrPath);
        scenario = network.FindScenario(nameOrPath);
        diagnostics = [];
        if (scenario is not null)
            return true;
        if (!File.Exists(nameOrPath))
        {
            diagnostics = [NotFound(network, nameOrPath)];
            return false;
        }
        string name = Path.GetFileNameWithoutExtension(nameOrPath) is { Length: > 0 } stem ? stem : nameOrPath;
        return Read(network, StreamText.Open(nameOrPath, cancellationToken), nameOrPath, name, out scenario, out diagnostics, cancellationToken);
    }

    /// <summary>Reads a scenario from a stream of text, such as standard input, or says what is wrong with it.</summary>
    /// <param name="network">The network the scenario is meant for.</param>
    /// <param name="reader">The text; read to its end, not closed.</param>
    /// <param name="name">Name of the scenario, shown as the file in diagnostics, such as <c>-</c>.</param>
    /// <param name="scenario">The scenario; null if there is at least one error.</param>
    /// <param name="diagnostics">Every problem found, by line and column; warnings may come with a scenario.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Whether there is a scenario.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the name is empty.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryRead(SupplyNetwork network, TextReader reader, string name, [NotNullWhen(true)] out Scenario? scenario,
        out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Read(network, StreamText.Keep(reader, name, cancellationToken), name, name, out scenario, out diagnostics, cancellationToken);
    }

    private static bool Read(SupplyNetwork network, SourceFile? file, string display, string name, out Scenario? scenario,
        out IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        scenario = null;
        if (file is null)
        {
            diagnostics = [StreamText.TooLong(display)];
            return false;
        }
        var bag = new DiagnosticBag();
        Scenario? read = null;
        TableReading.Read(file, NetworkSchema.Scenarios, bag, cancellationToken, row => read = ScenarioReader.Read(row, name));
        if (read is not null)
            ScenarioChecks.Check(read, network, bag);
        diagnostics = SourceLocator.Locate(bag.Sorted(), [file]);
        scenario = bag.HasErrors ? null : read;
        return scenario is not null;
    }

    private static Diagnostic NotFound(SupplyNetwork network, string nameOrPath)
    {
        string[] names = [.. network.Scenarios.Select(s => s.Name).Order(StringComparer.Ordinal)];
        LocalizedText hint = Suggestion.Closest(nameOrPath, names) is { } close ? new LocalizedText("SC2.DidYouMeanHere", close)
            : names.Length == 0 ? new LocalizedText("SC1001.NoScenarios")
            : new LocalizedText("SC1001.KnownScenarios", new TextList(names));
        return new Diagnostic(DiagnosticCodes.NotFound, null, nameOrPath) { MessageText = new LocalizedText("SC1001.Scenario", nameOrPath), HintText = hint };
    }
}
