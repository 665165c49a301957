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
        LoadedData data = session.Load();
        if (data.Network is not { } network)
            return TellBadData(session, data.Problems);
        NetworkCheck check;
        try
        {
            check = session.Questions.Check(network, new CheckOptions { Scenario = data.Scenario, Measure = settings.Measure }, session.Cancellation);
        }
        catch (NetworkDataException exception)
        {
            return TellBadData(session, [.. data.Problems, .. exception.Diagnostics]);
        }
        session.WriteAnswer(check.ToReport(data.Problems, settings.Network));
        session.TellAccuracy(check.Regime.Accuracy);
        IEnumerable<Diagnostic> problems = data.Problems.Concat(check.Diagnostics);
        return result.GetValue(_failOn) is { } least && problems.Any(p => p.Severity >= least) ? ExitCode.ConditionHolds : ExitCode.Answered;
    }

    private static int TellBadData(CommandSession session, IReadOnlyList<Diagnostic> problems)
    {
        session.WriteAnswer(NetworkCheckReport.OfBadData(problems, session.Settings.Network));
        return ExitCode.BadData;
    }
}
