using System.CommandLine;
using SupplyChain.Cli.Rendering;

namespace SupplyChain.Cli.Commands;

/// <summary>The options every verb has.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _scenario;
    private readonly Option<Measure?> _measure;
    private readonly Option<ReportFormat?> _format;
    private readonly Option<string?> _output;
    private readonly Option<bool> _quiet;
    private readonly Option<bool> _verbose;
    private readonly Option<ColorChoice?> _color;
    private readonly Option<TimeSpan?> _timeLimit;
    private readonly Texts _texts;

    public CommonOptions(Texts texts)
    {
        _texts = texts;
        var values = new OptionValues(texts);
        Network = new Argument<string>("network") { HelpName = texts.Of("Value.network"), Arity = ArgumentArity.ExactlyOne };
        Network.Validators.Add(result =>
        {
            // Told in the words for a network that is not named at all.
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
                result.AddError(texts.Of("Usage.NetworkMissing"));
        });
        _scenario = values.Text("--scenario", texts.Of("Value.scenario"));
        _measure = values.Word("--measure", Building.Words.Measures);
        _format = values.Word("--format", [.. ReportFormats.Known.Select(f => (f.Word, f.Format))], "-f");
        _output = values.Text("--output", texts.Of("Value.output"), "-o");
        _timeLimit = values.Duration("--time-limit");
        _color = values.Word("--color", [("auto", ColorChoice.Auto), ("always", ColorChoice.Always), ("never", ColorChoice.Never)]);
        _quiet = OptionValues.Flag("--quiet", "-q");
        _verbose = OptionValues.Flag("--verbose", "-v");
    }

    public Argument<string> Network { get; }

    /// <summary>Gives a verb its argument, its own options, and after those the common ones.</summary>
    public void AddTo(Command command, params IReadOnlyList<Option> own)
    {
        command.Arguments.Add(Network);
        IReadOnlyList<Option> all = [.. own, _scenario, _measure, _format, _output, _timeLimit, _color, _quiet, _verbose];
        foreach (Option option in all)
            command.Options.Add(option);
    }

    /// <exception cref="UsageException">Options exclude one another, or the output cannot be written where they say.</exception>
    public CommonSettings Read(ParseResult result)
    {
        var settings = new CommonSettings
        {
            Network = result.GetRequiredValue(Network),
            Scenario = result.GetValue(_scenario),
            Measure = result.GetValue(_measure),
            Target = AnswerTarget.From(result.GetValue(_output), result.GetValue(_format), _texts),
            TimeLimit = result.GetValue(_timeLimit),
            Color = result.GetValue(_color) ?? ColorChoice.Auto,
            IsQuiet = result.GetValue(_quiet),
            IsVerbose = result.GetValue(_verbose),
        };
        return settings is { IsQuiet: true, IsVerbose: true } ? throw new UsageException(_texts.Of("Usage.QuietAndVerbose")) : settings;
    }
}

/// <summary>What the common options say.</summary>
internal sealed record CommonSettings
{
    public required string Network { get; init; }

    public string? Scenario { get; init; }

    public Measure? Measure { get; init; }

    public required AnswerTarget Target { get; init; }

    public TimeSpan? TimeLimit { get; init; }

    public ColorChoice Color { get; init; }

    public bool IsQuiet { get; init; }

    public bool IsVerbose { get; init; }
}
