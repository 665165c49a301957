using System.CommandLine;
using System.CommandLine.Parsing;
using SupplyChain.Reporting;

namespace SupplyChain.Cli.Runs;

/// <summary>Takes down the options of a run: what was written where one was given, and what stands for it where not.</summary>
internal sealed class OptionRecord(ParseResult result)
{
    private readonly List<RunOption> _options = [];

    /// <summary>Options that cannot change what an answer says, and are in no manifest.</summary>
    public static IReadOnlyList<string> NotRecorded { get; } =
        ["--format", "--output", "--report", "--manifest", "--no-manifest", "--lang", "--threads", "--color", "--quiet", "--verbose", "--help"];

    /// <summary>Everything taken down, in order.</summary>
    public IReadOnlyList<RunOption> All => _options;

    /// <summary>Takes an option down.</summary>
    /// <param name="option">The option.</param>
    /// <param name="byDefault">Its values if it was not given.</param>
    public OptionRecord Add(Option option, params string[] byDefault)
    {
        _options.Add(Given(option) ?? new RunOption(NameOf(option), byDefault, RunOrigin.Default));
        return this;
    }

    /// <summary>Takes an option down that a file chooses if the command line does not.</summary>
    public OptionRecord AddFrom(Option option, string file, params string[] values)
    {
        _options.Add(Given(option) ?? new RunOption(NameOf(option), values, RunOrigin.File) { Source = file });
        return this;
    }

    /// <summary>Takes an option down that another option gives, too.</summary>
    public OptionRecord AddFlag(Option option, bool isGiven)
    {
        _options.Add(Given(option) ?? new RunOption(NameOf(option), [isGiven ? "true" : "false"], isGiven ? RunOrigin.CommandLine : RunOrigin.Default));
        return this;
    }

    private RunOption? Given(Option option) => result.GetResult(option) is OptionResult { Implicit: false } given
        ? new RunOption(NameOf(option), given.Tokens.Count == 0 ? ["true"] : [.. given.Tokens.Select(t => t.Value)], RunOrigin.CommandLine)
        : null;

    private static string NameOf(Option option) => option.Name.TrimStart('-');
}
