using System.CommandLine;
using SupplyChain.Checking;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Runs;
using SupplyChain.Diagnostics;

namespace SupplyChain.Cli.Commands;

/// <summary><c>supplychain check</c>: what the data say, and every problem in them.</summary>
internal sealed class CheckCommand
{
    private readonly Option<Severity?> _failOn;
    private readonly CommonOptions _common;
    private readonly Func<CommonSettings, CommandRun> _open;

    private CheckCommand(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        _open = open;
        _common = new CommonOptions(texts);
        _failOn = new OptionValues(texts).Word("--fail-on", [("warning", Severity.Warning), ("error", Severity.Error)]);
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        var verb = new CheckCommand(texts, open);
        var command = new Command("check", texts.Of("Verb.check"));
        verb._common.AddTo(command, verb._failOn);
        command.SetAction((result, _) => Task.FromResult(verb.Run(result)));
        return command;
    }

    private int Run(ParseResult result)
    {
        CommonSettings settings = _common.Read(result);
        using CommandRun run = _open(settings);
        return run.Run(
            (network, data) => Answer(run, network, data, result),
            problems => new Answer(NetworkCheckReport.OfBadData(problems, settings.Network), ExitCode.BadData) { Options = _common.Record(new OptionRecord(result).Add(_failOn), null).All });
    }

    private Answer Answer(CommandRun run, SupplyNetwork network, LoadedData data, ParseResult result)
    {
        var options = new CheckOptions { Scenario = data.Scenario, Measure = run.Settings.Measure };
        NetworkCheck check = run.Questions.Check(network, options, run.Cancellation);
        IEnumerable<Diagnostic> problems = data.Problems.Concat(check.Diagnostics);
        bool holds = result.GetValue(_failOn) is { } least && problems.Any(p => p.Severity >= least);
        return new Answer(check.ToReport(data.Problems, run.Settings.Network), holds ? ExitCode.ConditionHolds : ExitCode.Answered)
        {
            Options = _common.Record(new OptionRecord(result).Add(_failOn), network).All,
            Talk = () => run.TellAccuracy(check.Regime.Accuracy),
        };
    }
}
