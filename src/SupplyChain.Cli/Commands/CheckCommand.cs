using System.CommandLine;
using SupplyChain.Checking;
using SupplyChain.Diagnostics;

namespace SupplyChain.Cli.Commands;

/// <summary><c>supplychain check</c>: what the data say, and every problem in them.</summary>
internal sealed class CheckCommand
{
    private readonly Option<Severity?> _failOn;
    private readonly CommonOptions _common;
    private readonly Func<CommonSettings, CommandSession> _open;

    private CheckCommand(Texts texts, Func<CommonSettings, CommandSession> open)
    {
        _open = open;
        _common = new CommonOptions(texts);
        _failOn = new OptionValues(texts).Word("--fail-on", [("warning", Severity.Warning), ("error", Severity.Error)]);
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(Texts texts, Func<CommonSettings, CommandSession> open)
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
        using CommandSession session = _open(settings);
        return session.Run(
            (network, data) => Answer(session, network, data, result.GetValue(_failOn)),
            problems => session.WriteAnswer(NetworkCheckReport.OfBadData(problems, settings.Network)));
    }

    private static int Answer(CommandSession session, SupplyNetwork network, LoadedData data, Severity? failOn)
    {
        var options = new CheckOptions { Scenario = data.Scenario, Measure = session.Settings.Measure };
        NetworkCheck check = session.Questions.Check(network, options, session.Cancellation);
        session.WriteAnswer(check.ToReport(data.Problems, session.Settings.Network));
        session.TellAccuracy(check.Regime.Accuracy);
        IEnumerable<Diagnostic> problems = data.Problems.Concat(check.Diagnostics);
        return failOn is { } least && problems.Any(p => p.Severity >= least) ? ExitCode.ConditionHolds : ExitCode.Answered;
    }
}
