namespace SupplyChain.Reporting;

/// <summary>An option of a question, and who chose its value.</summary>
/// <param name="Name">Name without dashes, as on the command line.</param>
/// <param name="Values">Its values as they were written, or as the default stands for; empty for none.</param>
/// <param name="Origin">Who chose them.</param>
public sealed record RunOption(string Name, IReadOnlyList<string> Values, RunOrigin Origin)
{
    /// <summary>The file or environment variable that chose, where one did; else null.</summary>
    public string? Source { get; init; }
}

/// <summary>Who chose the value of an option.</summary>
public enum RunOrigin
{
    /// <summary>Nobody: it is the default.</summary>
    Default = 0,

    /// <summary>The command line.</summary>
    CommandLine = 1,

    /// <summary>An environment variable.</summary>
    Environment = 2,

    /// <summary>A file, such as network.json.</summary>
    File = 3,
}
