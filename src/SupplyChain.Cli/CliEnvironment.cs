namespace SupplyChain.Cli;

/// <summary>Everything the command line touches outside itself, handed in, so that all of it runs inside a test.</summary>
internal sealed record CliEnvironment
{
    /// <summary>Takes the answer and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Takes an answer that is no text, in the place of <see cref="Out"/>.</summary>
    public Stream OutBytes { get; init; } = Stream.Null;

    /// <summary>Version of the program.</summary>
    public string Version { get; init; } = Cli.Version;

    /// <summary>Takes progress, warnings, hints and errors.</summary>
    public required TextWriter Error { get; init; }

    public TextReader In { get; init; } = TextReader.Null;

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal; only looked at where there is one.</summary>
    public int TerminalWidth { get; init; } = 80;

    /// <summary>Finds an environment variable; null if it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether the system itself speaks Chinese, where no variable says so.</summary>
    public bool IsSystemChinese { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Cancelled by Ctrl-C.</summary>
    public CancellationToken Cancellation { get; init; }
}
