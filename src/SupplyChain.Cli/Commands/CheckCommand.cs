using System.CommandLine;
using SupplyChain.Checking;
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
            (network, data) => Answer(run, network, data, result.GetValue(_failOn)),
            problems => run.WriteAnswer(NetworkCheckReport.OfBadData(problems, settings.Network)));
    }

    private static int Answer(CommandRun run, SupplyNetwork network, LoadedData data, Severity? failOn)
    {
        var options = new CheckOptions { Scenario = data.Scenario, Measure = run.Settings.Measure };
        NetworkCheck check = run.Questions.Check(network, options, run.Cancellation);
        run.WriteAnswer(check.ToReport(data.Problems, run.Settings.Network));
        run.TellAccuracy(check.Regime.Accuracy);
        IEnumerable<Diagnostic> problems = data.Problems.Concat(check.Diagnostics);
        return failOn is { } least && problems.Any(p => p.Severity >= least) ? ExitCode.ConditionHolds : ExitCode.Answered;
    }
}
