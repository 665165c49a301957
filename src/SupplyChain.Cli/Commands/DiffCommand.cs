using System.CommandLine;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Runs;
using SupplyChain.Planning;
using SupplyChain.Planning.Differences;

namespace SupplyChain.Cli.Commands;

/// <summary><c>supplychain diff</c>: who came into a plan, who went out, and why.</summary>
internal sealed class DiffCommand
{
    private readonly Argument<string> _old;
    private readonly Argument<string> _new;
    private readonly OutputOptions _outputs;
    private readonly Texts _texts;
    private readonly Func<CommonSettings, CommandRun> _open;

    private DiffCommand(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        (_texts, _open) = (texts, open);
        _old = new Argument<string>("old") { HelpName = texts.Of("Value.old"), Arity = ArgumentArity.ExactlyOne };
        _new = new Argument<string>("new") { HelpName = texts.Of("Value.new"), Arity = ArgumentArity.ExactlyOne };
        _outputs = new OutputOptions(texts);
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(Texts texts, Func<CommonSettings, CommandRun> open)
    {
        var verb = new DiffCommand(texts, open);
        var command = new Command("diff", texts.Of("Verb.diff"));
        command.Arguments.Add(verb._old);
        command.Arguments.Add(verb._new);
        foreach (Option option in verb._outputs.All)
            command.Options.Add(option);
        command.SetAction((result, _) => Task.FromResult(verb.Run(result)));
        return command;
    }

    private int Run(ParseResult result)
    {
        string old = result.GetRequiredValue(_old), newer = result.GetRequiredValue(_new);
        using CommandRun run = _open(_outputs.Read(result, newer, result.CommandResult.Command));
        PlanDifferences differences = PlanComparer.Compare(Read(old, run), Read(newer, run));
        return run.Deliver(new Answer(differences.ToReport(), differences.AreSame ? ExitCode.Answered : ExitCode.ConditionHolds)
        {
            Options = new OptionRecord(result).Add(_outputs.TimeLimit).All,
        }, [old, newer]);
    }

    private PlanRecord Read(string written, CommandRun run)
    {
        string path = PlanFile.InFolder(written, run.Questions.PathOf);
        run.Inputs.Add(path, "plan");
        run.Inputs.Add(path + AnswerTarget.ManifestExtension, "plan");
        return PlanFile.Read(path, run.Questions.PathOf(path), _texts, run.Cancellation);
    }
}
