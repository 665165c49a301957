using SupplyChain.Diagnostics;

namespace SupplyChain.Cli;

/// <summary>Tells on the error stream why there is no answer, and turns it into an exit code.</summary>
internal sealed class Failures(CliEnvironment environment, Texts texts, bool isVerbose)
{
    public int Tell(Exception exception)
    {
        try
        {
            return exception switch
            {
                ClosedPipeException => ExitCode.Answered,
                UsageException usage => Tell(texts.Of("Error", usage.Message), usage.Hint, ExitCode.WrongUsage),
                UnreadableException unreadable => Tell(texts.Of("Error", unreadable.Message), unreadable.Hint, ExitCode.BadData),
                NetworkDataException data => TellBadData(data),
                OperationCanceledException => Tell(
                    texts.Of(environment.Cancellation.IsCancellationRequested ? "Cancelled" : "TimeLimit"), null, ExitCode.CancelledWithoutAnswer),
                _ => TellFault(exception),
            };
        }
        catch (IOException)
        {
            // Nobody listens on the error stream: the exit code says it all.
            return exception is ClosedPipeException ? ExitCode.Answered : ExitCode.Fault;
        }
    }

    private int TellBadData(NetworkDataException exception)
    {
        environment.Error.Write(DiagnosticFormatter.Format(exception.Diagnostics, texts.Language));
        environment.Error.Write(texts.ForCount("BadData", exception.Diagnostics.Count(d => d.Severity == Severity.Error)) + "\n");
        return ExitCode.BadData;
    }

    private int TellFault(Exception exception)
    {
        string message = exception is IOException
            ? texts.Of("OutputFailed", SystemFailure.Reason(exception).In(texts.Language))
            : texts.Of("Fault", What(exception));
        if (isVerbose)
            return Tell($"{message}\n{exception.GetType().Name}: {exception.Message}\n{exception.StackTrace}", null, ExitCode.Fault);
        return Tell(message, exception is IOException ? null : texts.Of("Fault.Hint"), ExitCode.Fault);
    }

    // Messages of the framework are English; in another language its own name for the fault must do.
    private string What(Exception exception) => texts.Language == Language.English
        ? $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}"
        : exception.GetType().Name;

    private int Tell(string message, string? hint, int exitCode)
    {
        environment.Error.Write(message + "\n");
        if (hint is not null)
            environment.Error.Write("  " + texts.Of("Hint", hint) + "\n");
        return exitCode;
    }
}
