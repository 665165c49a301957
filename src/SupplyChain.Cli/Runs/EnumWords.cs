namespace SupplyChain.Cli.Runs;

/// <summary>The words of machine formats for the names of code: <c>TimeLimit</c> is <c>time-limit</c>.</summary>
internal static class EnumWords
{
    public static string Of(string name) =>
        string.Concat(name.Select((c, i) => !char.IsAsciiLetterUpper(c) ? c.ToString() : (i > 0 ? "-" : "") + char.ToLowerInvariant(c)));
}
