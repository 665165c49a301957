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
        bool isOutput = exception is IOException;
        string message = texts.Of(isOutput ? "OutputFailed" : "Fault", exception.GetType().Name, exception.Message.ReplaceLineEndings(" "));
        if (!isVerbose)
            return Tell(message, isOutput ? null : texts.Of("Fault.Hint"), ExitCode.Fault);
        return Tell(message + "\n" + exception.StackTrace, null, ExitCode.Fault);
    }

    private int Tell(string message, string? hint, int exitCode)
    {
        environment.Error.Write(message + "\n");
        if (hint is not null)
            environment.Error.Write("  " + texts.Of("Hint", hint) + "\n");
        return exitCode;
    }
}
