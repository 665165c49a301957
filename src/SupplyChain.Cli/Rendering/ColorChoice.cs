namespace SupplyChain.Cli.Rendering;

/// <summary>When to use colours.</summary>
internal enum ColorChoice
{
    Auto = 0,
    Always = 1,
    Never = 2,
}

internal static class ColorChoices
{
    /// <summary>Whether an answer gets colours. NO_COLOR set to anything but the empty string means no, unless colours are asked for.</summary>
    public static bool IsColored(this ColorChoice choice, CliEnvironment environment, bool goesToTerminal) => choice switch
    {
        ColorChoice.Always => true,
        ColorChoice.Never => false,
        _ => goesToTerminal && string.IsNullOrEmpty(environment.Variable("NO_COLOR")) && environment.Variable("TERM") != "dumb",
    };
}
