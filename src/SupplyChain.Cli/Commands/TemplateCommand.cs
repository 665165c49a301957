using System.CommandLine;
using SupplyChain.Diagnostics;
using SupplyChain.Formats;

namespace SupplyChain.Cli.Commands;

/// <summary><c>supplychain template</c>: an empty workbook to fill in.</summary>
internal sealed class TemplateCommand
{
    private readonly Option<string?> _output;
    private readonly Option<bool> _quiet;
    private readonly Option<bool> _verbose;
    private readonly CliEnvironment _environment;
    private readonly Texts _texts;

    private TemplateCommand(Texts texts, CliEnvironment environment)
    {
        (_texts, _environment) = (texts, environment);
        _output = new OptionValues(texts).Text("--output", texts.Of("Value.file"), "-o");
        _output.Required = true;
        _quiet = OptionValues.Flag("--quiet", "-q");
        _verbose = OptionValues.Flag("--verbose", "-v");
    }

    /// <summary>Makes the verb.</summary>
    public static Command Create(Texts texts, CliEnvironment environment)
    {
        var verb = new TemplateCommand(texts, environment);
        var command = new Command("template", texts.Of("Verb.template"));
        command.Options.Add(verb._output);
        command.Options.Add(verb._quiet);
        command.Options.Add(verb._verbose);
        command.SetAction((result, _) => Task.FromResult(verb.Run(result)));
        return command;
    }

    private int Run(ParseResult result)
    {
        string output = result.GetRequiredValue(_output)!;
        if (result.GetValue<AnswerLanguage?>(LanguageChoice.OptionName) == AnswerLanguage.Both)
            throw new UsageException(_texts.Of("Usage.TemplateLanguage"), _texts.Of("Usage.TemplateLanguage.Hint"));
        if (!Path.GetExtension(output).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            throw new UsageException(_texts.Of("Usage.NotAWorkbook", output), _texts.Of("Usage.NotAWorkbook.Hint"));
        if (Directory.Exists(output))
            throw new UsageException(_texts.Of("Usage.OutputIsFolder", "--output", output));
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
            throw new UsageException(_texts.Of("Usage.FolderMissing", "--output", output), _texts.Of("Usage.OutputFolderMissing.Hint"));
        try
        {
            ListTemplate.Save(output, _texts.Language);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(_texts.Of("Usage.OutputFailed", Path.GetFileName(output), SystemFailure.Reason(exception).In(_texts.Language)));
        }
        if (!result.GetValue(_quiet))
            _environment.Error.Write(_texts.Of("Template.Written", output) + "\n");
        return ExitCode.Answered;
    }
}
