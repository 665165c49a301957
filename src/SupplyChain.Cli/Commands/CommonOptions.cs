using System.CommandLine;
using SupplyChain.Building;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Rendering;
using SupplyChain.Cli.Runs;

namespace SupplyChain.Cli.Commands;

/// <summary>The options of every verb that asks a network.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _scenario;
    private readonly Option<Measure?> _measure;
    private readonly OutputOptions _outputs;

    public CommonOptions(Texts texts)
    {
        var values = new OptionValues(texts);
        Network = new Argument<string>("network") { HelpName = texts.Of("Value.network"), Arity = ArgumentArity.ExactlyOne };
        Network.Validators.Add(result =>
        {
            // Told in the words for a network that is not named at all.
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
                result.AddError(texts.Of("Usage.NetworkMissing"));
        });
        _scenario = values.Text("--scenario", texts.Of("Value.scenario"));
        _measure = values.Word("--measure", Words.Measures);
        _outputs = new OutputOptions(texts);
    }

    public Argument<string> Network { get; }

    /// <summary>Gives a verb its argument, its own options, and after those the common ones.</summary>
    public void AddTo(Command command, params IReadOnlyList<Option> own)
    {
        command.Arguments.Add(Network);
        IReadOnlyList<Option> all = [.. own, _scenario, _measure, .. _outputs.All];
        foreach (Option option in all)
            command.Options.Add(option);
    }

    /// <exception cref="UsageException">Options exclude one another, or the output cannot be written where they say.</exception>
    public CommonSettings Read(ParseResult result) => _outputs.Read(result, result.GetRequiredValue(Network), result.CommandResult.Command) with
    {
        Scenario = result.GetValue(_scenario),
        Measure = result.GetValue(_measure),
    };

    public bool IsVerbose(ParseResult result) => _outputs.IsVerbose(result);

    /// <summary>Records the options that can change an answer.</summary>
    /// <param name="record">The options of the verb itself.</param>
    /// <param name="network">The network, which may choose a measure; null if the data are none.</param>
    public OptionRecord Record(OptionRecord record, SupplyNetwork? network)
    {
        record.Add(_scenario);
        if (network?.Information.Measure is { } measure)
            record.AddFrom(_measure, "network.json", Words.Of(measure));
        else
            record.Add(_measure, Words.Of(Measure.Output));
        return record.Add(_outputs.TimeLimit);
    }
}

/// <summary>What the common options say.</summary>
internal sealed record CommonSettings
{
    /// <summary>The network as it was written; for a verb about something else, what it is about.</summary>
    public required string Network { get; init; }

    public string? Scenario { get; init; }

    public Measure? Measure { get; init; }

    /// <summary>Where the answer goes.</summary>
    public required IReadOnlyList<AnswerTarget> Targets { get; init; }

    /// <summary>The languages of the answer, the leading one first.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>The file the manifest goes to as well; null for none.</summary>
    public string? Manifest { get; init; }

    /// <summary>Whether answers carry a manifest.</summary>
    public bool HasManifest { get; init; } = true;

    public TimeSpan? TimeLimit { get; init; }

    public ColorChoice Color { get; init; }

    public bool IsQuiet { get; init; }

    public bool IsVerbose { get; init; }
}
