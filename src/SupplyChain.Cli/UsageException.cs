namespace SupplyChain.Cli;

/// <summary>The command line asks for something that cannot be meant: shown with its hint, exit code 2.</summary>
internal sealed class UsageException(string message, string? hint = null) : Exception(message)
{
    public string? Hint { get; } = hint;
}

/// <summary>A file handed over is not what it should be: shown with its hint, exit code 3.</summary>
internal sealed class UnreadableException(string message, string? hint = null) : Exception(message)
{
    public string? Hint { get; } = hint;
}

/// <summary>Whoever read the answer has closed the pipe, as <c>head</c> does: no error, and nobody left to talk to.</summary>
internal sealed class ClosedPipeException(Exception inner) : Exception(inner.Message, inner);
