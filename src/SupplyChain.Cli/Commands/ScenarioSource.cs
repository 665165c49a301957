using System.Text;
using SupplyChain.Diagnostics;

namespace SupplyChain.Cli.Commands;

/// <summary>Finds the scenario an option names: one of the network, a file, or the standard input.</summary>
internal sealed class ScenarioSource(CommandSession session)
{
    public LoadedData Find(string name, SupplyNetwork network, IReadOnlyList<Diagnostic> problems)
    {
        Texts texts = session.Texts;
        if (name == "-")
            return Read(session.Environment.In, "stdin", texts.Of("Scenario.StandardInput"), network, problems);
        if (network.FindScenario(name) is { } scenario)
            return new LoadedData(network, scenario, problems);
        if (!File.Exists(name))
            throw new UsageException(texts.Of("Usage.ScenarioUnknown", name, session.Settings.Network), Hint(name, network));
        try
        {
            using var text = new StreamReader(name, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return Read(text, Path.GetFileNameWithoutExtension(name), name, network, problems);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new UsageException(texts.Of("Usage.ScenarioUnreadable", name), exception.Message);
        }
    }

    private LoadedData Read(TextReader text, string name, string file, SupplyNetwork network, IReadOnlyList<Diagnostic> problems)
    {
        Scenario? scenario = session.Questions.LoadScenario(text, name, file, network, out IReadOnlyList<Diagnostic> found);
        return new LoadedData(scenario is null ? null : network, scenario, [.. problems, .. found]);
    }

    private string Hint(string name, SupplyNetwork network)
    {
        string[] known = [.. network.Scenarios.Select(s => s.Name)];
        if (Suggestion.Closest(name, known) is { } close)
            return session.Texts.Of("Usage.DidYouMean", close);
        return known.Length == 0
            ? session.Texts.Of("Usage.NoScenarios")
            : session.Texts.Of("Usage.Scenarios", string.Join(", ", known));
    }
}
