using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using SupplyChain.Cli.Commands;

namespace SupplyChain.Cli;

/// <summary>The command line: verbs, what they return, and how every failure is told.</summary>
internal static class Cli
{
    internal static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments, without the name of the program.</param>
    /// <param name="environment">Everything outside.</param>
    /// <param name="questions">Who answers. Default: the library.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, CliEnvironment environment, Questions? questions = null)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(environment);
        var texts = new Texts(LanguageChoice.Of(args, environment));
        var failures = new Failures(environment, texts, args.Contains("--verbose") || args.Contains("-v"));
        try
        {
            ParseResult result = BuildRoot(environment, texts, questions ?? LibraryQuestions.All).Parse(args, Parsing);
            if (result.Action is not EarlyAction && new UsageErrors(texts).Find(result) is { } wrong)
                return failures.Tell(wrong);
            var invocation = new InvocationConfiguration
            {
                Output = environment.Out,
                Error = environment.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await result.InvokeAsync(invocation, environment.Cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return failures.Tell(exception);
        }
    }

    /// <summary>The verbs; a new one is one line here.</summary>
    internal static RootCommand BuildRoot(CliEnvironment environment, Texts texts, Questions questions, Func<CommonSettings, CommandRun>? open = null)
    {
        var root = new RootCommand(texts.Of("Help.Program"));
        root.Directives.Clear();
        root.Options.Clear();
        Option<AnswerLanguage?> language = new OptionValues(texts).Word(LanguageChoice.OptionName, LanguageChoice.OptionWords);
        language.Recursive = true;
        root.Options.Add(language);
        root.Options.Add(new HelpOption("--help", "-h", "-?") { Action = new EarlyAction(result => WriteHelp(result, environment, texts)) });
        root.Options.Add(new VersionOption("--version") { Action = new EarlyAction(_ => Write(environment, texts.Of("Version", environment.Version) + "\n")) });
        CommandRun Open(CommonSettings settings) => open?.Invoke(settings) ?? new(environment, questions, texts, settings);
        root.Subcommands.Add(CheckCommand.Create(texts, Open));
        root.Subcommands.Add(RankCommand.Create(texts, Open));
        root.Subcommands.Add(PlanCommand.Create(texts, Open));
        root.Subcommands.Add(ImportCommand.Create(texts, Open));
        root.Subcommands.Add(DiffCommand.Create(texts, Open));
        root.Subcommands.Add(VerifyCommand.Create(texts, environment, questions));
        root.Subcommands.Add(TemplateCommand.Create(texts, environment));
        return root;
    }

    internal static string Version { get; } =
        typeof(Cli).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static void WriteHelp(ParseResult result, CliEnvironment environment, Texts texts) => Write(environment,
        new HelpWriter(texts).Of(result.CommandResult.Command, environment.IsOutputTerminal ? environment.TerminalWidth : null));

    private static void Write(CliEnvironment environment, string text) => Answers.AnswerWriter.Guard(environment.Out, output =>
    {
        output.Write(text);
        output.Flush();
    });

    /// <summary>Help and version: they answer whatever else is on the line.</summary>
    private sealed class EarlyAction(Action<ParseResult> act) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            act(parseResult);
            return ExitCode.Answered;
        }
    }
}
