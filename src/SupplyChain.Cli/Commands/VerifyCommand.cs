using System.CommandLine;
using SupplyChain.Cli.Answers;
using SupplyChain.Cli.Runs.Verifying;

namespace SupplyChain.Cli.Commands;

/// <summary><c>supplychain verify</c>: whether an answer is still what its manifest says, inputs, options and bytes.</summary>
internal sealed class VerifyCommand
{
    private readonly Argument<string> _manifest;
    private readonly Option<string?> _inputs;
    private readonly OutputOptions _outputs;
    private readonly CliEnvironment _environment;
    private readonly Questions _questions;
    private readonly Texts _texts;

    private VerifyCommand(Texts texts, CliEnvironment environment, Questions questions)
    {
        (_texts, _environment, _questions) = (texts, environment, questions);
        _manifest = new Argument<string>("manifest") { HelpName = texts.Of("Value.manifest"), Arity = ArgumentArity.ExactlyOne };
        _inputs = new OptionValues(texts).Text("--inputs", texts.Of("Value.folder"));
        _outputs = new OutputOptions(texts);
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(Texts texts, CliEnvironment environment, Questions questions)
    {
        var verb = new VerifyCommand(texts, environment, questions);
        var command = new Command("verify", texts.Of("Verb.verify"));
        command.Arguments.Add(verb._manifest);
        command.Options.Add(verb._inputs);
        foreach (Option option in verb._outputs.WithoutManifest)
            command.Options.Add(option);
        command.SetAction((result, _) => verb.Run(result));
        return command;
    }

    private async Task<int> Run(ParseResult result)
    {
        string path = result.GetRequiredValue(_manifest);
        if (result.GetValue(_inputs) is { } folder && !Directory.Exists(folder))
            throw new UsageException(_texts.Of("Usage.FileMissing", folder));
        using var run = new CommandRun(_environment, _questions, _texts, _outputs.Read(result, path, result.CommandResult.Command) with { HasManifest = false });
        ManifestFile file = ManifestFile.Open(path, _texts);
        Relocation relocation = Relocation.Of(file, result.GetValue(_inputs), _texts);
        var verification = new Verification(file, relocation, new Replay(_environment, _questions, _texts), _environment, _texts);
        foreach (string looked in verification.Files)
            run.Inputs.Add(looked, "verified");
        run.RequireInputsKept();
        IReadOnlyList<VerifyCheck> checks = await verification.Run().ConfigureAwait(false);
        return run.Deliver(new Answer(VerifyReport.Of(file.Manifest, checks, verification.InputFolder), checks.Any(c => c.IsDifference) ? ExitCode.ConditionHolds : ExitCode.Answered), [path]);
    }
}
